#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

extension Files {
    /// Whether a regular file is there, not a link to one, that has exactly these bytes.
    package static func file(_ path: String, equals bytes: [UInt8]) -> Bool {
        guard let file = FileDescriptor(opening: path, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK),
            let status = file.status(), status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count
        else { return false }
        return file.readAll(expecting: bytes.count, limit: bytes.count + 1) == bytes
    }

    /// The path from the root of the file system, without `.`, `..` and links; of what does not exist, as it would be.
    package static func canonicalPath(_ path: String) -> String {
        var names = (path.hasPrefix("/") ? path : workingDirectory + "/" + path).split(separator: "/")
        var missing: [Substring] = []
        while let name = names.last, kind(of: "/" + names.joined(separator: "/")) == nil {
            missing.append(name)
            names.removeLast()
        }
        var parts = resolved("/" + names.joined(separator: "/")).split(separator: "/")
        for name in missing.reversed() where name != "." {
            if name == ".." { _ = parts.popLast() } else { parts.append(name) }
        }
        return "/" + parts.joined(separator: "/")
    }

    /// The path from the root without links; the path itself, where it leads nowhere.
    static func resolved(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
