extension ThemeFile {
    /// The file as browsers get it: style sheets and scripts without comments and indentation, everything else as it is.
    ///
    /// What a theme is written with for people is a third of it, and every reader's browser loads it.
    var compactBytes: [UInt8] {
        switch fileExtension {
        case "css": compactStyleSheet(bytes)
        case "js": compactScript(bytes)
        default: bytes
        }
    }
}

/// A style sheet without comments, and with no more white space than tokens need: CSS Syntax Level 3, section 4. Strings stay as they are.
func compactStyleSheet(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var needsSpace = false
    var position = 0
    while position < bytes.count {
        let byte = bytes[position]
        if byte == UInt8(ascii: "/"), position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "*") {
            position = endOfComment(in: bytes, from: position + 2)
            // A comment that is all there is between two tokens keeps them apart, which a space would do in another sense.
            let isBetween = !needsSpace && position < bytes.count && !isSpace(bytes[position])
            if isBetween, let last = output.last, !"{};".utf8.contains(last) { output += "/**/".utf8 }
            continue
        }
        if isSpace(byte) {
            needsSpace = true
            position += 1
            continue
        }
        if needsSpace, let last = output.last, !standsAloneBefore(last), !"{};,".utf8.contains(byte) {
            output.append(UInt8(ascii: " "))
        }
        needsSpace = false
        if byte == UInt8(ascii: "}"), output.last == UInt8(ascii: ";") { output.removeLast() }
        let end = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") ? endOfString(in: bytes, from: position) : position + 1
        output += bytes[position..<end]
        position = end
        // An escaped character stands for itself, a quote or a space too.
        if byte == UInt8(ascii: "\\"), position < bytes.count {
            output.append(bytes[position])
            position += 1
        }
    }
    return output
}

/// Whether white space behind it means nothing. A colon is among them: where it begins a pseudo-class nothing may stand behind it anyway.
private func standsAloneBefore(_ byte: UInt8) -> Bool { "{};,:".utf8.contains(byte) }

private func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (9...13).contains(byte) }

private func endOfComment(in bytes: [UInt8], from start: Int) -> Int {
    var position = start
    while position + 1 < bytes.count {
        if bytes[position] == UInt8(ascii: "*"), bytes[position + 1] == UInt8(ascii: "/") { return position + 2 }
        position += 1
    }
    return bytes.count
}

/// Behind the closing quote of the string that begins at `start`.
private func endOfString(in bytes: [UInt8], from start: Int) -> Int {
    var position = start + 1
    while position < bytes.count {
        switch bytes[position] {
        case bytes[start]: return position + 1
        case UInt8(ascii: "\\"): position += 2
        default: position += 1
        }
    }
    return bytes.count
}

/// A script without the indentation of its lines, empty lines, and lines that are only a `//` comment.
///
/// Line ends stay, since a statement may end at one. A script with a text in backticks that spans lines is left as it is: there
/// indentation is text.
func compactScript(_ bytes: [UInt8]) -> [UInt8] {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard lines.allSatisfy({ line in line.count { $0 == UInt8(ascii: "`") }.isMultiple(of: 2) }) else { return bytes }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    for line in lines {
        let code = line.drop { isSpace($0) }
        guard !code.isEmpty, !code.starts(with: "//".utf8) else { continue }
        output += code
        output.append(UInt8(ascii: "\n"))
    }
    return output
}
