import Testing

/// The theme inside the binary is the folder `templates/`, whole.
@Suite struct ThemeTests {
    let repository = Repository()
    private let folder = "templates"

    @Test func embedsEveryFileOfTheFolder() throws {
        let source = try repository.text(of: "\(folder)/theme.c")
        let embedded = source.matches(of: /#embed\s+"([^"]+)"/).map { String($0.output.1) }
        let assets = try assets()
        for path in assets.subtracting(embedded) {
            Issue.record("`\(folder)/\(path)` is not in the binary: add its #embed line to \(folder)/theme.c")
        }
        for path in Set(embedded).subtracting(assets) {
            Issue.record("\(folder)/theme.c embeds `\(path)`, which is not in \(folder)/: take the line out")
        }
        #expect(Set(embedded).count == embedded.count, "\(folder)/theme.c embeds a file twice")
    }

    @Test func excludesEveryFileOfTheFolder() throws {
        let target = try #require(try repository.manifest().target(named: "CTheme"))
        let assets = try assets()
        for path in assets where !target.excluded.contains(where: { path == $0 || path.hasPrefix($0 + "/") }) {
            Issue.record("`\(path)` is missing from `exclude:` of `CTheme` in Package.swift")
        }
        for path in target.excluded where !assets.contains(where: { $0 == path || $0.hasPrefix(path + "/") }) {
            Issue.record("`exclude:` of `CTheme` in Package.swift names `\(path)`, which is not in \(folder)/")
        }
    }

    /// What a page is made from: all of the folder but the C that carries it.
    private func assets() throws -> Set<String> {
        let paths = try repository.files(below: folder).map { String($0.path.dropFirst(folder.count + 1)) }
        return Set(paths.filter { !$0.hasPrefix("include/") && !$0.hasSuffix(".c") && !$0.hasSuffix(".h") })
    }
}
