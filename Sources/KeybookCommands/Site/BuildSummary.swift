internal import SiteGenerator

/// What `keybook build --verbose` says of a build: how long its stages took, what was written, which pages were slowest.
struct BuildSummary {
    let durations: [(stage: BuildStage, duration: Duration)]

    /// What of the stage that renders was writing, the times of all threads added.
    let writingTime: Duration
    let kinds: [(name: String, files: Int, bytes: Int)]
    let slowest: [BuildWatch.PageTime]

    var text: String {
        let files = kinds.map { (kind: $0.name.isEmpty ? "(none)" : $0.name, count: "\($0.files)", size: kilobytes($0.bytes)) }
        let countWidth = files.map(\.count.count).max() ?? 0
        let sizeWidth = files.map(\.size.count).max() ?? 0
        return section(
            "stages",
            durations.map { ($0.stage.words, precise($0.duration)) } + [("(of it writing, on all cores)", precise(writingTime))])
            + section(
                "files",
                files.map { ($0.kind, leftPadded($0.count, to: countWidth) + "  " + leftPadded($0.size, to: sizeWidth)) })
            + section("slowest pages", slowest.map { ($0.path, precise($0.duration)) })
    }

    private func section(_ title: String, _ rows: [(name: String, value: String)]) -> String {
        let nameWidth = rows.map(\.name.count).max() ?? 0
        let valueWidth = rows.map(\.value.count).max() ?? 0
        return "\(title)\n"
            + rows.map { row in
                "  " + row.name + String(repeating: " ", count: nameWidth - row.name.count + 2)
                    + leftPadded(row.value, to: valueWidth) + "\n"
            }.joined()
    }

    private func leftPadded(_ text: String, to width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    /// "12.3 ms": a page takes less than one.
    private func precise(_ duration: Duration) -> String {
        let microseconds = duration.components.seconds * 1_000_000 + duration.components.attoseconds / 1_000_000_000_000
        return "\(microseconds / 1000).\(microseconds % 1000 / 100) ms"
    }
}

extension BuildStage {
    fileprivate var words: String {
        switch self {
        case .read: "read"
        case .link: "link"
        case .render: "render and write"
        case .publish: "publish"
        }
    }
}
