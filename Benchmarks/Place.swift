internal import Platform

/// Where the benchmark keeps its files, and the programs it runs; all absolute, for children run in other folders.
struct Place {
    let program: String
    let keybook: String
    let root: String

    /// A folder that no run before this one used.
    let output: String

    init(program: String, keybook: String) {
        self.program = absolute(program)
        self.keybook = absolute(keybook)
        let root = absolute(".build/bench")
        self.root = root
        var number = 1
        while Files.kind(of: "\(root)/output-\(number)") != nil { number += 1 }
        output = "\(root)/output-\(number)"
    }

    /// Runs the program that is measured; its answer is in `keybook.txt`, or where `output` says.
    func runKeybook(
        _ arguments: [String], in folder: String, output: String? = nil, expecting exitCode: Int32
    ) throws -> Usage {
        let usage = try run(keybook, arguments, in: folder, output: output ?? self.output + "/keybook.txt")
        guard usage.exitCode == exitCode else {
            throw ChildError(description: "`keybook \(arguments.joined(separator: " "))` exited with \(usage.exitCode)")
        }
        return usage
    }

    /// Runs a part of this program in a process of its own, where the system counts its time and memory alone.
    @discardableResult
    func runPart(_ arguments: [String]) throws -> Usage {
        let usage = try run(program, arguments, in: root, output: output + "/part.txt")
        guard usage.exitCode == 0 else { throw ChildError(description: "`\(arguments[0])` failed") }
        return usage
    }
}

private func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : Files.workingDirectory + "/" + path }
