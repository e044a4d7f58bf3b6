/// Takes a site and keeps nothing: for a build that is only looked at.
struct NoSink: SiteSink {
    func write(_ bytes: [UInt8], to path: String) {}
    func publish() {}
    func discard() {}
}
