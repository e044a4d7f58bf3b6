/// Turns the bytes that a terminal sends into keys, however they are cut into pieces.
///
/// The sequences are those of ECMA-48 and xterm (<https://invisible-island.net/xterm/ctlseqs/ctlseqs.html>); one that it does not
/// know is passed over whole. Pastes are told from typing by bracketed paste mode.
package struct KeyDecoder: Sendable {
    /// The beginning of a character or of a sequence.
    private var pending: [UInt8] = []

    /// The paste that has begun and not ended.
    private var paste: [UInt8]?
    private var keys: [KeyPress] = []

    package init() {}

    /// The keys that are complete with these bytes, in order.
    package mutating func decode(_ bytes: some Sequence<UInt8>) -> [KeyPress] {
        pending += bytes
        var input = pending[...]
        while !input.isEmpty {
            guard let rest = paste == nil ? decodeKey(input) : decodePaste(input) else { break }
            input = rest
        }
        pending = Array(input)
        return takeKeys()
    }

    /// How many milliseconds to wait for more bytes before what has come is taken for all; nil where nothing is open.
    package var patience: Int? { paste != nil ? 1000 : pending.isEmpty ? nil : 50 }

    /// What the bytes that have come mean if no more follow: an Escape by itself, or a paste that was cut off.
    package mutating func decodeSilence() -> [KeyPress] {
        if paste != nil {
            collect(pending[...])
            endPaste()
        } else if pending.first == Self.escape {
            keys.append(.escape)
        }
        pending = []
        return takeKeys()
    }

    private mutating func takeKeys() -> [KeyPress] {
        defer { keys = [] }
        return keys
    }

    // MARK: One key

    /// Takes the first key from the input and gives the rest; nil where the key is not complete.
    private mutating func decodeKey(_ input: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let first = input.first else { return nil }
        if first == Self.escape { return decodeSequence(input) }
        if first < 0x20 || first == 0x7F {
            if let key = KeyPress(control: first) { keys.append(key) }
            return input.dropFirst()
        }
        return decodeText(input)
    }

    private mutating func decodeText(_ input: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let end = input.firstIndex { $0 < 0x20 || $0 == 0x7F } ?? input.endIndex
        var run = input[..<end]
        if end == input.endIndex { run = run.dropLast(Self.lengthOfCutCharacter(run)) }
        guard !run.isEmpty else { return nil }
        // A byte that is not UTF-8 is no key that anybody pressed; C1 controls are none either.
        let text = String(decoding: run, as: UTF8.self).unicodeScalars.filter { $0 != "\u{FFFD}" && !(0x7F..<0xA0 ~= $0.value) }
        if !text.isEmpty { keys.append(.text(String(String.UnicodeScalarView(text)))) }
        return input[run.endIndex...]
    }

    /// How many bytes at the end are the beginning of a character of more bytes.
    private static func lengthOfCutCharacter(_ bytes: ArraySlice<UInt8>) -> Int {
        for (distance, byte) in bytes.suffix(3).reversed().enumerated() where byte & 0xC0 != 0x80 {
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return distance + 1 < length ? distance + 1 : 0
        }
        return 0
    }

    private mutating func decodeSequence(_ input: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let body = input.dropFirst()
        switch body.first {
        case nil: return nil
        case UInt8(ascii: "["): return decodeControlSequence(body.dropFirst())
        case UInt8(ascii: "O"):
            guard let final = body.dropFirst().first else { return nil }
            if let key = KeyPress(final: final, parameters: []) { keys.append(key) }
            return body.dropFirst(2)
        case Self.escape:
            keys.append(.escape)
            return body
        case let letter?:
            if let key = KeyPress(alt: letter) { keys.append(key) }
            return body.dropFirst()
        }
    }

    /// - Parameter body: what follows `ESC [`.
    private mutating func decodeControlSequence(_ body: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        // The Linux console's function keys have one more `[` and a letter.
        if body.first == UInt8(ascii: "[") { return body.count > 1 ? body.dropFirst(2) : nil }
        guard let end = body.firstIndex(where: { !(0x20...0x3F ~= $0) }) else {
            return body.count > Self.longestSequence ? body[body.endIndex...] : nil
        }
        let final = body[end]
        let parameters = body[..<end].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
            .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
        if final == UInt8(ascii: "~"), parameters.first == Self.pasteStart {
            paste = []
        } else if let key = KeyPress(final: final, parameters: parameters) {
            keys.append(key)
        }
        // A sequence that something else cuts off ends before it.
        return 0x40...0x7E ~= final ? body[(end + 1)...] : body[end...]
    }

    // MARK: Pastes

    private mutating func decodePaste(_ input: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let escape = input.firstIndex(of: Self.escape) else {
            collect(input)
            return input[input.endIndex...]
        }
        collect(input[..<escape])
        let rest = input[escape...]
        if rest.starts(with: Self.pasteEnd) {
            endPaste()
            return rest.dropFirst(Self.pasteEnd.count)
        }
        if Self.pasteEnd.starts(with: rest) { return rest.count < input.count ? rest : nil }
        collect(rest.prefix(1))
        return rest.dropFirst()
    }

    /// Nobody reads more of a paste in a field; a file that was pasted by accident must not fill the memory.
    private mutating func collect(_ bytes: ArraySlice<UInt8>) {
        let room = Self.longestPaste - (paste?.count ?? 0)
        paste?.append(contentsOf: bytes.prefix(max(0, room)))
    }

    private mutating func endPaste() {
        let text = String(decoding: paste ?? [], as: UTF8.self)
        var kept = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if scalar == "\r" || scalar == "\n" && previous != "\r" {
                kept.append("\n")
            } else if scalar == "\t" || scalar.properties.generalCategory != .control {
                kept.append(scalar)
            }
            previous = scalar
        }
        paste = nil
        if !kept.isEmpty { keys.append(.pasted(String(kept))) }
    }

    private static let escape: UInt8 = 0x1B
    private static let pasteStart = 200
    private static let pasteEnd = Array("\u{1B}[201~".utf8)
    private static let longestPaste = 1 << 16
    private static let longestSequence = 64
}
