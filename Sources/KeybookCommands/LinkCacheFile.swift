internal import ArgumentParser
internal import LinkChecking
internal import Platform
internal import SourceText

/// The file that remembers what the web has answered.
struct LinkCacheFile {
    private let path: String

    /// Whether its folder is keybook's own, which no version control is to see.
    private let isInOwnFolder: Bool

    /// - Parameters:
    ///   - path: nil for the one in the project.
    ///   - root: of the project, as a prefix of paths.
    init(path: String?, root: String) {
        self.path = path ?? root + ".keybook-cache/links.json"
        isInOwnFolder = path == nil
    }

    /// What it holds; nothing, where it is not there or cannot be read.
    func read() -> LinkCache {
        guard let bytes = try? Files.read(path, byteLimit: LinkCache.byteLimit) else { return LinkCache() }
        return LinkCache(SourceFile(name: path, bytes: bytes))
    }

    func write(_ cache: LinkCache) throws(FileError) {
        if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
            let folder = String(path[..<slash])
            let isNew = Files.kind(of: folder) == nil
            try Files.makeDirectory(folder)
            if isNew, isInOwnFolder { try Files.write(Array("*\n".utf8), to: folder + "/.gitignore") }
        }
        try Files.save(cache.text, to: path)
    }
}

/// `--max-age`: a whole number of days, hours, minutes or seconds, as in `7d`; without a letter it is seconds.
struct CacheAge: ExpressibleByArgument {
    let seconds: Int

    init(seconds: Int) { self.seconds = seconds }

    init?(argument: String) {
        let units = ["d": 24 * 60 * 60, "h": 60 * 60, "m": 60, "s": 1]
        let unit = units[String(argument.suffix(1))]
        guard let number = Int(unit == nil ? argument[...] : argument.dropLast()), (0...100_000_000).contains(number) else {
            return nil
        }
        let (seconds, isTooLong) = number.multipliedReportingOverflow(by: unit ?? 1)
        guard !isTooLong else { return nil }
        self.seconds = seconds
    }

    var defaultValueDescription: String { "\(seconds / (24 * 60 * 60))d" }
}
