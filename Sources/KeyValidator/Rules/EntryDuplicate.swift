internal import KeyModel
package import SourceText

package struct EntryDuplicate: SpecRule {
    package var id: String { "entry-duplicate" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "An id or name that an inventory or a catalog lists twice",
            why: "Only the first entry would count, and whoever reads or edits the other one is misled.",
            bad: Example(
                """
                groups:
                  - { id: grp_data, members: [mem_ana] }
                  - { id: grp_data, members: [mem_bo] }

                """, as: .groups),
            good: Example(
                """
                groups:
                  - { id: grp_data, members: [mem_ana, mem_bo] }

                """, as: .groups),
            remedy: "Merge the entries, or correct the id.")
    }

    package func check(_ contents: SpecContents, _ findings: inout Findings) {
        var groups: Set<String> = []
        for id in contents.groups.compactMap(\.id) where !groups.insert(id.text).inserted {
            findings.report(self, at: id.span, "the group \(quoted(id.text)) is listed already")
        }
        var resources: Set<[String]> = []
        for resource in contents.resources.map(\.resource) {
            guard let type = resource.resourceType, let id = resource.resourceID,
                !resources.insert([type.text, id.text]).inserted
            else { continue }
            findings.report(self, at: id.span, "the \(quoted(type.text)) \(quoted(id.text)) is listed already")
        }
    }
}

extension EntryDuplicate: CatalogRule {
    package func check(_ catalog: CatalogSpec, _ findings: inout Findings) {
        func report(_ names: [LocatedString], _ what: String) {
            for name in names { findings.report(self, at: name.span, "the \(what) \(quoted(name.text)) is listed already") }
        }
        report(catalog.permissions.repeatedNames, "permission")
        report(catalog.types.repeatedNames, "resource type")
        for type in catalog.types.entries {
            report(type.contains.repeated, "resource type")
            report(type.roles.repeatedNames, "role")
            for role in type.roles.entries {
                report(role.permissions.repeated, "permission")
                report(role.repeatedContents, "resource type")
            }
        }
        report(catalog.presets.repeatedNames, "preset")
        for preset in catalog.presets.entries {
            var seen: Set<String> = []
            report(preset.scopes.map(\.value).filter { !seen.insert($0.text).inserted }, "scope")
        }
        report(catalog.sharing?.types.repeated ?? [], "resource type")
    }
}

extension RoleSpec {
    fileprivate var repeatedContents: [LocatedString] {
        var seen: Set<String> = []
        return onContents.compactMap { type, _ in seen.insert(type.text).inserted ? nil : LocatedString(type) }
    }
}
