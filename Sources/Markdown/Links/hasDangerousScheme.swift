/// Whether a URL's scheme can run or read something on the reader's side: `javascript:`, `vbscript:`, `file:`, and
/// `data:`
/// other than a PNG, GIF, JPEG or WebP image.
///
/// The scheme is read as browsers read it (WHATWG URL, "basic URL parser"): leading control characters and spaces
/// are skipped, tabs and line
/// breaks are ignored wherever they stand, and case does not matter.
package func hasDangerousScheme(_ url: String) -> Bool {
    var url = url
    return url.withUTF8 { hasDangerousScheme($0) }
}

/// The same for UTF-8 bytes.
package func hasDangerousScheme(_ url: UnsafeBufferPointer<UInt8>) -> Bool {
    // The longest text that decides anything is `data:image/jpeg`.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { head in
        var count = 0
        for byte in url {
            if byte == 0x09 || byte == 0x0A || byte == 0x0D { continue }
            if count == 0 && byte <= 0x20 { continue }
            head[count] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            count += 1
            if count == head.count { break }
        }
        let start = UnsafeBufferPointer(rebasing: head[..<count])
        func begins(with prefix: StaticString) -> Bool {
            let prefix = UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount)
            return start.starts(with: prefix)
        }
        if begins(with: "data:") {
            return
                !(begins(with: "data:image/png") || begins(with: "data:image/gif")
                || begins(with: "data:image/jpeg") || begins(with: "data:image/webp"))
        }
        return begins(with: "javascript:") || begins(with: "vbscript:") || begins(with: "file:")
    }
}
