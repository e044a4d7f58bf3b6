/// How many columns a terminal takes for a text: none for marks that combine, two for East Asian wide characters and emoji
/// (Unicode Standard Annex 11), as far as the standard library knows them.
package func terminalWidth(_ text: String) -> Int {
    // Nearly every text is ASCII, and then it has as many columns as bytes.
    text.isASCII(from: 0x00, to: 0x7F) ? text.utf8.count : text.unicodeScalars.reduce(0) { $0 + terminalWidth($1) }
}

/// The same for one code point: 0, 1 or 2.
package func terminalWidth(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    switch scalar.value {
    // Hangul vowels and final consonants are drawn in the block of the consonant before them.
    case 0x1160...0x11FF: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
        return 2
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
}
