internal import ArgumentParser
internal import DiagnosticFormats
internal import KeyModel
internal import PreviewServer
internal import SiteGenerator
internal import Workspace

struct ServeVerb: Verb {
    static let guide = CommandGuide(
        "serve", "Preview the site while it is written.",
        """
        The site is built in memory and served; nothing is written. When a file changes, the site is built again and open pages \
        reload; what is wrong is told here and in the page, and the last good site stays. Ctrl-C ends it.
        """,
        exits: [
            (.success, "you ended it"),
            (.failure, "it could not be started"),
        ],
        examples: [
            .init("keybook serve", "preview the project of this folder on port 4000"),
            .init("keybook serve --port 9000 --drafts", "take another port, and show drafts"),
        ],
        related: ["build"])

    @Argument(help: ArgumentHelp("The project: the folder of keybook.yaml and content.", valueName: "dir"))
    var directory: String?

    @Option(help: "The port to listen on; 0 for any that is free.")
    var port = 4000

    @Option(help: "The address to listen on. The default is reached from this machine only.")
    var host = "127.0.0.1"

    @OptionGroup var siteOptions: SiteOptions

    @Option(help: ArgumentHelp("When to use colour: auto, always or never.", valueName: "when"))
    var color: ColorChoice = .auto

    @OptionGroup var catalogOptions: CatalogOptions
    @OptionGroup var configurationOptions: ConfigurationOptions

    func validate() throws {
        guard (0...65535).contains(port) else { throw ValidationError("`--port` is a number from 0 to 65535") }
    }

    func execute(_ console: Console) async -> CommandStatus {
        guard let configuration = configurationOptions.load(project: directory, color: color, console) else { return .failure }
        var options = PreviewOptions()
        options.host = host
        options.port = port
        let format = TextFormat(usesColor: color.usesColor(onTerminal: console.isErrorTerminal, console))
        let server = PreviewServer(project(of: configuration, console), options: options) { event in
            switch event {
            case .listening(let url): console.write("serving \(url), Ctrl-C ends it\n")
            case .built(let result, let duration):
                console.writeError(SiteFindings(result.diagnostics).text(in: format))
                if result.isPublished {
                    console.write("built \(counted(result.pages, "page")) in \(milliseconds(duration))\n")
                } else {
                    console.fail("the site was not built", help: "the last good one is still served")
                }
            case .failed(let words): console.fail(words)
            }
        }
        do {
            try await server.run()
            return .success
        } catch {
            console.fail("\(error)")
            return .failure
        }
    }

    private func project(of configuration: Configuration, _ console: Console) -> PreviewProject {
        let plain = TextFormat(usesColor: false)
        let (options, catalogOptions, directory) = (configurationOptions, catalogOptions, directory)
        let siteOptions = siteOptions
        let file = configuration.path ?? configuration.root + Configuration.fileName
        return PreviewProject(
            configurationFiles: {
                // Of a keybook.yaml that cannot be followed it is not known which catalog it means.
                let catalog = (try? options.find(project: directory)).flatMap { catalogOptions.file($0) }
                return [file] + (catalog.map { [$0] } ?? [])
            },
            describe: { SiteFindings($0.diagnostics).text(in: plain) },
            makeBuilder: {
                let configuration = siteOptions.applied(to: try options.find(project: directory))
                let catalog: Catalog
                do throws(CatalogError) {
                    catalog = try catalogOptions.find(configuration)
                } catch {
                    throw UnusableCatalog(description: "\(error.description)\n\(error.findings(in: plain))")
                }
                return SiteBuilder(configuration, settings: siteOptions.settings(configuration), catalog, catalogOptions, console)
            })
    }
}

/// A catalog that no site can be built with, and why: the terminal and the page show it.
private struct UnusableCatalog: Error, CustomStringConvertible {
    let description: String
}
