extension HTMLWriter {
    /// Opens a block quote, or the alert that it is.
    mutating func openQuote(_ quote: Node) {
        html.startLine()
        guard let kind = alertKind(of: quote) else {
            html.append(raw: "<blockquote>\n")
            return
        }
        html.append(raw: "<div class=\"alert ")
        html.append(raw: kind.rawValue)
        html.append(raw: "\" role=\"note\">\n<p class=\"alert-title\">")
        html.append(raw: kind.title)
        html.append(raw: "</p>\n")
    }

    mutating func closeQuote(_ quote: Node) {
        html.startLine()
        html.append(raw: alertKind(of: quote) == nil ? "</blockquote>\n" : "</div>\n")
    }

    private func alertKind(of quote: Node) -> AlertKind? {
        guard !extended.isEmpty, let child = quote.firstChild, case .alert(let kind) = extended.block(of: child)?.mark else {
            return nil
        }
        return kind
    }
}
