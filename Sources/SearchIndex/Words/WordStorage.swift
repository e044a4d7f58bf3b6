/// A row of plain values that only grows, and keeps its room when it is emptied. An array would look at each access whether it is
/// shared, which took half the time of counting words.
struct WordStorage<Element: BitwiseCopyable>: ~Copyable {
    private var elements: UnsafeMutableBufferPointer<Element>
    private(set) var count = 0

    init() { elements = .allocate(capacity: 1 << 10) }

    deinit { elements.deallocate() }

    subscript(_ index: Int) -> Element {
        @inline(__always) get { elements[index] }
        @inline(__always) nonmutating _modify { yield &elements[index] }
    }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == elements.count { grow() }
        elements.initializeElement(at: count, to: element)
        count += 1
    }

    mutating func append(_ row: UnsafeBufferPointer<Element>) {
        while count + row.count > elements.count { grow() }
        _ = elements[count...].update(fromContentsOf: row)
        count += row.count
    }

    /// Writes some of the elements to a place of a buffer.
    @inline(__always)
    func copy(_ start: Int, count: Int, to buffer: UnsafeMutableBufferPointer<Element>, at place: Int) {
        _ = buffer[place...].update(fromContentsOf: elements[start..<(start + count)])
    }

    mutating func removeAll() { count = 0 }

    /// All of them.
    var row: UnsafeBufferPointer<Element> { UnsafeBufferPointer(rebasing: elements[..<count]) }

    private mutating func grow() {
        let larger = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count * 2)
        _ = larger.update(fromContentsOf: elements[..<count])
        elements.deallocate()
        elements = larger
    }
}

extension WordStorage where Element == Int32 {
    /// So many zeros.
    init(count: Int) {
        elements = .allocate(capacity: count)
        elements.initialize(repeating: 0)
        self.count = count
    }

    mutating func clear() { elements.update(repeating: 0) }
}
