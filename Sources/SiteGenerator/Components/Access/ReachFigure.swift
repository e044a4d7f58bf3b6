internal import KeyModel
internal import Markdown
internal import SourceText

/// The figure of a key's reach: a line for each node of its tree, indented by its depth, with a word for how it is reached.
///
/// Lengths are in CSS pixels; the figure is as wide as its text and scrolls where there is no room for it.
struct ReachFigure: Sendable {
    private let lines: [Line]
    private let title: String
    private let labelX: Int
    private let width: Int

    let omittedCount: Int

    fileprivate struct Line: Sendable {
        let node: ReachTree.Node
        let name: String

        /// "owner, inherited"; empty for what is not reached.
        let label: String
        let reach: ReachTree.Reach?
        let strokeWidth: Int
    }

    init(_ tree: ReachTree, of key: PublishedKey, catalog: Catalog) {
        lines = tree.nodes.map { node in
            switch node.content {
            case .resource(let resource, let reach):
                Line(
                    node: node, name: shown(catalog.shortForm(resource), limit: Self.nameLimit),
                    label: reach?.words(in: catalog) ?? "",
                    reach: reach, strokeWidth: reach?.strokeWidth(in: catalog) ?? 1)
            case .more(let count, let type, let reach):
                Line(
                    node: node, name: "\(count) more: \(catalog.resourceTypes[type].title.lowercased())",
                    label: reach?.words(in: catalog) ?? "", reach: reach, strokeWidth: reach?.strokeWidth(in: catalog) ?? 1)
            }
        }
        title = "What \(shown(key.title, limit: 60)) reaches"
        omittedCount = tree.omittedCount
        labelX = (lines.map { Self.textX($0.node.depth) + Self.length($0.name) }.max() ?? 0) + 24
        width = labelX + (lines.map { Self.length($0.label) }.max() ?? 0) + 8
    }

    var isEmpty: Bool { lines.isEmpty }

    /// - Parameter number: that no other figure on the page has.
    func append(to html: inout HTMLBuffer, number: Int) {
        let height = lines.count * Self.lineHeight + 8
        html.append(
            raw:
                "<svg role=\"img\" aria-labelledby=\"_reach-\(number)-title _reach-\(number)-text\" viewBox=\"0 0 \(width) \(height)\""
        )
        html.append(raw: " width=\"\(width)\" height=\"\(height)\">\n<title id=\"_reach-\(number)-title\">")
        html.append(text: title)
        html.append(raw: "</title>\n<desc id=\"_reach-\(number)-text\">")
        html.append(text: description)
        html.append(raw: "</desc>\n")
        // The lines that nothing comes along lie below the others.
        for index in lines.indices where !lines[index].isCarried { appendEdge(to: index, &html) }
        for index in lines.indices where lines[index].isCarried { appendEdge(to: index, &html) }
        for index in lines.indices { append(index, &html) }
        html.append(raw: "</svg>\n")
    }

    /// What the figure shows, for who does not see it.
    private var description: String {
        lines.map { line in
            let place = line.node.parent.map { ", in \(lines[$0].name)" } ?? ""
            return "\(line.name)\(place): \(line.label.isEmpty ? "not reached" : line.label)."
        }.joined(separator: " ")
    }

    private func appendEdge(to index: Int, _ html: inout HTMLBuffer) {
        let line = lines[index]
        guard let parent = line.node.parent else { return }
        html.append(raw: "<path class=\"\(line.edgeClass)\" fill=\"none\" stroke=\"currentColor\"")
        html.append(
            raw: " stroke-width=\"\(line.isCarried ? line.strokeWidth : 1)\" d=\"M\(Self.nodeX(lines[parent].node.depth)) ")
        html.append(raw: "\(Self.y(parent) + 7)V\(Self.y(index))H\(Self.nodeX(line.node.depth) - 7)\"/>\n")
    }

    private func append(_ index: Int, _ html: inout HTMLBuffer) {
        let line = lines[index]
        let y = Self.y(index)
        html.append(
            raw: "<circle class=\"\(line.nodeClass)\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"\(line.strokeWidth)\"")
        html.append(raw: " cx=\"\(Self.nodeX(line.node.depth))\" cy=\"\(y)\" r=\"6\"/>")
        html.append(
            raw: "<text class=\"\(line.reach == nil ? "name" : "name on")\" x=\"\(Self.textX(line.node.depth))\" y=\"\(y + 4)\">")
        html.append(text: line.name)
        html.append(raw: "</text>")
        if !line.label.isEmpty {
            html.append(raw: "<text class=\"role\" x=\"\(labelX)\" y=\"\(y + 4)\">")
            html.append(text: line.label)
            html.append(raw: "</text>")
        }
        html.append(raw: "\n")
    }

    private static let lineHeight = 30

    /// Longer names are cut: the tables have them whole.
    private static let nameLimit = 48

    private static func y(_ index: Int) -> Int { index * lineHeight + 19 }
    private static func nodeX(_ depth: Int) -> Int { 12 + depth * 28 }
    private static func textX(_ depth: Int) -> Int { nodeX(depth) + 16 }

    /// What a text takes in the figure's font, 13 pixels and fixed in width, with something to spare.
    private static func length(_ text: String) -> Int { terminalWidth(text) * 8 }
}

extension ReachFigure.Line {
    /// Whether what is reached is reached along the line to it, and not on the spot.
    fileprivate var isCarried: Bool { reach?.isInherited ?? false }

    fileprivate var edgeClass: String { !isCarried ? "edge" : reach?.group == nil ? "edge on" : "edge on group" }

    fileprivate var nodeClass: String {
        guard let reach else { return "node" }
        return "node on" + (reach.isInherited ? "" : " direct") + (reach.group == nil ? "" : " group")
    }
}

extension ReachTree.Reach {
    /// "owner, inherited".
    fileprivate func words(in catalog: Catalog) -> String {
        let name = shown(catalog[role].name)
        guard let group else { return isInherited ? "\(name), inherited" : "\(name), by a scope" }
        return "\(name), \(isInherited ? "inherited through" : "through") \(shown(group, limit: 32))"
    }

    /// From 2 to 6, by the part that the role gives of what there is on its type.
    fileprivate func strokeWidth(in catalog: Catalog) -> Int {
        let all = max(1, catalog.permissions(ofType: role.type).count)
        return 2 + 4 * catalog.access(of: role).own.count / all
    }
}
