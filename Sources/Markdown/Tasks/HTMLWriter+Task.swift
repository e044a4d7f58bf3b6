extension HTMLWriter {
    /// Opens an item of a list, with a box if it is a task.
    ///
    /// In the `site` dialect the box says what it means: nobody can change it, so that it has no label.
    mutating func openItem(_ item: Node) {
        html.startLine()
        guard !extended.isEmpty, let child = item.firstChild, case .task(let isDone) = extended.block(of: child)?.mark else {
            html.append(raw: "<li>")
            return
        }
        if isSite {
            html.append(raw: "<li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"")
            html.append(raw: isDone ? "Done\" checked> " : "To do\"> ")
        } else {
            html.append(raw: isDone ? "<li><input checked=\"\" disabled=\"\" " : "<li><input disabled=\"\" ")
            html.append(raw: "type=\"checkbox\"> ")
        }
    }
}
