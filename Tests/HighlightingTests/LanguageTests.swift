import Highlighting
import Testing

/// What each language marks: `n⟦name⟧`, `l⟦literal⟧`, `c⟦comment⟧`, `s⟦symbol⟧`, `o⟦output⟧`, `i⟦inserted⟧`, `r⟦removed⟧`.
@Suite struct LanguageTests {
    @Test(arguments: [
        ("json", CodeLanguage.json), ("JSON", .json), ("yml", .yaml), ("sh", .shell), ("shell-session", .console),
        ("ts", .javaScript),
        ("Python", .python), ("patch", .diff),
    ])
    func knowsLanguagesByTheirNames(name: String, expected: CodeLanguage) {
        #expect(language(named: name) == expected)
    }

    @Test(arguments: ["", "text", "jso", "jsonn", "json ", "sh@ll-session", "@SH", "ÿaml"])
    func knowsNoOthers(name: String) {
        #expect(language(named: name) == nil)
    }

    @Test func jsonMarksNamesAndWhatIsNoText() {
        #expect(
            marked(
                """
                {
                  "name": "a: \\"b\\"", // why
                  "list": ["x", -1.5e+3, true, null, nul],
                  "in" : /* here */ {}, ...
                }
                """, .json) == """
                    {
                      n⟦"name"⟧: "a: \\"b\\"", c⟦// why⟧
                      n⟦"list"⟧: ["x", l⟦-1.5e+3⟧, l⟦true⟧, l⟦null⟧, nul],
                      n⟦"in"⟧ : c⟦/* here */⟧ {}, ...
                    }
                    """)
    }

    @Test func yamlMarksNamesWithTheirColons() {
        #expect(
            marked(
                """
                # A comment
                name: Status page # why
                on:
                  push: &a
                scopes:
                  - { resource_type: agent, "id":agt_x, ok: true }
                  - url: https://x.org:80/#a
                    'it''s': *a
                    n: -12.5e3
                    v: 1.2.3
                    none: ~
                run: |
                  a: b # text
                    c

                  d
                - key: >-  # folded
                    text: x
                  end: !!str 3
                """, .yaml) == """
                    c⟦# A comment⟧
                    n⟦name:⟧ Status page c⟦# why⟧
                    n⟦on:
                      push:⟧ s⟦&a⟧
                    n⟦scopes:⟧
                      - { n⟦resource_type:⟧ agent, n⟦"id":⟧agt_x, n⟦ok:⟧ l⟦true⟧ }
                      - n⟦url:⟧ https://x.org:80/#a
                        n⟦'it''s':⟧ s⟦*a⟧
                        n⟦n:⟧ l⟦-12.5e3⟧
                        n⟦v:⟧ 1.2.3
                        n⟦none:⟧ l⟦~⟧
                    n⟦run:⟧ |
                      a: b # text
                        c

                      d
                    - n⟦key:⟧ >-  c⟦# folded⟧
                        text: x
                      n⟦end:⟧ s⟦!!str⟧ l⟦3⟧
                    """)
    }

    @Test func tomlMarksKeysAndHeads() {
        #expect(
            marked(
                """
                [a.b] # head
                a."b c" = "x = 1" # why
                n = [ 1,
                  [2], true ]
                t = { x = 1979-05-27 07:32:00Z, y = 'z' }
                s = \"""
                no = 1
                \"""
                """, .toml) == """
                    n⟦[a.b] ⟧c⟦# head⟧
                    n⟦a."b c"⟧ = "x = 1" c⟦# why⟧
                    n⟦n⟧ = [ l⟦1⟧,
                      [l⟦2⟧], l⟦true⟧ ]
                    n⟦t⟧ = { n⟦x⟧ = l⟦1979-05-27 07:32:00Z⟧, n⟦y⟧ = 'z' }
                    n⟦s⟧ = \"""
                    no = 1
                    \"""
                    """)
    }

    @Test func shellMarksCommandsTextsAndVariables() {
        #expect(
            marked(
                """
                # set up
                KEY=$(cat file) keybook check --fix "a b" 'c' | sort 2>&1 && echo ${X:-1} $1 # why
                if [ -n "$A" ]; then exit 1; fi
                curl \\
                  -H "A: $B" x#y
                cat <<'EOF' > f
                echo no
                EOF
                done
                """, .shell) == """
                    c⟦# set up⟧
                    s⟦KEY⟧=$(n⟦cat⟧ file) n⟦keybook⟧ check --fix l⟦"a b" 'c'⟧ | n⟦sort⟧ 2>&1 && n⟦echo⟧ s⟦${X:-1} $1⟧ c⟦# why⟧
                    n⟦if [⟧ -n l⟦"$A"⟧ ]; n⟦then exit⟧ 1; n⟦fi
                    curl⟧ \\
                      -H l⟦"A: $B"⟧ x#y
                    n⟦cat⟧ <<'EOF' > f
                    echo no
                    EOF
                    n⟦done⟧
                    """)
    }

    @Test func aConsoleMarksWhatIsNoCommand() {
        #expect(
            marked("$ ls -l\na # b\nc\n$ curl -d '{\n}'\n{}\n# reboot\n", .console)
                == "o⟦$ ⟧n⟦ls⟧ -l\no⟦a # b\nc\n$ ⟧n⟦curl⟧ -d l⟦'{\n}'⟧\no⟦{}\n# ⟧n⟦reboot⟧\n")
        #expect(marked("no prompt\n", .console) == "no prompt\n")
    }

    @Test func httpMarksHeadsAndBodies() {
        #expect(
            marked(
                """
                POST /api_keys HTTP/1.1
                Authorization: Bearer …
                Content-Type: application/json

                {"name": "a"}

                HTTP/1.1 201 Created
                Date: 1

                {"id":
                 1}
                """, .http) == """
                    n⟦POST⟧ /api_keys HTTP/1.1
                    n⟦Authorization⟧: Bearer …
                    n⟦Content-Type⟧: application/json

                    {n⟦"name"⟧: "a"}

                    HTTP/1.1 l⟦201⟧ Created
                    n⟦Date⟧: 1

                    {n⟦"id"⟧:
                     l⟦1⟧}
                    """)
        #expect(marked("Authorization: Bearer …\n", .http) == "n⟦Authorization⟧: Bearer …\n")
    }
}
