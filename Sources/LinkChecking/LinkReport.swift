package import SourceText

/// The links of a site to the web, and what became of asking for them.
package struct LinkReport: Sendable {
    /// One address, and where it stands.
    package struct Link: Sendable {
        package let url: String
        package let places: [Place]

        /// Nil where the web was not asked.
        package let answer: LinkAnswer?

        package init(url: String, places: [Place], answer: LinkAnswer? = nil) {
            self.url = url
            self.places = places
            self.answer = answer
        }
    }

    package struct Place: Sendable, Hashable {
        package let file: String
        package let position: SourcePosition

        package init(file: String, position: SourcePosition) {
            self.file = file
            self.position = position
        }
    }

    /// In order.
    package let links: [Link]

    /// Whether the web was asked.
    package let isChecked: Bool

    package init(_ links: [Link], isChecked: Bool) {
        self.links = links
        self.isChecked = isChecked
    }

    /// How many have come to this.
    package func count(of status: LinkAnswer.Status) -> Int { links.count { $0.answer?.status == status } }
}

extension LinkReport {
    /// For people. Where the web was asked, those that are in order are only counted.
    package var text: String {
        let told = links.filter { $0.answer?.status != .ok }
        return told.map(text).joined() + (isChecked ? (told.isEmpty ? "" : "\n") + summary : "")
    }

    private func text(_ link: Link) -> String {
        let url = shown(link.url)
        let head: String
        switch link.answer {
        case nil: head = url
        case let answer?:
            let target = answer.location.map { "\n    leads to \(shown($0))" } ?? ""
            head = answer.status.rawValue + " " + url + (answer.reason.map { ": " + shown($0) } ?? "") + target
        }
        return head + "\n" + link.places.map { "    \(shown($0.file)):\($0.position.line):\($0.position.column)\n" }.joined()
    }

    private var summary: String {
        let counts = LinkAnswer.Status.allCases.compactMap { status in
            let count = count(of: status)
            return count == 0 ? nil : "\(count) \(status.rawValue)"
        }
        return "\(links.count) link\(links.count == 1 ? "" : "s")\(counts.isEmpty ? "" : ": ")\(counts.joined(separator: ", "))\n"
    }

    /// For programs.
    package var json: [UInt8] {
        var json = JSONText()
        json.object { json in
            json.array("links") { json in
                for link in links {
                    json.object { json in Self.write(link, to: &json) }
                    json.breakLine()
                }
            }
            json.object("summary") { json in
                json.member("links", links.count)
                guard isChecked else { return }
                for status in LinkAnswer.Status.allCases {
                    json.name(of: status.rawValue)
                    json.number(count(of: status))
                }
            }
        }
        json.breakLine()
        return json.bytes
    }

    private static func write(_ link: Link, to json: inout JSONText) {
        json.member("url", withoutSecretTails(link.url))
        json.array("places") { json in
            for place in link.places {
                json.object { json in
                    json.member("file", place.file)
                    json.member("line", place.position.line)
                    json.member("column", place.position.column)
                }
            }
        }
        guard let answer = link.answer else { return }
        json.member("status", answer.status.rawValue)
        if let code = answer.code { json.member("code", code) }
        if let location = answer.location { json.member("location", withoutSecretTails(location)) }
        if let reason = answer.reason { json.member("reason", withoutSecretTails(reason)) }
    }
}
