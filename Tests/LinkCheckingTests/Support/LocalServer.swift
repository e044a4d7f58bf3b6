import Foundation
import Synchronization

/// A web server of Python's on a free port of this machine, for as long as the value lives.
final class LocalServer: Sendable {
    let port: Int
    private let process: Mutex<Process>

    /// Nil where there is no python3.
    init?() throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-u", "-c", Self.script]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        var line = Data()
        while let byte = try output.fileHandleForReading.read(upToCount: 1), let first = byte.first, first != 0x0A {
            line.append(first)
        }
        guard let port = Int(String(decoding: line, as: UTF8.self)) else { return nil }
        self.port = port
        self.process = Mutex(process)
    }

    deinit { process.withLock { $0.terminate() } }

    func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

    /// What was asked of it: "HEAD /a".
    func requests() throws -> [String] {
        let curl = Process()
        curl.executableURL = URL(filePath: "/usr/bin/env")
        curl.arguments = ["curl", "--disable", "--silent", url("/log")]
        let output = Pipe()
        curl.standardOutput = output
        try curl.run()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        curl.waitUntilExit()
        return text.split(separator: "\n").map(String.init)
    }

    private static let script = """
        import http.server, time
        log = []
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_HEAD(self): self.answer()
            def do_GET(self): self.answer()
            def answer(self):
                path = self.path
                if path == "/log":
                    body = "\\n".join(log).encode()
                    self.send_response(200); self.send_header("Content-Length", str(len(body))); self.end_headers()
                    self.wfile.write(body); return
                log.append(self.command + " " + path)
                code, location = 200, None
                if path.startswith("/code/"): code = int(path[6:])
                elif path == "/moved": code, location = 301, "/there"
                elif path == "/twice": code, location = 302, "/moved"
                elif path == "/moved-to-nothing": code, location = 301, "/code/404"
                elif path == "/loop": code, location = 302, "/loop"
                elif path == "/away": code, location = 302, "ftp://example.org/"
                elif path == "/no-head" and self.command == "HEAD": code = 405
                elif path == "/slow": time.sleep(5)
                elif path == "/gone-away": self.connection.close(); return
                self.send_response(code)
                if location: self.send_header("Location", location)
                self.send_header("Content-Length", "0"); self.end_headers()
            def log_message(self, *a): pass
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        print(server.server_address[1])
        server.serve_forever()
        """
}
