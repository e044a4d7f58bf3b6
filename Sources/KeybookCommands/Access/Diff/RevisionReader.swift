internal import GitHistory
internal import KeyValidator
internal import Platform
internal import SourceText
internal import Workspace

/// Reads sides of a comparison out of a repository.
struct RevisionReader {
    private let repository: GitRepository
    private let project: Configuration

    /// What the paths of the project's folder begin with, from the repository's root.
    private let prefix: String

    /// What has been read already, by hash: most files are the same in both revisions.
    private var blobs: [String: [UInt8]] = [:]

    /// - Parameter project: its configuration, on the disk.
    init(_ project: Configuration) async throws(DiffError) {
        let folder = project.root.isEmpty ? "." : project.root
        do throws(GitError) {
            repository = try await .holding(folder)
        } catch {
            throw .noRepository(error)
        }
        self.project = project
        prefix = repository.prefix(of: folder)
    }

    /// What a side means that is on the disk.
    func place(inWorkTree path: String?) -> ProjectPlace {
        guard let path else { return .project }
        let isRoot = Files.realPath(of: ".") == repository.root
        return .path(isRoot || path.isNear ? path : repository.root + "/" + path)
    }

    /// What is compared of a revision, and the tree that it is in; what will be read of it is in there.
    mutating func files(
        _ name: String, at revision: GitRevision, path: String?, given: InventoryFiles
    ) async throws(DiffError) -> (ProjectFiles, SnapshotTree) {
        var tree: SnapshotTree
        let hashes: [String: String]
        do throws(GitError) {
            let files = try await repository.files(of: revision)
            let links = files.filter(\.isLink)
            let targets = try await repository.contents(of: Set(links.map(\.blob)), byteLimit: Self.linkLimit)
            tree = SnapshotTree(
                name: name, paths: files.lazy.filter { !$0.isLink }.map(\.path),
                links: Dictionary(
                    links.map { ($0.path, String(decoding: targets[$0.blob] ?? [], as: UTF8.self)) }
                ) { first, _ in first })
            hashes = Dictionary(files.map { ($0.path, $0.blob) }) { first, _ in first }
        } catch {
            throw .git(error)
        }
        let folder = tree.prefix + prefix
        let configurationPath = folder + (project.path.map { String($0.dropFirst(project.root.count)) } ?? Configuration.fileName)
        let place = place(path, in: tree)
        try await fill(&tree, [configurationPath, place.configurationPath(in: tree)].compactMap(\.self), hashes)
        let files: ProjectFiles
        do throws(ConfigurationError) {
            let configuration = try Configuration.read(configurationPath, in: tree, root: folder, orElse: project)
            files = try ProjectFiles(place, in: tree, project: configuration, given: given)
        } catch {
            throw .configuration(error)
        }
        try await fill(&tree, files.paths, hashes)
        return (files, tree)
    }

    /// The longest path that Linux takes.
    private static let linkLimit = 4096

    private func place(_ path: String?, in tree: SnapshotTree) -> ProjectPlace {
        guard let path else { return .project }
        let argument = tree.prefix + (path.isNear ? repository.prefix(of: ".") : "") + path
        guard let file = KeyAddress(argument, isFile: { tree.kind(of: $0) != nil }).source.path,
            tree.kind(of: file) != nil
        else { return .nothing }
        return .path(argument)
    }

    private mutating func fill(
        _ tree: inout SnapshotTree, _ paths: [String], _ hashes: [String: String]
    ) async throws(DiffError) {
        let wanted = paths.compactMap { tree.file(at: $0) }
        do throws(GitError) {
            let new = Set(wanted.compactMap { hashes[$0] }).filter { blobs[$0] == nil }
            for (hash, bytes) in try await repository.contents(of: new, byteLimit: ReadingLimits.bytes + 1) {
                blobs[hash] = bytes
            }
        } catch {
            throw .git(error)
        }
        for path in wanted {
            if let bytes = hashes[path].flatMap({ blobs[$0] }) { tree.fill(path, with: bytes) }
        }
    }

    /// The commit of a revision that the user named.
    func revision(_ name: String) async throws(DiffError) -> GitRevision {
        do throws(GitError) {
            return try await repository.revision(name)
        } catch {
            throw .unknownRevision(name, names: (try? await repository.names()) ?? [])
        }
    }

    func mergeBase(_ a: String, _ b: String) async throws(DiffError) -> GitRevision {
        let (a, b) = (try await revision(a), try await revision(b))
        do throws(GitError) {
            return try await repository.mergeBase(a, b)
        } catch {
            throw .git(error)
        }
    }
}

extension GitRevision {
    /// As short as `git show` takes it.
    var name: String { String(commit.prefix(12)) }
}

extension GitRepository {
    /// What the paths of what is in a folder begin with, from the root.
    fileprivate func prefix(of folder: String) -> String {
        guard let path = Files.realPath(of: folder), path.hasPrefix(root + "/") else { return "" }
        return path.dropFirst(root.count + 1) + "/"
    }
}

extension String {
    /// Whether git counts it from the working directory (gitrevisions(7)).
    fileprivate var isNear: Bool { self == "." || self == ".." || hasPrefix("./") || hasPrefix("../") }
}
