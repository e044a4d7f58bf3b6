internal import Hummingbird
internal import Logging
internal import NIOCore

#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// Builds a site, serves it from memory, and builds it again when its files change.
package struct PreviewServer: Sendable {
    private let options: PreviewOptions
    private let session: PreviewSession
    private let report: @Sendable (PreviewEvent) -> Void

    /// - Parameter report: is called from any thread.
    package init(
        _ project: PreviewProject, options: PreviewOptions = PreviewOptions(),
        report: @escaping @Sendable (PreviewEvent) -> Void
    ) {
        self.options = options
        self.report = report
        session = PreviewSession(project, report: report)
    }

    /// Serves until a signal or the task's cancellation ends it. Throws `PreviewError` where it cannot listen.
    package func run() async throws {
        await session.start()
        defer { session.stop() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await listen() }
            if options.stopsOnSignals { group.addTask { await waitForStopSignal() } }
            group.addTask { await keepConnectionsKnown() }
            // Whatever ends first ends the others: a signal, or the server that could not start.
            try await group.next()
            session.stop()
            group.cancelAll()
        }
    }

    private func listen() async throws {
        let application = Application(
            responder: PreviewResponder(current: session.current, hub: session.hub),
            configuration: ApplicationConfiguration(address: .hostname(options.host, port: options.port)),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? options.port
                let host = options.host.contains(":") ? "[\(options.host)]" : options.host
                report(.listening(url: "http://\(host):\(port)/"))
            },
            logger: Logger(label: "keybook", factory: { _ in SwiftLogNoOpLogHandler() }))
        do {
            try await application.run()
        } catch let error as IOError {
            throw PreviewError(
                host: options.host, port: options.port, reason: words(for: error), isPortTaken: error.errnoCode == EADDRINUSE)
        } catch is CancellationError {
            return
        }
    }

    private func words(for error: IOError) -> String {
        guard let words = strerror(error.errnoCode).map({ String(cString: $0) }) else { return "\(error)" }
        return words.prefix(1).lowercased() + words.dropFirst()
    }

    /// A browser that has gone is noticed when something is written to it.
    private func keepConnectionsKnown() async {
        while !Task.isCancelled {
            try? await Task.sleep(for: .seconds(15))
            session.hub.ping()
        }
    }
}
