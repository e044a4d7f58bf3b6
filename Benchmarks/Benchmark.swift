internal import Platform

/// The whole measurement. Everything it reads and writes stands in `.build/bench/`.
///
/// Each build goes into a folder that was never there, and nothing is deleted between the runs: creating files soon
/// after deleting as many is several times dearer on some file systems, and would be measured as ours.
struct Benchmark {
    let keybook: String
    let rounds: Int
    let isLarge: Bool

    /// True where every gate holds.
    func run() throws -> Bool {
        let place = Place(program: CommandLine.arguments[0], keybook: keybook)
        try Files.makeDirectory(place.output)
        var report = Report()
        try measureStartUp(place, &report)
        let specs = SpecCorpus(count: 10_000)
        try measureCheck(specs, place, megabyteGate: Gates.checkMegabytes, &report)
        try measureSingleCheck(specs, place, &report)
        try measureDiff(AccessCorpus(count: 10_000), place, &report)
        try measureBuild(SiteCorpus(pageCount: 1_000), place, megabyteGate: Gates.buildMegabytes, &report)
        if isLarge {
            try measureBuild(SiteCorpus(pageCount: 10_000), place, megabyteGate: Gates.largeBuildMegabytes, &report)
            // Last: reading this answer makes this process large, and no child is counted as smaller than it was.
            try measureCheck(SpecCorpus(count: 100_000), place, megabyteGate: Gates.largeCheckMegabytes, &report)
        }
        print("\(rounds) rounds, medians; a ratio is the median of the rounds' own ratios\n")
        print(report.table)
        print("\nwhat was built stays in \(place.output); to be rid of it: rm -r .build/bench/output-*")
        for failure in report.failures { print("FAILED: \(failure)") }
        return report.failures.isEmpty
    }

    private func measureStartUp(_ place: Place, _ report: inout Report) throws {
        let runs = try (0..<21).map { _ in
            try place.runKeybook(["--version"], in: place.root, expecting: 0)
        }
        report.add("keybook --version", runs, millisecondGate: Gates.startUpMilliseconds)
    }

    private func measureCheck(
        _ corpus: SpecCorpus, _ place: Place, megabyteGate: Double, _ report: inout Report
    ) throws {
        let folder = place.root + "/" + corpus.name
        try place.runPart(["spec-corpus", "\(corpus.count)", folder])
        for format in ["text", "json"] {
            let answer = "\(place.output)/\(corpus.name).\(format)"
            let comparison = try Comparison(rounds: rounds) { _ in
                try place.runPart(["spec-floor", "\(corpus.count)", folder])
            } ours: { _ in
                try place.runKeybook(["check", "keys", "--format", format], in: folder, output: answer, expecting: 1)
            }
            let name = "check, \(corpus.count) specs, \(format)"
            report.add(name, comparison, ratioGate: Gates.checkRatio, megabyteGate: megabyteGate)
            guard format == "json" else { continue }
            for difference in try differences(between: answer, and: corpus.seededErrors()) {
                report.add(failure: "\(name): \(difference)")
            }
        }
    }

    private func measureSingleCheck(_ corpus: SpecCorpus, _ place: Place, _ report: inout Report) throws {
        let folder = place.root + "/" + corpus.name
        let spec = corpus.path((0..<corpus.count).first { corpus.isClean($0) } ?? 0)
        let runs = try (0..<21).map { _ in try place.runKeybook(["check", spec], in: folder, expecting: 0) }
        report.add("check, 1 spec", runs, millisecondGate: Gates.singleCheckMilliseconds)
    }

    /// The floor is here our own check of one side: what a comparison adds to it is what is measured.
    private func measureDiff(_ corpus: AccessCorpus, _ place: Place, _ report: inout Report) throws {
        let folder = place.root + "/" + corpus.name
        try place.runPart(["access-corpus", "\(corpus.count)", folder])
        let answer = "\(place.output)/\(corpus.name).txt"
        let comparison = try Comparison(rounds: rounds) { _ in
            try place.runKeybook(["check"], in: folder + "/new", expecting: 0)
        } ours: { _ in
            try place.runKeybook(["diff", "old", "new"], in: folder, output: answer, expecting: 0)
        }
        let name = "diff, \(corpus.count) keys and resources"
        report.add(name, comparison, ratioGate: Gates.diffRatio, megabyteGate: Gates.diffMegabytes)
        let text = String(decoding: try Files.read(answer), as: UTF8.self)
        if !text.hasPrefix("\(AccessCorpus.differences) keys gain access (") {
            report.add(failure: "\(name): it does not find the \(AccessCorpus.differences) keys that differ")
        }
    }

    private func measureBuild(
        _ corpus: SiteCorpus, _ place: Place, megabyteGate: Double, _ report: inout Report
    ) throws {
        let folder = place.root + "/" + corpus.name
        try place.runPart(["site-corpus", "\(corpus.pageCount)", folder])
        let name = "build, \(corpus.pageCount) pages"
        let comparison = try Comparison(rounds: rounds) { round in
            try place.runPart([
                "site-floor", "\(corpus.pageCount)", folder, "\(place.output)/\(corpus.name)-floor-\(round)",
            ])
        } ours: { round in
            let output = "\(place.output)/\(corpus.name)-\(round)"
            return try place.runKeybook(["build", ".", "--output", output], in: folder, expecting: 0)
        }
        report.add(name, comparison, ratioGate: Gates.buildRatio, megabyteGate: megabyteGate)
        for lack in lacks(of: corpus, builtInto: "\(place.output)/\(corpus.name)-0") {
            report.add(failure: "\(name): \(lack)")
        }
    }
}
