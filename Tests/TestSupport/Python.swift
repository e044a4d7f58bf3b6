internal import Foundation

/// Python as an outside judge, where it is there with the modules that judge.
package struct Python: Sendable {
    private let program: URL

    /// Nil where python3 or one of the modules is missing.
    package init?(with modules: String...) {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let programs = folders.map { URL(filePath: "\($0)/python3") }
        guard let program = programs.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else { return nil }
        self.program = program
        guard (try? run("import \(modules.joined(separator: ", "))", input: "")) != nil else { return nil }
    }

    /// What a script prints. It reads the input from the file that its first argument names.
    package func run(_ script: String, input: String) throws -> String {
        let folder = try TemporaryFolder()
        try folder.write(input, to: "input")
        let process = Process()
        let output = Pipe()
        process.executableURL = program
        process.arguments = ["-X", "utf8", "-c", script, folder.path + "/input"]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let printed = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
        return String(decoding: printed, as: UTF8.self)
    }

    package struct Failure: Error {
        let status: Int32
    }
}
