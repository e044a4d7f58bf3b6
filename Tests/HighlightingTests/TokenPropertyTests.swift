import Highlighting
import Platform
import TestSupport
import Testing

/// What holds for every language and whatever bytes: that is why a page cannot lose a character to colours.
@Suite struct TokenPropertyTests {
    /// The repository's own files, which are read as any language.
    static let corpus = ["content", "Sources", "templates"].map { folder in
        Fixture("").path.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/" + folder
    }

    @Test(arguments: CodeLanguage.allCases)
    func tokensAreInOrderInAllOfTheRepository(_ language: CodeLanguage) throws {
        var count = 0
        for folder in Self.corpus {
            try forEachFile(below: folder) { bytes in
                #expect(problem(bytes, language) == nil)
                // Cut off anywhere, as a fence may be.
                #expect(problem(Array(bytes.prefix(bytes.count / 2 + count % 7)), language) == nil)
                count += 1
            }
        }
        #expect(count > 300)
    }

    @Test(arguments: CodeLanguage.allCases)
    func tokensAreInOrderInRandomCode(_ language: CodeLanguage) {
        var random = SplitMix(seed: 20_261_123)
        let parts = Array("\"'`\\#$({[]})</*-+:=.,|>&!@%~;?<< \t\r\n\u{0}aeEr0x1_ÄÿT…😀".unicodeScalars).map {
            Array(String($0).utf8)
        }
        for _ in 0..<2000 {
            var code: [UInt8] = []
            for _ in 0..<Int.random(in: 0...60, using: &random) { code += random.pick(parts) }
            let found = problem(code, language)
            #expect(found == nil, "\(String(decoding: code, as: UTF8.self).debugDescription)")
        }
        for _ in 0..<500 {
            // Bytes that are no text: nothing may trap.
            let code = (0..<Int.random(in: 0...80, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
            #expect(problem(code, language, isText: false) == nil)
        }
    }

    /// The limit is the runner's shortest; each of these takes milliseconds in an optimized build.
    @Test(.timeLimit(.minutes(5)), arguments: CodeLanguage.allCases)
    func hostileCodeTakesNoLonger(_ language: CodeLanguage) {
        let units = [
            "\"", "'", "`", "\\", "#", "#\"", "/", "(/[", "/*", "*/", "{", "[", "\"\\(", "`${", "${", "$(", "<<A\n", "<<A B",
            "a: ", "a:\n", "- ",
            "|\n", "k: |\n", "  \n", "\r", "\"\"\"", "'''", "a", "1", "1e", "--- \n", "+", "A", "A B\n", "a = ", "HTTP/", "$ ",
            "$ '\n", "\u{0}", "é",
            "\"a\" ", "~ ", "-", ": ", "@", "&", "a     ", ".1", "\"#", "\\####", "a.", "r'", "!", "\"\n \n",
        ]
        for unit in units {
            var code: [UInt8] = []
            while code.count < 20_000 { code += Array(unit.utf8) }
            #expect(problem(code, language) == nil, "\(unit.debugDescription)")
        }
        // A staircase: each line is indented further.
        #expect(problem(Array((0..<400).map { String(repeating: " ", count: $0) + "- |\n" }.joined().utf8), language) == nil)
    }

    /// What is wrong with the tokens of some code.
    private func problem(_ code: [UInt8], _ language: CodeLanguage, isText: Bool = true) -> String? {
        var position = 0
        for token in tokens(code, language) {
            guard token.start >= position, token.end > token.start, token.end <= code.count else { return "\(token) overlaps" }
            position = token.end
            for offset in [token.start, token.end] where isText && offset < code.count && code[offset] & 0xC0 == 0x80 {
                return "\(token) splits a character"
            }
        }
        return nil
    }

    private func forEachFile(below folder: String, _ body: ([UInt8]) -> Void) throws {
        for entry in try Files.entries(of: folder) {
            let path = folder + "/" + entry.name
            if entry.kind == .directory { try forEachFile(below: path, body) } else { body(try Files.read(path)) }
        }
    }
}
