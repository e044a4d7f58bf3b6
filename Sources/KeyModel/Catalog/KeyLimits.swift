/// How long and how many a key's fields may be. Lengths count Unicode code points.
package struct KeyLimits: Sendable, Hashable {
    package let nameLength: ClosedRange<Int>
    package let descriptionLength: ClosedRange<Int>
    package let minimumScopes: Int
    package let minimumSharingGroups: Int

    package init(
        nameLength: ClosedRange<Int>, descriptionLength: ClosedRange<Int>, minimumScopes: Int,
        minimumSharingGroups: Int
    ) {
        self.nameLength = nameLength
        self.descriptionLength = descriptionLength
        self.minimumScopes = minimumScopes
        self.minimumSharingGroups = minimumSharingGroups
    }
}
