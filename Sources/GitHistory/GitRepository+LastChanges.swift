internal import Subprocess

extension GitRepository {
    /// The day on which each file of a folder was last changed by a commit that `HEAD` holds, as `2026-11-23`; by path, relative to the folder.
    ///
    /// All of it comes from one `git log`, which is read until every file has been seen. A file that no commit has is left out, and
    /// so is one of which a shallow clone does not have the commit.
    ///
    /// - Parameter folder: in the work tree.
    package static func lastChanges(in folder: String) async throws(GitError) -> [String: String] {
        let repository = try await holding(folder)
        let files = try await git(["ls-files", "-z"], in: folder)
        let isShallow = try await repository.git(["rev-parse", "--is-shallow-repository"]).hasPrefix("true")
        let log = [
            "log", "--format=%x01%cs %P", "--name-only", "-z", "--no-renames", "--no-show-signature", "--no-ext-diff",
            "--relative",
            "--", ".",
        ]
        do {
            let result = try await run(
                .name("git"), arguments: Arguments(settings + ["-C", folder] + log), input: .none, output: .sequence,
                error: .string(limit: errorLimit)
            ) { execution in
                var reading = ChangeLogReading(files: files, isShallow: isShallow)
                for try await buffer in execution.standardOutput {
                    buffer.withUnsafeBytes { reading.take($0) }
                    if reading.isComplete { break }
                }
                return reading
            }
            // A git whose words nobody reads any more ends badly, which is no failure of ours.
            guard result.terminationStatus.isSuccess || result.closureResult.isComplete else {
                let told = result.standardError.split(separator: "\n").first.map(String.init)
                throw GitError(command: "log", reason: told ?? "it ended with \(result.terminationStatus)")
            }
            return result.closureResult.dates
        } catch let error as GitError {
            throw error
        } catch {
            throw GitError(command: "log", reason: "`git` could not be run")
        }
    }
}

/// Reads what `git log -z --name-only --format='%x01%cs %P'` writes: for each commit, the latest first, a byte 1, its day and its
/// parents, and then the paths that it changed, each with a NUL behind it; a line end stands before the first path.
package struct ChangeLogReading {
    /// By path, the day of the first commit that has it.
    package private(set) var dates: [String: String] = [:]

    /// The files that are looked for and have not been seen.
    private var missing: Set<String>
    private let isShallow: Bool

    /// The day of the commit that is being read; nil where its changes are not known.
    private var date: String?

    /// What has been read of the next entry.
    private var entry: [UInt8] = []

    /// - Parameters:
    ///   - files: that are there, each with a NUL behind it.
    ///   - isShallow: whether commits without parents may be those where the clone was cut off. They seem to have brought every
    ///     file, and nobody knows when they were changed.
    package init(files: String, isShallow: Bool) {
        missing = Set(files.split(separator: "\0").map(String.init))
        self.isShallow = isShallow
    }

    /// Whether nothing more is looked for.
    package var isComplete: Bool { missing.isEmpty }

    /// Takes what comes next, however it is cut.
    package mutating func take(_ buffer: UnsafeRawBufferPointer) {
        var rest = buffer[...]
        while let end = rest.firstIndex(of: 0) {
            entry += rest[..<end]
            rest = rest[(end + 1)...]
            takeEntry()
            entry.removeAll(keepingCapacity: true)
        }
        entry += rest
    }

    private mutating func takeEntry() {
        guard entry.first != 1 else {
            let words = entry.dropFirst().split(separator: UInt8(ascii: " "))
            let isCutOff = isShallow && words.count < 2
            date = isCutOff ? nil : words.first.map { String(decoding: $0, as: UTF8.self) }
            return
        }
        let bytes = entry.first == UInt8(ascii: "\n") ? entry.dropFirst() : entry[...]
        let path = String(decoding: bytes, as: UTF8.self)
        if missing.remove(path) != nil, let date { dates[path] = date }
    }
}
