internal import Subprocess

/// Why the web could not be asked at all.
package enum LinkCheckError: Error, Sendable, Hashable, CustomStringConvertible {
    case curlMissing

    package var description: String { "`curl` could not be run, through which links are checked" }
}

/// One request to the web, made by the program `curl`.
struct WebRequest {
    let url: String

    /// Whether only the head of the answer is asked for.
    let isHead: Bool

    /// In seconds, for all of it.
    let timeLimit: Int

    enum Answer: Sendable, Hashable {
        /// The status code, and where it leads.
        case code(Int, redirect: String?)
        case failure(LinkAnswer)
    }

    func send() async throws(LinkCheckError) -> Answer {
        do {
            let result = try await run(
                .name("curl"), arguments: Arguments(arguments), input: .none, output: .string(limit: 1 << 16), error: .discarded)
            let words = result.standardOutput.split(separator: " ", maxSplits: 1)
            let code = words.first.flatMap { Int($0) } ?? 0
            // A body that is longer than what is read of it is no failure.
            if case .exited(let status) = result.terminationStatus, status == 0 || status == Self.fileTooLong && code > 0 {
                return .code(code, redirect: words.count > 1 && !words[1].isEmpty ? String(words[1]) : nil)
            }
            guard case .exited(let status) = result.terminationStatus else { throw LinkCheckError.curlMissing }
            return .failure(Self.answer(toStatus: Int(status)))
        } catch {
            throw .curlMissing
        }
    }

    private var arguments: [String] {
        let method = isHead ? ["--head"] : ["--max-filesize", "1048576", "--range", "0-1023"]
        // `--disable` comes first: what the user's own settings ask of curl is meant for other work.
        return ["--disable", "--silent", "--globoff", "--proto", "=http,https", "--connect-timeout", "\(min(timeLimit, 10))"]
            + ["--max-time", "\(timeLimit)", "--user-agent", "keybook (link check)", "--output", "/dev/null"]
            + ["--write-out", "%{response_code} %{redirect_url}"] + method + ["--url", url]
    }

    /// The exit codes of curl (curl(1), EXIT CODES).
    private static let fileTooLong: Int32 = 63

    private static func answer(toStatus status: Int) -> LinkAnswer {
        switch status {
        case 1, 3: LinkAnswer(.broken, reason: "it is no valid address")
        case 5, 6: LinkAnswer(.unreachable, reason: "the name of its host is not known")
        case 7: LinkAnswer(.unreachable, reason: "its host does not answer")
        case 28: LinkAnswer(.unreachable, reason: "it took too long")
        case 35, 51, 53, 54, 58, 59, 60, 66, 77, 80, 82, 83, 90, 91:
            LinkAnswer(.unreachable, reason: "there is no secure connection to its host")
        case 8, 52, 55, 56, 92, 95: LinkAnswer(.unreachable, reason: "its answer broke off")
        default: LinkAnswer(.unreachable, reason: "curl ended with exit code \(status)")
        }
    }
}
