/// The files of a theme that browsers load, under names that change with their content.
///
/// A page asks for one style sheet and one script, whatever files they were written in; what only some components need is apart, so
/// that other pages do not carry it.
struct ThemeAssets: Sendable {
    struct File: Sendable {
        /// Relative to the site's root: `assets/site.01234567.css`.
        let output: String
        let bytes: [UInt8]

        fileprivate init(stem: String, bytes: [UInt8], fileExtension: String) {
            output = "assets/\(stem).\(contentHash(of: bytes).prefix(8)).\(fileExtension)"
            self.bytes = bytes
        }
    }

    let files: [File]
    let favicon: String?
    private let site: Bundle
    private let components: [(assets: ComponentAssets, bundle: Bundle)]

    /// The outputs of files that were made one; nil for those that there is nothing for.
    private struct Bundle: Sendable {
        var styleSheet: String?
        var script: String?
    }

    init(_ theme: Theme) {
        var files: [File] = []
        func publish(_ stem: String, _ parts: [ThemeFile], _ fileExtension: String, _ separator: StaticString) -> String? {
            let parts = parts.filter { $0.fileExtension == fileExtension }
            guard !parts.isEmpty else { return nil }
            let bytes = separator.withUTF8Buffer { Array(parts.map(\.bytes).joined(separator: Array($0))) }
            files.append(File(stem: stem, bytes: bytes, fileExtension: fileExtension))
            return files.last?.output
        }
        func bundle(_ stem: String, _ parts: [ThemeFile]) -> Bundle {
            // A script may leave out its last semicolon, and would then call what the next one begins with.
            Bundle(styleSheet: publish(stem, parts, "css", "\n"), script: publish(stem, parts, "js", "\n;\n"))
        }
        site = bundle("site", theme.files.filter { !$0.name.hasPrefix(Self.componentFolder) })
        components = ComponentAssets.named.map { name, assets in
            (assets, bundle(name, theme.files.filter { Self.component(of: $0) == name }))
        }
        var favicon: String?
        for file in theme.files where !["mustache", "css", "js"].contains(file.fileExtension) {
            let asset = File(stem: Self.stem(of: file), bytes: file.bytes, fileExtension: String(file.fileExtension))
            files.append(asset)
            if Self.stem(of: file) == "favicon" { favicon = favicon ?? asset.output }
        }
        self.files = files
        self.favicon = favicon
    }

    /// The outputs of the style sheets of a page whose components have asked for `assets`, in the order in which they apply.
    func styleSheets(with assets: ComponentAssets = []) -> [String] { bundles(with: assets).compactMap(\.styleSheet) }

    /// The outputs of its scripts, in the order in which they run.
    func scripts(with assets: ComponentAssets = []) -> [String] { bundles(with: assets).compactMap(\.script) }

    private func bundles(with assets: ComponentAssets) -> [Bundle] {
        [site] + components.filter { assets.contains($0.assets) }.map(\.bundle)
    }

    private static let componentFolder = "components/"

    /// `tables` for `components/tables.js` and `components/tables/rows.js`; nil for what is no component's.
    private static func component(of file: ThemeFile) -> String? {
        guard file.name.hasPrefix(componentFolder) else { return nil }
        let path = file.name.dropFirst(componentFolder.count)
        return path.contains("/") ? path.split(separator: "/").first.map(String.init) : stem(of: file)
    }

    private static func stem(of file: ThemeFile) -> String {
        let name = file.name.split(separator: "/").last ?? ""
        return String(name.dropLast(file.fileExtension.count + 1))
    }
}
