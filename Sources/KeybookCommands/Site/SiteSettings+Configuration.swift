internal import SiteGenerator
internal import Workspace

extension SiteSettings {
    /// What keybook.yaml says about the site.
    init(_ configuration: Configuration) {
        self.init(title: configuration.title)
        description = configuration.description
        language = configuration.language
        contentDirectory = configuration.root + configuration.content
        projectDirectory = configuration.root.isEmpty ? "." : String(configuration.root.dropLast())
        templatesDirectory = configuration.root + configuration.templates
        baseURL = configuration.baseURL
        image = configuration.image
        editURL = configuration.editURL.flatMap { EditURL($0, folder: configuration.content) }
        changelog = configuration.changelog.map(configuration.resolve)
        sections = configuration.sections.compactMap(SiteSection.init)
        hasSearch = configuration.hasSearch
        allowsRawHTML = configuration.allowsRawHTML
        allowsUnsafeURLs = configuration.allowsUnsafeURLs
    }
}
