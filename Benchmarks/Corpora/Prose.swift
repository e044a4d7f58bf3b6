/// Text that reads like documentation, so that a parser meets words, marks and line ends where it would.
struct Prose {
    var random: RandomSource

    static let words = """
        access action agent alias audit branch build cache check client cluster commit config console container \
        deploy digest document editor endpoint event export field filter folder format gateway group handler header \
        history identity import index input key label layout ledger limit listener log manifest member metric module \
        namespace note object operator output owner package page path pattern permission pipeline policy port project \
        prompt query queue quota reader record region release request resource response result review role route \
        rule runner schema scope script secret section sensor service session setting signal source stage state \
        step storage stream summary table target task team template tenant test token trace trigger user value \
        version viewer volume webhook widget window worker workflow zone
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    mutating func word() -> String { random.pick(Self.words) }

    mutating func title(words count: Int) -> String {
        let text = (0..<count).map { _ in word() }.joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    mutating func sentence() -> String { title(words: random.number(in: 6...14)) + "." }

    /// Sentences on lines of their own, with emphasis, code and a link of `links` here and there.
    mutating func paragraph(links: [String]) -> String {
        (0..<random.number(in: 2...4)).map { _ in
            var words = (0..<random.number(in: 8...16)).map { _ in word() }
            let place = random.number(in: 0...(words.count - 2))
            switch random.number(in: 1...6) {
            case 1: words[place] = "**\(words[place])**"
            case 2: words[place] = "*\(words[place])*"
            case 3: words[place] = "`\(words[place])_\(word())`"
            case 4 where !links.isEmpty: words[place] = "[\(words[place])](\(random.pick(links)))"
            default: break
            }
            let text = words.joined(separator: " ")
            return text.prefix(1).uppercased() + text.dropFirst() + "."
        }.joined(separator: "\n")
    }
}
