/// YAML text in block style, written field by field; every string in it reads back as it was, whoever reads it.
///
/// ```yaml
/// name: CI
/// scopes:
///   - resource_type: agent
///     resource_id: agt_build
/// ```
package struct YAMLText {
    package private(set) var text = ""

    /// How many lines there are so far; what is written next stands on the line after.
    package private(set) var lineCount = 0
    private var indentation = 0

    /// Whether the next line begins an item of a list.
    private var isAtItem = false

    package init() {}

    package mutating func field(_ name: StaticString, _ value: String) {
        append(line: "\(name): \(YAMLScalar(value).written(indentation: indentation + 2))")
    }

    /// A list of strings.
    package mutating func list(_ name: StaticString, _ items: [String]) {
        nest(name, isEmpty: items.isEmpty) { yaml in
            for item in items { yaml.item(item) }
        }
    }

    /// A list of mappings; `fields` writes those of one. It must write some.
    package mutating func list<Item>(_ name: StaticString, _ items: [Item], fields: (inout YAMLText, Item) -> Void) {
        nest(name, isEmpty: items.isEmpty) { yaml in
            for item in items {
                yaml.isAtItem = true
                yaml.indentation += 2
                fields(&yaml, item)
                yaml.indentation -= 2
            }
        }
    }

    private mutating func item(_ text: String) {
        append(line: "- " + YAMLScalar(text).written(indentation: indentation + 2))
    }

    private mutating func nest(_ name: StaticString, isEmpty: Bool, content: (inout YAMLText) -> Void) {
        append(line: isEmpty ? "\(name): []" : "\(name):")
        indentation += 2
        content(&self)
        indentation -= 2
    }

    private mutating func append(line: String) {
        let lead = isAtItem ? String(repeating: " ", count: indentation - 2) + "- " : String(repeating: " ", count: indentation)
        isAtItem = false
        text += lead + line + "\n"
        lineCount += 1 + line.utf8.count { $0 == UInt8(ascii: "\n") }
    }
}
