/// Where a reader can change the file of a page: a URL with `{path}` in it.
package struct EditURL: Sendable, Equatable {
    private let beforePath: String
    private let afterPath: String

    /// Nil for a pattern without `{path}`.
    ///
    /// - Parameters:
    ///   - pattern: `https://github.com/acme/keys/edit/main/{path}`.
    ///   - folder: the content folder as it is called in `{path}`, relative to the project: `content`.
    package init?(_ pattern: String, folder: String) {
        guard let place = pattern.firstRange(of: Self.placeholder) else { return nil }
        let folders = folder.split(separator: "/").filter { $0 != "." }
        beforePath = pattern[..<place.lowerBound] + folders.map { percentEncoded(String($0)) + "/" }.joined()
        afterPath = String(pattern[place.upperBound...])
    }

    package static let placeholder = "{path}"

    /// - Parameter path: relative to the content folder.
    func url(ofPage path: String) -> String { beforePath + percentEncoded(path) + afterPath }
}
