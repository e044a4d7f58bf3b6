internal import KeyModel
internal import SourceText

extension DiffReport {
    /// `{"keys": [{"name", "change", "widened", "gained", "lost", "future_owners", …}], "summary": {…}}`, a line for each key.
    package var json: [UInt8] {
        var text = JSONText()
        text.object {
            $0.name("keys")
            $0.array {
                for key in keys {
                    $0.breakLine()
                    $0.key(key, in: worlds)
                }
                $0.breakLine()
            }
            $0.name("summary")
            $0.summary(summary)
        }
        return text.bytes + [UInt8(ascii: "\n")]
    }
}

extension JSONText {
    fileprivate mutating func key(_ key: DiffReport.KeyReport, in worlds: WorldPair) {
        let access = key.change.access
        object {
            $0.name("name")
            $0.string(withoutSecretTails(key.label.name))
            $0.name("change")
            $0.string(key.change.kind.rawValue)
            $0.name("widened")
            $0.boolean(key.change.isWidened)
            $0.name("gained")
            $0.access(access.gained, in: worlds.new.catalog)
            $0.name("lost")
            $0.access(access.lost, in: worlds.old.catalog)
            $0.name("future_owners")
            $0.object {
                $0.name("added")
                $0.strings(access.addedOwners)
                $0.name("removed")
                $0.strings(access.removedOwners)
            }
            $0.name("key")
            $0.string(withoutSecretTails(key.label.address))
            $0.name("renamed_from")
            $0.optional(key.formerName)
            $0.name("rewritten")
            $0.boolean(key.change.isRewritten)
            $0.name("unknown")
            $0.gaps(of: key, in: worlds)
        }
    }

    private mutating func strings(_ texts: [String]) {
        array {
            for text in texts { $0.string(withoutSecretTails(text)) }
        }
    }

    /// One object for each permission on each resource.
    private mutating func access(_ access: [ResourcePermissions], in catalog: Catalog) {
        array {
            for access in access {
                for permission in access.permissions {
                    $0.object {
                        $0.name("permission")
                        $0.string(catalog.permissions[permission].name)
                        $0.members(of: access.resource, in: catalog)
                    }
                }
            }
        }
    }

    /// Of a key that is the same nothing is asked.
    private mutating func gaps(of key: DiffReport.KeyReport, in worlds: WorldPair) {
        array {
            guard key.change.kind != .same else { return }
            let gaps = key.gaps(in: worlds)
            for gap in gaps.now { $0.string(gap.words(in: worlds.new.catalog)) }
            for gap in gaps.before { $0.string("before: " + gap.words(in: worlds.old.catalog)) }
        }
    }

    fileprivate mutating func summary(_ summary: DiffSummary) {
        object {
            $0.name("keys")
            $0.number(summary.keys)
            for kind in KeyChange.Kind.allCases {
                $0.name(of: kind.rawValue)
                $0.number(summary.count(of: kind))
            }
            $0.name("widened")
            $0.number(summary.widened)
            $0.name("renamed")
            $0.number(summary.renamed)
            $0.name("rewritten")
            $0.number(summary.rewritten)
            $0.name("undecided")
            $0.number(summary.undecided)
        }
    }
}
