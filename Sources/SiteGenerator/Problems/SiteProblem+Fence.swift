internal import KeyValidator
internal import Markdown
internal import SourceText

extension SiteProblem {
    /// What is said of a problem in the info string of a fence; nil where there is nothing to say.
    ///
    /// An info string is free behind its language (CommonMark 4.5), and other tools have words of their own there. A word that says nothing
    /// here is left to them, unless it is close to one that does; a name with a value, or braces, that say nothing is told as a warning.
    init?(_ problem: FenceProblem) {
        switch problem {
        case .wordUnknown(let word):
            guard let meant = bestMatch(to: word, among: FenceProblem.words + FenceProblem.attributes) else { return nil }
            self = .fenceInvalid("\(quoted(word)) says nothing in a fence", notes: ["did you mean `\(meant)`?"])
        case .attributeUnknown(let name):
            let words = "\(quoted(name)) is no attribute of a fence"
            guard let meant = bestMatch(to: name, among: FenceProblem.attributes) else {
                self = .fenceIgnored(words, notes: [Self.attributes])
                return
            }
            self = .fenceInvalid(words, notes: ["did you mean `\(meant)`?"])
        case .bracesUnknown(let braces):
            self = .fenceIgnored("\(quoted(braces)) is not read", notes: [Self.lines])
        case .linesMalformed(let braces):
            self = .fenceInvalid("\(quoted(braces)) is no list of lines", notes: [Self.lines])
        case .lineMissing(let line, let count):
            let length = count == 1 ? "1 line" : "\(count) lines"
            self = .fenceInvalid("there is no line \(line) to mark: the code has \(length)", notes: [])
        case .valueMissing(let name): self = .fenceInvalid("\(quoted(name)) has no value", notes: [Self.example(of: name)])
        case .valueUnclosed(let name):
            self = .fenceInvalid("the value of \(quoted(name)) has no closing quote", notes: [Self.example(of: name)])
        case .attributeRepeated(let name): self = .fenceInvalid("\(quoted(name)) stands here a second time", notes: [])
        case .checkRepeated(let word, let first):
            self = .fenceInvalid("a fence is checked as one thing: \(quoted(word)) stands behind `\(first)`", notes: [])
        case .checkedLanguage(let check, let language):
            self = .fenceInvalid(
                "what is checked as `\(check)` is `yaml` or `json`, not \(quoted(language))", notes: [])
        case .expectWithoutCheck:
            self = .fenceInvalid(
                "rules are expected of a fence that is not checked",
                notes: ["say what it is checked as: \(FenceProblem.words.map { "`\($0)`" }.joined(separator: ", "))"])
        case .tabRepeated(let name):
            self = .fenceInvalid(
                "two tabs side by side have the name \(quoted(name))", notes: ["text between them makes two sets"])
        }
    }

    private static let attributes = "attributes are \(FenceProblem.attributes.map { "`\($0)`" }.joined(separator: ", "))"
    private static let lines = "braces hold the lines to mark, such as `{1,3-5}`"

    private static func example(of name: String) -> String {
        switch name {
        case "title": "write it as in `title=\"keys/deploy.yaml\"`"
        case "tab": "write it as in `tab=\"cURL\"`"
        case "expect": "write it as in `expect=role-invalid`"
        default: attributes
        }
    }
}
