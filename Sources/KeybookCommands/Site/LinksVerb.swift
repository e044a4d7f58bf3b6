internal import ArgumentParser
internal import DiagnosticFormats
internal import LinkChecking
internal import Platform
internal import SiteGenerator
internal import SourceText
internal import Workspace

struct LinksVerb: Verb {
    static let guide = CommandGuide(
        "links", "Check the links of the site, or list those to the web.",
        """
        Without a flag the site is built without being written, and its links to pages, anchors and files are checked as `keybook \
        build` checks them. With --external the links to the web are listed instead, each address once with its places; the web is \
        asked only with --check. Addresses that were there are remembered in `.keybook-cache/links.json` and not asked for again \
        within --max-age.
        """,
        exits: [
            (.success, "no link is broken"),
            (.findings, "one is"),
            (.failure, "the work could not be done; with --check also where none is broken and some could not be reached"),
        ],
        examples: [
            .init("keybook links", "check the links within the site"),
            .init("keybook links --external", "list the links to the web"),
            .init("keybook links --external --check --max-age 1d", "ask the web for those not seen for a day"),
        ],
        related: ["build"])

    @Argument(help: ArgumentHelp("The project: the folder of keybook.yaml and content.", valueName: "dir"))
    var directory: String?

    @Flag(help: "List the links to the web.")
    var external = false

    @Flag(help: "Ask the web whether they are there; with --external.")
    var check = false

    @Option(help: ArgumentHelp("How the links to the web are printed: text or json.", valueName: "format"))
    var format: LinksFormat = .text

    @Option(
        help: ArgumentHelp(
            "Where answers are remembered; without it, .keybook-cache/links.json in the project.", valueName: "file"))
    var cache: String?

    @Option(
        name: .customLong("max-age"),
        help: ArgumentHelp("For how long an address that was there is not asked for again: 30m, 12h, 7d or 0.", valueName: "time")
    )
    var maximumAge = CacheAge(seconds: 7 * 24 * 60 * 60)

    @Option(name: .customLong("timeout"), help: ArgumentHelp("How long one request may take.", valueName: "seconds"))
    var timeLimit = 20

    @Flag(name: .customLong("private"), help: "Ask hosts of private networks, such as localhost, as well.")
    var asksPrivateHosts = false

    @Option(help: ArgumentHelp("When to use colour: auto, always or never.", valueName: "when"))
    var color: ColorChoice = .auto

    @OptionGroup var catalogOptions: CatalogOptions
    @OptionGroup var configurationOptions: ConfigurationOptions

    func validate() throws {
        guard external || !check else { throw ValidationError("`--check` goes with `--external`") }
        guard (1...600).contains(timeLimit) else { throw ValidationError("`--timeout` is a number from 1 to 600") }
    }

    func execute(_ console: Console) async -> CommandStatus {
        guard let configuration = configurationOptions.load(project: directory, color: color, console),
            let catalog = catalogOptions.load(configuration, color: color, console)
        else { return .failure }
        let survey: LinkSurvey
        do {
            survey = try SiteBuilder(configuration, settings: SiteSettings(configuration), catalog, catalogOptions, console)
                .surveyLinks()
        } catch {
            console.fail("\(error)")
            return .failure
        }
        // Pages that could not be rendered may have links that nobody knows of.
        if !external || survey.result.pages == 0 && survey.result.hasErrors { return tell(survey.result, console) }
        return await tell(survey.external, in: configuration, console)
    }

    private func tell(_ result: BuildResult, _ console: Console) -> CommandStatus {
        let format = TextFormat(usesColor: color.usesColor(onTerminal: console.isErrorTerminal, console))
        console.writeError(SiteFindings(result.diagnostics).text(in: format))
        guard !result.hasErrors else { return .findings }
        console.write("no link of \(counted(result.pages, "page")) is broken\n")
        return .success
    }

    private func tell(_ links: [LinkSurvey.Link], in configuration: Configuration, _ console: Console) async -> CommandStatus {
        var answers: [String: LinkAnswer] = [:]
        if check {
            do {
                answers = try await ask(Set(links.map(\.url)), in: configuration, console)
            } catch {
                console.fail("\(error)", help: "install curl, or leave out `--check`")
                return .failure
            }
        }
        let report = LinkReport(
            links.map { link in
                let places = link.places.map { LinkReport.Place(file: $0.file, position: $0.range.start) }
                return LinkReport.Link(url: link.url, places: places, answer: answers[link.url])
            }, isChecked: check)
        switch format {
        case .text: console.write(report.text)
        case .json: console.output(report.json)
        }
        if report.count(of: .broken) > 0 { return .findings }
        return report.count(of: .unreachable) > 0 ? .failure : .success
    }

    /// What the web says of addresses, as far as it was not asked lately.
    private func ask(
        _ urls: Set<String>, in configuration: Configuration, _ console: Console
    ) async throws(LinkCheckError) -> [String: LinkAnswer] {
        let file = LinkCacheFile(path: cache, root: configuration.root)
        var cache = file.read()
        let now = secondsSinceEpoch()
        var answers: [String: LinkAnswer] = [:]
        for url in urls { answers[url] = cache.answer(for: url, at: now, maximumAge: maximumAge.seconds) }
        var checker = LinkChecker()
        checker.timeLimit = timeLimit
        checker.asksPrivateHosts = asksPrivateHosts
        let found = try await checker.check(urls.filter { answers[$0] == nil })
        cache.update(found, at: now, keeping: urls)
        do throws(FileError) {
            try file.write(cache)
        } catch {
            // What was found is worth telling all the same.
            console.writeError("warning: \(error.description)\n")
        }
        return answers.merging(found) { $1 }
    }
}

/// `--format`.
enum LinksFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}
