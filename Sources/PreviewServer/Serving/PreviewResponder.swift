internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import SiteGenerator

/// Answers requests from a site in memory.
struct PreviewResponder: HTTPResponder {
    let current: CurrentSite
    let hub: ReloadHub

    func respond(to request: Request, context: BasicRequestContext) async -> Response {
        response(method: request.method, target: request.head.path ?? "/", headers: request.headers)
    }

    func response(method: HTTPRequest.Method, target: String, headers: HTTPFields) -> Response {
        guard method == .get || method == .head else {
            return Response(status: .methodNotAllowed, headers: [.allow: "GET, HEAD"])
        }
        var response = response(to: target, headers: headers, isHead: method == .head)
        response.headers[.cacheControl] = "no-cache"
        response.headers[.xContentTypeOptions] = "nosniff"
        return method == .head ? response.createHeadResponse() : response
    }

    private func response(to target: String, headers: HTTPFields, isHead: Bool) -> Response {
        if target == ReloadScript.path || target.hasPrefix(ReloadScript.path + "?") {
            return isHead ? Response(status: .ok, headers: [.contentType: "text/event-stream"]) : events(target)
        }
        guard let path = RequestTarget(target) else { return plain(.badRequest) }
        guard let file = current.site.file(for: path) else { return notFound() }
        if let location = file.location {
            return Response(status: .permanentRedirect, headers: [.location: location])
        }
        return response(with: file, headers: headers, isHead: isHead)
    }

    private func response(with file: ServedFile, headers: HTTPFields, isHead: Bool) -> Response {
        var fields: HTTPFields = [.contentType: file.mediaType, .eTag: file.entityTag, .acceptRanges: "bytes"]
        if let tags = headers[.ifNoneMatch], matches(tags, file.entityTag) {
            return Response(status: .notModified, headers: fields, body: ResponseBody()).withoutContentLength()
        }
        let wantsPart = !isHead && (headers[.ifRange].map { $0 == file.entityTag } ?? true)
        let size = file.body.readableBytes
        switch wantsPart ? headers[.range].map({ ByteRange($0, fileSize: size) }) : nil {
        case nil, .whole:
            return Response(status: .ok, headers: fields, body: ResponseBody(byteBuffer: file.body))
        case .unsatisfiable:
            fields[.contentRange] = "bytes */\(size)"
            return Response(status: .rangeNotSatisfiable, headers: fields)
        case .part(let range):
            fields[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"
            let part = file.body.getSlice(at: file.body.readerIndex + range.lowerBound, length: range.count) ?? ByteBuffer()
            return Response(status: .partialContent, headers: fields, body: ResponseBody(byteBuffer: part))
        }
    }

    /// RFC 9110, section 13.1.2: tags are compared without their `W/`.
    private func matches(_ tags: String, _ entityTag: String) -> Bool {
        tags.split(separator: ",").contains { tag in
            let tag = tag.trimmingSpaces()
            return tag == "*" || (tag.hasPrefix("W/") ? tag.dropFirst(2) : tag) == entityTag
        }
    }

    private func notFound() -> Response {
        guard let page = current.site.notFoundPage else { return plain(.notFound) }
        return Response(
            status: .notFound, headers: [.contentType: page.mediaType], body: ResponseBody(byteBuffer: page.body))
    }

    private func plain(_ status: HTTPResponse.Status) -> Response {
        Response(
            status: status, headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: "\(status.code) \(status.reasonPhrase)\n")))
    }

    private func events(_ target: String) -> Response {
        let stream = hub.events(isOutdated: current.isOutdated(target))
        let body = ResponseBody { writer in
            for await event in stream { try await writer.write(ByteBuffer(string: event)) }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: [.contentType: "text/event-stream"], body: body)
    }
}

extension Response {
    /// RFC 9110, section 8.6: a 304 says the length of the whole file, or nothing; never the length of its own empty body.
    fileprivate func withoutContentLength() -> Response {
        var response = self
        response.headers[.contentLength] = nil
        return response
    }
}
