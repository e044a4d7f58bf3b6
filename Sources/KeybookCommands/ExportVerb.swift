internal import ArgumentParser
internal import DiagnosticFormats
internal import KeyValidator
internal import KeyWriting
internal import SourceText
internal import Workspace

struct ExportVerb: Verb {
    static let guide = CommandGuide(
        "export", "Print the request that creates a key.",
        """
        What is printed is exactly what POST /api_keys takes: name, description, scopes and sharing_group_ids. The preset of a spec \
        is for its readers and is not sent, and nothing is that the platform sets by itself.

        Of a file with several keys one is named: FILE#NAME, or FILE#2, counted from 1. A file with an error is not exported: it \
        is told on standard error.

        The curl command takes the address of the API from API_URL, unless --api names it, and an administrator's key from \
        API_KEY: it holds no secret.
        """,
        exits: [
            (.success, "it was printed"),
            (.findings, "the file has errors"),
            (.failure, "the work could not be done"),
        ],
        examples: [
            .init("keybook export keys/ci.yaml", "print the body of the request"),
            .init("keybook export keys/ci.yaml --format curl", "print the command that sends it"),
        ],
        related: ["new", "check"])

    @Argument(
        help: ArgumentHelp("The spec file, or - for standard input; with #NAME or #2 behind it, a key of it.", valueName: "file"))
    var address: String

    @Option(
        help: ArgumentHelp(
            "What is printed: json, the body of the request, or curl, a command that sends it.", valueName: "format"))
    var format: ExportFormat = .json

    @Option(
        name: .customLong("api"),
        help: ArgumentHelp(
            "The address of the API for --format curl; without it, what $API_URL says when the command runs.", valueName: "url"))
    var api: APIArgument?

    @Option(help: ArgumentHelp("When to use colour: auto, always or never.", valueName: "when"))
    var color: ColorChoice = .auto

    @OptionGroup var catalogOptions: CatalogOptions
    @OptionGroup var configurationOptions: ConfigurationOptions

    func validate() throws {
        guard api == nil || format == .curl else { throw ValidationError("`--api` is for `--format curl`") }
    }

    func execute(_ console: Console) async -> CommandStatus {
        guard let configuration = configurationOptions.load(color: color, console),
            let catalog = catalogOptions.load(configuration, color: color, console)
        else { return .failure }
        let checker = SpecChecker(context: CheckContext(catalog: catalog), rules: .forWriting(configuration))
        let findings = WrittenFindings(color: color, console)
        let found: AddressedKey
        do throws(KeyAddressError) {
            found = try AddressedKey(KeyAddress(address), checker: checker)
        } catch {
            if case .invalid(let report) = error { findings.tell(report) }
            console.fail(error.description, help: error.help)
            return error.status
        }
        findings.tell(found.report)
        let request = CreationRequest(found.key)
        guard SecretSearch.secrets(in: request.body.utf8).isEmpty else {
            console.fail(
                "the request would hold what looks like a secret", help: "`keybook explain secret-present` says why it must not")
            return .findings
        }
        console.write(format == .json ? request.body : request.curlCommand(to: api?.address ?? .variable))
        return .success
    }
}

/// `--format`.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
    case json, curl
}

/// `--api`.
struct APIArgument: ExpressibleByArgument {
    let address: APIAddress

    init?(argument: String) {
        guard let address = APIAddress(argument) else { return nil }
        self.address = address
    }
}

extension KeyAddressError {
    fileprivate var status: CommandStatus {
        switch self {
        case .invalid, .incomplete: .findings
        default: .failure
        }
    }
}
