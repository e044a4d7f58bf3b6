import Testing

/// What a target may import: a row of the table in `docs/decisions/0001-targets-and-layers.md`.
struct Row: Sendable, CustomTestStringConvertible {
    let target: String

    /// What the manifest's row of this target names, and no more: our own targets and the packages' products.
    let dependencies: [String]

    /// What a source file may import besides: modules of the system, and those that come with a product.
    let others: [String]

    init(_ target: String, _ dependencies: [String] = [], others: [String] = []) {
        self.target = target
        self.dependencies = dependencies
        self.others = others
    }

    var testDescription: String { target }
}

extension Row {
    private static let system = ["Glibc", "Darwin"]

    /// Every target in `Package.swift` but the tests, lowest first.
    static let all = [
        Row("CCMark"),
        Row("CYAML"),
        Row("CLinux"),
        Row("CTheme"),
        Row("CStarter"),
        Row("KeyModel"),
        Row("GitHistory", ["Subprocess"]),
        Row("Platform", ["CLinux"], others: system + ["Dispatch", "Synchronization"]),
        Row("SourceText", ["CYAML"]),
        Row("KeyValidator", ["KeyModel", "SourceText"]),
        Row("KeyWriting", ["KeyModel", "SourceText"]),
        Row("SpecSchema", ["KeyModel", "KeyValidator", "SourceText"]),
        Row("DiagnosticFormats", ["SourceText"]),
        Row("LinkChecking", ["SourceText", "Subprocess"]),
        Row("Highlighting"),
        Row("Markdown", ["CCMark", "Highlighting"]),
        Row("SearchIndex", ["Platform"]),
        Row("AccessReports", ["KeyModel", "SourceText"]),
        Row("Workspace", ["KeyModel", "SourceText", "KeyValidator", "Platform"]),
        Row(
            "AccessExpectations", ["KeyModel", "SourceText", "KeyValidator", "DiagnosticFormats", "AccessReports", "Workspace"]),
        Row(
            "AccessSuggestions", ["KeyModel", "SourceText", "KeyValidator", "KeyWriting", "AccessReports", "Workspace"]),
        Row(
            "LanguageServer", ["KeyModel", "SourceText", "KeyValidator", "DiagnosticFormats", "Platform", "Workspace"],
            others: ["FoundationEssentials", "Foundation", "Synchronization"]),
        Row(
            "SiteGenerator",
            [
                "KeyModel", "KeyValidator", "DiagnosticFormats", "AccessReports", "Markdown", "SourceText", "Platform",
                "SearchIndex", "CTheme", "Mustache",
            ], others: ["Synchronization"]),
        Row(
            "PreviewServer", ["SiteGenerator", "Platform", "Hummingbird", "HTTPTypes", "Logging", "NIOCore"],
            others: system + ["Dispatch", "Synchronization"]),
        Row("TerminalForms", ["Platform", "SourceText"]),
        Row(
            "KeyWizard",
            ["KeyModel", "SourceText", "Platform", "KeyValidator", "KeyWriting", "DiagnosticFormats", "TerminalForms"]),
        Row(
            "KeybookCommands",
            [
                "CStarter", "KeyModel", "Platform", "GitHistory", "SourceText", "KeyValidator", "KeyWriting", "SpecSchema",
                "DiagnosticFormats", "AccessReports", "AccessExpectations", "AccessSuggestions",
                "Markdown", "LinkChecking", "Workspace", "LanguageServer", "SiteGenerator", "PreviewServer", "TerminalForms",
                "KeyWizard",
                "ArgumentParser",
            ]),
        Row("keybook", ["KeybookCommands"], others: system),
        Row("TestSupport", ["Platform"], others: system + ["Foundation"]),
        Row("SpecFuzzing", ["KeyModel", "KeyValidator", "SourceText"]),
        Row("keybook-fuzz", ["SpecFuzzing"]),
        Row("keybook-bench", ["CCMark", "CYAML", "Platform"], others: system),
    ]
}
