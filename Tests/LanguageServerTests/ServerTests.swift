import TestSupport
import Testing

@testable import LanguageServer

/// The server from its first message to its last. `ClientConversationTests` has the rest, where Python is there.
struct ServerTests {
    private static let spec =
        #"scopes: [{ resource_type: agent, resource_id: agt_a, role: boss }]\nname: a\nsharing_group_ids: [g]\n"#

    @Test func servesADocumentFromOpeningToClosing() async {
        let client = Conversation()
        #expect(await client.ask("initialize", #"{"capabilities":{}}"#).contains(#""positionEncoding":"utf-16""#))
        client.notify("initialized")
        let document = #"{"uri":"untitled:a","languageId":"yaml","version":1,"text":"\#(Self.spec)"}"#
        client.notify("textDocument/didOpen", #"{"textDocument":\#(document)}"#)
        var told = await client.diagnostics()
        #expect(told.contains(#""code":"role-invalid""#) && told.contains(#""version":1"#))
        #expect(told.contains(#""range":{"end":{"character":63,"line":0},"start":{"character":59,"line":0}}"#))
        let place = #"{"textDocument":{"uri":"untitled:a"},"position":{"line":0,"character":61}}"#
        #expect(await client.ask("textDocument/completion", place).contains(#""label":"viewer""#))
        #expect(await client.ask("textDocument/hover", place).contains("role-invalid"))
        #expect(await client.ask("textDocument/definition", place).contains(#""result":null"#))
        let change = #"{"range":{"start":{"line":0,"character":59},"end":{"line":0,"character":63}},"text":"viewer"}"#
        client.notify(
            "textDocument/didChange", #"{"textDocument":{"uri":"untitled:a","version":2},"contentChanges":[\#(change)]}"#)
        told = await client.diagnostics()
        #expect(told.contains(#""diagnostics":[]"#) && told.contains(#""version":2"#))
        client.notify("textDocument/didClose", #"{"textDocument":{"uri":"untitled:a"}}"#)
        #expect(await client.ask("textDocument/hover", place).contains(#""result":null"#))
        #expect(await client.ask("shutdown").contains(#""result":null"#))
        #expect(await client.end())
    }

    @Test func checksTheFilesOfAFolderWithoutOpeningThem() async throws {
        let folder = try TemporaryFolder()
        try folder.write("keys: [keys/**]\n", to: "keybook.yaml")
        try folder.write(Self.spec.replacing(#"\n"#, with: "\n"), to: "keys/a.yaml")
        let client = Conversation()
        let root = DocumentURI(path: folder.path).spelling
        _ = await client.ask(
            "initialize", #"{"rootUri":"\#(root)","capabilities":{"textDocument":{"codeAction":7},"general":[]}}"#)
        client.notify("initialized")
        let told = await client.next { $0.text.contains("role-invalid") }
        #expect(told.contains(#""uri":"\#(root)/keys/a.yaml""#) && !told.contains("version"))
        #expect(!(await client.end()))
    }

    /// A catalog is taken up as it is typed; with errors it says nothing, and the specs go by what it said before.
    @Test func checksByTheCatalogAndChecksIt() async throws {
        let folder = try TemporaryFolder()
        let broken =
            "permissions: [{ name: see, summary: see it }]\n"
            + "resource_types: [{ name: site, roles: [{ name: reader, permissions: [sea] }] }]\n"
        try folder.write("keys: [keys/**]\ncatalog: catalog.yaml\n", to: "keybook.yaml")
        try folder.write(broken, to: "catalog.yaml")
        try folder.write(
            "name: a\nscopes: [{ resource_type: site, resource_id: s, role: boss }]\nsharing_group_ids: [g]\n", to: "keys/a.yaml")
        let client = Conversation()
        let root = DocumentURI(path: folder.path).spelling
        _ = await client.ask("initialize", #"{"rootUri":"\#(root)","capabilities":{}}"#)
        client.notify("initialized")
        let told = await client.next { $0.text.contains("permission-unknown") }
        #expect(told.contains(#""uri":"\#(root)/catalog.yaml""#))
        let text = broken.replacing("[sea]", with: "[see]").replacing("\n", with: #"\n"#)
        client.notify(
            "textDocument/didOpen",
            #"{"textDocument":{"uri":"\#(root)/catalog.yaml","languageId":"yaml","version":1,"text":"\#(text)"}}"#)
        // Nothing was said of the spec before, for want of a catalog to say it by.
        let mended = await client.next { $0.text.contains("keys/a.yaml") }
        #expect(mended.contains("role-invalid") && mended.contains("reader"), "\(mended)")
        let hover = #"{"textDocument":{"uri":"\#(root)/catalog.yaml"},"position":{"line":0,"character":3}}"#
        #expect(await client.ask("textDocument/hover", hover).contains("What can be done with a resource"))
        client.notify(
            "textDocument/didChange",
            #"{"textDocument":{"uri":"\#(root)/catalog.yaml","version":2},"contentChanges":[{"text":"permissions: ["}]}"#)
        #expect(await client.next { $0.text.contains("syntax-invalid") }.contains("catalog.yaml"))
        _ = await client.ask("shutdown")
        #expect(await client.end())
    }

    @Test func anEndWithoutAShutdownIsNotInOrder() async {
        let client = Conversation()
        #expect(await client.ask("shutdown").contains("-32002"))
        client.notify("exit")
        #expect(!(await client.end()))
    }
}
