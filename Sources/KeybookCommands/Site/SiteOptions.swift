internal import ArgumentParser
internal import SiteGenerator
internal import SourceText
internal import Workspace

/// What one build, or one preview, does otherwise than keybook.yaml says.
struct SiteOptions: ParsableArguments {
    @Flag(help: "Build the drafts too: pages whose front matter says `draft: true`.")
    var drafts = false

    @Option(
        name: .customLong("base-url"),
        help: ArgumentHelp("The address at which the site will be found; wins over keybook.yaml.", valueName: "url"))
    var baseURL: String?

    func validate() throws {
        guard let baseURL, !isWebAddress(baseURL) else { return }
        throw ValidationError(
            "\(quoted(baseURL)) is not the address of a site: `--base-url` takes one such as `https://docs.example.com/keys/`")
    }

    /// The configuration with the address that was given.
    func applied(to configuration: Configuration) -> Configuration {
        guard let baseURL else { return configuration }
        var configuration = configuration
        configuration.baseURL = baseURL
        return configuration
    }

    func settings(_ configuration: Configuration) -> SiteSettings {
        var settings = SiteSettings(configuration)
        settings.includesDrafts = drafts
        return settings
    }
}
