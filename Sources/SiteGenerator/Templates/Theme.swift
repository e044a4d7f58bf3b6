internal import CTheme
package import Platform

/// A file of the theme.
package struct ThemeFile: Sendable, Hashable {
    /// Relative to the theme's folder: `css/site.css`.
    package let name: String
    package let bytes: [UInt8]

    /// As diagnostics name it: `templates/layout.mustache`.
    package let displayName: String

    package init(name: String, bytes: [UInt8], displayName: String) {
        self.name = name
        self.bytes = bytes
        self.displayName = displayName
    }

    /// After the last period: `css`.
    package var fileExtension: Substring {
        name.lastIndex(of: ".").map { name[name.index(after: $0)...] } ?? ""
    }
}

/// The files that give a site its looks, in byte order of their names.
package struct Theme: Sendable, Equatable {
    package private(set) var files: [ThemeFile]

    /// Of two files with one name the later is kept.
    package init(_ files: [ThemeFile]) {
        let byName = Dictionary(files.map { ($0.name, $0) }) { _, later in later }
        self.files = byName.values.sorted { precedesInByteOrder($0.name, $1.name) }
    }

    /// The theme inside the program.
    package static let embedded = Theme(
        (0..<keybook_theme_count()).compactMap { index in
            guard let name = keybook_theme_name(index).map({ String(cString: $0) }) else { return nil }
            var length = 0
            let bytes = keybook_theme_bytes(index, &length)
            return ThemeFile(
                name: name, bytes: Array(UnsafeBufferPointer(start: bytes, count: length)),
                displayName: "built-in template " + name
            ).withoutComments
        })

    /// This theme with the files of a folder in place of those of the same name. A folder that is not there changes nothing.
    ///
    /// Only kinds of file that a theme consists of are taken (`.mustache`, `.css`, `.js`, images, fonts), so that a README
    /// may stand beside them.
    package func overridden(byFolder directory: String) throws(FileError) -> Theme {
        guard Files.kind(of: directory) == .directory else { return self }
        var found: [ThemeFile] = []
        try Self.collect(from: directory, prefix: "", into: &found)
        return Theme(files + found.filter { !isPublished($0) })
    }

    /// Whether it has a style sheet or script that differs from this one in nothing but what only authors read: a copy of its own.
    private func isPublished(_ file: ThemeFile) -> Bool {
        file.isCode && files.contains { $0.name == file.name && $0.bytes == file.withoutComments.bytes }
    }

    private static func collect(from root: String, prefix: String, into files: inout [ThemeFile]) throws(FileError) {
        let folder = prefix.isEmpty ? root : root + "/" + prefix.dropLast()
        for entry in try Files.entries(of: folder) where !entry.isHidden {
            let name = prefix + entry.name
            let path = root + "/" + name
            if entry.kind == .directory, !entry.isSymbolicLink {
                try collect(from: root, prefix: name + "/", into: &files)
            } else if entry.kind == .file, isThemeFile(name) {
                files.append(ThemeFile(name: name, bytes: try Files.read(path), displayName: path))
            }
        }
    }

    private static func isThemeFile(_ name: String) -> Bool {
        [
            ".mustache", ".css", ".js", ".svg", ".ico", ".png", ".jpg", ".webp", ".woff2",
        ].contains { name.hasSuffix($0) }
    }
}
