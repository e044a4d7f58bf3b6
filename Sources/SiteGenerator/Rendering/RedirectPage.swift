internal import Markdown

/// The page at an old address: it sends browsers on at once, with the query and the anchor where scripts run, tells search engines the
/// new address where that is known, and is a link to it for everyone else.
func redirectPage(to output: String, from old: String, title: String, settings: SiteSettings) -> [UInt8] {
    let url = LinkBase.folder(OutputPath.folder(of: old)).url(to: output)
    var buffer = HTMLBuffer()
    buffer.append(raw: "<!DOCTYPE html>\n<html lang=\"")
    buffer.append(text: settings.language)
    buffer.append(raw: "\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
    buffer.append(text: title)
    // A percent-encoded path has neither a quote nor a backslash nor a bracket in it, and so is a string of JavaScript as it is.
    buffer.append(raw: "</title>\n<script>location.replace(\"")
    buffer.append(text: url)
    buffer.append(raw: "\"+location.search+location.hash)</script>\n<meta http-equiv=\"refresh\" content=\"0; url=")
    buffer.append(text: url)
    buffer.append(raw: "\">\n")
    // A `noindex` beside it would contradict it: search engines take a refresh without delay for a permanent redirect.
    if let address = settings.absoluteURL(of: output) {
        buffer.append(raw: "<link rel=\"canonical\" href=\"")
        buffer.append(text: address)
        buffer.append(raw: "\">\n")
    }
    buffer.append(raw: "<p>This page has moved to <a href=\"")
    buffer.append(text: url)
    buffer.append(raw: "\">")
    buffer.append(text: title)
    buffer.append(raw: "</a>.</p>\n</html>\n")
    return buffer.bytes
}
