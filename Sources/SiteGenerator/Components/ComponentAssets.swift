/// What a page needs of the theme because of its components, beside what every page has.
///
/// Each is a name under the theme's `components/`: `tables` means `components/tables.css`, `components/tables.js` and what is
/// in the folder `components/tables/`. A page's layout differs by it, so it is a few bits and no list of names.
package struct ComponentAssets: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// What keys can do, and why.
    static let access = ComponentAssets(rawValue: 1 << 0)

    /// Tables that can be filtered and sorted.
    static let tables = ComponentAssets(rawValue: 1 << 1)

    /// The form that makes a key spec.
    static let wizard = ComponentAssets(rawValue: 1 << 2)

    /// In byte order of the names, in which pages link to them.
    static let named: [(name: String, assets: ComponentAssets)] = [
        ("access", .access), ("tables", .tables), ("wizard", .wizard),
    ]
}
