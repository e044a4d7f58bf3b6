import KeyModel
import KeyValidator
import Platform
import SourceText
import Testing

/// A spec file whose text holds the findings that are expected of it: under a line, carets below the span and the rule's name.
///
/// ```
/// role: operator
///       ^^^^^^^^ role-invalid
/// ```
/// A marker under an empty last line stands for the end of the file. `^^^>` is a span that goes on after its line, `|` an empty one. The marker lines are taken out before the file is read.
struct MarkedSpec: Sendable, CustomTestStringConvertible {
    let path: String
    let text: String
    let expected: [String]

    init(path: String) throws {
        self.path = path
        var lines: [Substring] = []
        var expected: [String] = []
        var endsWithMarker = false
        let all = String(decoding: try Files.read(path), as: UTF8.self)
        for line in all.split(separator: "\n", omittingEmptySubsequences: false) {
            if let marker = Self.marker(line) {
                let (start, length, rule) = marker
                expected.append("\(max(1, lines.count)):\(start)+\(length) \(rule)")
                endsWithMarker = true
            } else {
                lines.append(line)
                endsWithMarker = endsWithMarker && line.isEmpty
            }
        }
        // The line break of a last marker is not the file's.
        if endsWithMarker { lines.removeLast() }
        text = lines.joined(separator: "\n")
        self.expected = expected
    }

    var testDescription: String { path.split(separator: "/").suffix(2).joined(separator: "/") }

    /// The file's findings in the form of `expected`.
    func findings() -> [String] {
        let own = file
        let beside = ["groups.yaml", "resources.yaml"].compactMap { try? MarkedSpec(path: folder + $0).file }
        func inventory(_ kind: SpecFileKind) -> SpecFile? { ([own] + beside).first { $0.contents.kind == kind } }
        let known = Inventory(groups: inventory(.groups), resources: inventory(.resources), catalog: .standard)
        let report = SpecChecker(context: CheckContext(inventory: known)).report(on: own)
        return report.diagnostics.map { diagnostic in
            let (start, end) = (diagnostic.range.start, diagnostic.range.end)
            let length = start.line == end.line ? "\(end.column - start.column)" : ">"
            return "\(start.line):\(start.column)+\(length) \(diagnostic.rule)"
        }
    }

    private var file: SpecFile {
        SpecFile(SourceFile(name: path, text: text), notation: Notation(fileName: path), as: kind, catalog: .standard)
    }

    /// `groups….yaml` and `resources….yaml` are inventories, `catalog….yaml` a catalog; inventories with no more in their names are given with the folder's other files.
    private var kind: SpecFileKind {
        let name = path.dropFirst(folder.count)
        return name.hasPrefix("groups")
            ? .groups : name.hasPrefix("resources") ? .resources : name.hasPrefix("catalog") ? .catalog : .keys
    }

    private var folder: String { String(path[...(path.lastIndex(of: "/") ?? path.startIndex)]) }

    private static func marker(_ line: Substring) -> (start: Int, length: String, rule: String)? {
        let rest = line.drop { $0 == " " }
        let mark = rest.prefix { "^>|".contains($0) }
        let rule = rest.dropFirst(mark.count + 1)
        guard !mark.isEmpty, rest.dropFirst(mark.count).first == " ",
            RuleSet.rule(String(rule)) != nil
        else { return nil }
        let length = mark.hasSuffix(">") ? ">" : mark == "|" ? "0" : "\(mark.count)"
        return (line.count - rest.count + 1, length, String(rule))
    }

    /// The folder with a folder for each rule.
    static let root = #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/Fixtures/Rules"

    /// Every fixture, by rule and name.
    static func all() throws -> [MarkedSpec] {
        try Files.entries(of: root).flatMap { rule in
            try Files.entries(of: root + "/" + rule.name).map { try MarkedSpec(path: "\(root)/\(rule.name)/\($0.name)") }
        }
    }
}
