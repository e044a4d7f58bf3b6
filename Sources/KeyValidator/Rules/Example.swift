internal import KeyModel
package import SourceText

/// A file that a rule is explained with.
package struct Example: Sendable {
    package let kind: SpecFileKind
    package let notation: Notation

    /// Made when it is asked for: nearly every run of the check asks rules what they are called, and none what they are explained with.
    private let makeText: @Sendable () -> String
    private let shortened: String?

    /// The inventories that are given with it, as YAML.
    package let inventories: [InventoryExample]

    package init(
        _ text: @autoclosure @escaping @Sendable () -> String, as kind: SpecFileKind = .keys, excerpt: String? = nil,
        notation: Notation = .yaml, beside inventories: [InventoryExample] = []
    ) {
        self.kind = kind
        makeText = text
        shortened = excerpt
        self.notation = notation
        self.inventories = inventories
    }

    package var text: String { makeText() }

    /// What a reader is shown of it, where the whole is too long.
    package var excerpt: String { shortened ?? text }

    /// A name for the example's file, by which it is read as what it is.
    package var fileName: String { kind.exampleName + (notation == .json ? ".json" : ".yaml") }
}

/// An inventory beside an example.
package struct InventoryExample: Sendable {
    package let kind: SpecFileKind
    package let text: String

    package static func groups(_ text: String) -> InventoryExample { InventoryExample(kind: .groups, text: text) }

    package static func resources(_ text: String) -> InventoryExample { InventoryExample(kind: .resources, text: text) }

    package var fileName: String { kind.exampleName + ".yaml" }
}

extension Example {
    /// What the check says of it, with the inventories beside it.
    ///
    /// - Parameter name: of its file; nil for one by which it is read as what it is.
    package func report(as name: String? = nil) -> FileReport {
        let catalog = Catalog.standard
        func read(_ text: String, _ name: String, as kind: SpecFileKind, notation: Notation = .yaml) -> SpecFile {
            SpecFile(SourceFile(name: name, text: text), notation: notation, as: kind, catalog: catalog)
        }
        let spec = read(text, name ?? fileName, as: kind, notation: notation)
        var files = Dictionary(inventories.map { ($0.kind, read($0.text, $0.fileName, as: $0.kind)) }) { _, last in last }
        files[kind] = spec
        let inventory = Inventory(groups: files[.groups], resources: files[.resources], catalog: catalog)
        return SpecChecker(context: CheckContext(catalog: catalog, inventory: inventory)).report(on: spec)
    }
}

extension SpecFileKind {
    fileprivate var exampleName: String {
        switch self {
        case .keys: "example"
        case .groups: "groups"
        case .resources: "resources"
        case .catalog: "catalog"
        }
    }
}
