/// The part of a file that a `Range` header asks for (RFC 9110, section 14).
enum ByteRange: Equatable {
    /// The header asks for nothing that is understood, or for several parts: the whole file is the answer.
    case whole
    case part(Range<Int>)

    /// No byte of the file is in what it asks for.
    case unsatisfiable

    init(_ header: String, fileSize: Int) {
        self = .whole
        guard header.lowercased().hasPrefix("bytes=") else { return }
        let specification = header.dropFirst("bytes=".count).trimmingSpaces()
        guard let dash = specification.firstIndex(of: "-"), !specification.contains(",") else { return }
        let first = specification[..<dash].trimmingSpaces()
        let last = specification[specification.index(after: dash)...].trimmingSpaces()
        switch (Self.number(first), Self.number(last)) {
        case (nil, let count?) where first.isEmpty:
            self = count == 0 || fileSize == 0 ? .unsatisfiable : .part(max(0, fileSize - count)..<fileSize)
        case (let start?, nil) where last.isEmpty:
            self = start < fileSize ? .part(start..<fileSize) : .unsatisfiable
        case (let start?, let end?) where start <= end:
            self = start < fileSize ? .part(start..<min(end, fileSize - 1) + 1) : .unsatisfiable
        default: break
        }
    }

    /// Digits only. One too large for an `Int` lies behind every file's end.
    private static func number(_ digits: Substring) -> Int? {
        guard !digits.isEmpty, digits.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else { return nil }
        return Int(digits) ?? .max
    }
}

extension Substring {
    /// Without the spaces and tabs at both ends.
    func trimmingSpaces() -> Substring {
        var text = drop { $0 == " " || $0 == "\t" }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return text
    }
}
