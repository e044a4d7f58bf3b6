/// "1 page", "2 pages".
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

/// "12 ms", "1.4 s".
func milliseconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
    if milliseconds < 1000 { return "\(milliseconds) ms" }
    return "\(milliseconds / 1000).\(milliseconds % 1000 / 100) s"
}

/// "0.3 kB", "1204.5 kB": of a thousand bytes each.
func kilobytes(_ bytes: Int) -> String { "\(bytes / 1000).\(bytes % 1000 / 100) kB" }
