package import KeyModel
internal import SourceText

extension AccessPattern {
    /// What `PERMISSION@TYPE:ID` means; `*` stands for each permission, and as the id for every known resource.
    package init(argument text: String, in catalog: Catalog) throws(AccessQuestionError) {
        // By bytes: as a character, an `@` and a mark that combines with it would be no `@`.
        guard let sign = text.utf8.firstIndex(of: UInt8(ascii: "@")), sign != text.startIndex else { throw .noPattern(text) }
        let (name, rest) = (String(text[..<sign]), String(text[text.utf8.index(after: sign)...]))
        let resource = try catalog.resource(argument: rest)
        let isEvery = resource.id == "*"
        if !isEvery, resource.id.utf8.contains(UInt8(ascii: "*")) { throw .partialWildcard(resource.id) }
        self.init(
            permission: name == "*" ? nil : try catalog.permission(argument: name, onType: resource.type),
            type: resource.type, id: isEvery ? nil : resource.id)
    }
}
