/// Turns HTML of a page into Markdown that says the same: paragraphs, lists, tables, code and links. What is for the eye alone (icons, figures)
/// gives way to the words that screen readers have for it.
struct MarkdownFromHTML {
    /// The address to write for one that stands in the HTML; nil for the text alone.
    let link: (String) -> String?

    /// The whole of it, ending in a line break; empty where it says nothing.
    func markdown(of html: [UInt8]) -> String {
        let blocks = blocks(of: HTMLTreeReader.tree(of: html))
        return blocks.isEmpty ? "" : blocks.joined(separator: "\n\n") + "\n"
    }

    // MARK: Blocks

    /// The blocks of an element's content, each without a line break at its end.
    private func blocks(of parent: HTMLElement) -> [String] {
        var blocks: [String] = []
        var line: [HTMLNode] = []
        func endLine() {
            let text = paragraph(line)
            if !text.isEmpty { blocks.append(text) }
            line = []
        }
        for child in parent.children {
            guard case .element(let element) = child, Self.blockNames.contains(element.name) else {
                line.append(child)
                continue
            }
            endLine()
            blocks += self.blocks(for: element).filter { !$0.isEmpty }
        }
        endLine()
        return blocks
    }

    private func blocks(for element: HTMLElement) -> [String] {
        guard !isUnspoken(element) else { return [] }
        switch element.name {
        case "h1", "h2", "h3", "h4", "h5", "h6":
            let text = inline(element.children).trimmed
            return text.isEmpty ? [] : [String(repeating: "#", count: Int(element.name.dropFirst()) ?? 1) + " " + text]
        case "p", "figcaption", "dt", "summary":
            return blocks(of: element)
        case "pre": return [code(element)]
        case "ul", "ol": return [list(element)]
        case "table": return MarkdownTable(element, cell: cell).blocks
        case "blockquote": return [blocks(of: element).joined(separator: "\n\n").prefixingLines(with: "> ")]
        case "hr": return ["---"]
        case "svg": return described(element)
        default: return blocks(of: element)
        }
    }

    /// A paragraph that no mark at its beginning makes something else of (CommonMark 0.30, 2.4).
    private func paragraph(_ nodes: [HTMLNode]) -> String {
        let text = inline(nodes).trimmed
        guard let first = text.first else { return "" }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text[digits.endIndex...]
        if !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")", rest.dropFirst().first.map(\.isWhitespace) ?? true
        {
            return digits + "\\" + rest
        }
        return first == "#" || "-+".contains(first) && text.dropFirst().first == " " ? "\\" + text : text
    }

    /// What a figure says in words.
    private func described(_ figure: HTMLElement) -> [String] {
        let texts = figure.children.compactMap { node -> String? in
            guard case .element(let element) = node, element.name == "title" || element.name == "desc" else { return nil }
            return paragraph([.text(element.text)])
        }
        return texts.filter { !$0.isEmpty }
    }

    private func list(_ list: HTMLElement) -> String {
        var number = Int(list.attributes["start"] ?? "") ?? 1
        var items: [String] = []
        for child in list.children {
            // What is no item, which only broken markup has, is one.
            let item =
                if case .element(let element) = child, element.name == "li" { element } else {
                    HTMLElement(name: "li", children: [child])
                }
            let blocks = blocks(of: item)
            if blocks.isEmpty, case .text = child { continue }
            let mark = list.name == "ol" ? "\(number). " : "- "
            number += 1
            // A list behind the text of an item belongs to it without a blank line.
            let text = blocks.enumerated().map { index, block in
                (index == 0 ? "" : block.hasPrefix("- ") || block.hasPrefix("1. ") ? "\n" : "\n\n") + block
            }.joined()
            items.append(mark + text.indentingLines(by: mark.count))
        }
        return items.joined(separator: "\n")
    }

    /// A fenced block, its fence longer than every run of backticks in it (CommonMark 0.30, 4.5).
    private func code(_ pre: HTMLElement) -> String {
        var language = ""
        for case .element(let code) in pre.children where code.name == "code" {
            let classes = code.attributes["class"]?.split(separator: " ") ?? []
            language = classes.first { $0.hasPrefix("language-") }.map { String($0.dropFirst("language-".count)) } ?? ""
        }
        let text = pre.text
        var (run, longest) = (0, 2)
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        return fence + language + "\n" + text + (text.hasSuffix("\n") || text.isEmpty ? "" : "\n") + fence
    }

    /// The content of a table's cell, on one line.
    private func cell(_ cell: HTMLElement) -> String {
        let blocks = holdsBlocks(cell) ? cell.children.flatMap(lines) : [inline(cell.children, isInCell: true).trimmed]
        return blocks.filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// The lines of a cell that holds blocks.
    private func lines(_ node: HTMLNode) -> [String] {
        guard case .element(let element) = node, Self.blockNames.contains(element.name), !isUnspoken(element) else {
            return [inline([node], isInCell: true).trimmed]
        }
        return holdsBlocks(element) ? element.children.flatMap(lines) : [inline(element.children, isInCell: true).trimmed]
    }

    private func holdsBlocks(_ parent: HTMLElement) -> Bool {
        parent.children.contains { if case .element(let child) = $0 { Self.blockNames.contains(child.name) } else { false } }
    }

    // MARK: Inlines

    private func inline(_ nodes: [HTMLNode], isInCell: Bool = false) -> String {
        var text = ""
        for node in nodes {
            switch node {
            case .text(let words): text += markdownProse(words, isInCell: isInCell, isAfterSpace: text.last?.isWhitespace ?? true)
            case .element(let element): text += inline(element, isInCell: isInCell)
            }
        }
        return text
    }

    private func inline(_ element: HTMLElement, isInCell: Bool) -> String {
        guard !isUnspoken(element) else { return "" }
        let content = { self.inline(element.children, isInCell: isInCell) }
        switch element.name {
        case "code": return markdownSpan(element.text, isInCell: isInCell)
        case "strong", "b": return content().wrapped(in: "**")
        case "em", "i": return content().wrapped(in: "*")
        case "del", "s": return content().wrapped(in: "~~")
        case "br": return isInCell ? "; " : "\\\n"
        case "input": return element.attributes["checked"] == nil ? "[ ]" : "[x]"
        case "img":
            return "![\(markdownProse(element.attributes["alt"] ?? "", isInCell: isInCell))](\(element.attributes["src"] ?? ""))"
        case "a":
            let text = content()
            guard let address = element.attributes["href"].flatMap(link), !text.trimmed.isEmpty else { return text }
            return "[\(text)](\(address))"
        default: return content()
        }
    }

    /// Whether an element is for the eye, or for hands, alone.
    private func isUnspoken(_ element: HTMLElement) -> Bool {
        element.attributes["aria-hidden"] == "true"
            || ["button", "select", "template", "script", "style", "noscript", "label"].contains(element.name)
            || element.name == "input" && element.attributes["type"] != "checkbox"
    }

    private static let blockNames: Set<String> = [
        "address", "article", "aside", "blockquote", "details", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary",
        "svg",
        "table", "ul",
    ]
}
