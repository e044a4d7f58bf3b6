internal import Markdown
internal import SourceText

extension SiteProblem {
    /// What the Markdown writer reports; nil where there is nothing to say.
    init?(_ problem: MarkdownProblem) {
        switch problem {
        case .headingIDInvalid(let id): self = .headingIDInvalid(id)
        case .headingIDTaken(let id): self = .headingIDTaken(id)
        case .fence(let problem): self.init(problem)
        }
    }
}

extension MarkdownPlace {
    /// The bytes of the place.
    var span: SourceSpan { SourceSpan(range.lowerBound, range.upperBound) }
}
