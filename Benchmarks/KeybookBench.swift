internal import Platform

#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// `make bench`: measures `keybook` against the floor of the same work in the same run, and fails when a gate does.
@main
struct KeybookBench {
    static func main() {
        do {
            switch try Options(CommandLine.arguments.dropFirst()) {
            case .specCorpus(let corpus, let folder): try writeCorpus(to: folder, forEachFile: corpus.forEachFile)
            case .accessCorpus(let corpus, let folder): try writeCorpus(to: folder, forEachFile: corpus.forEachFile)
            case .siteCorpus(let corpus, let folder): try writeCorpus(to: folder, forEachFile: corpus.forEachFile)
            case .specFloor(let corpus, let folder): print(try specFloor(corpus, in: folder), "well-formed files")
            case .siteFloor(let corpus, let folder, let output):
                print(try siteFloor(corpus, in: folder, output: output), "bytes")
            case .benchmark(let benchmark): exit(try benchmark.run() ? 0 : 1)
            }
        } catch {
            Files.writeToStandardError(Array("keybook-bench: \(error)\n".utf8))
            exit(2)
        }
    }
}
