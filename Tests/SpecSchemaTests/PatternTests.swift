import Foundation
import Testing

@testable import SpecSchema

/// The patterns, by ICU: an engine that the schema's validator does not use.
struct PatternTests {
    @Test func whiteSpaceIsUnicodes() throws {
        try expect("[" + CharacterRanges.whiteSpace + "]", \.isWhitespace)
    }

    @Test func controlsAreUnicodes() throws {
        try expect("[" + CharacterRanges.whiteSpaceAndControls + "]") { $0.isWhitespace || $0.generalCategory == .control }
    }

    @Test(arguments: ["agt_", "a.b", "^$\\.*+?()[]{}|", "a-b/c", "é𝔞\u{301}", "\"'<>#&~ "])
    func aTextStandsForItself(text: String) throws {
        let pattern = try NSRegularExpression(pattern: "^" + escaped(text) + "$")
        #expect(matches(text, pattern))
        #expect(!matches(text + "x", pattern))
    }

    /// Compares all code points of the first two planes; beyond them there is neither white space nor a control.
    private func expect(_ pattern: String, _ isMember: (Unicode.Scalar.Properties) -> Bool) throws {
        let pattern = try NSRegularExpression(pattern: pattern)
        let wrong = (0...0x1FFFF).compactMap { Unicode.Scalar(UInt32($0)) }.filter { scalar in
            matches(String(scalar), pattern) != isMember(scalar.properties)
        }
        #expect(wrong == [])
    }

    private func matches(_ text: String, _ pattern: NSRegularExpression) -> Bool {
        pattern.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }
}
