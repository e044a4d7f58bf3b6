/// A text as one word of a POSIX shell that means exactly this text (POSIX.1-2017, section 2.2.2): in single quotes, in which
/// nothing is special but their end.
func shellWord(_ text: String) -> String {
    // By code points: as a character, a quote and the mark that combines with it are no quote.
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        if scalar == "'" { word += #"'\'"#.unicodeScalars }
        word.append(scalar)
    }
    return "'\(String(word))'"
}
