/// Why git could not answer.
package struct GitError: Error, Sendable, CustomStringConvertible {
    /// What was asked: "diff".
    package let command: String

    /// Git's own words, or why it could not be run.
    package let reason: String

    package var description: String { "`git \(command)` failed: \(reason)" }
}
