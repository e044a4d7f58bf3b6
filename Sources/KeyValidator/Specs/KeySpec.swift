package import KeyModel
package import SourceText

/// A key as a spec file says it: what could be read of its fields, and where each stands.
///
/// A field that is absent or of the wrong type is nil here; the rules of the field say so, and no other rule has to.
package struct KeySpec: Sendable {
    package let record: Record

    /// A string.
    package let name: LocatedValue?

    /// A string.
    package let presetValue: LocatedValue?

    /// The catalog's preset of that id.
    package let preset: Preset?
    package let scopes: ScopeList?
}
