internal import SourceText

/// Where a file is, as the tools that read a report take it.
///
/// A file in the working directory is named relative to it, however it was given; every other one as it was given. There is no
/// `./` before a name, nor a doubled `/`, and no tail of a secret in it: such a file needs another name anyway.
package struct ReportPath: Hashable {
    package let text: String

    /// - Parameters:
    ///   - file: as diagnostics name it.
    ///   - workingDirectory: an absolute path; nil where it is unknown.
    package init(_ file: String, workingDirectory: String? = nil) {
        let parts = Self.parts(file)
        let folder = workingDirectory.map(Self.parts) ?? []
        if !file.hasPrefix("/") {
            text = withoutSecretTails(parts.joined(separator: "/"))
        } else if !folder.isEmpty, parts.count > folder.count, parts.starts(with: folder) {
            text = withoutSecretTails(parts.dropFirst(folder.count).joined(separator: "/"))
        } else {
            text = withoutSecretTails("/" + parts.joined(separator: "/"))
        }
    }

    private static func parts(_ path: String) -> [Substring] { path.split(separator: "/").filter { $0 != "." } }

    var isAbsolute: Bool { text.hasPrefix("/") }

    /// The same as a URI reference (RFC 3986): relative, or with the scheme `file`.
    ///
    /// What is no unreserved character or `/` is percent-encoded, so that no name can be taken for a scheme, a query or a
    /// fragment.
    var uri: String {
        var uri = isAbsolute ? "file://" : ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default: uri += percentEncoded(byte)
            }
        }
        return uri
    }
}
