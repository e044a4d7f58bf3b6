internal import Subprocess

/// A git repository, asked through the `git` command.
package struct GitRepository: Sendable {
    /// The work tree's folder, absolute and without links.
    package let root: String

    /// The repository that holds a folder.
    package static func holding(_ folder: String) async throws(GitError) -> GitRepository {
        let output = try await git(["rev-parse", "--show-toplevel"], in: folder)
        return GitRepository(root: String(output.prefix { $0 != "\n" }))
    }

    private init(root: String) { self.root = root }

    /// The files that differ from `revision` in the work tree, as absolute paths: committed since, changed, or new and not ignored.
    ///
    /// - Parameter revision: as git writes them: `origin/main`, `HEAD~2`, a hash. Files are compared with the last commit that it and `HEAD` share, so that what
    ///   others have done on its branch in the meantime does not count.
    package func changes(since revision: String) async throws(GitError) -> Set<String> {
        let commit = try await git(["rev-parse", "--verify", "--end-of-options", revision + "^{commit}"])
            .prefix { $0 != "\n" }
        let base = (try? await git(["merge-base", String(commit), "HEAD"]))?.split(separator: "\n").first ?? commit
        let changed = try await git(["diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", String(base), "--"])
        let new = try await git(["ls-files", "--others", "--exclude-standard", "-z"])
        return Set((changed + new).split(separator: "\0").map { root + "/" + $0 })
    }

    /// What git says, as text.
    func git(_ arguments: [String]) async throws(GitError) -> String { try await Self.git(arguments, in: root) }

    /// What git says, byte by byte.
    func bytes(_ arguments: [String]) async throws(GitError) -> [UInt8] {
        try await Self.output(of: arguments, in: root, as: .bytes(limit: Self.outputLimit))
    }

    /// What stands behind `git` to ask this repository.
    func arguments(_ arguments: [String]) -> [String] { Self.settings + ["-C", root] + arguments }

    static func git(_ arguments: [String], in folder: String) async throws(GitError) -> String {
        try await output(of: arguments, in: folder, as: .string(limit: outputLimit))
    }

    private static func output<Output: OutputProtocol>(
        of arguments: [String], in folder: String, as output: Output
    ) async throws(GitError) -> Output.OutputType {
        do {
            let result = try await run(
                .name("git"), arguments: Arguments(settings + ["-C", folder] + arguments),
                input: .none, output: output, error: .string(limit: errorLimit))
            guard result.terminationStatus.isSuccess else {
                let told = result.standardError.split(separator: "\n").first.map(String.init)
                throw GitError(command: arguments.first ?? "", reason: told ?? "it ended with \(result.terminationStatus)")
            }
            return result.standardOutput
        } catch let error as GitError {
            throw error
        } catch {
            throw GitError(command: arguments.first ?? "", reason: "`git` could not be run")
        }
    }

    /// A repository's own configuration may name programs to run; what is asked here needs none of them.
    static let settings = ["-c", "core.fsmonitor=false"]

    /// A million paths of usual length.
    private static let outputLimit = 1 << 26
    static let errorLimit = 1 << 16
}
