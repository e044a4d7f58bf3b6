/// Where a preview listens.
package struct PreviewOptions: Sendable {
    /// A name or an address of this machine. The default is reached from this machine only.
    package var host = "127.0.0.1"

    /// 0 for any that is free.
    package var port = 8080

    /// Whether SIGINT and SIGTERM end it.
    package var stopsOnSignals = true

    package init() {}
}

/// Why a preview cannot listen.
package struct PreviewError: Error, Sendable, CustomStringConvertible {
    package let host: String
    package let port: Int

    /// In the system's words.
    package let reason: String

    /// Whether another program listens there.
    package let isPortTaken: Bool

    package var description: String {
        let advice = isPortTaken ? "; stop the other program, or choose another port" : ""
        return "cannot listen on \(host):\(port): \(reason)\(advice)"
    }
}
