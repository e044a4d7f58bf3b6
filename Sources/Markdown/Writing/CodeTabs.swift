/// The set of tabs that is being written: fences with `tab=`, one behind the other.
struct CodeTabs {
    /// How many sets the page has had so far.
    private var count = 0

    /// The names of the open set's tabs; empty where none is open.
    private var names: Set<[UInt8]> = []

    /// Goes into a tab.
    ///
    /// - Returns: the number of its set, whether it begins the set, and whether no other tab of it has the name.
    mutating func open(_ name: UnsafeBufferPointer<UInt8>) -> (set: Int, isFirst: Bool, isNew: Bool) {
        let isFirst = names.isEmpty
        if isFirst { count += 1 }
        return (count, isFirst, names.insert(Array(name)).inserted)
    }

    /// Ends the set.
    mutating func close() { names = [] }
}
