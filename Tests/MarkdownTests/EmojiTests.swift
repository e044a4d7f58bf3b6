import Testing

@testable import Markdown

@Suite struct EmojiTests {
    @Test(arguments: [
        Example(":rocket: go", "<p>🚀 go</p>\n"),
        Example("*:key:*:lock:", "<p><em>🔑</em>🔒</p>\n"),
        Example(":white_check_mark::x:", "<p>✅❌</p>\n"),
        Example(":+1: :-1: :e-mail:", "<p>👍 👎 📧</p>\n"),
        Example(":nope: :: : 10:30:45", "<p>:nope: :: : 10:30:45</p>\n"),
        Example("agent:key:read", "<p>agent:key:read</p>\n"),
        Example("`:key:` <http://a/:key:>", "<p><code>:key:</code> <a href=\"http://a/:key:\">http://a/🔑</a></p>\n"),
        Example("[:key:](:key: \":key:\")", "<p><a href=\":key:\" title=\":key:\">🔑</a></p>\n"),
        Example("    :key:", "<pre tabindex=0><code>:key:\n</code></pre>\n"),
        Example("```\n:key:\n```", "<pre tabindex=0><code>:key:\n</code></pre>\n"),
    ])
    func replacesShortcodesInProseAlone(_ example: Example) {
        #expect(html(example.markdown) == example.html)
    }

    @Test func replacesShortcodesInCells() {
        #expect(html("| :key: | `:key:` |\n|-|-|\n").contains("<th>🔑</th>\n<th><code>:key:</code></th>"))
    }

    @Test(arguments: [Dialect.commonmark, .gfm])
    func leavesShortcodesToTheSite(_ dialect: Dialect) {
        #expect(html(":key:", dialect) == "<p>:key:</p>\n")
    }

    @Test func listsShortcodesInAscendingOrder() {
        let names = emojiTable.names.map { Array($0.utf8) }
        #expect(names.count >= 350)
        for (name, next) in zip(names, names.dropFirst()) {
            #expect(name.lexicographicallyPrecedes(next), "\(String(decoding: next, as: UTF8.self))")
        }
    }

    @Test func findsEveryShortcode() {
        for name in emojiTable.names {
            #expect(emoji(forShortcode: name)?.unicodeScalars.contains { !$0.isASCII } == true, "\(name)")
        }
        #expect(emoji(forShortcode: "building_construction") == "🏗️")
        #expect(emoji(forShortcode: "") == nil)
        #expect(emoji(forShortcode: ":key:") == nil)
    }
}
