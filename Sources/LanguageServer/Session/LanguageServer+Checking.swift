internal import KeyValidator
internal import SourceText

/// Open documents: when they are checked, and what the features see of them.
extension LanguageServer {
    /// Checks a document when typing pauses, or has gone on for a while without a pause.
    func checkLater(_ identity: String) {
        let now = ContinuousClock.now
        if changed.isEmpty { checkBy = now + debounce * Self.longestWait }
        changed.removeAll { $0 == identity }
        changed.append(identity)
        wait?.cancel()
        wait = Task { [debounce, checkBy] in
            do { try await Task.sleep(until: min(now + debounce, checkBy)) } catch { return }
            checkChanged()
        }
    }

    /// In pauses.
    private static let longestWait = 5

    private func checkChanged() {
        // The one that is being typed in comes first.
        let identities = changed.reversed()
        changed = []
        for identity in identities { check(identity) }
    }

    /// Checks an open document now, and tells what is found.
    func check(_ identity: String) {
        guard let document = documents[identity] else { return }
        // A keybook.yaml or inventory is taken up as it is typed.
        for root in document.uri.path.map(workspace.roots(governedBy:)) ?? [] { refreshProject(root) }
        guard let view = view(of: document.uri) else { return publisher.clear(identity) }
        publisher.publish(view.published, for: view.uri, version: view.version)
        if view.role == .file(.keys), let path = view.uri.path { lookAgain(at: workspace.takeNames(view.names, of: path)) }
    }

    /// Checks every open document, or those of a project.
    func checkAll(in root: String? = nil) {
        for (identity, document) in documents.sorted(by: { $0.key < $1.key }) {
            if let root, document.uri.path.map({ !$0.hasPrefix(root) }) ?? true { continue }
            check(identity)
        }
    }

    /// An open document as it is now, with its findings; nil where it is none of ours.
    func view(of uri: DocumentURI) -> DocumentView? {
        guard let document = documents[uri.identity] else { return nil }
        if let view = workspace.views[uri.identity], view.version == document.version, isCurrent(view) { return view }
        let project = document.uri.path.flatMap(workspace.project) ?? .standalone
        let role = role(of: document, in: project)
        workspace.views[uri.identity] =
            role == .other
            ? nil
            : DocumentView(
                of: OpenText(document), uri: document.uri, version: document.version, notation: document.notation, role: role,
                in: project, for: client, earlier: { self.earlier(than: document.uri, $0) })
        return workspace.views[uri.identity]
    }

    private func isCurrent(_ view: DocumentView) -> Bool {
        guard let root = view.project.root else { return true }
        return workspace.projects[root]?.generation == view.project.generation
            && earlier(than: view.uri, view.names) == view.earlier
    }

    private func earlier(than uri: DocumentURI, _ names: [KeyNames.Name]) -> [String: KeyNames.Name] {
        uri.path.map { workspace.earlier(than: $0, names) } ?? [:]
    }

    /// What a document is: by its place where keybook.yaml names the specs, else by what it looks like.
    private func role(of document: OpenDocument, in project: Project) -> DocumentRole {
        if let path = document.uri.path {
            if let role = project.role(ofPath: path) { return role }
        } else if !document.uri.spelling.hasPrefix("untitled:") {
            // Such as the other side of a comparison, which nobody can change.
            return .other
        }
        guard document.bytes.count <= ReadingLimits.bytes else { return .other }
        let sketch = Sketch(document.bytes, as: document.notation)
        return sketch.looksLikeSpec(document.bytes) ? .file(.keys) : .other
    }
}
