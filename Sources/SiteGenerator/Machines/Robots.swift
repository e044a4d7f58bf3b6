/// `robots.txt` (RFC 9309): everybody may read everything, and where the sitemap is. Servers look for it at the root of a host only.
struct Robots {
    let settings: SiteSettings

    static let output = "robots.txt"

    var text: [UInt8] {
        Array(("User-agent: *\nDisallow:\n" + (settings.absoluteURL(of: Sitemap.output).map { "\nSitemap: \($0)\n" } ?? "")).utf8)
    }
}
