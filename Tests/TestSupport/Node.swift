internal import Foundation

/// Node.js, where it is there, for scripts of ours that browsers run.
package struct Node: Sendable {
    private let program: URL

    /// Nil where node is missing.
    package init?() {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let programs = folders.map { URL(filePath: "\($0)/node") }
        guard let program = programs.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else { return nil }
        self.program = program
    }

    /// What a script prints, by lines.
    package func run(_ script: String) throws -> [String] {
        let folder = try TemporaryFolder()
        try folder.write(script, to: "script.js")
        let process = Process()
        let output = Pipe()
        process.executableURL = program
        process.arguments = [folder.path + "/script.js"]
        process.standardOutput = output
        try process.run()
        let printed = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
        return String(decoding: printed, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    package struct Failure: Error {
        let status: Int32
    }
}
