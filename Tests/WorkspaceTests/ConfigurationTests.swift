import KeyValidator
import Platform
import SourceText
import TestSupport
import Testing
import Workspace

struct ConfigurationTests {
    @Test func readsEveryField() throws {
        let configuration = try read(
            """
            title: Acme keys
            description: How keys work at Acme
            language: de
            base_url: https://docs.example.com/keys/
            content: docs
            templates: theme
            output: public
            image: img/card.png
            edit_url: https://git.example.com/keys/edit/main/{path}
            last_change: true
            keys: [keys/**, more/*.yaml]
            rules: { role-legacy: error, org-admin: off }
            markdown: { raw_html: true, unsafe_urls: true }
            """)
        #expect(configuration.title == "Acme keys")
        #expect(configuration.description == "How keys work at Acme")
        #expect(configuration.language == "de")
        #expect(configuration.baseURL == "https://docs.example.com/keys/")
        #expect([configuration.content, configuration.templates, configuration.output] == ["docs", "theme", "public"])
        #expect(configuration.image == "img/card.png")
        #expect(configuration.editURL == "https://git.example.com/keys/edit/main/{path}")
        #expect(configuration.showsLastChange)
        #expect(configuration.keys == ["keys/**", "more/*.yaml"])
        #expect(configuration.ruleLevels == ["role-legacy": .error, "org-admin": .off])
        #expect(configuration.allowsRawHTML && configuration.allowsUnsafeURLs)
    }

    @Test func anEmptyFileLeavesEverythingAsItIs() throws {
        #expect(try read("# nothing yet\n").content == "content")
    }

    @Test(arguments: [
        ("titel: x", ["1:1 field-unknown"]),
        ("title: 1", ["1:8 field-type"]),
        ("keys: x", ["1:7 field-type"]),
        ("- a", ["1:1 field-type"]),
        ("title: [", ["1:9 syntax-invalid"]),
        ("title: a\ntitle: b", ["2:1 field-duplicate"]),
        ("rules: { role-legcy: off }", ["1:10 rule-unknown"]),
        ("rules: { role-legacy: fatal }", ["1:23 rule-severity-unknown"]),
        ("markdown: { html: true }", ["1:13 field-unknown"]),
        ("markdown: { raw_html: yes }", ["1:23 field-type"]),
        ("edit_url: https://git.example.com/keys", ["1:11 edit-url-invalid"]),
        ("edit_url: \"javascript:{path}\"", ["1:11 edit-url-invalid"]),
        ("last_change: often", ["1:14 field-type"]),
        ("title: a\n---\ntitle: b", ["2:1 document-extra"]),
        ("titel: x\nrules: { a: off }", ["1:1 field-unknown", "2:10 rule-unknown"]),
    ])
    func tellsWhatCannotBeFollowed(text: String, expected: [String]) throws {
        #expect(throws: ConfigurationError.self) { try read(text) }
        do throws(ConfigurationError) {
            _ = try read(text)
        } catch {
            guard case .invalid(let report) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(report.diagnostics.map { "\($0.range.start.line):\($0.range.start.column) \($0.rule)" } == expected)
        }
    }

    @Test func suggestsTheRuleThatWasMeant() throws {
        do {
            _ = try read("rules: { role-legcy: off }")
        } catch ConfigurationError.invalid(let report) {
            #expect(report.diagnostics.first?.notes == ["did you mean `role-legacy`?"])
        }
    }

    @Test func pathsAreRelativeToTheFile() throws {
        let folder = try TemporaryFolder()
        try folder.write("title: x\n", to: "project/keybook.yaml")
        #expect(try Configuration.read(folder.path + "/project/keybook.yaml").root == folder.path + "/project/")
        #expect(try Configuration.inFolder(folder.path + "/project").title == "x")
    }

    @Test func aFolderWithoutOneHasDefaults() throws {
        let folder = try TemporaryFolder()
        let configuration = try Configuration.inFolder(folder.path)
        #expect(configuration.path == nil)
        #expect(configuration.keys.isEmpty)
    }

    /// What the reference and the schema call the default is what is done without the field.
    @Test func theDefaultsThatAreToldAreTheTrueOnes() {
        let configuration = Configuration(root: "")
        let told = Dictionary(uniqueKeysWithValues: RecordShape.configuration.fields.map { ($0.name, $0.standard) })
        let texts = [
            "title": configuration.title, "language": configuration.language, "content": configuration.content,
            "templates": configuration.templates, "output": configuration.output,
            "search": "\(configuration.hasSearch)", "last_change": "\(configuration.showsLastChange)",
        ]
        for (name, standard) in told { #expect(standard == texts[name], "\(name)") }
        #expect(!configuration.allowsRawHTML && !configuration.allowsUnsafeURLs)
    }

    @Test(arguments: ["/keys/", "docs.example.com", "https://", "https://docs.example.com/?a"])
    func anAddressThatIsNoneIsTold(address: String) throws {
        let error = #expect(throws: ConfigurationError.self) { try read("title: x\nbase_url: \(address)\n") }
        guard case .invalid(let report) = error else {
            Issue.record("it is taken")
            return
        }
        let found = report.diagnostics.map { "\($0.range.start.line):\($0.range.start.column) \($0.rule)" }
        #expect(found == ["2:11 base-url-invalid"])
    }

    private func read(_ text: String) throws(ConfigurationError) -> Configuration {
        do {
            let folder = try TemporaryFolder()
            try folder.write(text, to: "keybook.yaml")
            return try Configuration.read(folder.path + "/keybook.yaml")
        } catch let error as ConfigurationError {
            throw error
        } catch {
            throw .unreadable(FileError(verb: "make", path: "a folder", reason: "\(error)"))
        }
    }
}
