import Testing

/// Each target imports what its row allows, and the manifest says the same.
@Suite struct ImportTests {
    let repository = Repository()

    @Test(arguments: Row.all)
    func importsOnlyWhatItsRowAllows(row: Row) throws {
        let target = try #require(
            try repository.manifest().target(named: row.target),
            "Package.swift has no target `\(row.target)`: take its row out of Tests/HouseTests/Row.swift")
        let allowed = Set(row.dependencies + row.others)
        for file in try repository.files(below: target.path ?? "Sources/\(row.target)")
        where file.fileExtension == "swift" {
            for found in swiftImports(in: file.text) {
                #expect(
                    allowed.contains(found.module),
                    """
                    \(file.path):\(found.line): `\(row.target)` may not import `\(found.module)`; its row allows \
                    \(list(allowed)). Move the code to the target that knows `\(found.module)`, or change \
                    Tests/HouseTests/Row.swift, Package.swift and docs/decisions/0001-targets-and-layers.md together
                    """)
                #expect(!found.isExported, "\(file.path):\(found.line): import it where it is used instead")
            }
        }
    }

    @Test(arguments: Row.all)
    func dependsOnWhatItsRowSays(row: Row) throws {
        guard let target = try repository.manifest().target(named: row.target) else { return }
        #expect(
            Set(target.dependencies) == Set(row.dependencies),
            """
            Package.swift gives `\(row.target)` the dependencies \(list(target.dependencies)), \
            Tests/HouseTests/Row.swift says \(list(row.dependencies)): make them the same
            """)
    }

    @Test func everyTargetHasARow() throws {
        let known = Set(Row.all.map(\.target))
        let targets = try repository.manifest().targets.filter { $0.kind != "testTarget" }.map(\.name)
        for name in Set(targets + (try repository.sourceFolders())) {
            #expect(known.contains(name), "`\(name)` has no row: say in Tests/HouseTests/Row.swift what it may import")
        }
    }

    /// That is what makes a warning fail the build, and the tests with it.
    @Test func everySwiftTargetUsesOurSettings() throws {
        for target in try repository.manifest().targets
        where target.kind != "systemLibrary" && !["CTheme", "CStarter"].contains(target.name) {
            #expect(target.usesOurSettings, "Package.swift: give `\(target.name)` `swiftSettings: ours`")
        }
    }

    private func list(_ names: some Sequence<String>) -> String {
        let names = names.sorted().map { "`\($0)`" }
        return names.isEmpty ? "nothing" : names.joined(separator: ", ")
    }
}
