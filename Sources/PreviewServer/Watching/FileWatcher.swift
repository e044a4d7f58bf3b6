/// What to watch.
struct WatchList: Equatable, Sendable {
    /// Watched with all that is in them; one that is not there yet is waited for.
    var folders: [String]

    /// Watched alone.
    var files: [String]
}

/// Tells when files change. There is one for Linux, by its events, and one for every other system, by looking again and again.
protocol FileWatcher: Sendable {
    func stop()
}

/// Whether a change of this name is worth a build: hidden files and editors' backups are not part of a site.
func isWatched(_ name: Substring) -> Bool {
    name.utf8.first != UInt8(ascii: ".") && name.utf8.last != UInt8(ascii: "~")
}
