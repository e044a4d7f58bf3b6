/// A part of a site that is made from what keybook knows, switched on in keybook.yaml under `sections:`.
package enum SiteSection: String, Sendable, Hashable, CaseIterable {
    /// A page for every rule of the check.
    case rules

    /// The inventory of the project's keys, and a page for each: what it can do, and why.
    case keys

    /// A page for every resource: who reaches it.
    case resources

    /// A page for every sharing group: what it may do, and what it will own.
    case groups

    /// A page for every command of keybook: whoever has the site built supplies them.
    case commands

    /// Where its pages are in the content folder.
    var folder: String { rawValue }

    /// Whether its pages are made from the project's keys.
    var showsKeys: Bool { self != .rules && self != .commands }
}
