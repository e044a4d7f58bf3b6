// swift-tools-version: 6.2

import PackageDescription

/// Every target of ours: Swift 6 mode, no implicit re-export of what it imports, and a warning is an error.
let ours: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

// The targets stand lowest first; each may import only what its line names. `Tests/HouseTests` holds the sources
// to that, and `CONTRIBUTING.md` says what each one knows.
let package = Package(
    name: "keybook",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "keybook", targets: ["keybook"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    ],
    targets: [
        // System libraries, and the files of the theme and of a new project in the binary.
        .systemLibrary(
            name: "CCMark", pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .systemLibrary(
            name: "CYAML", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(name: "CLinux"),
        .target(
            name: "CTheme", path: "templates",
            exclude: ["components", "css", "favicon.svg", "js", "layout.mustache", "navigation.mustache", "partials"]),

        .target(name: "CStarter", exclude: ["files"]),

        // What keys, scopes, roles, presets, groups and catalogs are; what a key can do. Imports nothing.
        .target(name: "KeyModel", swiftSettings: ours),

        // The operating system: bytes of files, walking folders, swapping them, the cores.
        .target(
            name: "Platform", dependencies: [.target(name: "CLinux", condition: .when(platforms: [.linux]))],
            swiftSettings: ours),

        // What git says of files: which have changed, and what a revision holds.
        .target(
            name: "GitHistory", dependencies: [.product(name: "Subprocess", package: "swift-subprocess")],
            swiftSettings: ours),

        // Bytes, positions, spans, edits, diagnostics; YAML and JSON as values that know where they stand.
        .target(name: "SourceText", dependencies: ["CYAML"], swiftSettings: ours),

        // Spec files to keys; one file a rule.
        .target(name: "KeyValidator", dependencies: ["KeyModel", "SourceText"], swiftSettings: ours),

        // Keys to spec files, and to the request that creates them.
        .target(name: "KeyWriting", dependencies: ["KeyModel", "SourceText"], swiftSettings: ours),

        // What a key spec may be, as a JSON Schema.
        .target(name: "SpecSchema", dependencies: ["KeyModel", "KeyValidator", "SourceText"], swiftSettings: ours),

        // How findings are printed: one file or folder a format.
        .target(name: "DiagnosticFormats", dependencies: ["SourceText"], swiftSettings: ours),

        // Whether addresses on the web are there, asked through curl; what is remembered and told of it.
        .target(
            name: "LinkChecking", dependencies: ["SourceText", .product(name: "Subprocess", package: "swift-subprocess")],
            swiftSettings: ours),

        // Answers about access, as text, JSON and Markdown: one folder a question.
        .target(name: "AccessReports", dependencies: ["KeyModel", "SourceText"], swiftSettings: ours),

        // keybook.yaml, and which files it means, on the disk or in a revision.
        .target(
            name: "Workspace", dependencies: ["KeyModel", "KeyValidator", "Platform", "SourceText"], swiftSettings: ours),

        // What keys are expected to be able to do, and never to: files of it, what keys make of them, and how that is told.
        .target(
            name: "AccessExpectations",
            dependencies: ["AccessReports", "DiagnosticFormats", "KeyModel", "KeyValidator", "SourceText", "Workspace"],
            swiftSettings: ours),

        // What keys need, by permissions or by operations of an API, and the smallest scopes that give it.
        .target(
            name: "AccessSuggestions",
            dependencies: ["AccessReports", "KeyModel", "KeyValidator", "KeyWriting", "SourceText", "Workspace"],
            swiftSettings: ours),

        // Code of known languages to tokens, for colours; one language, one file. Imports nothing.
        .target(name: "Highlighting", swiftSettings: ours),

        // CommonMark through libcmark, the extensions, the HTML writer.
        .target(name: "Markdown", dependencies: ["CCMark", "Highlighting"], swiftSettings: ours),

        // Pages to the files of a search index.
        .target(name: "SearchIndex", dependencies: ["Platform"], swiftSettings: ours),

        // Findings, fixes, hover, completion and definitions for editors, over the Language Server Protocol.
        .target(
            name: "LanguageServer",
            dependencies: ["DiagnosticFormats", "KeyModel", "KeyValidator", "Platform", "SourceText", "Workspace"],
            swiftSettings: ours),

        // Content tree, front matter, navigation, links, components, templates, sinks.
        .target(
            name: "SiteGenerator",
            dependencies: [
                "AccessReports", "CTheme", "DiagnosticFormats", "KeyModel", "KeyValidator", "Markdown", "Platform", "SearchIndex",
                "SourceText", .product(name: "Mustache", package: "swift-mustache"),
            ], swiftSettings: ours),

        // Serves a site from memory, watches, rebuilds, reloads.
        .target(
            name: "PreviewServer",
            dependencies: [
                "Platform", "SiteGenerator", .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ], swiftSettings: ours),

        // Keys, screens and prompts of a terminal; what is asked, it does not know.
        .target(name: "TerminalForms", dependencies: ["Platform", "SourceText"], swiftSettings: ours),

        // The four steps from a preset to a checked spec, as a state that keys change.
        .target(
            name: "KeyWizard",
            dependencies: [
                "DiagnosticFormats", "KeyModel", "KeyValidator", "KeyWriting", "Platform", "SourceText", "TerminalForms",
            ], swiftSettings: ours),

        // The command line: one verb, one file.
        .target(
            name: "KeybookCommands",
            dependencies: [
                "AccessExpectations", "AccessReports", "AccessSuggestions", "CStarter", "DiagnosticFormats", "GitHistory",
                "KeyModel", "KeyValidator", "KeyWizard", "KeyWriting", "LanguageServer", "LinkChecking", "Markdown", "Platform",
                "PreviewServer", "SiteGenerator", "SourceText", "SpecSchema",
                "TerminalForms", "Workspace",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: ours),

        // Starts.
        .executableTarget(name: "keybook", dependencies: ["KeybookCommands"], swiftSettings: ours),

        // `make bench`: times the binary against what it cannot be faster than.
        .executableTarget(
            name: "keybook-bench", dependencies: ["CCMark", "CYAML", "Platform"], path: "Benchmarks", swiftSettings: ours),

        // `make fuzz`: what is asked of a file of any bytes. The fuzzer itself is below, since it links a runtime of its own.
        .target(
            name: "SpecFuzzing", dependencies: ["KeyModel", "KeyValidator", "SourceText"], path: "Fuzzing/SpecFuzzing",
            swiftSettings: ours),

        // Folders, terminals and outside judges for tests that need some.
        .target(name: "TestSupport", dependencies: ["Platform"], path: "Tests/TestSupport", swiftSettings: ours),

        .testTarget(name: "HouseTests", dependencies: ["Platform"], swiftSettings: ours),
        .testTarget(name: "KeyModelTests", dependencies: ["KeyModel", "TestSupport"], swiftSettings: ours),
        .testTarget(name: "GitHistoryTests", dependencies: ["GitHistory", "TestSupport"], swiftSettings: ours),
        .testTarget(name: "PlatformTests", dependencies: ["Platform", "TestSupport"], swiftSettings: ours),
        .testTarget(name: "SourceTextTests", dependencies: ["SourceText", "TestSupport"], swiftSettings: ours),
        .testTarget(
            name: "KeyValidatorTests",
            dependencies: ["KeyModel", "KeyValidator", "Platform", "SourceText", "SpecFuzzing", "TestSupport"],
            swiftSettings: ours),
        .testTarget(
            name: "SpecSchemaTests",
            dependencies: [
                "AccessExpectations", "KeyModel", "KeyValidator", "Platform", "SourceText", "SpecSchema", "TestSupport",
                "Workspace",
            ],
            swiftSettings: ours),
        .testTarget(
            name: "DiagnosticFormatsTests",
            dependencies: ["DiagnosticFormats", "KeyValidator", "Platform", "SourceText", "TestSupport"], swiftSettings: ours),
        .testTarget(
            name: "AccessReportsTests", dependencies: ["AccessReports", "KeyModel", "SourceText"], swiftSettings: ours),
        .testTarget(
            name: "KeyWritingTests", dependencies: ["KeyModel", "KeyValidator", "KeyWriting", "SourceText", "TestSupport"],
            swiftSettings: ours),
        .testTarget(
            name: "WorkspaceTests",
            dependencies: ["KeyModel", "KeyValidator", "Platform", "SourceText", "TestSupport", "Workspace"],
            swiftSettings: ours),
        .testTarget(
            name: "AccessExpectationsTests", dependencies: ["AccessExpectations", "KeyModel", "SourceText"],
            swiftSettings: ours),
        .testTarget(
            name: "AccessSuggestionsTests", dependencies: ["AccessSuggestions", "KeyModel", "SourceText"],
            swiftSettings: ours),
        .testTarget(
            name: "LanguageServerTests",
            dependencies: [
                "KeyModel", "KeyValidator", "LanguageServer", "Platform", "SourceText", "TestSupport", "Workspace",
            ], swiftSettings: ours),
        .testTarget(name: "HighlightingTests", dependencies: ["Highlighting", "Platform", "TestSupport"], swiftSettings: ours),
        .testTarget(name: "LinkCheckingTests", dependencies: ["LinkChecking", "SourceText", "TestSupport"], swiftSettings: ours),
        .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "TestSupport"], swiftSettings: ours),
        .testTarget(name: "SearchIndexTests", dependencies: ["Platform", "SearchIndex", "TestSupport"], swiftSettings: ours),
        .testTarget(
            name: "SiteGeneratorTests",
            dependencies: [
                "KeyModel", "KeyValidator", "KeyWriting", "Markdown", "Platform", "SiteGenerator", "SourceText", "TestSupport",
            ],
            swiftSettings: ours),
        .testTarget(
            name: "PreviewServerTests",
            dependencies: [
                "KeyModel", "Platform", "PreviewServer", "SiteGenerator", "SourceText",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "NIOCore", package: "swift-nio"),
            ], swiftSettings: ours),
        .testTarget(
            name: "TerminalFormsTests", dependencies: ["TerminalForms", "TestSupport"], swiftSettings: ours),
        .testTarget(
            name: "KeyWizardTests",
            dependencies: [
                "KeyModel", "KeyValidator", "KeyWizard", "KeyWriting", "Platform", "SourceText", "TerminalForms", "TestSupport",
            ], swiftSettings: ours),
        .testTarget(
            name: "KeybookCommandsTests",
            dependencies: [
                "KeyValidator", "KeybookCommands", "Platform", "SiteGenerator", "SourceText", "TestSupport", "Workspace",
            ],
            swiftSettings: ours),

        // What CI systems would run, with the built program.
        .testTarget(name: "WaysInTests", dependencies: ["keybook"], exclude: ["Judge"], swiftSettings: ours),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)

if Context.environment["KEYBOOK_FUZZ"] != nil {
    package.products.append(.executable(name: "keybook-fuzz", targets: ["keybook-fuzz"]))
    package.targets.append(
        .executableTarget(
            name: "keybook-fuzz", dependencies: ["SpecFuzzing"], path: "Fuzzing/keybook-fuzz", swiftSettings: ours,
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]))
}
