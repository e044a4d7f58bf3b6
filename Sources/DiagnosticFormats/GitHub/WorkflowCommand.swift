internal import SourceText

/// A line of output that GitHub Actions takes for an annotation
/// (<https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>):
/// `::error file=keys/ci.yaml,line=6::message`.
struct WorkflowCommand {
    /// `error`, `warning` or `notice`.
    let name: String

    /// In the order in which they are written.
    let properties: [(name: String, value: String)]
    let message: String

    /// As a line, ended. Whatever the parts hold, it is one line and one command.
    var line: String {
        let list = properties.map { "\($0.name)=\(Self.escapedProperty($0.value))" }.joined(separator: ",")
        return "::\(name)\(list.isEmpty ? "" : " ")\(list)::\(Self.escaped(message))\n"
    }

    /// By the toolkit's rules for data: what ends a line, and the sign that escapes.
    private static func escaped(_ text: String) -> String { escaped(text, in: "%\r\n") }

    /// By the toolkit's rules for properties: what ends one, too.
    private static func escapedProperty(_ text: String) -> String { escaped(text, in: "%\r\n:,") }

    private static func escaped(_ text: String, in signs: StaticString) -> String {
        let signs = UnsafeBufferPointer(start: signs.utf8Start, count: signs.utf8CodeUnitCount)
        var result: [UInt8] = []
        for byte in text.utf8 {
            if signs.contains(byte) { result += percentEncoded(byte).utf8 } else { result.append(byte) }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension Severity {
    /// The workflow command that tells a finding.
    var workflowCommand: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .info: "notice"
        }
    }
}
