import Foundation

/// A JSON document as a reader that is not ours sees it.
struct JSONLookup {
    private let value: Any?

    init(_ bytes: [UInt8]) throws { value = try JSONSerialization.jsonObject(with: Data(bytes)) }

    private init(value: Any?) { self.value = value }

    subscript(name: String) -> JSONLookup { JSONLookup(value: (value as? [String: Any])?[name]) }

    subscript(index: Int) -> JSONLookup {
        let items = value as? [Any] ?? []
        return JSONLookup(value: items.indices.contains(index) ? items[index] : nil)
    }

    var items: [JSONLookup] { (value as? [Any] ?? []).map { JSONLookup(value: $0) } }
    var names: [String] { (value as? [String: Any] ?? [:]).keys.sorted() }
    var string: String? { value as? String }
    var int: Int? { value as? Int }
    var bool: Bool? { value as? Bool }
}
