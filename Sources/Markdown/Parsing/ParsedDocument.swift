internal import CCMark

/// A document as libcmark read it, with the memory that its tree lives in.
struct ParsedDocument: ~Copyable {
    private let arena: Arena
    private let root: Node

    /// Parses valid UTF-8 without NUL.
    init(parsing source: [UInt8]) {
        // A page of documentation takes about twelve times its size.
        arena = Arena(capacity: max(8 << 10, source.count * 12))
        root = arena.lend { allocator in
            // libcmark checks no allocation: its allocators do not return when memory is out, and neither does ours.
            // Without the option the lines of inline nodes are not counted on behind a code span that holds line
            // breaks.
            guard let parser = cmark_parser_new_with_mem(CMARK_OPT_SOURCEPOS, allocator) else {
                preconditionFailure("libcmark made no parser")
            }
            source.withUnsafeBytes { bytes in
                cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
            }
            guard let root = Node(cmark_parser_finish(parser)) else {
                preconditionFailure("libcmark made no document")
            }
            return root
        }
    }

    /// Calls the closure with the document node, which is valid until it returns.
    borrowing func withRoot<Result>(_ body: (Node) -> Result) -> Result {
        body(root)
    }
}
