internal import Markdown

/// The page at an old address: it sends browsers on at once, tells search engines the new address, and is a link to it for
/// everyone else.
func redirectPage(to output: String, from old: String, title: String, settings: SiteSettings) -> [UInt8] {
    let url = LinkBase.folder(OutputPath.folder(of: old)).url(to: output)
    var buffer = HTMLBuffer()
    buffer.append(raw: "<!DOCTYPE html>\n<html lang=\"")
    buffer.append(text: settings.language)
    buffer.append(raw: "\">\n<meta charset=\"utf-8\">\n<title>")
    buffer.append(text: title)
    buffer.append(raw: "</title>\n<meta http-equiv=\"refresh\" content=\"0; url=")
    buffer.append(text: url)
    buffer.append(raw: "\">\n<link rel=\"canonical\" href=\"")
    buffer.append(text: settings.absoluteURL(of: output) ?? url)
    buffer.append(raw: "\">\n<p>This page has moved to <a href=\"")
    buffer.append(text: url)
    buffer.append(raw: "\">")
    buffer.append(text: title)
    buffer.append(raw: "</a>.</p>\n</html>\n")
    return buffer.bytes
}
