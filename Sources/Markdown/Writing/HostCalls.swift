/// The questions to a host as plain functions, so that the writer is compiled once, and not for every kind of host
/// at run time.
///
/// It holds a pointer to the host and must not outlive the call that lent it.
struct HostCalls {
    let url: (LinkReference) -> String
    let html: (ComponentFence) -> HTML?
    let found: (RawHTMLLink) -> Void
    let report: (MarkdownProblem, MarkdownPlace) -> Void
    let check: (CheckedFence) -> Void
    let wantsLinks: Bool

    init<Host: MarkdownHost>(_ host: UnsafeMutablePointer<Host>) {
        url = { host.pointee.url(for: $0) }
        html = { host.pointee.html(for: $0) }
        found = { host.pointee.found($0) }
        report = { host.pointee.report($0, at: $1) }
        check = { host.pointee.check($0) }
        wantsLinks = host.pointee.wantsLinks
    }
}
