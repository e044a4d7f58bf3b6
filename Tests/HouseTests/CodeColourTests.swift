import Testing

/// The colours of code can be read on what they stand on, light and dark.
@Suite struct CodeColourTests {
    let repository = Repository()

    /// WCAG 2.2, success criterion 1.4.3, for text of any size.
    private static let leastContrast = 4.5

    @Test func coloursStandOutFromTheirGrounds() throws {
        let grounds =
            try colours(of: "templates/css/1-tokens.css").filter { $0.name == "--surface" }
            + colours(of: "templates/css/7-code.css").filter { $0.name == "--code-mark" }
        let texts =
            try colours(of: "templates/css/7-code.css").filter { $0.name != "--code-mark" }
            + colours(of: "templates/css/1-tokens.css").filter { $0.name == "--ink" }
        #expect(grounds.count == 2 && texts.count == 8)
        for ground in grounds {
            for text in texts {
                let light = contrast(text.light, ground.light)
                let dark = contrast(text.dark, ground.dark)
                #expect(light >= Self.leastContrast, "\(text.name) on \(ground.name), light")
                #expect(dark >= Self.leastContrast, "\(text.name) on \(ground.name), dark")
            }
        }
    }

    private struct Colour {
        let name: String
        let light: Double
        let dark: Double
    }

    /// The variables of a style sheet that are `light-dark(#rrggbb, #rrggbb)`, by their luminance.
    private func colours(of path: String) throws -> [Colour] {
        try repository.text(of: path).matches(of: /(--[a-z-]+): light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\)/).map {
            Colour(name: String($0.output.1), light: luminance($0.output.2), dark: luminance($0.output.3))
        }
    }

    private func contrast(_ a: Double, _ b: Double) -> Double { (max(a, b) + 0.05) / (min(a, b) + 0.05) }

    /// The relative luminance of a colour in sRGB, by WCAG's definition. The power of 2.4 is approached by squares and roots: 2.4 = 2 + 2/5.
    private func luminance(_ digits: Substring) -> Double {
        let value = Int(digits, radix: 16) ?? 0
        let parts = [value >> 16, value >> 8 & 255, value & 255].map { part in
            let share = Double(part) / 255
            guard share > 0.04045 else { return share / 12.92 }
            let base = (share + 0.055) / 1.055
            return base * base * fifthRoot(of: base * base)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    /// By Newton's method.
    private func fifthRoot(of number: Double) -> Double {
        var root = 1.0
        for _ in 0..<60 { root -= (root * root * root * root * root - number) / (5 * root * root * root * root) }
        return root
    }
}
