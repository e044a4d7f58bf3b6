/// The files of a theme that browsers load, under names that change with their content.
struct ThemeAssets: Sendable {
    struct File: Sendable {
        /// Relative to the site's root: `assets/site.0123456789abcdef.css`.
        let output: String
        let bytes: [UInt8]
    }

    let files: [File]

    /// The outputs of style sheets and of scripts, in byte order of the files' names.
    let styleSheets: [String]
    let scripts: [String]
    let favicon: String?

    init(_ theme: Theme) {
        var files: [File] = []
        var styleSheets: [String] = []
        var scripts: [String] = []
        var favicon: String?
        for file in theme.files where file.fileExtension != "mustache" {
            let output = Self.output(for: file)
            files.append(File(output: output, bytes: file.compactBytes))
            switch file.fileExtension {
            case "css": styleSheets.append(output)
            case "js": scripts.append(output)
            default: if Self.stem(of: file) == "favicon" { favicon = favicon ?? output }
            }
        }
        self.files = files
        self.styleSheets = styleSheets
        self.scripts = scripts
        self.favicon = favicon
    }

    private static func output(for file: ThemeFile) -> String {
        "assets/\(stem(of: file)).\(contentHash(of: file.bytes)).\(file.fileExtension)"
    }

    private static func stem(of file: ThemeFile) -> Substring {
        let name = file.name.split(separator: "/").last ?? ""
        return name.dropLast(file.fileExtension.count + 1)
    }
}

/// The 64-bit FNV-1a hash of a file as 16 hexadecimal digits (draft-eastlake-fnv). It names content; it is no protection.
package func contentHash(of bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
}
