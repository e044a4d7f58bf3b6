import Highlighting

/// Code with its tokens in brackets, each behind the first letter of its kind: `n[if] x`. It has no brackets like these itself.
func marked(_ code: String, _ language: CodeLanguage) -> String {
    var result = ""
    var position = 0
    let bytes = Array(code.utf8)
    func text(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }
    for token in tokens(bytes, language) {
        result += text(position, token.start) + "\(token.kind)".prefix(1) + "⟦" + text(token.start, token.end) + "⟧"
        position = token.end
    }
    return result + text(position, bytes.count)
}

func tokens(_ code: [UInt8], _ language: CodeLanguage) -> [Token] {
    code.withUnsafeBufferPointer(language.tokens)
}

func language(named name: String) -> CodeLanguage? {
    var name = name
    return name.withUTF8 { CodeLanguage(named: $0) }
}
