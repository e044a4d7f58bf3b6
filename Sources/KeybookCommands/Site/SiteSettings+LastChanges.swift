internal import GitHistory
internal import SiteGenerator
internal import Workspace

extension SiteSettings {
    /// The same with what git knows of the pages, where keybook.yaml asks for it. Without git, or a repository, nothing is known.
    func addingLastChanges(_ configuration: Configuration) async -> SiteSettings {
        guard configuration.showsLastChange else { return self }
        var settings = self
        settings.lastChanges = (try? await GitRepository.lastChanges(in: contentDirectory)) ?? [:]
        return settings
    }
}
