extension SecretSearch {
    /// What must not be shown of a file: of the secrets as they stand, and of those that only escapes hide. In order, not
    /// overlapping.
    ///
    /// Escapes are resolved wherever a backslash is, so that nothing shows either where the file could not be read.
    static func hiddenRanges(in file: [UInt8]) -> [Range<Int>] {
        let plain = secrets(in: file).map(\.hiddenRange)
        guard file.contains(UInt8(ascii: "\\")) else { return plain }
        let resolved = ResolvedEscapes(file)
        let escaped = secrets(in: resolved.bytes).map { secret in
            resolved.offsets[secret.hiddenRange.lowerBound]..<resolved.offsets[secret.hiddenRange.upperBound]
        }
        var ranges: [Range<Int>] = []
        for range in (plain + escaped).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = ranges.last, range.lowerBound <= last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
        }
        return ranges
    }
}

/// A file with its escapes resolved, as YAML 1.2 (5.7) and JSON have them in double quotes.
private struct ResolvedEscapes {
    private(set) var bytes: [UInt8] = []

    /// Where each of the bytes stands in the file; and where the file ends.
    private(set) var offsets: [Int] = []

    init(_ file: [UInt8]) {
        bytes.reserveCapacity(file.count)
        offsets.reserveCapacity(file.count + 1)
        var index = 0
        while index < file.count {
            let start = index
            if file[index] == UInt8(ascii: "\\"), index + 1 < file.count {
                index = resolve(file, at: index)
            } else {
                bytes.append(file[index])
                index += 1
            }
            while offsets.count < bytes.count { offsets.append(start) }
        }
        offsets.append(file.count)
    }

    /// Takes the escape at `start` and gives where it ends.
    private mutating func resolve(_ file: [UInt8], at start: Int) -> Int {
        let letter = file[start + 1]
        switch letter {
        case UInt8(ascii: "x"): return resolve(file, digits: start + 2..<start + 4)
        case UInt8(ascii: "u"): return resolve(file, digits: start + 2..<start + 6)
        case UInt8(ascii: "U"): return resolve(file, digits: start + 2..<start + 10)
        case UInt8(ascii: "/"), UInt8(ascii: "\\"): bytes.append(letter)
        case 0x0A, 0x0D:
            // The line goes on behind the blanks of the next one.
            return file[(start + 1)...].firstIndex { ![0x0A, 0x0D, 0x20, 0x09].contains($0) } ?? file.count
        // White space, controls and quotes: none of them is part of a secret.
        default: bytes.append(0x20)
        }
        return start + 2
    }

    private mutating func resolve(_ file: [UInt8], digits: Range<Int>) -> Int {
        guard digits.upperBound <= file.count,
            let value = UInt32(String(decoding: file[digits], as: UTF8.self), radix: 16)
        else {
            bytes.append(0x20)
            return digits.lowerBound
        }
        bytes += UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
        return digits.upperBound
    }
}
