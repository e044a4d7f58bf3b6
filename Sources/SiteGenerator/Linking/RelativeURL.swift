/// Where the links of a page are counted from.
package enum LinkBase: Sendable, Hashable {
    /// A page in this folder, which ends with a slash or is empty: links are relative to it.
    case folder(String)

    /// A page that is served at any address, as the 404 page is: links begin with the path of the site's root.
    case anywhere(basePath: String)

    /// The URL of a file of the site, from its path relative to the root.
    func url(to output: String) -> String {
        switch self {
        case .folder(let folder): percentEncoded(relativePath(from: folder, to: output))
        case .anywhere(let basePath): basePath + percentEncoded(output)
        }
    }

    /// What stands before a path that is relative to the site's root: "", "../", "../../", `/base/`.
    var root: String {
        switch self {
        case .folder(let folder): String(repeating: "../", count: folder.utf8.count { $0 == UInt8(ascii: "/") })
        case .anywhere(let basePath): basePath
        }
    }
}

/// The way from a folder, which ends with a slash or is empty, to a path; both relative to the same root.
func relativePath(from folder: String, to path: String) -> String {
    var (folder, path) = (folder, path)
    return folder.withUTF8 { folder in
        path.withUTF8 { path in
            var common = 0
            for index in 0..<min(folder.count, path.count) {
                guard folder[index] == path[index] else { break }
                if folder[index] == UInt8(ascii: "/") { common = index + 1 }
            }
            let up = folder[common...].count { $0 == UInt8(ascii: "/") }
            return String(repeating: "../", count: up) + String(decoding: path[common...], as: UTF8.self)
        }
    }
}

/// A path as the path of a URL: every byte that has a meaning there, or is not ASCII, as `%XX`. A colon in the first part,
/// which would read as a scheme, is kept from that by `./`.
package func percentEncoded(_ path: String) -> String {
    if path.utf8.allSatisfy({ isPlainInURL[Int($0)] }) { return path }
    var encoded = ""
    if let firstPart = path.utf8.split(separator: UInt8(ascii: "/")).first, firstPart.contains(UInt8(ascii: ":")) {
        encoded = "./"
    }
    for byte in path.utf8 {
        if isPlainInURL[Int(byte)] || byte == UInt8(ascii: ":") {
            encoded.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
            let digits = Array("0123456789ABCDEF".unicodeScalars)
            encoded.unicodeScalars.append("%")
            encoded.unicodeScalars.append(digits[Int(byte >> 4)])
            encoded.unicodeScalars.append(digits[Int(byte & 15)])
        }
    }
    return encoded
}

/// RFC 3986, section 3.3: the characters of a path that stand for themselves, without the colon, and without the quote
/// and the ampersand, which HTML would have to escape.
private let isPlainInURL: [Bool] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "-._~!$()*+,;=@/".utf8.contains(UInt8(byte))
    }
}

/// A URL's path with `%XX` resolved; nil where that is not UTF-8, and unchanged where a percent sign starts no such pair.
package func percentDecoded(_ path: Substring) -> String? {
    guard path.utf8.contains(UInt8(ascii: "%")) else { return String(path) }
    var bytes: [UInt8] = []
    var rest = path.utf8[...]
    while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "%"), let value = hexPair(rest.prefix(2)) {
            bytes.append(value)
            rest = rest.dropFirst(2)
        } else {
            bytes.append(byte)
        }
    }
    return String(validating: bytes, as: UTF8.self)
}

private func hexPair(_ digits: Substring.UTF8View.SubSequence) -> UInt8? {
    guard digits.count == 2 else { return nil }
    var value: UInt8 = 0
    for digit in digits {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | (digit - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | (digit - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | (digit - UInt8(ascii: "A") + 10)
        default: return nil
        }
    }
    return value
}
