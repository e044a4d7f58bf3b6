internal import SearchIndex

/// A page that a section makes.
struct SectionPage: Sendable {
    /// In the content folder.
    let path: String

    /// With its front matter.
    let markdown: String

    /// What it is about, where it is about one thing.
    var subject: SearchSubject?
}
