/// The imports of a Swift file.
struct SwiftImport: Hashable {
    let module: String

    /// 1-based.
    let line: Int
    let isExported: Bool
}

/// Finds `import X`, `internal import struct X.Y`, `@testable import X`; not the word in a comment or a text.
func swiftImports(in text: String) -> [SwiftImport] {
    let importLine =
        #/
        \s* ( (?: @\w+ (?: \([^)]*\) )? \s+ )* )
        (?: (?: public | package | internal | fileprivate | private ) \s+ )?
        import \s+
        (?: (?: struct | class | enum | protocol | func | var | let | typealias ) \s+ )?
        (\w+) (?: \.\w+ )* \s* ;? \s* (?: //.* )?
        /#
    var imports: [SwiftImport] = []
    var isInsideString = false
    var isInsideComment = false
    for (index, line) in text.lines.enumerated() {
        defer {
            if line.ranges(of: #"""""#).count % 2 == 1 { isInsideString.toggle() }
            if line.contains("/*") { isInsideComment = true }
            if line.contains("*/") { isInsideComment = false }
        }
        guard line.contains("import "), !isInsideString, !isInsideComment,
            let match = line.wholeMatch(of: importLine)
        else { continue }
        imports.append(
            SwiftImport(
                module: String(match.output.2), line: index + 1,
                isExported: match.output.1.contains("@_exported")))
    }
    return imports
}
