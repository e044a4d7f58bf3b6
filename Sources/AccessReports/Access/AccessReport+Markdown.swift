internal import KeyModel
internal import SourceText

extension AccessReport {
    /// GitHub Flavored Markdown: a section with a table for each key.
    package var markdown: String {
        keys.map { section($0) }.joined(separator: "\n")
    }

    private func section(_ key: KeyReport) -> String {
        let words = AccessWords(catalog: world.catalog)
        let paths = GrantIndex(key.access.grants)
        let title = key.label.name.isEmpty ? key.label.address : key.label.name
        var lines = ["## \(markdownCode(title))", ""]
        if key.access.resources.isEmpty {
            lines += ["It can do nothing that is known.", ""]
        } else {
            lines += ["| resource | can | by |", "| --- | --- | --- |"]
            lines += key.access.resources.map { access in
                let own = words.permissions(access.scopePermissions)
                let group = access.groupPermissions
                let can = [own, group.isEmpty ? "" : "only through a group: **\(words.permissions(group))**"]
                let ways = paths.paths(to: access.resource, in: world).map { markdownCode(words.way($0)) }
                return "| \(markdownCode(words.resource(access.resource))) "
                    + "| \(can.filter { !$0.isEmpty }.joined(separator: "; ")) | \(ways.joined(separator: "<br>")) |"
            }
            lines.append("")
        }
        let creations = key.access.creations
        if !creations.isEmpty {
            lines += ["| creates | in | gives |", "| --- | --- | --- |"]
            lines += creations.map { creation in
                "| \(world.catalog.resourceTypes[creation.type].name) | \(markdownCode(words.resource(creation.container))) "
                    + "| \(markdownCode(owners(of: creation))) |"
            }
            lines.append("")
        }
        lines += key.gaps.map { "- \($0.words(in: world.catalog))" }
        if !key.gaps.isEmpty { lines.append("") }
        return lines.joined(separator: "\n")
    }
}
