/// A code span that shows any text, in a cell of a table, too (GitHub Flavored Markdown, 4.10 and 6.3).
///
/// The fence is longer than every run of backticks in the text. A pipe has a backslash, which the table takes away again. What
/// would end the line or cannot be seen is shown by its number.
package func markdownCode(_ text: String) -> String {
    var code = ""
    var (run, longestRun) = (0, 0)
    for scalar in shown(text).unicodeScalars {
        run = scalar == "`" ? run + 1 : 0
        longestRun = max(longestRun, run)
        if scalar == "|" { code += "\\" }
        code.unicodeScalars.append(scalar)
    }
    let fence = String(repeating: "`", count: longestRun + 1)
    // One space on each side belongs to the fence, unless there is nothing but spaces between them.
    let needsSpace = code.hasPrefix("`") || code.hasSuffix("`") || code.hasPrefix(" ") && code.hasSuffix(" ")
    if code.utf8.allSatisfy({ $0 == 0x20 }) { return "(blank)" }
    return needsSpace ? "\(fence) \(code) \(fence)" : fence + code + fence
}
