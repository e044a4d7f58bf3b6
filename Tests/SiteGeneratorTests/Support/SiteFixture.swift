import KeyModel
import KeyValidator
import Platform
import SiteGenerator
import SourceText
import TestSupport
import Testing

/// A site under `Tests/Fixtures/Sites`.
struct SiteFixture: CustomStringConvertible, Sendable {
    let name: String
    var baseURL: String?
    var isStrict = false
    var allowsRawHTML = false

    /// Whether it is about another platform than the standard one: it has that one's catalog, and the components of every site.
    var isOfCodeHosting = false

    var description: String { name }

    var path: String { Self.root + "/" + name }

    private static let root: String = {
        let folders = #filePath.split(separator: "/").dropLast(3)
        return "/" + folders.joined(separator: "/") + "/Fixtures/Sites"
    }()

    /// Builds what is in `folder` with its own templates only, so that the built-in theme can change freely.
    func build(_ folder: String, into sink: some SiteSink, components: ComponentRegistry = .test) throws -> BuildResult {
        var settings = SiteSettings(title: "Fixture & Co")
        settings.contentDirectory = folder + "/content"
        settings.templatesDirectory = folder + "/templates"
        settings.baseURL = baseURL
        settings.isStrict = isStrict
        settings.allowsRawHTML = allowsRawHTML
        return try SiteBuilder(
            settings: settings, theme: Theme([]), components: isOfCodeHosting ? .standard : components, catalog: try catalog
        ).build(into: sink)
    }

    private var catalog: Catalog {
        get throws {
            guard isOfCodeHosting else { return .standard }
            let source = SourceFile(name: Fixture.codeHosting.path, bytes: try Fixture.codeHosting.bytes)
            return try #require(CheckedCatalog(source, as: .yaml).catalog)
        }
    }

    /// Whether expectations are written instead of compared. In CI they never are.
    static var isRecording: Bool {
        environmentVariable("KEYBOOK_RECORD") == "1" && environmentVariable("CI") == nil
    }
}

/// Every file below a folder, by its path relative to it.
func filesBelow(_ folder: String, prefix: String = "") throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for entry in try Files.entries(of: folder + "/" + prefix) {
        let path = prefix + entry.name
        if entry.kind == .directory {
            files.merge(try filesBelow(folder, prefix: path + "/")) { first, _ in first }
        } else {
            files[path] = try Files.read(folder + "/" + path)
        }
    }
    return files
}
