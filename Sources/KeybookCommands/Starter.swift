internal import CStarter

/// The files that a new project starts with.
enum Starter {
    /// By their paths in the project, in byte order of these.
    static let files: [(name: String, bytes: [UInt8])] = (0..<keybook_starter_count()).compactMap { index in
        guard let name = keybook_starter_name(index).map({ String(cString: $0) }) else { return nil }
        var length = 0
        let bytes = keybook_starter_bytes(index, &length)
        return (name, Array(UnsafeBufferPointer(start: bytes, count: length)))
    }
}
