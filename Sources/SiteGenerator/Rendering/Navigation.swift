internal import Markdown

/// The navigation that pages of one folder share, rendered once.
struct Navigation: Sendable {
    let html: [UInt8]

    /// By page, where the mark of the current page belongs: after the `href` that leads to it.
    let places: [Int: Int]

    /// Appends the navigation as it stands on a page.
    func append(on page: Int?, to output: inout HTMLBuffer) {
        guard let page, let place = places[page] else { return output.append(raw: html) }
        output.append(raw: html[..<place])
        output.append(raw: " aria-current=\"page\"")
        output.append(raw: html[place...])
    }
}
