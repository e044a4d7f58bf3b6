internal import AccessReports
internal import DiagnosticFormats
internal import KeyModel
internal import SourceText

extension TestReport {
    /// One object: `results` with every expectation of every key, `problems` with what could not be understood, `coverage`,
    /// `unknown` and `summary`.
    package var json: [UInt8] {
        let catalog = run.world.catalog
        var json = JSONText()
        json.object { json in
            json.array("results") { json in
                for file in files {
                    for test in file.tests { json.object { json in append(test, of: file.name, to: &json) } }
                }
            }
            json.array("problems") { json in
                for problem in files.flatMap(\.problems) { json.diagnostic(problem) }
            }
            json.array("unreadable") { json in for failure in failures { json.string(failure) } }
            json.object("coverage") { json in append(run.coverage, to: &json) }
            json.name("unknown")
            json.gaps(run.gaps, in: catalog)
            json.object("summary") { json in
                json.member("keys", counts.byKey.count)
                json.member("expectations", counts.all)
                json.member("holding", counts.holding)
                json.member("failing", counts.failing)
            }
        }
        json.breakLine()
        return json.bytes
    }

    private func append(_ test: FileOutcome.Test, of file: String, to json: inout JSONText) {
        let (catalog, result) = (run.world.catalog, test.result)
        let pattern = result.expectation.expectation.pattern
        json.member("file", withoutSecretTails(file))
        json.member("line", test.range.start.line)
        json.member("column", test.range.start.column)
        json.members(of: labels[result.key])
        json.member("expected", result.expectation.expectation.isAllowed ? "can" : "cannot")
        json.member("permission", pattern.permission.map { catalog.permissions[$0].name } ?? "*")
        json.member("resource_type", catalog.resourceTypes[pattern.type].name)
        json.member("resource_id", withoutSecretTails(pattern.id ?? "*"))
        json.member("holds", result.holds)
        json.name("message")
        json.optional(test.failure?.message)
        guard case .answered(let answer) = result.outcome else { return }
        json.member("resources", answer.resourceCount)
        json.array("unexpected") { json in
            for access in answer.failures {
                json.object { json in
                    json.members(of: access.resource, in: catalog)
                    json.name("permissions")
                    json.permissions(access.permissions, in: catalog)
                    json.name("because")
                    json.because(access.because, in: catalog)
                    json.needed(access.needed, on: access.resource, in: catalog)
                }
            }
        }
    }

    private func append(_ coverage: GrantCoverage, to json: inout JSONText) {
        json.member("grants", coverage.grantCount)
        json.member("needed", coverage.neededCount)
        json.array("not_needed") { json in
            for unneeded in coverage.unneeded {
                json.object { json in
                    if let key = unneeded.key { json.members(of: labels[key]) }
                    json.name("group")
                    json.optional(unneeded.grant.source.groupID)
                    json.name("grant")
                    json.scope(unneeded.grant.role, on: unneeded.grant.resource, in: run.world.catalog)
                }
            }
        }
        json.array("silent_keys") { json in
            for key in coverage.silentKeys { json.object { json in json.members(of: labels[key]) } }
        }
    }
}
