internal import ArgumentParser

/// `--color`: on a terminal, unless `NO_COLOR` is set (<https://no-color.org>), always or never.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never

    func usesColor(onTerminal isTerminal: Bool, _ console: Console) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto:
            isTerminal && (console.environment("NO_COLOR") ?? "").isEmpty && console.environment("TERM") != "dumb"
        }
    }
}
