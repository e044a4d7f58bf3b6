internal import SourceText

/// A group as a groups file says it.
package struct GroupEntry: Sendable {
    package let record: Record
    package let id: LocatedString?

    /// What the group may already do.
    package let grants: ScopeList?
}

/// A resource as a resources file says it.
package struct ResourceEntry: Sendable {
    package let record: Record
    package let resource: ResourceMention

    /// What contains it; its type is not written down.
    package let parent: ResourceMention?
}
