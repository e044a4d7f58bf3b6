extension ThemeFile {
    /// Whether it is a style sheet or a script.
    var isCode: Bool { fileExtension == "css" || fileExtension == "js" }

    /// The file as browsers get it: a style sheet or a script without what only its authors read, that is indentation, empty lines,
    /// and comments that have lines of their own.
    ///
    /// It looks at lines, not at the language: neither a comment nor indentation that means something may stand in a text of several
    /// lines. The built-in theme keeps to that; what a project writes is published as it stands.
    var withoutComments: ThemeFile {
        guard isCode else { return self }
        let isScript = fileExtension == "js"
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var isInComment = false
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let text = line.drop { $0 == UInt8(ascii: " ") }
            if text.isEmpty || isScript && text.starts(with: "//".utf8) { continue }
            isInComment = isInComment || text.starts(with: "/*".utf8)
            guard isInComment else {
                result += text
                result.append(UInt8(ascii: "\n"))
                continue
            }
            isInComment = !text.suffix(2).elementsEqual("*/".utf8)
        }
        return ThemeFile(name: name, bytes: result, displayName: displayName)
    }
}
