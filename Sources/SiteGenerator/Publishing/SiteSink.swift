package import Platform

/// Where a site is written to. Nothing of it is seen before `publish`.
package protocol SiteSink: Sendable {
    /// Takes one file, by its path relative to the site's root. Called from several threads, once for each path.
    func write(_ bytes: [UInt8], to path: String) throws(FileError)

    /// Shows what was written, in place of what was there before.
    func publish() throws(FileError)

    /// Forgets what was written; what was there before stays.
    func discard()
}
