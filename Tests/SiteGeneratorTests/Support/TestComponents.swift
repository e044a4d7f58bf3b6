import Markdown
import SiteGenerator
import SourceText

/// `{shout}` with a text: the text in capitals. It takes no argument and refuses the word "bad".
struct ShoutComponent: Component {
    let name = "shout"

    func html(for call: ComponentCall, in context: inout ComponentContext) throws(ComponentFailure) -> HTML {
        guard call.arguments.isEmpty else { throw call.failure("`shout` takes no argument") }
        let bytes = call.body.bytes
        let bad = Array("bad".utf8)
        for start in bytes.indices.dropLast(bad.count) where bytes[start...].starts(with: bad) {
            throw call.failure("this word is refused", at: SourceSpan(start, start + bad.count), notes: ["choose another"])
        }
        var buffer = HTMLBuffer()
        let text = call.body.text(SourceSpan(0, bytes.count))
        buffer.append(text: text.split(whereSeparator: \.isWhitespace).joined(separator: " ").uppercased())
        return HTML(buffer)
    }
}

/// `{include FILE}`: the file's text, escaped.
struct IncludeComponent: Component {
    let name = "include"

    func html(for call: ComponentCall, in context: inout ComponentContext) throws(ComponentFailure) -> HTML {
        let file = try context.read(call.arguments, for: call)
        var buffer = HTMLBuffer()
        buffer.append(text: file.text(SourceSpan(0, file.bytes.count)))
        return HTML(buffer)
    }
}

/// `{drawn}`: a figure with an id, and a link to the address that is its argument.
struct DrawnComponent: Component {
    let name = "drawn"

    func html(for call: ComponentCall, in context: inout ComponentContext) throws(ComponentFailure) -> HTML {
        var buffer = HTMLBuffer()
        buffer.append(raw: "<figure id=\"drawn\"><a href=\"")
        buffer.append(text: call.arguments.isEmpty ? "#drawn" : call.arguments)
        buffer.append(raw: "\">id=\"x\"</a></figure>")
        return HTML(buffer)
    }
}

extension ComponentRegistry {
    static let test = ComponentRegistry([ShoutComponent(), IncludeComponent(), DrawnComponent()])
}
