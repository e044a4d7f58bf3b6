/// Which keybook this is.
package enum Version {
    /// As `--version` says it, and what keybook writes.
    package static let current = "0.1.0"
}
