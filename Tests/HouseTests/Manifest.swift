/// The targets of `Package.swift`, read from its text: running `swift package` inside a test would wait for itself.
struct Manifest {
    struct Target {
        /// As `.target` or `.testTarget` says: "target", "executableTarget", "systemLibrary", "testTarget".
        let kind: String
        let name: String
        let path: String?
        let dependencies: [String]
        let excluded: [String]
        let usesOurSettings: Bool
    }

    let targets: [Target]

    /// Reads the calls of the list `targets:`; those of `products:` and `dependencies:` are not among them.
    init(text: String) {
        let text = text.lines.map { $0.droppingLineComment }.joined(separator: "\n")
        let kinds = ["systemLibrary", "target", "executableTarget", "testTarget"]
        let calls = kinds.flatMap { kind in text.arguments(ofCallsTo: ".\(kind)").map { (kind, $0) } }
        // A `.target(name:condition:)` inside another target's dependencies declares nothing.
        targets = calls.filter { _, inner in
            !calls.contains { _, outer in outer.startIndex < inner.startIndex && inner.endIndex <= outer.endIndex }
        }.compactMap { Target(kind: $0, arguments: $1) }
    }

    func target(named name: String) -> Target? { targets.first { $0.name == name } }
}

extension Manifest.Target {
    fileprivate init?(kind: String, arguments: Substring) {
        guard let name = arguments.strings(after: "name:").first else { return nil }
        self.kind = kind
        self.name = name
        path = arguments.strings(after: "path:").first
        // A product counts by its own name; its package's name says nothing more.
        dependencies =
            arguments.list(after: "dependencies:")
            .replacing(/package:\s*"[^"]*"/, with: "").quotedStrings
        excluded = arguments.list(after: "exclude:").quotedStrings
        usesOurSettings = arguments.contains(/swiftSettings:\s*ours\b/)
    }
}

extension StringProtocol where SubSequence == Substring {
    /// The texts between the parentheses of each call to `function`.
    fileprivate func arguments(ofCallsTo function: String) -> [Substring] {
        ranges(of: function + "(").map { balanced(from: $0.upperBound, open: "(", close: ")") }
    }

    /// The text between the brackets that follow a label; empty where the label is not there.
    fileprivate func list(after label: String) -> Substring {
        guard let start = firstRange(of: label)?.upperBound, let bracket = self[start...].firstIndex(of: "[") else {
            return ""
        }
        return balanced(from: index(after: bracket), open: "[", close: "]")
    }

    /// The first quoted string after each place of a label.
    fileprivate func strings(after label: String) -> [String] {
        ranges(of: label).compactMap { self[$0.upperBound...].quotedStrings.first }
    }

    private func balanced(from start: Index, open: Character, close: Character) -> Substring {
        var depth = 1
        var end = start
        while end < endIndex {
            if self[end] == open { depth += 1 }
            if self[end] == close { depth -= 1 }
            if depth == 0 { break }
            end = index(after: end)
        }
        return self[start..<end]
    }

    var quotedStrings: [String] { matches(of: /"([^"]*)"/).map { String($0.output.1) } }
}

extension StringProtocol where SubSequence == Substring {
    var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }

    /// The line up to `//`; a URL's slashes stay.
    fileprivate var droppingLineComment: Substring {
        guard let comment = firstRange(of: /(^|\s)\/\//) else { return self[...] }
        return self[..<comment.lowerBound]
    }
}
