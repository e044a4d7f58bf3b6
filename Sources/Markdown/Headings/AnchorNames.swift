/// Gives the headings of a document their anchors: as GitHub names them, each once.
struct AnchorNames {
    private var taken: Set<String> = []

    /// The last number that was tried behind a name.
    private var numbers: [String: Int] = [:]

    /// Takes an anchor that a heading names itself; false when an earlier heading has it.
    mutating func take(_ name: String) -> Bool {
        taken.insert(name).inserted
    }

    /// The anchor of the next heading: its slug, with the first free of `-1`, `-2`, … behind it if that is taken.
    mutating func name(for text: String) -> String {
        freeName(from: slug(of: text))
    }

    /// A name, with the first free number behind it if it is taken.
    mutating func freeName(from slug: String) -> String {
        if taken.insert(slug).inserted { return slug }
        var number = numbers[slug, default: 0]
        var name: String
        repeat {
            number += 1
            name = "\(slug)-\(number)"
        } while !taken.insert(name).inserted
        numbers[slug] = number
        return name
    }
}

/// The text in lower case, without anything but letters, marks, numbers, underscores and hyphens, with a hyphen for
/// each
/// space: the way GitHub names headings. `section` when nothing but hyphens would be left.
func slug(of text: String) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
            UInt8(ascii: "-"):
            slug.append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
            slug.append(byte | 0x20)
        case 0x20:
            slug.append(UInt8(ascii: "-"))
        case 0x80...:
            return foldedSlug(of: text)
        default:
            break
        }
    }
    return slug.allSatisfy { $0 == UInt8(ascii: "-") } ? "section" : String(decoding: slug, as: UTF8.self)
}

/// The slug of a text that is not all ASCII.
private func foldedSlug(of text: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
        if scalar == " " {
            slug.append("-")
        } else if scalar == "-" || scalar.isKeptInSlugs {
            slug.append(scalar)
        }
    }
    return slug.allSatisfy { $0 == "-" } ? "section" : String(slug)
}

extension Unicode.Scalar {
    /// Whether a scalar is a letter, a mark, a number or a connector such as the underscore.
    fileprivate var isKeptInSlugs: Bool {
        // Variation selectors are marks, but belong to the emoji that is dropped.
        if properties.isVariationSelector { return false }
        return switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber, .letterNumber, .connectorPunctuation:
            true
        default:
            false
        }
    }
}
