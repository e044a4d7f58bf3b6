import Foundation
import Testing

/// A judge from outside: a Python program that reads an output on standard input and prints what is wrong with it.
struct PythonJudge: Sendable {
    private let modules: [String]
    private let script: String

    /// - Parameters:
    ///   - modules: what the script imports that does not come with Python.
    ///   - script: reads `sys.stdin`.
    init(modules: [String] = [], script: String) {
        self.modules = modules
        self.script = script
    }

    var isInstalled: Bool {
        (try? run((["sys"] + modules).map { "import \($0)\n" }.joined(), input: []))?.status == 0
    }

    /// Why a test is skipped without it.
    var absence: Comment {
        let missing = modules.isEmpty ? "python3 is not installed" : "python3 has no \(modules.joined(separator: ", "))"
        return Comment(rawValue: modules.isEmpty ? missing : missing + ": pip install -r .ci/judges.txt")
    }

    /// What the judge says of an output: nothing where it is right.
    func verdict(on output: [UInt8]) throws -> String {
        let result = try run(script, input: output)
        return result.status == 0 ? result.output : "exit \(result.status): \(result.output)"
    }

    private func run(_ script: String, input: [UInt8]) throws -> (status: Int32, output: String) {
        let file = FileManager.default.temporaryDirectory.appending(path: "keybook-\(UUID().uuidString)")
        try Data(input).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script]
        process.standardInput = try FileHandle(forReadingFrom: file)
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let result = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (
            process.terminationStatus, String(decoding: result, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        )
    }
}
