/// What one side of `keybook diff` is, as it was written.
enum DiffSide: Sendable, Hashable {
    /// A file, a folder, a key of a file, or `-`.
    case path(String)

    /// The project at a git revision, or with a path, counted from the repository's root, what stands there.
    case revision(String, path: String?)

    /// Where two revisions parted.
    case mergeBase(String, String)

    /// The project as it is, or with a path, counted from the repository's root, what stands there.
    case workTree(path: String?)
}

extension DiffSide {
    /// What OLD and NEW mean; or OLD alone, which is then `A..B`, `A...B`, or a revision that the work tree is compared with. What
    /// could be a path and a revision is the path.
    ///
    /// - Parameter isPath: whether something is there: a file, a folder, a key's file.
    /// - Returns: nil where there is nothing to compare a path with.
    static func sides(_ old: String, _ new: String?, isPath: (String) -> Bool) -> (old: DiffSide, new: DiffSide)? {
        if let new { return (side(old, isPath), side(new, isPath)) }
        guard !isPath(old) else { return nil }
        if let (from, to) = old.parted(by: "...") { return (.mergeBase(from, to), .revision(to, path: nil)) }
        if let (from, to) = old.parted(by: "..") { return (.revision(from, path: nil), .revision(to, path: nil)) }
        let side = side(old, isPath)
        guard case .revision(_, let path) = side else { return nil }
        return (side, .workTree(path: path))
    }

    private static func side(_ text: String, _ isPath: (String) -> Bool) -> DiffSide {
        if isPath(text) { return .path(text) }
        guard let colon = text.colon else { return .revision(text, path: nil) }
        let path = String(text[text.utf8.index(after: colon)...])
        return .revision(String(text[..<colon]), path: path.isEmpty ? nil : path)
    }
}

extension String {
    /// What stands around the first `dots`, where nothing means `HEAD`, as git has it; nil without any.
    fileprivate func parted(by dots: String) -> (String, String)? {
        guard let range = firstRange(of: dots) else { return nil }
        let (from, to) = (self[..<range.lowerBound], self[range.upperBound...])
        return (from.isEmpty ? "HEAD" : String(from), to.isEmpty ? "HEAD" : String(to))
    }

    /// Where a path begins behind a revision: the first `:` that is not in braces and does not stand first (gitrevisions(7)).
    fileprivate var colon: String.Index? {
        var depth = 0
        for index in utf8.indices {
            switch utf8[index] {
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"): depth -= 1
            case UInt8(ascii: ":") where depth == 0: return index == startIndex ? nil : index
            default: break
            }
        }
        return nil
    }
}
