/// Which Markdown is read.
package enum Dialect: String, CaseIterable, Sendable {
    /// Exactly CommonMark 0.30: raw HTML and every URL scheme pass through.
    case commonmark

    /// CommonMark and the pipe tables of GFM 4.10, in the HTML that GFM shows.
    case gfm

    /// GFM as a page of a site: headings have anchors, shortcodes become emoji, and fences named in braces are
    /// components of the host. Raw HTML and dangerous URL schemes are off unless the options turn them on.
    case site
}
