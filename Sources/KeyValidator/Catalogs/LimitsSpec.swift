internal import KeyModel
internal import SourceText

/// The limits that a catalog file gives.
package struct LimitsSpec: Sendable {
    let name: LimitSpec
    let description: LimitSpec
    let scopes: LimitSpec
    let sharingGroups: LimitSpec

    init(_ value: LocatedValue?) {
        let record = value.flatMap { $0.kind == .mapping ? Record($0, as: .catalogLimits) : nil }
        name = LimitSpec(record?[field: "name"], as: .lengthLimit)
        description = LimitSpec(record?[field: "description"], as: .lengthLimit)
        scopes = LimitSpec(record?[field: "scopes"], as: .countLimit)
        sharingGroups = LimitSpec(record?[field: "sharing_groups"], as: .countLimit)
    }

    /// The limits, the standard ones where the file says nothing, or nothing that makes sense.
    var limits: KeyLimits {
        let standard = KeyLimits.standard
        return KeyLimits(
            nameLength: name.range(else: standard.nameLength),
            descriptionLength: description.range(else: standard.descriptionLength),
            minimumScopes: scopes.minimum(else: standard.minimumScopes),
            minimumSharingGroups: sharingGroups.minimum(else: standard.minimumSharingGroups))
    }
}

/// The least and the most of something.
struct LimitSpec: Sendable {
    /// Whole numbers, as they are written; nil where nothing is.
    let least: LocatedValue?
    let most: LocatedValue?

    init(_ value: LocatedValue?, as shape: RecordShape) {
        let record = value.flatMap { $0.kind == .mapping ? Record($0, as: shape) : nil }
        func number(_ name: String) -> LocatedValue? { record?[field: name].flatMap { $0.kind == .integer ? $0 : nil } }
        least = number("min")
        most = number("max")
    }

    static let allowed = 0...CatalogCapacity.limit

    /// The number that a limit says; nil where it is out of bounds, or not written in decimal digits.
    static func number(_ value: LocatedValue) -> Int? {
        Int(value.text).flatMap { allowed.contains($0) ? $0 : nil }
    }

    func minimum(else standard: Int) -> Int { least.flatMap(Self.number) ?? standard }

    /// - Parameter standard: the bounds where none are given. A bound that is given moves one that is not out of its way.
    func range(else standard: ClosedRange<Int>) -> ClosedRange<Int> {
        let most = most.flatMap(Self.number)
        let least = least.flatMap(Self.number) ?? min(standard.lowerBound, most ?? standard.lowerBound)
        return least...max(least, most ?? standard.upperBound)
    }
}
