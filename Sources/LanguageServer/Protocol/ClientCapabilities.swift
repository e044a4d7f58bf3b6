/// What the client can take, as far as it makes a difference here (LSP 3.17, Capabilities).
///
/// A capability that is absent or of a wrong type is one that the client does not have.
struct ClientCapabilities: Sendable, Decodable {
    var positionEncoding = PositionEncoding.utf16

    /// Of hover, and of the documentation of completions; nil where it takes strings alone.
    var hoverFormat: MarkupKind?
    var completionFormat: MarkupKind?

    var takesSnippets = false

    /// Whether the client indents the further lines of an inserted text like the first.
    var adjustsIndentation = false
    var takesDeprecatedCompletions = false

    var takesCodeActions = false
    var takesPreferredActions = false

    /// Whether an edit may say which version of a document it is for.
    var takesVersionedEdits = false

    /// `DiagnosticTag`s.
    var diagnosticTags: [Int] = []
    var takesCodeDescriptions = false
    var takesRelatedInformation = false

    /// Whether it can be asked to watch files.
    var watchesFiles = false

    init() {}

    init(from decoder: any Decoder) throws {
        let json = try JSONValue(from: decoder)
        positionEncoding = PositionEncoding(preferences: json["general.positionEncodings"].strings)
        let document = json["textDocument"]
        hoverFormat = MarkupKind(preferences: document["hover.contentFormat"].strings)
        let item = document["completion.completionItem"]
        completionFormat = MarkupKind(preferences: item["documentationFormat"].strings)
        takesSnippets = item["snippetSupport"].isTrue
        adjustsIndentation = item["insertTextModeSupport.valueSet"].integers.contains(InsertTextMode.adjustIndentation.rawValue)
        takesDeprecatedCompletions = item["tagSupport.valueSet"].integers.contains(CompletionItem.deprecatedTag)
        takesCodeActions = !document["codeAction.codeActionLiteralSupport"].isNull
        takesPreferredActions = document["codeAction.isPreferredSupport"].isTrue
        takesVersionedEdits = json["workspace.workspaceEdit.documentChanges"].isTrue
        let diagnostics = document["publishDiagnostics"]
        diagnosticTags = diagnostics["tagSupport.valueSet"].integers
        takesCodeDescriptions = diagnostics["codeDescriptionSupport"].isTrue
        takesRelatedInformation = diagnostics["relatedInformation"].isTrue
        watchesFiles = json["workspace.didChangeWatchedFiles.dynamicRegistration"].isTrue
    }
}
