internal import SourceText

extension SiteProblem {
    /// What is wrong: lower case, no final period, the user's text in backticks.
    package var message: String {
        switch self {
        case .fileUnreadable(let reason): "this file cannot be read: \(reason)"
        case .folderLinkIgnored: "a symbolic link to a folder is not followed"
        case .folderTooDeep(let limit): "folders are nested more than \(limit) deep"
        case .frontMatterUnclosed: "the front matter is never closed"
        case .slugInvalid(let slug): "`\(slug)` cannot be a slug"
        case .aliasInvalid(let alias): "`\(alias)` cannot be an alias"
        case .outputCollision(let output, let other): "`\(output)` is already written for `\(other)`"
        case .linkTargetMissing(let path, _): "there is no file `\(path)` to link to"
        case .linkTargetDraft(let path): "the page `\(path)` is a draft, which is not part of the site"
        case .linkLeavesContent(let destination): "the link `\(destination)` leads out of the content folder"
        case .linkTargetMoved(let path, _): "`\(path)` is an old address, kept as an alias"
        case .anchorMissing(let anchor, let page?, _): "there is no anchor \(quoted("#" + anchor)) on the page `\(page)`"
        case .anchorMissing(let anchor, nil, _): "there is no anchor \(quoted("#" + anchor)) on this page"
        case .imageMissing(let path): "the image of the site, `\(path)`, is not in the content folder"
        case .headingIDInvalid(let id): "`\(id)` cannot be the anchor of a heading"
        case .headingIDTaken(let id): "an earlier heading has the anchor `\(id)`"
        case .sectionEmpty(let name): "the section `\(name)` has nothing to show"
        case .componentUnknown(let name, _): "unknown component `\(name)`"
        case .componentInvalid(let words, _): words
        case .fenceInvalid(let words, _), .fenceIgnored(let words, _): words
        case .exampleUnexpected(let expected, let found, _): Self.surprise(expected, found)
        case .templateMissing(let name): "there is no template `\(name)`"
        case .templateMalformed(let words): "this template is not well-formed: \(words)"
        case .templateWithoutContent: "the layout does not insert the page's content"
        case .partialMissing(let name, _): "there is no partial `\(name)`"
        case .templateVariableUnknown(let name, _, _): "no template is given `\(name)` here"
        }
    }

    /// What is allowed instead and where to look, each a sentence without a period.
    package var notes: [String] {
        switch self {
        case .frontMatterUnclosed: ["a line with only `---` ends it"]
        case .slugInvalid: ["a slug is one part of a path, such as `getting-started`"]
        case .aliasInvalid: ["an alias is an old path from the site's root, such as `/guide/old-name`"]
        case .outputCollision: ["rename one of the two, or give one another `slug`"]
        case .linkTargetMissing(_, let suggestion), .partialMissing(_, let suggestion): suggesting(suggestion)
        case .anchorMissing(_, _, let suggestion): suggesting(suggestion.map { shown($0) })
        case .linkTargetMoved(_, let page): ["link to `\(page)`"]
        case .componentUnknown(_, let suggestion): suggesting(suggestion)
        case .templateVariableUnknown(_, let suggestion, let names):
            suggestion == nil
                ? [names.isEmpty ? "there are no names in it" : "there are " + names.map { "`\($0)`" }.joined(separator: ", ")]
                : suggesting(suggestion)
        case .imageMissing: ["`image:` is a path in the content folder, or a whole address"]
        case .sectionEmpty:
            ["`keys:` names the key specs, `groups:` and `resources:` the inventories; look at their globs and paths"]
        case .headingIDInvalid: ["letters, digits, `-`, `_` and `.` are allowed, and a letter, a digit, `-` or `.` comes first"]
        case .headingIDTaken: ["this heading's has a number behind it until it is given another one"]
        case .linkTargetDraft: ["remove `draft: true` from it, or build with drafts"]
        case .componentInvalid(_, let notes), .fenceInvalid(_, let notes), .fenceIgnored(_, let notes): notes
        case .exampleUnexpected(_, _, let notes): notes
        case .templateWithoutContent: ["write `{{{content}}}`, in three braces, where it belongs"]
        default: []
        }
    }

    private static func surprise(_ expected: [String], _ found: [String]) -> String {
        func list(_ rules: [String]) -> String { rules.map { "`\($0)`" }.joined(separator: ", ") }
        return "expected \(list(expected)) of this example, found \(found.isEmpty ? "nothing" : list(found))"
    }

    private func suggesting(_ suggestion: String?) -> [String] {
        suggestion.map { ["did you mean `\($0)`?"] } ?? []
    }
}
