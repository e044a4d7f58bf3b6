internal import KeyModel
internal import SourceText

/// Where the pages of a project's keys, resources and groups stand in the content folder.
struct AccessPages: Sendable {
    /// In the order of the project's keys.
    let keys: [String]

    /// In the order of the project's resources.
    let resources: [String]

    /// In the order of the project's groups.
    let groups: [String]

    private let resourceNumbers: [ResourceReference: Int]
    private let groupNumbers: [String: Int]

    /// - Parameters:
    ///   - resources: each once.
    ///   - groups: each id once.
    init(keys: [PublishedKey], resources: [ResourceReference], groups: [String], in catalog: Catalog) {
        var slugs = Slugs()
        self.keys = keys.map { "\(SiteSection.keys.folder)/\(slugs.next($0.title, or: "key")).md" }
        slugs = Slugs()
        self.resources = resources.map {
            "\(SiteSection.resources.folder)/\(slugs.next(catalog.shortForm($0), or: "resource")).md"
        }
        slugs = Slugs()
        self.groups = groups.map { "\(SiteSection.groups.folder)/\(slugs.next($0, or: "group")).md" }
        resourceNumbers = Dictionary(uniqueKeysWithValues: resources.enumerated().map { ($1, $0) })
        groupNumbers = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1, $0) })
    }

    func page(of resource: ResourceReference) -> String? { resourceNumbers[resource].map { resources[$0] } }

    func page(ofGroup id: String) -> String? { groupNumbers[id].map { groups[$0] } }
}

/// Names for pages, each once.
struct Slugs {
    /// A section's own page.
    private var taken: Set<String> = ["index"]

    /// The last number that was tried behind a name.
    private var numbers: [String: Int] = [:]

    /// A name made of a text: lower-case letters, digits, hyphens and underscores of ASCII, at most 64 of them, which any file system
    /// and any server takes; with the first free of `-2`, `-3`, … where another text has it.
    ///
    /// - Parameter fallback: for a text of which nothing is left.
    mutating func next(_ text: String, or fallback: String) -> String {
        let slug = Self.slug(of: text)
        let stem = slug.isEmpty ? "\(fallback)-\(contentHash(of: Array(text.utf8)).prefix(8))" : slug
        if taken.insert(stem).inserted { return stem }
        var number = numbers[stem, default: 1]
        var name: String
        repeat {
            number += 1
            name = "\(stem)-\(number)"
        } while !taken.insert(name).inserted
        numbers[stem] = number
        return name
    }

    private static func slug(of text: String) -> String {
        var slug: [UInt8] = []
        // No address holds more of a secret than any other output does.
        for byte in withoutSecretTails(text).utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                slug.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte | 0x20)
            default: if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
            }
            if slug.count == 64 { break }
        }
        while slug.last == UInt8(ascii: "-") { slug.removeLast() }
        return String(decoding: slug, as: UTF8.self)
    }
}
