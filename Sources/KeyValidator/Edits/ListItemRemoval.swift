package import SourceText

/// Takes one item out of a list so that everything else keeps its bytes.
///
/// In block style the item's lines go, with the comment at its end and the comments directly above it that are indented like it;
/// in flow style the item and one comma.
package struct ListItemRemoval {
    let lines: SourceLines
    let list: LocatedValue
    let items: [LocatedValue]
    let index: Int

    /// - Parameter items: the list's items, and `index` the one among them that goes.
    package init(of index: Int, among items: [LocatedValue], of list: LocatedValue, in source: SourceFile) {
        lines = SourceLines(source)
        self.list = list
        self.index = index
        self.items = items
    }

    /// The edits, in source order; nil where the item cannot be taken out alone: an alias elsewhere needs it, it shares its line
    /// with what stays, the list is another field's value, too, or would be left with nothing (which is a finding of its own).
    package var edits: [Edit]? {
        guard items.count > 1, !list.isValueOfSeveralFields, !items[index].holdsAnchorInUse else { return nil }
        return list.style == .block ? blockEdits : flowEdits
    }

    /// What stands at the item's place, without its anchor.
    var item: SourceSpan { items[index].entrySpan }

    func deletion(_ start: Int, _ end: Int) -> Edit { Edit(span: SourceSpan(start, end), text: "") }
}
