/// A table of HTML as a pipe table (GitHub Flavored Markdown, 4.10). A cell that spans several columns has empty ones behind it.
struct MarkdownTable {
    private var caption = ""
    private var rows: [[String]] = []

    /// - Parameter cell: the content of a cell on one line, pipes escaped.
    init(_ table: HTMLElement, cell: (HTMLElement) -> String) { collect(table, cell) }

    private mutating func collect(_ parent: HTMLElement, _ cell: (HTMLElement) -> String) {
        for case .element(let element) in parent.children {
            switch element.name {
            case "caption": caption = cell(element)
            case "tr": rows.append(row(element, cell))
            case "thead", "tbody", "tfoot": collect(element, cell)
            default: break
            }
        }
    }

    private func row(_ row: HTMLElement, _ cell: (HTMLElement) -> String) -> [String] {
        row.children.flatMap { node -> [String] in
            guard case .element(let element) = node, element.name == "td" || element.name == "th" else { return [] }
            let span = min(max(1, Int(element.attributes["colspan"] ?? "") ?? 1), Self.widest)
            return [cell(element)] + repeatElement("", count: span - 1)
        }
    }

    /// What HTML lets a cell span at most (WHATWG HTML, 4.9.11).
    private static let widest = 1000

    /// The caption, where there is one, and the table.
    var blocks: [String] {
        guard let head = rows.first, let width = rows.map(\.count).max(), width > 0 else { return [] }
        let line = { (row: [String]) in
            "| " + (row + repeatElement("", count: width - row.count)).joined(separator: " | ") + " |"
        }
        let table = ([line(head), "|" + String(repeating: "---|", count: width)] + rows.dropFirst().map(line)).joined(
            separator: "\n")
        return caption.isEmpty ? [table] : ["**\(caption)**", table]
    }
}
