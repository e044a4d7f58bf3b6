import SourceText

@testable import LanguageServer

/// A document with a cursor in it, in a project that exists in memory only.
struct Scene {
    let view: DocumentView

    /// Where the cursor stands.
    let position: TextPosition

    static let groups = """
        groups:
          - id: grp_engineering
            name: Engineering
          - { id: grp_data, name: Data }
        """

    static let resources = """
        resources:
          - { resource_type: namespace, resource_id: ns_prod }
          - { resource_type: project, resource_id: prj_site, parent: ns_prod }
          - resource_type: agent
            resource_id: agt_build
            parent: ns_prod
        """

    /// - Parameters:
    ///   - marked: the text with its cursor as `<|>`; without one it is at the end.
    ///   - path: from the project's folder.
    init(
        _ marked: String, path: String = "keys/a.yaml", client: ClientCapabilities = .full,
        groups: String = Scene.groups, resources: String = Scene.resources, settings: String = ""
    ) {
        let parts = marked.split(separator: "<|>", maxSplits: 1, omittingEmptySubsequences: false)
        let lines = DocumentLines(Array(parts.joined().utf8))
        let texts = [
            "keybook.yaml": "keys: [keys/**]\ngroups: groups.yaml\nresources: resources.yaml\n" + settings,
            "groups.yaml": groups, "resources.yaml": resources,
        ]
        var project = Project(root: "/project/")
        _ = project.update(client.positionEncoding) { path in
            texts[String(path.dropFirst("/project/".count))].map { OpenText(DocumentLines(Array($0.utf8))) }
        }
        view = DocumentView(
            of: OpenText(lines), uri: DocumentURI(path: "/project/" + path), version: 7, notation: Notation(fileName: path),
            role: project.role(ofPath: "/project/" + path) ?? .other, in: project, for: client)
        position = lines.position(at: parts[0].utf8.count, in: client.positionEncoding)
    }

    /// The text after edits, which are given as ranges in it as it was.
    func text(after edits: [TextEdit]) -> String {
        var bytes = view.bytes
        for edit in edits.sorted(by: { $0.range.start > $1.range.start }) {
            bytes.replaceSubrange(view.offset(of: edit.range.start)..<view.offset(of: edit.range.end), with: edit.newText.utf8)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension ClientCapabilities {
    /// Of a client that takes everything.
    static let full: ClientCapabilities = {
        var client = ClientCapabilities()
        client.hoverFormat = .markdown
        client.completionFormat = .markdown
        client.takesSnippets = true
        client.adjustsIndentation = true
        client.takesDeprecatedCompletions = true
        client.takesCodeActions = true
        client.takesPreferredActions = true
        client.takesVersionedEdits = true
        client.diagnosticTags = [1, 2]
        client.takesCodeDescriptions = true
        client.takesRelatedInformation = true
        return client
    }()

    /// Of a client that takes plain text alone.
    static let plain: ClientCapabilities = {
        var client = ClientCapabilities()
        client.takesCodeActions = true
        return client
    }()
}
