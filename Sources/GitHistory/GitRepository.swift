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
        let commit = try await Self.git(["rev-parse", "--verify", "--end-of-options", revision + "^{commit}"], in: root)
            .prefix { $0 != "\n" }
        let base =
            (try? await Self.git(["merge-base", String(commit), "HEAD"], in: root))?.split(separator: "\n").first ?? commit
        let changed = try await Self.git(
            ["diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", String(base), "--"], in: root)
        let new = try await Self.git(["ls-files", "--others", "--exclude-standard", "-z"], in: root)
        return Set((changed + new).split(separator: "\0").map { root + "/" + $0 })
    }

    /// - Parameter folder: to run it in; nil for the working directory.
    private static func git(_ arguments: [String], in folder: String? = nil) async throws(GitError) -> String {
        do {
            // A repository's own configuration may name programs to run; what is asked here needs none of them.
            let settings = ["-c", "core.fsmonitor=false"] + (folder.map { ["-C", $0] } ?? [])
            let result = try await run(
                .name("git"), arguments: Arguments(settings + arguments),
                input: .none, output: .string(limit: outputLimit), error: .string(limit: errorLimit))
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

    /// A million paths of usual length.
    private static let outputLimit = 1 << 26
    private static let errorLimit = 1 << 16
}
