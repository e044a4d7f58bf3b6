internal import CYAML

/// libyaml's event parser over bytes that stay where they are, freed on every way out.
///
/// libyaml: <https://pyyaml.org/wiki/LibYAML>. Marks count code points from 0.
struct YAMLEventParser: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let event: UnsafeMutablePointer<yaml_event_t>
    private var holdsEvent = false

    /// Nil where there is no memory to read with.
    ///
    /// - Precondition: the `count` bytes at `input` outlive the parser, and are UTF-8 without a byte order mark.
    init?(_ input: UnsafePointer<UInt8>, count: Int) {
        parser = .allocate(capacity: 1)
        event = .allocate(capacity: 1)
        event.initialize(to: yaml_event_t())
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            event.deallocate()
            return nil
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input, count)
    }

    deinit {
        if holdsEvent { yaml_event_delete(event) }
        yaml_parser_delete(parser)
        parser.deallocate()
        event.deallocate()
    }

    /// The next event, valid until the next call; nil where the text is not well-formed.
    mutating func next() -> UnsafePointer<yaml_event_t>? {
        if holdsEvent { yaml_event_delete(event) }
        holdsEvent = yaml_parser_parse(parser, event) == 1
        return holdsEvent ? UnsafePointer(event) : nil
    }

    /// After `next()` gave nil: where reading stopped, in code points, and libyaml's words for it.
    var problem: (codePoint: Int, message: String) {
        var message = parser.pointee.problem.map { String(cString: $0) } ?? "out of memory"
        if let context = parser.pointee.context { message += " " + String(cString: context) }
        return (Int(parser.pointee.problem_mark.index), message)
    }
}
