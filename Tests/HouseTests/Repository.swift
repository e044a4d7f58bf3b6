internal import Platform

/// The files of this repository, by paths from its top.
struct Repository {
    struct File: Sendable, Hashable {
        /// `Sources/KeyModel/Keys/Scope.swift`
        let path: String
        let text: String

        var name: Substring { path.split(separator: "/").last ?? "" }
        var fileExtension: Substring { name.contains(".") ? name.split(separator: ".").last ?? "" : "" }
    }

    private let top: String

    /// The repository that the file which calls this stands in: `…/Tests/HouseTests/X.swift`, three steps down.
    init(around file: String = #filePath) {
        top = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    }

    func text(of path: String) throws -> String {
        String(decoding: try Files.read(top + "/" + path), as: UTF8.self)
    }

    /// Every file below a folder, in byte order of the paths; none where the folder is not there. What is hidden is
    /// passed over.
    func files(below folder: String) throws -> [File] {
        guard Files.kind(of: top + "/" + folder) == .directory else { return [] }
        return try Files.entries(of: top + "/" + folder).filter { !$0.isHidden }.flatMap { entry in
            let path = folder + "/" + entry.name
            return entry.kind == .directory
                ? try files(below: path) : [File(path: path, text: try text(of: path))]
        }
    }

    /// The files that stand at the top itself.
    func filesAtTheTop() throws -> [File] {
        try Files.entries(of: top).filter { $0.kind == .file && !$0.isHidden && $0.name != "Package.resolved" }
            .map { File(path: $0.name, text: try text(of: $0.name)) }
    }

    /// The folders of `Sources`.
    func sourceFolders() throws -> [String] {
        try Files.entries(of: top + "/Sources").filter { $0.kind == .directory }.map(\.name)
    }

    func manifest() throws -> Manifest { Manifest(text: try text(of: "Package.swift")) }
}
