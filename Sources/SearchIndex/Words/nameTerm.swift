/// A name of more bytes is not looked for as a whole.
let nameTermByteLimit = 255

/// A whole name as one term: its words with hyphens between them, `agent-editor` of `agent:editor`. Nil where it has no words, or
/// too many.
func nameTerm(_ name: String) -> [UInt8]? {
    var term: [UInt8] = []
    var name = name
    name.withUTF8 { text in
        forEachWord(in: text) { word, _ in
            if !term.isEmpty { term.append(UInt8(ascii: "-")) }
            term.append(contentsOf: word)
        }
    }
    guard (1...nameTermByteLimit).contains(term.count) else { return nil }
    return term
}
