import Foundation
import Platform
import SiteGenerator
import Testing

@Suite struct FolderSinkTests {
    private let folder: TemporaryFolder
    private var output: String { folder.path + "/_site" }

    init() throws { folder = try TemporaryFolder() }

    private func sink() throws -> FolderSink {
        try FolderSink(output: output, sources: [folder.path + "/content", folder.path + "/templates"])
    }

    private func publish(_ files: [String: String]) throws {
        let sink = try sink()
        for (path, text) in files { try sink.write(Array(text.utf8), to: path) }
        try sink.publish()
    }

    @Test func showsNothingBeforeItIsPublished() throws {
        let sink = try sink()
        try sink.write(Array("one".utf8), to: "a/b.html")
        #expect(Files.kind(of: output) == nil)
        try sink.publish()
        #expect(try folder.text(of: "_site/a/b.html") == "one")
        #expect(try folder.names() == ["_site"])
    }

    @Test func replacesTheWholeFolder() throws {
        try publish(["old.html": "old", "same.html": "same"])
        try publish(["new.html": "new", "same.html": "same"])
        #expect(try folder.names(in: "_site") == [".keybook", "new.html", "same.html"])
        #expect(try folder.names() == ["_site"])
    }

    @Test func keepsTheTimesOfFilesThatDidNotChange() throws {
        try publish(["same.html": "same", "other.html": "1"])
        let before = try #require(inode("same.html"))
        try publish(["same.html": "same", "other.html": "2"])
        #expect(inode("same.html") == before)
        #expect(try folder.text(of: "_site/other.html") == "2")
    }

    @Test func leavesTheOldSiteWhenDiscarded() throws {
        try publish(["page.html": "old"])
        let sink = try sink()
        try sink.write(Array("new".utf8), to: "page.html")
        sink.discard()
        #expect(try folder.text(of: "_site/page.html") == "old")
        #expect(try folder.names() == ["_site"])
    }

    @Test func clearsWhatAKilledBuildHasLeft() throws {
        try publish(["page.html": "old"])
        try folder.write("half", to: "._.site.staging/x")
        try folder.write("half", to: "._" + "_site.staging/site/half.html")
        try publish(["page.html": "new"])
        #expect(try folder.names(in: "_site") == [".keybook", "page.html"])
    }

    @Test func refusesAFolderThatItDidNotMake() throws {
        try folder.write("mine", to: "_site/thesis.txt")
        #expect(throws: PublishingError.folderNotOurs(output)) { try sink() }
        #expect(try folder.text(of: "_site/thesis.txt") == "mine")
        #expect(try folder.names() == ["_site"])
    }

    @Test func takesAnEmptyFolder() throws {
        try Files.makeDirectory(output)
        try publish(["page.html": "x"])
        #expect(try folder.text(of: "_site/page.html") == "x")
    }

    @Test func refusesAFile() throws {
        try folder.write("mine", to: "_site")
        #expect(throws: PublishingError.notAFolder(output)) { try sink() }
    }

    @Test(arguments: ["", "/content", "/content/out", "/templates/../content/out", "/templates", "/."])
    func refusesAFolderThatHoldsTheSourcesOrIsAmongThem(_ place: String) throws {
        try folder.write("# Page", to: "content/index.md")
        try folder.write("x", to: "templates/layout.mustache")
        #expect(throws: PublishingError.self) {
            try FolderSink(output: folder.path + place, sources: [folder.path + "/content", folder.path + "/templates"])
        }
        #expect(try folder.names() == ["content", "templates"])
    }

    @Test func carriesHiddenEntriesOfTheOwnerOver() throws {
        try publish(["page.html": "old"])
        try folder.write("ref", to: "_site/.git/HEAD")
        try folder.write("", to: "_site/.nojekyll")
        try publish(["page.html": "new"])
        #expect(try folder.names(in: "_site") == [".git", ".keybook", ".nojekyll", "page.html"])
        #expect(try folder.text(of: "_site/.git/HEAD") == "ref")
    }

    @Test func bringsBackHiddenEntriesThatAKilledBuildHadNotYetMoved() throws {
        try publish(["page.html": "new"])
        try folder.write("ref", to: "._" + "_site.staging/site/.git/HEAD")
        try folder.write("old", to: "._" + "_site.staging/site/page.html")
        try publish(["page.html": "newer"])
        #expect(try folder.text(of: "_site/.git/HEAD") == "ref")
        #expect(try folder.names() == ["_site"])
    }

    @Test func neverRemovesAHiddenEntryThatHasNoPlace() throws {
        try publish(["page.html": "new"])
        try folder.write("kept", to: "_site/.git/HEAD")
        try folder.write("ref", to: "._" + "_site.staging/site/.git/HEAD")
        #expect(throws: PublishingError.self) { try sink() }
        #expect(try folder.text(of: "._" + "_site.staging/site/.git/HEAD") == "ref")
        #expect(try folder.text(of: "_site/.git/HEAD") == "kept")
    }

    @Test func letsOnlyOneBuildWriteAtATime() throws {
        let first = try sink()
        #expect(throws: PublishingError.busy(output)) { try sink() }
        try first.write([], to: "page.html")
        try first.publish()
        withExtendedLifetime(first) {}
    }

    @Test func writesThroughALinkToTheFolderItLeadsTo() throws {
        try Files.makeDirectory(folder.path + "/real")
        try FileManager.default.createSymbolicLink(atPath: output, withDestinationPath: "real")
        try publish(["page.html": "x"])
        #expect(try folder.text(of: "real/page.html") == "x")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: output) == "real")
    }

    @Test func neverWritesThroughALinkInTheOldSite() throws {
        try publish(["page.html": "old"])
        try folder.write("precious", to: "precious.txt")
        try FileManager.default.removeItem(atPath: output + "/page.html")
        try FileManager.default.createSymbolicLink(atPath: output + "/page.html", withDestinationPath: "../precious.txt")
        try publish(["page.html": "new"])
        #expect(try folder.text(of: "precious.txt") == "precious")
        #expect(try folder.text(of: "_site/page.html") == "new")
    }

    private func inode(_ name: String) -> UInt64? {
        (try? FileManager.default.attributesOfItem(atPath: output + "/" + name))?[.systemFileNumber] as? UInt64
    }
}
