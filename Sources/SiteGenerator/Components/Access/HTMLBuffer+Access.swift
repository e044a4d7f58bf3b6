internal import AccessReports
internal import KeyModel
internal import Markdown
internal import SourceText

/// How the components write what keys reach. Every name goes through `shown`: no page holds a secret's tail, or a character that
/// turns the line around.
extension HTMLBuffer {
    mutating func append(resource: ResourceReference, in project: ShownProject) {
        append(code: shown(project.catalog.shortForm(resource)), link: project.url(of: resource))
    }

    mutating func append(group id: String, in project: ShownProject) {
        append(code: shown(id), link: project.url(ofGroup: id))
    }

    /// Groups with commas between them, the first few of many.
    mutating func append(groups ids: [String], limit: Int = .max, in project: ShownProject) {
        for (index, id) in ids.prefix(limit).enumerated() {
            if index > 0 { append(raw: ", ") }
            append(group: id, in: project)
        }
        append(more: ids.count - limit)
    }

    /// A key's name, and where it stands.
    mutating func append(key index: Int, in project: ShownProject) {
        let key = project.project.keys[index]
        append(text: shown(key.title), link: project.url(ofKey: index))
    }

    /// " and 12 more", where there are more.
    mutating func append(more count: Int, _ noun: StaticString = "") {
        guard count > 0 else { return }
        append(raw: " and ")
        append(count)
        append(raw: " more")
        append(raw: noun)
    }

    mutating func append(code: String, link: String?) {
        open(link)
        append(code: code)
        if link != nil { append(raw: "</a>") }
    }

    mutating func append(text: String, link: String?) {
        open(link)
        append(text: text)
        if link != nil { append(raw: "</a>") }
    }

    private mutating func open(_ link: String?) {
        guard let link else { return }
        append(raw: "<a href=\"")
        append(text: link)
        append(raw: "\">")
    }

    mutating func append(permissions: PermissionSet, in catalog: Catalog) {
        append(codes: catalog.names(of: permissions).map { shown($0) })
    }

    /// Where a grant is from, and what becomes of it on the way to what it reaches:
    /// "scope `namespace:ns_prod:admin`: `owner` on each agent in it".
    ///
    /// - Parameter isOwn: whether it is told of the group itself that gives it.
    mutating func append(_ reason: AccessReason, isOwn: Bool = false, in project: ShownProject) {
        let catalog = project.catalog
        if isOwn {
            append(raw: "its role ")
        } else if let group = reason.grant.source.groupID {
            append(raw: "group ")
            append(group: group, in: project)
            append(raw: " with ")
        } else {
            append(raw: "scope ")
        }
        append(code: shown(catalog.shortForm(reason.grant.role, on: reason.grant.resource.id)))
        append(legacy: reason.grant.role, in: catalog)
        for (index, role) in reason.roles.dropFirst().enumerated() {
            append(raw: index == 0 ? ": " : ", ")
            append(code: shown(catalog[role].name))
            append(text: " on each \(catalog.resourceTypes[role.type].title.lowercased()) in ")
            append(raw: index == 0 ? "it" : "that")
            append(legacy: role, in: catalog)
        }
    }

    private mutating func append(legacy role: RoleIndex, in catalog: Catalog) {
        guard catalog.isLegacy(role) else { return }
        append(raw: ", a legacy role treated as ")
        append(code: shown(catalog[catalog.normalized(role)].name))
    }

    /// What an answer could not take into account, a note each.
    mutating func append(gaps: [AccessGap], limit: Int = 10, in catalog: Catalog) {
        for gap in gaps.prefix(limit) {
            append(raw: "<p class=\"note\">")
            append(sentence: gap.words(in: catalog))
            append(raw: "</p>\n")
        }
        guard gaps.count > limit else { return }
        append(raw: "<p class=\"note\">The same is so of ")
        append(gaps.count - limit)
        append(raw: " more.</p>\n")
    }

    /// A clause as a sentence. Where it begins with an id, that stays as it is.
    mutating func append(sentence clause: String) {
        let first = clause.prefix { $0 != " " }
        append(text: first.allSatisfy(\.isLetter) ? clause.prefix(1).uppercased() + clause.dropFirst() : clause)
        append(raw: ".")
    }

    /// That nobody knows what a key grants, and why.
    mutating func append(unclear key: PublishedKey, withFindings: Bool = true) {
        append(raw: "<p class=\"finding error\"><strong>Not clear.</strong> The spec ")
        append(code: shown(key.address))
        append(raw: " leaves open what it grants: it may be anything.</p>\n")
        for finding in withFindings ? key.findings : [] where finding.severity == .error {
            append(raw: "<p class=\"finding error\"><strong>")
            append(text: finding.rule)
            append(raw: "</strong> ")
            append(marked: finding.message)
            append(raw: "</p>\n")
        }
    }
}

/// Why something is granted, apart from where exactly: a grant and the roles that it becomes on the way in.
struct AccessReason: Hashable, Sendable {
    let grant: Grant
    let roles: [RoleIndex]

    init(_ path: AccessPath) {
        grant = path.grant
        roles = path.roles
    }
}
