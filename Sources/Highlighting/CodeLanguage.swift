/// A language whose code is shown in colours.
package enum CodeLanguage: Sendable, CaseIterable {
    case json, yaml, toml, shell, console, http, swift, python, javaScript, diff

    /// The language of a fence, by the first word of its info string in whatever case; nil for one that is not known.
    package init?(named name: UnsafeBufferPointer<UInt8>) {
        guard !name.isEmpty, name.count <= longestName else { return nil }
        for (known, language) in languageNames where known.utf8CodeUnitCount == name.count {
            let isEqual = known.withUTF8Buffer { known in
                name.indices.allSatisfy { known[$0] == (name[$0] &- 0x41 < 26 ? name[$0] | 0x20 : name[$0]) }
            }
            if isEqual {
                self = language
                return
            }
        }
        return nil
    }

    /// What is marked in some code: in order, not overlapping, and none of them empty.
    ///
    /// Any bytes are code of any language; what is not understood is not marked. The time is linear in the code, and nothing is too
    /// deeply nested. In UTF-8 no token begins or ends within a character.
    package func tokens(of code: UnsafeBufferPointer<UInt8>) -> [Token] {
        var cursor = CodeCursor(code)
        switch self {
        case .json: cursor.highlightJSON()
        case .yaml: cursor.highlightYAML()
        case .toml: cursor.highlightTOML()
        case .shell: cursor.highlightShell()
        case .console: cursor.highlightConsole()
        case .http: cursor.highlightHTTP()
        case .swift: cursor.highlightSwift()
        case .python: cursor.highlightPython()
        case .javaScript: cursor.highlightJavaScript()
        case .diff: cursor.highlightDiff()
        }
        return cursor.tokens
    }
}

/// Lower-case letters, and the signs that names have; the frequent ones first.
private let languageNames: [(StaticString, CodeLanguage)] = [
    ("yaml", .yaml), ("json", .json), ("sh", .shell), ("console", .console), ("bash", .shell), ("http", .http), ("swift", .swift),
    ("python", .python), ("toml", .toml), ("js", .javaScript), ("diff", .diff), ("yml", .yaml), ("jsonc", .json),
    ("json5", .json), ("shell", .shell), ("zsh", .shell), ("shell-session", .console), ("shellsession", .console),
    ("sh-session", .console), ("terminal", .console), ("py", .python), ("javascript", .javaScript), ("mjs", .javaScript),
    ("cjs", .javaScript), ("jsx", .javaScript), ("ts", .javaScript), ("tsx", .javaScript), ("typescript", .javaScript),
    ("patch", .diff),
]

private let longestName = 13
