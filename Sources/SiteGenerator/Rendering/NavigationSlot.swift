/// A place in a rendered navigation that is filled with a text of an entry.
struct NavigationSlot: Sendable {
    enum Field: Int, Sendable { case title, url }

    /// How many members of a group can be told apart.
    static let memberLimit = 4

    let group: Int
    var member: Int
    let field: Field

    init(group: Int, member: Int, field: Field) {
        self.group = group
        self.member = member
        self.field = field
    }

    init(number: Int) {
        group = number / 2 / Self.memberLimit
        member = number / 2 % Self.memberLimit
        field = number % 2 == 0 ? .title : .url
    }

    /// What its mark holds.
    var number: Int { (group * Self.memberLimit + member) * 2 + field.rawValue }
}

extension NavigationItem {
    /// An entry with marks in place of its texts.
    init(markedAs member: Int, of group: Int, isSection: Bool, hasURL: Bool, isOpen: Bool = false, items: [NavigationItem] = []) {
        func mark(_ field: NavigationSlot.Field) -> String {
            MarkedHTML.mark(NavigationSlot(group: group, member: member, field: field).number)
        }
        self.init(
            title: mark(.title), url: hasURL ? mark(.url) : nil, page: nil, isSection: isSection, isOpen: isOpen, items: items)
    }
}
