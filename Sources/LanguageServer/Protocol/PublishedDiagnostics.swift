/// LSP 3.17, PublishDiagnostics Notification.
struct PublishDiagnosticsParams: Sendable, Encodable {
    let uri: DocumentURI

    /// Of the open document that was looked at; nil for a file on disk.
    let version: Int?
    let diagnostics: [PublishedDiagnostic]
}

/// A finding as the protocol tells it (LSP 3.17, Diagnostic).
struct PublishedDiagnostic: Sendable, Hashable, Encodable {
    enum Severity: Int, Sendable, Encodable {
        case error = 1
        case warning, information
    }

    enum Tag: Int, Sendable, Encodable {
        /// Shown faded out.
        case unnecessary = 1

        /// Shown struck through.
        case deprecated
    }

    struct CodeDescription: Sendable, Hashable, Encodable {
        let href: String
    }

    /// Another place that has to do with it (LSP 3.17, DiagnosticRelatedInformation).
    struct RelatedInformation: Sendable, Hashable, Encodable {
        let location: Location
        let message: String
    }

    let range: TextRange
    let severity: Severity

    /// The rule.
    let code: String
    let codeDescription: CodeDescription?
    let source: String
    let message: String
    let tags: [Tag]?
    let relatedInformation: [RelatedInformation]?
}
