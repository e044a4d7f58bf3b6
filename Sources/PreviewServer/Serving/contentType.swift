/// What a file is, by its name, as the `Content-Type` header says it.
func contentType(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    let fileExtension = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    if name == "feed.xml" { return "application/atom+xml; charset=utf-8" }
    return switch fileExtension {
    case "html", "htm": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js", "mjs": "text/javascript; charset=utf-8"
    case "json", "map": "application/json; charset=utf-8"
    case "yaml", "yml": "application/yaml; charset=utf-8"
    case "txt": "text/plain; charset=utf-8"
    // RFC 7763.
    case "md": "text/markdown; charset=utf-8"
    case "xml": "application/xml; charset=utf-8"
    case "csv": "text/csv; charset=utf-8"
    case "svg": "image/svg+xml; charset=utf-8"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "gif": "image/gif"
    case "webp": "image/webp"
    case "avif": "image/avif"
    case "ico": "image/x-icon"
    case "woff2": "font/woff2"
    case "woff": "font/woff"
    case "pdf": "application/pdf"
    case "wasm": "application/wasm"
    case "mp4": "video/mp4"
    case "webm": "video/webm"
    case "zip": "application/zip"
    case "gz": "application/gzip"
    default: "application/octet-stream"
    }
}
