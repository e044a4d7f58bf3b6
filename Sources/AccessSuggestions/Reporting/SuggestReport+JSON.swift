internal import AccessReports
internal import KeyModel
internal import SourceText

extension SuggestReport {
    /// `{"name", "key", "needs", "suggested", "present", "through_groups", "unknown"}` on one line.
    package var json: [UInt8] {
        var json = JSONText()
        json.object { json in
            json.members(of: key)
            json.array("needs") { json in
                for question in stated.needs.questions {
                    json.object { json in
                        json.members(of: question, in: world.catalog)
                        json.array("operations") { json in
                            for name in stated.operations[question] ?? [] { json.string(withoutSecretTails(name)) }
                        }
                    }
                }
            }
            json.object("suggested") { json in
                json.array("scopes") { json in
                    for grant in suggestion.grants { json.scope(grant.role, on: grant.resource, in: world.catalog) }
                }
                json.member("exact", suggestion.isExact)
                json.member("proven", suggestion.isProven)
                append(suggestion.excess, of: suggestion.grants, to: &json)
            }
            json.object("present") { json in
                json.member("smallest", isMatched)
                append(excess, of: present, to: &json)
                json.array("lacking") { json in
                    for question in lacking { json.object { json in json.members(of: question, in: world.catalog) } }
                }
            }
            json.array("through_groups") { json in
                for (question, because) in throughGroups {
                    json.object { json in
                        json.members(of: question, in: world.catalog)
                        json.name("because")
                        json.because(because, in: world.catalog)
                    }
                }
            }
            json.name("unknown")
            json.gaps(gaps, in: world.catalog)
        }
        json.breakLine()
        return json.bytes
    }

    /// What grants give beyond the needs, with the ways: today, and on what will be created.
    private func append(_ excess: ExcessAccess, of grants: [Grant], to json: inout JSONText) {
        let catalog = world.catalog
        json.array("beyond") { json in
            for item in excess.known {
                json.object { json in
                    json.members(of: item.resource, in: catalog)
                    json.name("permissions")
                    json.permissions(item.permissions, in: catalog)
                    json.name("because")
                    json.because(ways(grants, to: item), in: catalog)
                }
            }
        }
        json.array("later") { json in
            for item in excess.later {
                json.object { json in
                    json.member("resource_type", catalog.resourceTypes[item.type].name)
                    json.object("in") { json in json.members(of: item.container, in: catalog) }
                    json.name("permissions")
                    json.permissions(item.permissions, in: catalog)
                    json.name("because")
                    json.because(ways(grants, to: item), in: catalog)
                }
            }
        }
    }
}

extension JSONText {
    fileprivate mutating func members(of question: AccessQuestion, in catalog: Catalog) {
        member("permission", catalog.permissions[question.permission].name)
        members(of: question.resource, in: catalog)
    }
}
