internal import ArgumentParser
internal import GitHistory
internal import Workspace

/// Which files a run is about.
struct ChangeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Report only what stands in files that git says have changed since this revision; the others are read for what they say "
                + "of them. A change of keybook.yaml, the catalog or an inventory concerns every file.",
            valueName: "revision"))
    var since: String?

    /// What has changed; nil for everything.
    func changes(_ configuration: Configuration, _ inventories: InventoryFiles) async throws(GitError) -> ChangedFiles? {
        guard let since else { return nil }
        let repository = try await GitRepository.holding(configuration.root.isEmpty ? "." : configuration.root)
        let changed = ChangedFiles(try await repository.changes(since: since))
        let decisive = (configuration.path.map { [$0] } ?? []) + inventories.paths
        return decisive.contains(where: changed.contain(path:)) ? nil : changed
    }
}
