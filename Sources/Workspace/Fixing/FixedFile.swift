package import KeyValidator
package import SourceText

/// A file whose fixes have been made, but for writing it.
package struct FixedFile: Sendable {
    package let fixed: FixedSource
    let place: SpecSource
    private let notation: Notation

    init(fixed: FixedSource, place: SpecSource, notation: Notation) {
        self.fixed = fixed
        self.place = place
        self.notation = notation
    }

    package var name: String { fixed.original.name }

    /// The lines of the file as they may be shown, before and after.
    package var excerpts: (old: SourceExcerpts, new: SourceExcerpts) {
        (fixed.original.excerpts(as: notation), fixed.source.excerpts(as: notation))
    }

    /// This file with the fixes that were made of it afterwards.
    func followed(by later: FixedFile) -> FixedFile {
        FixedFile(fixed: fixed.followed(by: later.fixed), place: place, notation: notation)
    }
}
