import Foundation
import SpecSchema

/// Python's jsonschema, a validator that shares no line with keybook.
struct JudgingProgram {
    static let isPresent = (try? run(["-c", "from jsonschema import Draft202012Validator"], input: Data())) != nil

    static let absence: String = "python3 has no package jsonschema 4 or later: pip install jsonschema"

    private static let script = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/Schemas/judge.py").path

    private struct Failed: Error {}

    /// What is wrong with the schema itself, and with each document (JSON without line breaks); nil where nothing is.
    static func judge(_ documents: [String], by schema: [UInt8]) throws -> (schema: String?, documents: [String?]) {
        // Outside its strings, a line break in JSON is a blank.
        let line = schema.filter { $0 != UInt8(ascii: "\n") }
        let input = Data(line) + Data(("\n" + documents.map { $0 + "\n" }.joined()).utf8)
        let output = try run([script], input: input)
        let verdicts = String(decoding: output, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .dropLast().map { $0.isEmpty ? nil : String($0) }
        guard verdicts.count == documents.count + 1 else { throw Failed() }
        return (verdicts[0], Array(verdicts.dropFirst()))
    }

    private static func run(_ arguments: [String], input: Data) throws -> Data {
        let process = Process()
        let (standardInput, standardOutput) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.standardInput = standardInput
        process.standardOutput = standardOutput
        process.standardError = FileHandle.nullDevice
        try process.run()
        // The program reads to the end before it writes.
        try standardInput.fileHandleForWriting.write(contentsOf: input)
        try standardInput.fileHandleForWriting.close()
        let output = try standardOutput.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed() }
        return output
    }
}
