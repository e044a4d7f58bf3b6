import SourceText

extension SpecValue {
    /// A value as it was read. An alias stands for what it leads to.
    init(_ value: LocatedValue) {
        self =
            switch value.kind {
            case .null: .null
            case .boolean: .boolean(value.text.lowercased() == "true")
            case .integer, .float: .number("1")
            case .string: .string(value.text)
            case .sequence: .list(value.items.map { SpecValue($0) })
            case .mapping: .mapping(value.fields.map { Field(name: $0.name.text, value: SpecValue($0.value)) })
            }
    }
}
