package import SiteGenerator

/// Where a preview takes its site from.
package struct PreviewProject: Sendable {
    /// Reads the configuration and says how to build. It is asked again when one of `configurationFiles` changes; what
    /// it throws is shown by its description.
    package let makeBuilder: @Sendable () throws -> SiteBuilder

    /// Files besides the content and the templates that the builder depends on, as of now: `keybook.yaml`, and the catalog that it
    /// names.
    package let configurationFiles: @Sendable () -> [String]

    /// How the findings of a build are shown, in the terminal and in the page: plain text.
    package let describe: @Sendable (BuildResult) -> String

    package init(
        configurationFiles: @escaping @Sendable () -> [String], describe: @escaping @Sendable (BuildResult) -> String,
        makeBuilder: @escaping @Sendable () throws -> SiteBuilder
    ) {
        self.makeBuilder = makeBuilder
        self.configurationFiles = configurationFiles
        self.describe = describe
    }
}

/// What a preview tells the one who runs it.
package enum PreviewEvent: Sendable {
    /// The site can be looked at.
    case listening(url: String)

    /// A build is done; the time is from the change to when the new site is served. With errors the old one stays.
    case built(BuildResult, duration: Duration)

    /// No build was possible.
    case failed(String)
}
