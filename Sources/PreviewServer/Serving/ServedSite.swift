internal import NIOCore
internal import SiteGenerator
internal import Synchronization

/// One build of a site, ready to be sent.
final class ServedSite: Sendable {
    private let files: [String: [UInt8]]
    private let search: DeferredSearch?

    /// What was sent before: most of a large site never is.
    private let sent = Mutex<[RequestTarget: ServedFile?]>([:])

    init(_ files: [String: [UInt8]], search: DeferredSearch? = nil) {
        self.files = files
        self.search = search
    }

    /// How many answers are kept. Every file of a site of 10,000 pages has room, asked for in both ways; and nobody fills
    /// the memory by asking for what is not there.
    private static let keptLimit = 20_000

    /// The file for a request; nil where there is none.
    func file(for target: RequestTarget) -> ServedFile? {
        if let known = sent.withLock({ $0[target] }) { return known }
        let file = make(target)
        if file != nil { sent.withLock { if $0.count < Self.keptLimit { $0[target] = file } } }
        return file
    }

    /// What is sent where there is none.
    var notFoundPage: ServedFile? { RequestTarget("/404.html").flatMap(file) }

    private func make(_ target: RequestTarget) -> ServedFile? {
        let path = target.path
        if !target.isFolder {
            return serve(path) ?? serve(path + ".html")
                ?? (files[path + "/index.html"] == nil ? nil : .redirect(to: lastPart(of: path) + "/"))
        }
        if let index = serve(path.isEmpty ? "index.html" : path + "/index.html") { return index }
        // Tools ask for the page `a/b.html` as `a/b/`: its links are to be counted from where it stands.
        guard !path.isEmpty, let page = files[path + ".html"] else { return nil }
        return ServedFile(page, path: path + ".html", base: "../" + lastPart(of: path) + ".html")
    }

    private func serve(_ path: String) -> ServedFile? {
        (files[path] ?? search?.file(at: path)).map { ServedFile($0, path: path, base: nil) }
    }

    private func lastPart(of path: String) -> String { percentEncoded(String(path.split(separator: "/").last ?? "")) }
}

/// A file as it is sent.
struct ServedFile: Sendable {
    let body: ByteBuffer
    let mediaType: String

    /// An entity tag (RFC 9110, section 8.8.3) that names the bytes sent, quotes included.
    let entityTag: String

    /// Of an HTML page, the hash of the bytes that were built.
    let pageHash: String?

    /// Where to go instead, relative to the address that was asked for.
    let location: String?

    init(_ bytes: [UInt8], path: String, base: String?) {
        mediaType = contentType(of: path)
        location = nil
        let page = mediaType.hasPrefix("text/html") ? PreviewPage(bytes) : nil
        pageHash = page?.hash
        let sent = page?.html(base: base) ?? bytes
        entityTag = "\"" + contentHash(of: sent) + "\""
        body = ByteBuffer(bytes: sent)
    }

    static func redirect(to location: String) -> ServedFile { ServedFile(location: location) }

    private init(location: String) {
        body = ByteBuffer()
        mediaType = "text/plain; charset=utf-8"
        entityTag = ""
        pageHash = nil
        self.location = location
    }
}
