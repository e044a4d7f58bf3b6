import Testing

/// What is embedded in the binary is the folder that it is kept in, whole.
@Suite struct EmbeddedFileTests {
    /// A folder whose files a C target carries.
    struct Embedding: Sendable, CustomTestStringConvertible {
        let target: String
        let folder: String

        /// In `folder`.
        let source: String

        var testDescription: String { target }
    }

    let repository = Repository()

    private static let all = [
        Embedding(target: "CTheme", folder: "templates", source: "theme.c"),
        Embedding(target: "CStarter", folder: "Sources/CStarter", source: "starter.c"),
    ]

    @Test(arguments: all)
    func embedsEveryFileOfTheFolder(embedding: Embedding) throws {
        let (folder, source) = (embedding.folder, embedding.folder + "/" + embedding.source)
        let embedded = try repository.text(of: source).matches(of: /#embed\s+"([^"]+)"/).map { String($0.output.1) }
        let assets = try assets(of: folder)
        for path in assets.subtracting(embedded) {
            Issue.record("`\(folder)/\(path)` is not in the binary: add its #embed line to \(source)")
        }
        for path in Set(embedded).subtracting(assets) {
            Issue.record("\(source) embeds `\(path)`, which is not in \(folder)/: take the line out")
        }
        #expect(Set(embedded).count == embedded.count, "\(source) embeds a file twice")
    }

    @Test(arguments: all)
    func excludesEveryFileOfTheFolder(embedding: Embedding) throws {
        let target = try #require(try repository.manifest().target(named: embedding.target))
        let assets = try assets(of: embedding.folder)
        for path in assets where !target.excluded.contains(where: { path == $0 || path.hasPrefix($0 + "/") }) {
            Issue.record("`\(path)` is missing from `exclude:` of `\(target.name)` in Package.swift")
        }
        for path in target.excluded where !assets.contains(where: { $0 == path || $0.hasPrefix(path + "/") }) {
            Issue.record("`exclude:` of `\(target.name)` in Package.swift names `\(path)`, which is not in \(embedding.folder)/")
        }
    }

    /// All of the folder but the C that carries it.
    private func assets(of folder: String) throws -> Set<String> {
        let paths = try repository.files(below: folder).map { String($0.path.dropFirst(folder.count + 1)) }
        return Set(paths.filter { !$0.hasPrefix("include/") && !$0.hasSuffix(".c") && !$0.hasSuffix(".h") })
    }
}
