internal import SourceText

/// The fixes of one file as SARIF has them (3.55 to 3.57).
struct SARIFEdits {
    private let location: SARIFLocation
    private var starts: PositionCursor
    private var ends: PositionCursor

    init(_ excerpts: SourceExcerpts, location: SARIFLocation) {
        self.location = location
        (starts, ends) = (excerpts.positions, excerpts.positions)
    }

    /// Writes the `fixes` of a result. What is deleted is told by lines and columns alone: with offsets beside them the text to
    /// insert would have to be given in Base64, too (3.57.2).
    mutating func write(_ fix: Fix, to json: inout JSONText) {
        json.array("fixes") { json in
            json.object { json in
                json.sarifText("description", fix.description)
                json.array("artifactChanges") { json in
                    json.object { json in write(fix.edits, to: &json) }
                }
            }
        }
    }

    private mutating func write(_ edits: [Edit], to json: inout JSONText) {
        json.object("artifactLocation") { json in json.sarifLocation(location) }
        json.array("replacements") { json in
            for edit in edits {
                let range = SourceRange(start: starts.position(at: edit.span.start), end: ends.position(at: edit.span.end))
                json.object { json in
                    json.object("deletedRegion") { json in json.sarifLines(range) }
                    if !edit.text.isEmpty {
                        json.object("insertedContent") { json in json.member("text", edit.text) }
                    }
                }
            }
        }
    }
}
