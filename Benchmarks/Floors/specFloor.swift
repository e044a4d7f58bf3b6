internal import CYAML
internal import Platform

/// The least that a checker does: reads each spec and takes libyaml's events of it, JSON being YAML enough.
///
/// Returns how many files were well formed, so that no part of the work is for nothing.
func specFloor(_ corpus: SpecCorpus, in folder: String) throws -> Int {
    try (0..<corpus.count).count { isWellFormed(try Files.read(folder + "/" + corpus.path($0))) }
}

private func isWellFormed(_ bytes: [UInt8]) -> Bool {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return false }
    defer { yaml_parser_delete(&parser) }
    return bytes.withUnsafeBufferPointer { buffer in
        yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(&parser, &event) == 1 else { return false }
            let type = event.type
            yaml_event_delete(&event)
            if type == YAML_STREAM_END_EVENT { return true }
        }
    }
}
