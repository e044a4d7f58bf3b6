extension Configuration {
    /// Where a new spec goes, as a prefix of paths with a final `/`: the folder of the first glob under `keys:`, or `keys`.
    package var specFolder: String {
        guard let glob = keys.first else { return root + "keys/" }
        let literal = glob.prefix { $0 != "*" }
        return root + (literal.lastIndex(of: "/").map { literal[...$0] } ?? "")
    }
}
