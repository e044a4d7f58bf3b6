/// Keys as YAML, in block and flow style, with comments wherever they may stand.
struct GeneratedYAML {
    private var random: SplitMix
    private(set) var kept: [String] = []
    private(set) var removed: [String] = []
    private var commentCount = 0
    private var anchorCount = 0

    /// A comment below a block scalar may be its text, so a file has either these or comments deeper than what they follow.
    private let hasBlockScalars: Bool

    init(using random: inout SplitMix) {
        self.random = SplitMix(seed: random.next())
        hasBlockScalars = random.happens(oneIn: 4)
    }

    mutating func text(of keys: [GeneratedKey]) -> String {
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return keys.map { key($0, indentation: 0).joined(separator: "\n") + "\n" }.joined(separator: "--- # next\n")
        case 1: return keys.map { item(key($0, indentation: 2), at: 0) }.joined()
        default: return "api_keys:\n" + keys.map { item(key($0, indentation: 4), at: 2) }.joined()
        }
    }

    private func item(_ lines: [String], at indentation: Int) -> String {
        let first = lines[0].dropFirst(indentation + 2)
        return ([spaces(indentation) + "- " + first] + lines.dropFirst()).joined(separator: "\n") + "\n"
    }

    private mutating func key(_ key: GeneratedKey, indentation: Int) -> [String] {
        let margin = spaces(indentation)
        var lines = ["\(margin)\(scalar(key.nameField, isName: true)): \(scalar(key.name))\(comment(isKept: true, odds: 4))"]
        if key.preset != nil {
            lines.append("\(margin)preset: \(anchor())\(scalar(key.writtenPreset))\(comment(isKept: true, odds: 4))")
        }
        lines += list("scopes", key.scopes.map(Item.scope), key.keptScopes, indentation)
        lines += list("sharing_group_ids", key.groups.map(Item.group), key.keptGroups, indentation)
        if random.happens(oneIn: 3) { lines.append(margin + comment(isKept: true, odds: 1)) }
        return lines
    }

    private enum Item {
        case scope(GeneratedKey.Scope)
        case group(String)
    }

    private mutating func list(_ field: String, _ items: [Item], _ isKept: [Bool], _ indentation: Int) -> [String] {
        switch Int.random(in: 0..<5, using: &random) {
        case 0:
            [
                spaces(indentation) + field + ": [" + items.map { flow($0) }.joined(separator: random.pick([", ", ",", " , "]))
                    + "]"
            ]
        case 1: flowLines(field, items, isKept, indentation)
        case 2: tangled(field, items, indentation)
        default: blockLines(field, items, isKept, indentation)
        }
    }

    // MARK: - Block style

    private mutating func blockLines(_ field: String, _ items: [Item], _ isKept: [Bool], _ outer: Int) -> [String] {
        let indentation = outer + random.pick([0, 2, 3])
        let margin = spaces(indentation)
        var lines = [spaces(outer) + field + ":" + comment(isKept: true, odds: 4)]
        var anchors: [String: String] = [:]
        for (item, isKept) in zip(items, isKept) {
            if random.happens(oneIn: 6) { lines += [margin + comment(isKept: true, odds: 1), ""] }
            if random.happens(oneIn: 6), indentation > 0 { lines.append(comment(isKept: true, odds: 1)) }
            while random.happens(oneIn: 4) { lines.append(margin + comment(isKept: isKept, odds: 1)) }
            lines += blockItem(item, isKept, indentation, &anchors)
            if !hasBlockScalars, random.happens(oneIn: 8) { lines.append(margin + "  " + comment(isKept: true, odds: 1)) }
            if random.happens(oneIn: 8) { lines.append("") }
        }
        return lines
    }

    private mutating func blockItem(
        _ item: Item, _ isKept: Bool, _ indentation: Int, _ anchors: inout [String: String]
    ) -> [String] {
        let margin = spaces(indentation)
        guard case .scope(let scope) = item, random.happens(oneIn: 2) else {
            return [margin + "- " + flow(item) + comment(isKept: isKept, odds: 3)]
        }
        let identity = "\(scope.writtenType) \(scope.id) \(scope.writtenRole)"
        if let anchor = anchors[identity] { return [margin + "- *\(anchor)" + comment(isKept: isKept, odds: 3)] }
        let anchor = anchor()
        if !anchor.isEmpty { anchors[identity] = String(anchor.dropFirst().dropLast()) }
        let fields = [("resource_type", scope.writtenType), ("resource_id", scope.id), ("role", scope.writtenRole)].shuffled(
            using: &random)
        var lines = fields.map { name, value -> String in
            if hasBlockScalars, random.happens(oneIn: 3) { return "\(margin)  \(name): |-\n\(margin)    \(value)" }
            return "\(margin)  \(scalar(name, isName: true)): \(scalar(value))\(comment(isKept: isKept, odds: 4))"
        }
        if anchor.isEmpty, random.happens(oneIn: 2) {
            lines[0] = margin + "- " + lines[0].dropFirst(indentation + 2)
        } else {
            lines.insert(margin + "- " + anchor + comment(isKept: isKept, odds: 3), at: 0)
        }
        return lines
    }

    // MARK: - Flow style

    private mutating func flowLines(_ field: String, _ items: [Item], _ isKept: [Bool], _ outer: Int) -> [String] {
        let margin = spaces(outer + 2)
        var lines = [spaces(outer) + field + ": [" + comment(isKept: true, odds: 4)]
        let endsWithComma = random.happens(oneIn: 2)
        for (index, (item, isKept)) in zip(items, isKept).enumerated() {
            while random.happens(oneIn: 4) { lines.append(margin + comment(isKept: isKept, odds: 1)) }
            let comma = index + 1 < items.count || endsWithComma ? "," : ""
            lines.append(margin + flow(item) + comma + comment(isKept: isKept, odds: 3))
        }
        return lines + [margin + "]"]
    }

    /// Breaks and comments between any two tokens, about whose owner nobody would agree.
    private mutating func tangled(_ field: String, _ items: [Item], _ outer: Int) -> [String] {
        var text = spaces(outer) + field + ": ["
        for (index, item) in items.enumerated() {
            text += gap(outer) + flow(item) + gap(outer)
            if index + 1 < items.count || random.happens(oneIn: 3) { text += "," }
        }
        return [text + gap(outer) + "]"]
    }

    private mutating func gap(_ outer: Int) -> String {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: " # whose\n" + spaces(outer + 2)
        case 1: "\n" + spaces(outer + 2)
        case 2: "\n" + spaces(outer + 2) + "# whose\n" + spaces(outer + 2)
        case 3: ""
        default: " "
        }
    }

    private mutating func flow(_ item: Item) -> String {
        switch item {
        case .group(let group): return anchor() + scalar(group)
        case .scope(let scope):
            let fields = [("resource_type", scope.writtenType), ("resource_id", scope.id), ("role", scope.writtenRole)]
                .shuffled(using: &random).map { "\(scalar($0.0, isName: true)): \(anchor())\(scalar($0.1))" }
            return anchor() + random.pick(["{ ", "{"]) + fields.joined(separator: ", ") + random.pick([" }", "}"])
        }
    }

    // MARK: - Parts

    /// A comment of its own, told apart from every other one, or nothing; ` # kept7`.
    private mutating func comment(isKept: Bool, odds: Int) -> String {
        guard random.happens(oneIn: odds) else { return "" }
        commentCount += 1
        if random.happens(oneIn: 8) {
            // It suppresses nothing, and goes with whatever it speaks of or alone.
            removed.append("-- removed-\(commentCount).")
            return (odds == 1 ? "" : " ") + "# keybook: ignore document-empty -- removed-\(commentCount)."
        }
        let comment = "# \(isKept ? "kept" : "removed")-\(commentCount)."
        if isKept { kept.append(comment) } else { removed.append(comment) }
        return (odds == 1 ? "" : " ") + comment
    }

    /// An anchor that nothing leads to, or nothing.
    private mutating func anchor() -> String {
        guard random.happens(oneIn: 6) else { return "" }
        anchorCount += 1
        return "&a\(anchorCount) "
    }

    private mutating func scalar(_ text: String, isName: Bool = false) -> String {
        let isPlain =
            text.utf8.allSatisfy { 0x61...0x7A ~= $0 | 0x20 || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
            && text.utf8.first.map { 0x61...0x7A ~= $0 | 0x20 } ?? false && text != "null"
        switch Int.random(in: 0..<(isName ? 8 : 4), using: &random) {
        case 0: return "'" + text.replacing("'", with: "''") + "'"
        case 1: return "\"" + text.replacing("\"", with: "\\\"") + "\""
        default: return isPlain ? text : "'" + text.replacing("'", with: "''") + "'"
        }
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
