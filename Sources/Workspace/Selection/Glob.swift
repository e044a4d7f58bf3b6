package import Platform

/// A pattern of file paths: `*` stays in a folder, `**` crosses folders, `?` is one character.
///
/// Hidden files and folders match only where the pattern names them with a dot.
package struct Glob: Sendable {
    /// The pattern's folders and file name.
    private let parts: [[Character]]

    package init(_ pattern: String) {
        parts = pattern.split(separator: "/").filter { $0 != "." }.map(Array.init)
    }

    /// The files that match under the folder `root` (a prefix of paths, empty or with a final `/`), in byte order of their paths.
    /// Folders behind symbolic links are not entered by `**`; folders that cannot be listed are told to `failed`.
    package func files(
        under root: String, in tree: any FileTree = .disk, failed: (FileError) -> Void
    ) -> [String] {
        var found: Set<String> = []
        expand(parts[...], in: root, of: tree, into: &found, failed)
        return found.sorted(by: precedesInByteOrder)
    }

    /// Whether a file of this path from the folder that the pattern starts in is one of its files, were it there.
    package func matches(_ path: String) -> Bool {
        let names = path.split(separator: "/").map(Array.init)
        // How many parts of the pattern the names so far may have used up.
        var used: Set<Int> = [0]
        for (index, name) in names.enumerated() {
            for part in parts.indices.dropLast() where parts[part] == ["*", "*"] && used.contains(part) { used.insert(part + 1) }
            let isFile = index == names.count - 1
            var next: Set<Int> = []
            for part in used where part < parts.count {
                if parts[part] == ["*", "*"] {
                    guard name.first != "." else { continue }
                    next.insert(isFile && part == parts.count - 1 ? parts.count : part)
                } else if Self.matches(parts[part][...], name[...]) {
                    next.insert(part + 1)
                }
            }
            used = next
        }
        return used.contains(parts.count)
    }

    private func expand(
        _ rest: ArraySlice<[Character]>, in folder: String, of tree: any FileTree, into found: inout Set<String>,
        _ failed: (FileError) -> Void
    ) {
        guard let part = rest.first else { return }
        let isLast = rest.count == 1
        let crosses = part == ["*", "*"]
        if !crosses, !part.contains(where: { "*?".contains($0) }) {
            let path = folder + String(part)
            switch tree.kind(of: path) {
            case .file? where isLast: found.insert(path)
            case .directory? where !isLast: expand(rest.dropFirst(), in: path + "/", of: tree, into: &found, failed)
            default: break
            }
            return
        }
        if crosses, !isLast { expand(rest.dropFirst(), in: folder, of: tree, into: &found, failed) }
        for entry in entries(of: folder, in: tree, failed)
        where crosses ? !entry.isHidden : Self.matches(part[...], Array(entry.name)[...]) {
            let path = folder + entry.name
            switch entry.kind {
            case .directory where crosses:
                if !entry.isSymbolicLink { expand(rest, in: path + "/", of: tree, into: &found, failed) }
            case .directory where !isLast: expand(rest.dropFirst(), in: path + "/", of: tree, into: &found, failed)
            case .file where isLast: found.insert(path)
            default: break
            }
        }
    }

    private func entries(of folder: String, in tree: any FileTree, _ failed: (FileError) -> Void) -> [DirectoryEntry] {
        do throws(FileError) {
            return try tree.entries(of: folder)
        } catch {
            failed(error)
            return []
        }
    }

    /// Whether a file's name fits one part of the pattern.
    static func matches(_ pattern: ArraySlice<Character>, _ name: ArraySlice<Character>) -> Bool {
        if name.first == ".", name.startIndex == 0, pattern.first != "." { return false }
        var (pattern, name) = (pattern, name)
        // Where the last `*` stands, and how much of the name it has taken: the only choice that needs to be taken back.
        var star: (pattern: ArraySlice<Character>, name: ArraySlice<Character>)?
        while !name.isEmpty {
            if pattern.first == "*" {
                pattern = pattern.dropFirst()
                star = (pattern, name)
            } else if let next = pattern.first, next == "?" || next == name.first {
                (pattern, name) = (pattern.dropFirst(), name.dropFirst())
            } else if let last = star {
                (pattern, name) = (last.pattern, last.name.dropFirst())
                star = (pattern, name)
            } else {
                return false
            }
        }
        return pattern.allSatisfy { $0 == "*" }
    }
}
