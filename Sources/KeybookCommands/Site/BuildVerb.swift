internal import ArgumentParser
internal import DiagnosticFormats
internal import Platform
internal import SiteGenerator
internal import Workspace

struct BuildVerb: Verb {
    static let guide = CommandGuide(
        "build", "Build the site.",
        """
        The pages of DIR/content become HTML in the output folder, which is replaced as a whole: a build that fails, or is \
        killed, leaves the old site as it was. Only a folder that keybook made is ever replaced.
        """,
        exits: [
            (.success, "the site was built"),
            (.findings, "something in it is wrong (an error; with --strict a warning too)"),
            (.failure, "the work could not be done"),
        ],
        examples: [
            .init("keybook build", "build the project of this folder into _site"),
            .init("keybook build handbook --output public", "build another project into another place"),
            .init(
                "keybook build --strict --base-url https://docs.example.com/keys/", "build for publishing, and let warnings fail"),
            .init("keybook build --drafts --verbose", "build drafts too, and tell what took how long"),
        ],
        related: ["serve", "templates", "render"])

    @Argument(help: ArgumentHelp("The project: the folder of keybook.yaml and content.", valueName: "dir"))
    var directory: String?

    @Option(
        help: ArgumentHelp(
            "Where the site is written; without it, what keybook.yaml says, or _site in the project.", valueName: "dir"))
    var output: String?

    @OptionGroup var siteOptions: SiteOptions

    @Flag(help: "Let warnings fail the build too.")
    var strict = false

    @Flag(
        help: """
            Use and keep nothing of the old site: write every file anew, equal ones too, and drop the hidden entries (all but .git) \
            that builds leave alone.
            """)
    var clean = false

    @Flag(help: "Tell how long each stage took, what was written, and which pages were slowest.")
    var verbose = false

    @Option(help: ArgumentHelp("When to use colour: auto, always or never.", valueName: "when"))
    var color: ColorChoice = .auto

    @OptionGroup var catalogOptions: CatalogOptions
    @OptionGroup var configurationOptions: ConfigurationOptions

    func execute(_ console: Console) async -> CommandStatus {
        let start = ContinuousClock.now
        guard let configuration = configurationOptions.load(project: directory, color: color, console).map(siteOptions.applied),
            let catalog = catalogOptions.load(configuration, color: color, console)
        else { return .failure }
        let output = output ?? configuration.root + configuration.output
        var settings = await siteOptions.settings(configuration).addingLastChanges(configuration)
        settings.isStrict = strict
        let builder = SiteBuilder(configuration, settings: settings, catalog, catalogOptions, console)
        let outcome: BuildOutcome
        do throws(PublishingError) {
            let sink = try FolderSink(
                output: output,
                sources: [settings.contentDirectory, settings.templatesDirectory]
                    + [configuration.path, catalogOptions.file(configuration)].compactMap(\.self),
                isClean: clean)
            outcome = await build(builder, into: sink, console)
        } catch {
            console.fail("\(error)")
            return .failure
        }
        let result: BuildResult
        do throws(BuildError) {
            result = try outcome.result.get()
        } catch {
            console.fail("\(error)")
            return .failure
        }
        let format = TextFormat(usesColor: color.usesColor(onTerminal: console.isErrorTerminal, console))
        console.writeError(SiteFindings(result.diagnostics).text(in: format))
        guard result.isPublished else {
            let strictness = result.hasErrors ? "" : "with --strict a warning fails the build; "
            console.fail("the site was not built", help: strictness + "what stood in `\(output)` is as it was")
            return .findings
        }
        console.write(
            "built \(counted(result.pages, "page")) and \(counted(result.assets, "asset")) into \(output) in \(milliseconds(ContinuousClock.now - start))\n"
        )
        if let summary = outcome.summary { console.write(summary.text) }
        return .success
    }

    /// Builds, followed as closely as somebody looks.
    private func build(_ builder: SiteBuilder, into sink: FolderSink, _ console: Console) async -> BuildOutcome {
        let progress = BuildProgress(console)
        let watch = verbose || progress.isShown ? BuildWatch(slowestLimit: verbose ? 10 : 0) : nil
        let isMeasured = verbose
        let work = { @Sendable in
            guard isMeasured, let watch else { return BuildOutcome(builder, sink, watch) }
            let counting = CountingSink(sink)
            var outcome = BuildOutcome(builder, counting, watch)
            outcome.summary = BuildSummary(
                durations: watch.durations, writingTime: counting.writingTime,
                kinds: counting.kinds.map { ($0.name, $0.files, $0.bytes) }, slowest: watch.slowest)
            return outcome
        }
        guard progress.isShown, let watch else { return work() }
        return await progress.during(watch, work)
    }
}

/// How a build went.
private struct BuildOutcome: Sendable {
    let result: Result<BuildResult, BuildError>

    /// Where it was asked for.
    var summary: BuildSummary?

    init(_ builder: SiteBuilder, _ sink: some SiteSink, _ watch: BuildWatch?) {
        result = Result { () throws(BuildError) in try builder.build(into: sink, watch: watch) }
    }
}
