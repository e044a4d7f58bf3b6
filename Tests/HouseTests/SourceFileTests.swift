import Testing

/// What holds for every file that a person wrote.
@Suite struct SourceFileTests {
    let repository = Repository()

    /// docs/decisions/0001: aim at 150 lines, look for the seam at 300.
    private static let lineLimit = 500

    private static let folders = ["Sources", "Tests", "Benchmarks", "Scripts", "templates"]
    private static let writtenInProse = ["content", "docs"]

    @Test(arguments: folders)
    func isNotOverlong(folder: String) throws {
        for file in try repository.files(below: folder) where !file.path.hasPrefix("Tests/Fixtures/") {
            let count = file.text.utf8.count { $0 == UInt8(ascii: "\n") }
            #expect(count <= Self.lineLimit, "\(file.path) has \(count) lines: find the seam and make two files of it")
        }
    }

    /// A `link` line asks for the shared library even where pkg-config names the archive, and the installed binary would
    /// then load it.
    @Test func moduleMapsLeaveLinkingToPkgConfig() throws {
        for file in try repository.files(below: "Sources") where file.name == "module.modulemap" {
            #expect(!file.text.contains(/\blink\b/), "\(file.path): take the `link` line out: Package.swift's pkgConfig links")
        }
    }

    @Test(arguments: folders + writtenInProse + ["."])
    func namesNoPathOfOneMachine(folder: String) throws {
        // In two pieces, so that this file does not name them.
        let machinePaths = ["work", "home", "Users"].map { "/" + $0 + "/" }
        for file in folder == "." ? try repository.filesAtTheTop() : try repository.files(below: folder) {
            for (index, line) in file.text.lines.enumerated() {
                for path in machinePaths where line.contains(path) {
                    Issue.record("\(file.path):\(index + 1) names `\(path)`: use a path relative to the repository")
                }
            }
        }
    }
}
