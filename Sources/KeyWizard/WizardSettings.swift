package import KeyModel
package import KeyValidator
package import TerminalForms

/// What the wizard goes by and does not ask.
package struct WizardSettings: Sendable {
    /// Its catalog says what there is to choose, its rules what is wrong with an answer.
    package let checker: SpecChecker

    /// The groups and resources that are suggested.
    package let inventory: Inventory

    /// The emoji of an icon such as `:rocket:`; nil where there is none.
    package let emoji: @Sendable (String) -> String?

    /// Whether something is at a path, so that no new file can be.
    package let isTaken: @Sendable (String) -> Bool

    /// Where specs are kept, as a prefix of paths: empty, or with a final `/`.
    package var folder = ""
    package var glyphs = Glyphs.unicode

    package init(
        checker: SpecChecker, inventory: Inventory, emoji: @escaping @Sendable (String) -> String?,
        isTaken: @escaping @Sendable (String) -> Bool
    ) {
        self.checker = checker
        self.inventory = inventory
        self.emoji = emoji
        self.isTaken = isTaken
    }

    var catalog: Catalog { checker.context.catalog }

    /// The check of a draft in the middle of the wizard: as YAML, in which each field has a line of its own.
    func check(_ draft: KeyDraft) -> DraftCheck { DraftCheck(draft, file: "key.yaml", checker: checker) }
}
