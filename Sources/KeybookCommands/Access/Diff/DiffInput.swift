internal import GitHistory
internal import Platform
internal import SourceText
internal import Workspace

/// Both sides of a comparison, read.
struct DiffInput {
    let old: ProjectState
    let new: ProjectState

    /// - Parameters:
    ///   - project: the configuration of the project that the command runs in.
    ///   - given: the inventories and the catalog that are given on the command line, for both sides.
    init(
        _ sides: (old: DiffSide, new: DiffSide), project: Configuration, given: InventoryFiles
    ) async throws(DiffError) {
        if sides.old == .path("-"), sides.new == .path("-") { throw .twoStandardInputs }
        var reader: RevisionReader?
        if !sides.old.isOnDisk || !sides.new.isOnDisk { reader = try await RevisionReader(project) }
        var states: [ProjectState] = []
        for side in [sides.old, sides.new] {
            let (files, tree) = try await Self.files(of: side, &reader, project, given)
            states.append(ProjectState(files, in: tree, reusing: states.first))
        }
        (old, new) = (states[0], states[1])
    }

    private static func files(
        of side: DiffSide, _ reader: inout RevisionReader?, _ project: Configuration, _ given: InventoryFiles
    ) async throws(DiffError) -> (ProjectFiles, any FileTree) {
        guard var revisions = reader else { return try files(at: side.place, project, given) }
        defer { reader = revisions }
        switch side {
        case .path: return try files(at: side.place, project, given)
        case .workTree(let path): return try files(at: revisions.place(inWorkTree: path), project, given)
        case .revision(let name, let path):
            let revision = try await revisions.revision(name)
            return try await revisions.files(name, at: revision, path: path, given: given)
        case .mergeBase(let a, let b):
            let revision = try await revisions.mergeBase(a, b)
            return try await revisions.files(revision.name, at: revision, path: nil, given: given)
        }
    }

    private static func files(
        at place: ProjectPlace, _ project: Configuration, _ given: InventoryFiles
    ) throws(DiffError) -> (ProjectFiles, any FileTree) {
        do throws(ConfigurationError) {
            return (try ProjectFiles(place, in: .disk, project: project, given: given), .disk)
        } catch {
            throw .configuration(error)
        }
    }
}

extension DiffSide {
    /// Whether nothing has to be asked of git.
    fileprivate var isOnDisk: Bool { if case .path = self { true } else { false } }

    fileprivate var place: ProjectPlace { if case .path(let path) = self { .path(path) } else { .project } }
}
