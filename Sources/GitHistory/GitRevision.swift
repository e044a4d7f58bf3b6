internal import Subprocess

/// A commit whose files are read out of the repository: the work tree and the index are neither looked at nor touched.
package struct GitRevision: Sendable, Hashable {
    /// The commit's hash.
    package let commit: String
}

/// A regular file of a commit, or a symbolic link. Submodules are neither.
package struct GitFile: Sendable, Hashable {
    /// From the repository's root, with `/` and without `.` and `..`.
    package let path: String

    /// The hash of what is in it: files of one hash have the same bytes.
    package let blob: String

    /// Whether it is a symbolic link: what is in it is the path that it leads to.
    package let isLink: Bool
}

extension GitRepository {
    /// The commit that a revision means, as git writes them: `origin/main`, `HEAD~2`, a tag, a hash.
    package func revision(_ name: String) async throws(GitError) -> GitRevision {
        let output = try await git(["rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"])
        return GitRevision(commit: output.firstLine)
    }

    /// The last commit that two share; where a branch began.
    package func mergeBase(_ a: GitRevision, _ b: GitRevision) async throws(GitError) -> GitRevision {
        GitRevision(commit: try await git(["merge-base", a.commit, b.commit]).firstLine)
    }

    /// The branches and tags that there are, as they are written for short.
    package func names() async throws(GitError) -> [String] {
        try await git(["for-each-ref", "--format=%(refname:short)"]).split(separator: "\n").map(String.init)
    }

    /// The regular files and links of a commit, in byte order of their paths. A path that is not UTF-8 is left out.
    package func files(of revision: GitRevision) async throws(GitError) -> [GitFile] {
        let arguments = ["ls-tree", "-r", "-z", "--full-tree", revision.commit]
        let output = try await bytes(arguments)
        return output.split(separator: 0).compactMap(GitFile.init)
    }
}

extension GitFile {
    /// From a line of `git ls-tree -z`: `100644 blob HASH`, a tab, and the path as it is.
    fileprivate init?(_ line: ArraySlice<UInt8>) {
        guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
        let words = line[..<tab].split(separator: UInt8(ascii: " "))
        let isLink = words.first?.elementsEqual("120000".utf8) ?? false
        guard words.count == 3, isLink || words[0].elementsEqual("100644".utf8) || words[0].elementsEqual("100755".utf8),
            let path = String(validating: line[(tab + 1)...], as: UTF8.self)
        else { return nil }
        self.init(path: path, blob: String(decoding: words[2], as: UTF8.self), isLink: isLink)
    }
}

extension String {
    fileprivate var firstLine: String { String(prefix { $0 != "\n" }) }
}
