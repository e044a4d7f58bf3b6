package import SourceText

/// What the web answered earlier, by address. Only what was there is kept: the rest is asked for again each time.
package struct LinkCache: Sendable, Equatable {
    private var entries: [String: Entry] = [:]

    private struct Entry: Sendable, Equatable {
        let answer: LinkAnswer

        /// When it was asked for, in seconds since 1970.
        let time: Int
    }

    package init() {}

    /// Reads what `text` wrote. What cannot be read is no reason to fail: everything is asked for again then.
    package init(_ file: SourceFile) {
        guard let root = file.readValues(as: .json, byteLimit: Self.byteLimit).documents.first?.root else { return }
        for entry in root.fields.first(where: { $0.name.text == "links" })?.value.items ?? [] {
            let fields = Dictionary(entry.fields.map { ($0.name.text, $0.value) }) { first, _ in first }
            guard let url = fields["url"]?.string, let time = fields["time"].flatMap({ Int($0.text) }),
                let status = fields["status"]?.string.flatMap(LinkAnswer.Status.init), Self.isKept(status)
            else { continue }
            let code = fields["code"].flatMap { Int($0.text) }
            entries[url] = Entry(answer: LinkAnswer(status, code: code, location: fields["location"]?.string), time: time)
        }
    }

    /// The answer for an address, where it is no older than `maximumAge` seconds at a time.
    package func answer(for url: String, at time: Int, maximumAge: Int) -> LinkAnswer? {
        guard let entry = entries[url], (0..<max(0, maximumAge)).contains(time - entry.time) else { return nil }
        return entry.answer
    }

    /// Takes up new answers, and forgets the addresses that `urls` does not have any more.
    package mutating func update(_ answers: [String: LinkAnswer], at time: Int, keeping urls: Set<String>) {
        entries = entries.filter { urls.contains($0.key) }
        for (url, answer) in answers where urls.contains(url) {
            // A secret that somebody has put into a link is not written down once more.
            entries[url] =
                Self.isKept(answer.status) && withoutSecretTails(url + (answer.location ?? "")) == url + (answer.location ?? "")
                ? Entry(answer: answer, time: time) : nil
        }
    }

    /// A line for each address, in order.
    package var text: [UInt8] {
        var json = JSONText()
        json.object { json in
            json.array("links") { json in
                for (url, entry) in entries.sorted(by: { $0.key < $1.key }) {
                    json.object { json in
                        json.member("url", url)
                        json.member("status", entry.answer.status.rawValue)
                        if let code = entry.answer.code { json.member("code", code) }
                        if let location = entry.answer.location { json.member("location", location) }
                        json.member("time", entry.time)
                    }
                    json.breakLine()
                }
            }
        }
        json.breakLine()
        return json.bytes
    }

    /// Of some 100,000 addresses.
    package static let byteLimit = 1 << 24

    private static func isKept(_ status: LinkAnswer.Status) -> Bool { status == .ok || status == .redirected }
}
