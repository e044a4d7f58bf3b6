package import KeyModel
package import KeyValidator
package import Platform
package import SourceText

/// A key that a command line names, out of a file in which the check finds no error.
package struct AddressedKey: Sendable {
    package let key: APIKey

    /// What else the check says of the file.
    package let report: FileReport

    package init(_ address: KeyAddress, checker: SpecChecker) throws(KeyAddressError) {
        let file: SourceFile
        do throws(FileError) {
            file = try address.source.read()
        } catch {
            throw .unreadable(error)
        }
        let notation = address.source.notation(of: file)
        let report = checker.check(file, as: notation)
        guard !report.diagnostics.contains(where: { $0.severity == .error }) else { throw .invalid(report) }
        let contents = SpecFile(file, notation: notation, catalog: checker.context.catalog).contents
        let index: Int
        if let selector = address.selector {
            index = try contents.index(of: selector, in: file.name)
        } else {
            index = try contents.indexOfOnlyKey(in: file.name)
        }
        let spec = contents.keys[index]
        // With the rules turned off that would have said so.
        guard let key = spec.key else { throw .incomplete(file: file.name) }
        self.key = key
        self.report = report
    }
}

/// Why there is no key at an address.
package enum KeyAddressError: Error, Sendable {
    case unreadable(FileError)

    /// The check finds errors in the file.
    case invalid(FileReport)

    /// A field that every key has is not there.
    case incomplete(file: String)

    /// The file has several keys, with these names, and the address does not say which.
    case severalKeys(file: String, names: [String])

    /// There is no key of this number; the file has so many.
    case noSuchNumber(Int, file: String, count: Int)
    case noSuchName(String, file: String, names: [String])

    /// Several keys have the name: those with these numbers.
    case ambiguousName(String, file: String, numbers: [Int])
}
