import Foundation
import KeyModel
import Platform
import SiteGenerator
import Testing

@testable import PreviewServer

/// Over a real socket of the loopback device.
@Suite(.serialized, .timeLimit(.minutes(5))) struct PreviewServerTests {
    @Test func servesRebuildsAndKeepsTheLastGoodSite() async throws {
        try await withPreview { preview in
            #expect(try await preview.get("/").body.contains("First"))
            let events = try await preview.connectToEvents()
            try preview.write("# First\n\nSecond.\n", to: "content/index.md")
            #expect(try await preview.nextBuild().isPublished)
            #expect(try await preview.get("/").body.contains("Second."))
            #expect(try await preview.get("/").body.contains("<script>"))

            try preview.write("# First\n\n[gone](gone.md)\n", to: "content/index.md")
            #expect(try await preview.nextBuild().hasErrors)
            #expect(try await preview.get("/").body.contains("Second."))
            try preview.write("# First\n\nMended.\n", to: "content/index.md")
            #expect(try await preview.nextBuild().isPublished)
            #expect(try await preview.get("/").body.contains("Mended."))

            try preview.write("# New\n", to: "content/deep/er/new.md")
            var answer = try await preview.get("/deep/er/new/")
            while answer.status != 200 {
                _ = try await preview.nextBuild()
                answer = try await preview.get("/deep/er/new/")
            }
            try preview.write("{{{content}}}!", to: "templates/layout.mustache")
            #expect(try await preview.nextBuild().isPublished)
            #expect(try await preview.get("/").body.contains("!<script>"))
            let text = try await events.readSoFar()
            #expect(text.hasPrefix("HTTP/1.1 200 OK\r\n") && text.contains("event: reload") && text.contains("event: problem"))
            #expect(text.contains("gone.md"))
        }
    }

    /// Specs that stand outside the content folder: each is shown as one of which nothing is known.
    private static func keys(in folder: String) -> KeySource {
        KeySource(projectFile: "keybook.yaml") { _ in
            let names = ((try? Files.entries(of: folder + "/keys")) ?? []).map(\.name)
            return KeyProject(
                file: "keybook.yaml", world: AccessWorld(catalog: .standard, inventory: .empty),
                keys: names.map { .unclear(file: $0, findings: []) }, files: names.map { folder + "/keys/" + $0 },
                folders: [folder + "/keys"])
        }
    }

    @Test func showsKeysThatChangeComeAndGo() async throws {
        try await withPreview(keys: Self.keys) { preview in
            try preview.write("# First\n\n```{inventory}\n```\n", to: "content/index.md")
            #expect(try await preview.nextBuild().isPublished)
            #expect(try await preview.get("/").body.contains("no key spec"))
            for name in ["one.yaml", "two.yaml"] {
                try preview.write("", to: "keys/" + name)
                var body = try await preview.get("/").body
                while !body.contains(name) {
                    _ = try await preview.nextBuild()
                    body = try await preview.get("/").body
                }
            }
            try FileManager.default.removeItem(atPath: preview.folder + "/keys/one.yaml")
            #expect(try await preview.nextBuild().isPublished)
            #expect(try await !preview.get("/").body.contains("one.yaml"))
        }
    }

    @Test func saysThatAPortIsTaken() async throws {
        try await withPreview { preview in
            var options = PreviewOptions()
            options.port = preview.port
            options.stopsOnSignals = false
            let second = PreviewServer(preview.project, options: options) { _ in }
            let error = await #expect(throws: PreviewError.self) { try await second.run() }
            #expect(error?.isPortTaken == true)
            #expect(error?.description.contains("address already in use") == true)
        }
    }

    @Test(arguments: [
        ("/../../etc/passwd", "localhost", 400), ("/%2e%2e/keybook.yaml", "localhost", 400),
        ("/index.html", "evil.example/../..", 200), ("http://evil.example/etc/passwd", "localhost", 404),
    ])
    func answersHostileRequestsFromTheSiteAlone(_ target: String, _ host: String, _ expected: Int) async throws {
        try await withPreview { preview in
            let answer = try await preview.get(target, host: host)
            #expect(answer.status == expected)
        }
    }
}
