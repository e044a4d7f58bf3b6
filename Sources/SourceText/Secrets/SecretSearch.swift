/// Finds live-looking secrets in UTF-8 text.
package enum SecretSearch {
    /// Every secret in the text, in order, not overlapping.
    ///
    /// Complexity: one pass that stops only at `_` and `-`.
    package static func secrets(in text: some Collection<UInt8>) -> [Secret] {
        text.withContiguousStorageIfAvailable { secrets(in: $0) }
            ?? Array(text).withUnsafeBufferPointer { secrets(in: $0) }
    }

    static func secrets(in text: UnsafeBufferPointer<UInt8>) -> [Secret] {
        var found: [Secret] = []
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte != UInt8(ascii: "_"), byte != UInt8(ascii: "-") {
                index += 1
            } else if index > 0, SecretPattern.lastButOneBytes.contains(text[index - 1]),
                let secret = secret(in: text, prefixEndingAt: index)
            {
                found.append(secret)
                index = secret.range.upperBound
            } else if byte == UInt8(ascii: "-"), index + 1 < text.count, text[index + 1] == byte,
                let secret = privateKey(in: text, at: index)
            {
                found.append(secret)
                index = secret.range.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    private static func secret(in text: UnsafeBufferPointer<UInt8>, prefixEndingAt last: Int) -> Secret? {
        for pattern in SecretPattern.byLastButOne[Int(text[last - 1])] {
            let start = last + 1 - pattern.prefix.count
            guard start >= 0, text[start] == pattern.prefix[0],
                text[start...last].elementsEqual(pattern.prefix), isBoundary(in: text, before: start)
            else { continue }
            var end = last + 1
            while end < text.count, pattern.allowsInTail(text[end]) { end += 1 }
            if end - last - 1 >= pattern.minimumTail { return Secret(kind: pattern.kind, range: start..<end) }
        }
        return nil
    }

    /// A PEM header that names a private key (RFC 7468), to the end of its block or of the text.
    private static func privateKey(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Secret? {
        let rest = UnsafeBufferPointer(rebasing: text[start...])
        guard rest.starts(with: "-----BEGIN ".utf8), isBoundary(in: text, before: start) else { return nil }
        let label = rest.dropFirst(11).prefix { $0 != UInt8(ascii: "-") && $0 != 0x0A }
        guard label.count <= longestLabel, String(decoding: label, as: UTF8.self).contains("PRIVATE KEY"),
            rest.dropFirst(11 + label.count).starts(with: "-----".utf8)
        else { return nil }
        return Secret(kind: .privateKey, range: start..<start + endOfBlock(rest, after: 11 + label.count + 5))
    }

    private static func endOfBlock(_ text: UnsafeBufferPointer<UInt8>, after header: Int) -> Int {
        var index = header
        while index < text.count {
            if text[index] == UInt8(ascii: "-"), text[index...].starts(with: "-----END ".utf8) {
                let close = text[(index + 9)...].firstIndex(of: 0x0A) ?? text.count
                return close
            }
            index += 1
        }
        return text.count
    }

    /// `-----BEGIN ENCRYPTED PRIVATE KEY-----` has 21; anything much longer is prose.
    private static let longestLabel = 64

    /// Whether what precedes `start` is no letter, digit or `_`.
    private static func isBoundary(in text: UnsafeBufferPointer<UInt8>, before start: Int) -> Bool {
        guard start > 0 else { return true }
        let last = text[start - 1]
        if last < 0x80 {
            return !(last == UInt8(ascii: "_") || Unicode.Scalar(last).properties.isAlphabetic || 0x30...0x39 ~= last)
        }
        var first = start - 1
        while first > 0, text[first] & 0xC0 == 0x80 { first -= 1 }
        guard let scalar = String(decoding: text[first..<start], as: UTF8.self).unicodeScalars.first else { return true }
        return !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
    }
}
