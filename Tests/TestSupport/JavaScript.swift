internal import Foundation

/// Runs the theme's scripts: in node, or where that is missing in the browser that Python's playwright drives.
package struct JavaScript: Sendable {
    private enum Engine: Sendable {
        case node(URL)
        case browser(Python)
    }

    private let engine: Engine

    /// Nil where there is neither.
    package init?() {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let nodes = folders.map { URL(filePath: "\($0)/node") }
        if let node = nodes.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) {
            engine = .node(node)
        } else if let python = Python(with: "playwright") {
            engine = .browser(python)
        } else {
            return nil
        }
    }

    /// The lines that a script prints with `console.log`. It may wait for something.
    package func lines(printedBy script: String) throws -> [String] {
        let function =
            "async () => { const lines = [], console = { log: (text) => lines.push(String(text)) };\n\(script)\nreturn lines }"
        return try JSONDecoder().decode([String].self, from: Data(try result(of: function, on: "null", after: []).utf8))
    }

    /// What a function makes of `input`, both as JSON. It may promise it.
    ///
    /// - Parameters:
    ///   - scripts: what is run before, in order.
    ///   - function: an expression, `(input) => …`.
    package func result(of function: String, on input: String, after scripts: [String]) throws -> String {
        let program = scripts.joined(separator: "\n;\n") + "\n;(" + function + ")"
        switch engine {
        case .node(let node): return try run(node, program, input)
        case .browser(let python):
            let input = try JSONEncoder().encode([program, input])
            return try python.run(Self.browserScript, input: String(decoding: input, as: UTF8.self))
        }
    }

    private func run(_ node: URL, _ program: String, _ input: String) throws -> String {
        let folder = try TemporaryFolder()
        try folder.write(program, to: "program.js")
        try folder.write(input, to: "input.json")
        let process = Process()
        let output = Pipe()
        process.executableURL = node
        process.arguments = ["-e", Self.nodeScript, folder.path + "/program.js", folder.path + "/input.json"]
        process.standardOutput = output
        try process.run()
        let printed = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Python.Failure(status: process.terminationStatus) }
        return String(decoding: printed, as: UTF8.self)
    }

    private static let nodeScript = """
        const { readFileSync } = require("fs");
        const [program, input] = process.argv.slice(1).map((path) => readFileSync(path, "utf8"));
        const made = require("vm").runInThisContext(program)(JSON.parse(input));
        Promise.resolve(made).then((made) => process.stdout.write(JSON.stringify(made)));
        """

    private static let browserScript = """
        import json, os, shutil, sys
        from playwright.sync_api import sync_playwright
        program, given = json.load(open(sys.argv[1], encoding="utf-8"))
        with sync_playwright() as playwright:
            path = os.environ.get("KEYBOOK_BROWSER") or shutil.which("chromium")
            browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
            run = "([program, given]) => Promise.resolve((0, eval)(program)(JSON.parse(given))).then(JSON.stringify)"
            made = browser.new_page().evaluate(run, [program, given])
            sys.stdout.write(made)
            browser.close()
        """
}
