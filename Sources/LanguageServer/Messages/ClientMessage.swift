internal import SourceText

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A message of the client (LSP 3.17, Base Protocol).
enum ClientMessage: Sendable {
    case request(RequestID, ClientRequest)
    case notification(ClientNotification)

    /// The answer to a request of ours; the message of its error, where it has one.
    case response(error: String?)

    /// What could not be understood. It is answered, with a null id where it has none, unless it is a notification that says
    /// what it is for.
    case invalid(RequestID?, ResponseError, isNotification: Bool = false)

    /// Reads the content of a message.
    init(_ content: [UInt8]) {
        do {
            self = try JSONDecoder().decode(Envelope.self, from: Data(LoneSurrogates.replaced(in: content))).message
        } catch DecodingError.dataCorrupted {
            self = .invalid(nil, ResponseError(.parseError, "the message is not JSON"))
        } catch {
            self = .invalid(nil, ResponseError(.invalidRequest, "a message is a JSON object with a `method` or a result"))
        }
    }
}

private enum EnvelopeField: String, CodingKey {
    case jsonrpc, id, method, params, result, error
}

/// The frame of a message, read first, so that what is wrong inside can be answered.
private struct Envelope: Decodable {
    let message: ClientMessage

    private struct ErrorDescription: Decodable {
        let message: String
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: EnvelopeField.self)
        let id = try? fields.decode(RequestID.self, forKey: .id)
        guard (try? fields.decode(String.self, forKey: .jsonrpc)) == "2.0" else {
            message = .invalid(id, ResponseError(.invalidRequest, "`jsonrpc` must be `2.0`"))
            return
        }
        guard let method = try? fields.decode(String.self, forKey: .method) else {
            if fields.contains(.result) || fields.contains(.error) {
                message = .response(error: try? fields.decode(ErrorDescription.self, forKey: .error).message)
            } else {
                message = .invalid(id, ResponseError(.invalidRequest, "the message has neither a `method` nor a result"))
            }
            return
        }
        if fields.contains(.id), id == nil {
            message = .invalid(nil, ResponseError(.invalidRequest, "`id` must be an integer or a string"))
            return
        }
        do {
            let parameters = Parameters(fields: fields)
            if let id {
                message = .request(id, try ClientRequest(method, parameters))
            } else {
                message = .notification(try ClientNotification(method, parameters))
            }
        } catch {
            // Only where it stands is told of an error: what is there may be a secret.
            let place = (error as? DecodingError)?.place ?? ""
            let problem = ResponseError(.invalidParams, "\(quoted(method)) has invalid parameters\(place)")
            message = .invalid(id, problem, isNotification: id == nil)
        }
    }
}

/// The `params` of a message, to be read once the method has said as what.
struct Parameters {
    fileprivate let fields: KeyedDecodingContainer<EnvelopeField>

    func callAsFunction<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
        try fields.decode(type, forKey: .params)
    }
}

extension DecodingError {
    /// Where in the message something else was expected: " at `textDocument.uri`".
    fileprivate var place: String {
        let (context, missing): (Context, (any CodingKey)?) =
            switch self {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context): (context, nil)
            case .keyNotFound(let key, let context): (context, key)
            @unknown default: (Context(codingPath: [], debugDescription: ""), nil)
            }
        let path = (context.codingPath + [missing].compactMap { $0 }).dropFirst().map(\.stringValue)
        return path.isEmpty ? "" : " at `\(path.joined(separator: "."))`"
    }
}
