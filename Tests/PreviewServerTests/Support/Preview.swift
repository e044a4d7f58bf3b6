import Foundation
import Platform
import SiteGenerator
import SourceText

@testable import PreviewServer

/// A preview of a small site that runs while a test does.
final class Preview: Sendable {
    let folder: String
    let project: PreviewProject
    let port: Int
    private let builds: AsyncStream<BuildResult>

    init(folder: String, project: PreviewProject, port: Int, builds: AsyncStream<BuildResult>) {
        self.folder = folder
        self.project = project
        self.port = port
        self.builds = builds
    }

    func write(_ text: String, to name: String) throws { try Preview.write(text, to: folder + "/" + name) }

    static func write(_ text: String, to path: String) throws {
        try Files.makeDirectory(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
        try Files.write(Array(text.utf8), to: path)
    }

    /// The result of the next build after those that were waited for.
    func nextBuild() async throws -> BuildResult {
        var iterator = builds.makeAsyncIterator()
        guard let result = await iterator.next() else { throw CancellationError() }
        return result
    }

    /// A whole answer over a connection of its own.
    func get(_ target: String, host: String = "localhost") async throws -> (status: Int, body: String) {
        let connection = try Connection(port: port)
        connection.send("GET \(target) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
        let text = await connection.readToEnd()
        let status = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        let body = text.firstRange(of: "\r\n\r\n").map { String(text[$0.upperBound...]) } ?? ""
        return (status, body)
    }

    func connectToEvents() async throws -> Connection {
        let connection = try Connection(port: port)
        connection.send("GET \(ReloadScript.path) HTTP/1.1\r\nHost: localhost\r\n\r\n")
        return connection
    }
}

/// Runs a test beside a preview on a port of the system's choice.
///
/// - Parameter keys: where the keys come from that its pages show, by the preview's folder.
func withPreview(
    keys: @escaping @Sendable (String) -> KeySource? = { _ in nil }, _ test: @escaping @Sendable (Preview) async throws -> Void
) async throws {
    let folder = NSTemporaryDirectory() + "keybook-preview-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Preview.write("{{{content}}}", to: folder + "/templates/layout.mustache")
    try Preview.write("{{#items}}{{title}}{{/items}}", to: folder + "/templates/navigation.mustache")
    try Preview.write("# First\n", to: folder + "/content/index.md")
    let project = PreviewProject(
        configurationFiles: { [folder + "/keybook.yaml"] }, describe: { $0.diagnostics.map(\.message).joined(separator: "\n") }
    ) {
        var settings = SiteSettings(title: "T")
        settings.contentDirectory = folder + "/content"
        settings.templatesDirectory = folder + "/templates"
        return SiteBuilder(settings: settings, theme: Theme([]), keys: keys(folder))
    }
    let (ports, portContinuation) = AsyncStream.makeStream(of: Int.self)
    let (builds, buildContinuation) = AsyncStream.makeStream(of: BuildResult.self)
    var options = PreviewOptions()
    options.port = 0
    options.stopsOnSignals = false
    let server = PreviewServer(project, options: options) { event in
        switch event {
        case .listening(let url): portContinuation.yield(Int(url.split(separator: ":").last?.dropLast() ?? "") ?? 0)
        case .built(let result, _): buildContinuation.yield(result)
        case .failed(let words): print(words)
        }
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run() }
        group.addTask {
            var iterator = ports.makeAsyncIterator()
            guard let port = await iterator.next() else { return }
            let preview = Preview(folder: folder, project: project, port: port, builds: builds)
            _ = try await preview.nextBuild()
            try await test(preview)
        }
        try await group.next()
        group.cancelAll()
        try await group.waitForAll()
    }
}
