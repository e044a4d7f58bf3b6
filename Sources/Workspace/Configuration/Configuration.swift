package import KeyValidator

/// What keybook.yaml says, or what stands for it where there is none.
package struct Configuration: Sendable {
    /// The folder that its paths are relative to, as a prefix of paths: empty for the working directory, else with a final `/`.
    package private(set) var root: String

    /// The file, as it is told; nil where there is none.
    package let path: String?

    package var title = "API keys"
    package var description = ""

    /// A BCP 47 tag for the pages' `lang`.
    package var language = "en"

    /// Where the site will be published; nil where it may be anywhere.
    package var baseURL: String?

    /// The image for links from elsewhere, relative to the content folder or as a URL.
    package var image: String?

    /// Where a reader can change a page: a URL with `{path}` for the file.
    package var editURL: String?

    /// Whether pages say when they were last changed, as git knows it.
    package var showsLastChange = false
    package var content = "content"
    package var templates = "templates"
    package var output = "_site"

    /// The parts of the site that are made from what keybook knows, by name.
    package var sections: [String] = []

    /// The changelog, as a path from the file's folder.
    package var changelog: String?

    /// The spec files, as globs.
    package var keys: [String] = []

    /// The expectation files, as globs.
    package var tests: [String] = []

    /// The inventories, as paths from the file's folder.
    package var groups: String?
    package var resources: String?

    /// The catalog in place of the standard one, as a path from the file's folder.
    package var catalog: String?

    /// The baseline, as a path from the file's folder.
    package var baseline: String?

    /// The OpenAPI document of the platform, as a path from the file's folder.
    package var openAPI: String?
    package var ruleLevels: [String: RuleLevel] = [:]
    package var hasSearch = true
    package var allowsRawHTML = false
    package var allowsUnsafeURLs = false

    package init(root: String, path: String? = nil) {
        self.root = root
        self.path = path
    }

    /// The same for another folder, with the inventories that `isFile` finds there.
    func moved(to root: String, isFile: (String) -> Bool) -> Configuration {
        var moved = self
        moved.root = root
        moved.groups = groups.flatMap { isFile(moved.resolve($0)) ? $0 : nil }
        moved.resources = resources.flatMap { isFile(moved.resolve($0)) ? $0 : nil }
        return moved
    }

    /// A path of the file's as one from the working directory.
    package func resolve(_ path: String) -> String { path.hasPrefix("/") ? path : root + path }

    /// What `sections` may name.
    package static let sectionNames = ["rules", "keys", "resources", "groups", "commands"]

    /// Where the site with pages of the rules is published; nil where it is not known, or has none.
    package var ruleSite: String? { sections.contains("rules") ? baseURL : nil }

    package static let fileName = "keybook.yaml"
}
