internal import Platform

/// What stands under `Tests/Fixtures`.
package struct Fixture: Sendable {
    /// Absolute.
    package let path: String

    package init(_ path: String) {
        self.path = #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/Fixtures/" + path
    }

    package var bytes: [UInt8] { get throws { try Files.read(path) } }

    package var text: String { get throws { String(decoding: try bytes, as: UTF8.self) } }

    /// The fine-grained tokens of a platform that hosts code: another platform than ours, so that nothing of it is known to the program.
    package static let codeHosting = Fixture("Catalogs/code-hosting.yaml")
}
