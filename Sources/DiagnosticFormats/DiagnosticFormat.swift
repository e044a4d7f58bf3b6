/// A way to print what the check found: one file a format.
package protocol DiagnosticFormat: Sendable {
    /// The whole report as UTF-8, its last line ended.
    func formatted(_ report: CheckReport) -> [UInt8]
}
