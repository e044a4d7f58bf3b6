/// The labels of a document's footnotes. Labels match whatever their case, and the first definition of a label counts.
struct FootnoteLabels {
    /// The label of each definition as it was typed, in the order of the source.
    private(set) var labels: [[UInt8]] = []

    private var indices: [[UInt8]: Int] = [:]

    init(_ labels: [[UInt8]] = []) {
        self.labels = labels
        for (index, label) in labels.enumerated() {
            let key = Self.folded(label)
            if indices[key] == nil { indices[key] = index }
        }
    }

    /// The index of the definition of a label.
    func index(of label: ArraySlice<UInt8>) -> Int? {
        indices.isEmpty ? nil : indices[Self.folded(label)]
    }

    private static func folded(_ label: some Collection<UInt8>) -> [UInt8] {
        if label.allSatisfy({ $0 < 0x80 }) {
            return label.map { $0.isASCIILetter ? $0 | 0x20 : $0 }
        }
        // Both steps, for letters that have several small forms.
        return Array(String(decoding: label, as: UTF8.self).uppercased().lowercased().utf8)
    }
}
