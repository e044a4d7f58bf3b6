/// The questions to a host as plain functions, so that the writer is compiled once, and not for every kind of host
/// at run time.
///
/// It holds a pointer to the host and must not outlive the call that lent it.
struct HostCalls {
    let url: (LinkReference) -> String
    let html: (ComponentFence) -> HTML?
    let note: (MarkdownProblem, MarkdownPlace) -> Void
    let wantsLinks: Bool

    init<Host: MarkdownHost>(_ host: UnsafeMutablePointer<Host>) {
        url = { host.pointee.url(for: $0) }
        html = { host.pointee.html(for: $0) }
        note = { host.pointee.note($0, at: $1) }
        wantsLinks = host.pointee.wantsLinks
    }
}
