package import Platform
package import SourceText

/// The content folder of a site, read.
package struct ParsedSite: Sendable {
    /// In byte order of their paths.
    package private(set) var pages: [Page]
    package let assets: [String]
    package private(set) var diagnostics: [Diagnostic]

    /// The projects whose keys its pages show, read when they are asked for.
    package let projects: KeyProjects

    /// Walks the folder and reads its pages, on all cores.
    package static func read(_ directory: String, projects: KeyProjects) throws(FileError) -> ParsedSite {
        let listing = try ContentListing(of: directory)
        let parsed = concurrentMap(count: listing.pages.count) { Page.parse(listing.pages[$0], in: directory) }
        return ParsedSite(
            pages: parsed.compactMap(\.page), assets: listing.assets,
            diagnostics: listing.diagnostics + parsed.flatMap(\.diagnostics), projects: projects)
    }

    /// The same with other pages, in byte order of their paths, and what was found while they were made.
    func replacingPages(_ pages: [Page], adding found: [Diagnostic] = []) -> ParsedSite {
        ParsedSite(pages: pages, assets: assets, diagnostics: diagnostics + found, projects: projects)
    }
}
