/// What this program is asked to do: the benchmark, or one part of it in a process of its own.
enum Options {
    case benchmark(Benchmark)
    case specCorpus(SpecCorpus, folder: String)
    case accessCorpus(AccessCorpus, folder: String)
    case siteCorpus(SiteCorpus, folder: String)
    case specFloor(SpecCorpus, folder: String)
    case siteFloor(SiteCorpus, folder: String, output: String)

    /// `--keybook FILE [--large] [--rounds N]`, or a part's name with a count and its folders.
    init(_ arguments: some Sequence<String>) throws(UsageError) {
        let arguments = Array(arguments)
        if let part = Options(part: arguments) {
            self = part
            return
        }
        var keybook: String?
        var rounds = 5
        var isLarge = false
        var rest = arguments[...]
        while let flag = rest.popFirst() {
            switch flag {
            case "--large": isLarge = true
            case "--keybook": keybook = rest.popFirst()
            case "--rounds":
                guard let count = rest.popFirst().flatMap({ Int($0) }), count > 0 else { throw UsageError() }
                rounds = count
            default: throw UsageError()
            }
        }
        guard let keybook else { throw UsageError() }
        self = .benchmark(Benchmark(keybook: keybook, rounds: rounds, isLarge: isLarge))
    }

    private init?(part words: [String]) {
        guard words.count > 2, let count = Int(words[1]) else { return nil }
        switch (words[0], words.count) {
        case ("spec-corpus", 3): self = .specCorpus(SpecCorpus(count: count), folder: words[2])
        case ("access-corpus", 3): self = .accessCorpus(AccessCorpus(count: count), folder: words[2])
        case ("site-corpus", 3): self = .siteCorpus(SiteCorpus(pageCount: count), folder: words[2])
        case ("spec-floor", 3): self = .specFloor(SpecCorpus(count: count), folder: words[2])
        case ("site-floor", 4): self = .siteFloor(SiteCorpus(pageCount: count), folder: words[2], output: words[3])
        default: return nil
        }
    }
}

/// A word of the command line that says nothing here.
struct UsageError: Error, CustomStringConvertible {
    var description: String { "usage: keybook-bench --keybook FILE [--large] [--rounds N]" }
}
