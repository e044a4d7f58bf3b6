import KeybookCommands
import Platform
import TestSupport
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

struct ReportOptionsTests {
    @Test func severalFormatsAreWrittenAtOnce() async throws {
        let folder = try TemporaryFolder()
        try folder.write(TemporaryFolder.badKey, to: "a.yaml")
        let run = await CommandRun(
            arguments: ["check", folder.path, "--format", "text"]
                + ["json", "sarif", "github", "gitlab", "junit"].flatMap { ["--format", "\($0)=\(folder.path)/out.\($0)"] })
        #expect(run.status == .findings)
        #expect(run.error.isEmpty)
        #expect(run.output.hasPrefix("error[role-invalid]"))
        let beginnings = [
            "json": "{\"diagnostics\":[{", "sarif": "{\"$schema\":", "github": "::error file=", "gitlab": "[{\"description\"",
            "junit": "<?xml",
        ]
        for (format, beginning) in beginnings {
            #expect(try folder.text(of: "out." + format).hasPrefix(beginning), "\(format)")
        }
    }

    /// What has it open goes on with the old report, and a run that is killed leaves it.
    @Test func aReportTakesThePlaceOfAnOldOneInOneStep() async throws {
        let folder = try TemporaryFolder()
        try folder.write(TemporaryFolder.badKey, to: "a.yaml")
        try folder.write("old", to: "out")
        #expect(Files.addName(folder.path + "/before", to: folder.path + "/out"))
        #expect(await CommandRun("check", folder.path + "/a.yaml", "--output", folder.path + "/out").status == .findings)
        #expect(try folder.text(of: "out").hasPrefix("error[role-invalid]"))
        #expect(try folder.text(of: "before") == "old")
        #expect(try Files.entries(of: folder.path).map(\.name) == ["a.yaml", "before", "out"])
    }

    @Test func aReportGoesIntoANamedPipe() async throws {
        let folder = try TemporaryFolder()
        try folder.write(TemporaryFolder.badKey, to: "a.yaml")
        let path = folder.path + "/out"
        mkfifo(path, 0o600)
        let pipe = open(path, O_RDWR | O_NONBLOCK)
        defer { close(pipe) }
        #expect(await CommandRun("check", folder.path + "/a.yaml", "--format", "json=" + path).status == .findings)
        var received = [UInt8](repeating: 0, count: 15)
        #expect(read(pipe, &received, received.count) == received.count)
        #expect(String(decoding: received, as: UTF8.self) == "{\"diagnostics\":")
        #expect(Files.kind(of: path) == .other)
    }

    @Test(arguments: [
        ["--output", "FOLDER/out"], ["--format", "text=FOLDER/out"], ["--format=text", "--output=FOLDER/out"],
        ["--format", "text", "--output", "FOLDER/out", "--format", "sarif=FOLDER/sarif"],
    ])
    func whatGoesToAFileIsNotPrintedAndNeverColoured(options: [String]) async throws {
        let folder = try TemporaryFolder()
        try folder.write(TemporaryFolder.badKey, to: "a.yaml")
        try folder.write(
            "what was there before, and is longer than what comes: " + String(repeating: "x", count: 5000), to: "out")
        let arguments = ["check", folder.path + "/a.yaml", "--color", "always"] + options
        let run = await CommandRun(arguments: arguments.map { $0.replacing("FOLDER", with: folder.path) }, isTerminal: true)
        #expect(run.status == .findings)
        #expect(run.output.isEmpty)
        let text = try folder.text(of: "out")
        #expect(text.hasPrefix("error[role-invalid]: "))
        #expect(text.hasSuffix("keybook explain role-invalid\n"))
        #expect(!text.contains("\u{1B}"))
    }

    @Test(arguments: [["--output", "-"], ["--format", "text=-"], ["--format", "text", "--output=-"]])
    func aDashIsStandardOutput(options: [String]) async throws {
        let folder = try TemporaryFolder()
        try folder.write(TemporaryFolder.badKey, to: "a.yaml")
        let run = await CommandRun(arguments: ["check", folder.path] + options)
        #expect(run.output.hasPrefix("error[role-invalid]"))
    }

    @Test(arguments: [
        (["--format", "json", "--format", "sarif"], "`json` and `sarif` cannot both be printed on standard output"),
        (["--format", "json", "--format", "json"], "`json` and `json` cannot both be printed on standard output"),
        (["--format", "json", "--format", "text=-"], "`json` and `text` cannot both be printed on standard output"),
        (["--format", "json", "--format", "text", "--output", "out"], "`json` and `text` cannot both be written to `out`"),
        (
            ["--format", "json=FOLDER/out", "--format", "text=FOLDER/x/../out"],
            "`json` and `text` cannot both be written to `FOLDER/x/../out`"
        ),
        (["--format", "json=FOLDER/out", "--output", "other"], "nothing is left for `--output other`"),
        (["--format", "sarif="], "`--format sarif=` names no file after the `=`"),
        (["--format", "srif"], "`srif` is not a format\n  = did you mean `sarif`?; formats are `text`, `json`, `sarif`,"),
        (["--format", "xml"], "`xml` is not a format\n  = formats are `text`, `json`, `sarif`, `github`, `gitlab`, `junit`\n"),
        (["--format", "text=FOLDER/a.yaml"], "`FOLDER/a.yaml` is one of the files that are read: a report would overwrite it"),
        (["--output", "FOLDER/../LAST/a.yaml"], "`FOLDER/../LAST/a.yaml` is one of the files that are read"),
    ])
    func whatCannotBeMeantIsTwoAndNothingIsWritten(options: [String], message: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write(TemporaryFolder.badKey, to: "a.yaml")
        func named(_ text: String) -> String {
            let last = folder.path.split(separator: "/").last ?? ""
            return text.replacing("FOLDER", with: folder.path).replacing("LAST", with: last)
        }
        let run = await CommandRun(arguments: ["check", folder.path] + options.map(named))
        #expect(run.status == .failure)
        #expect(run.output.isEmpty)
        #expect(run.error.hasPrefix("error: " + named(message)), "\(run.error)")
        #expect(try folder.text(of: "a.yaml") == TemporaryFolder.badKey)
        #expect(try Files.entries(of: folder.path).map(\.name) == ["a.yaml"])
    }

    @Test func aFileThatCannotBeWrittenIsTwoAndHidesNoOtherOutput() async throws {
        let folder = try TemporaryFolder()
        try folder.write(TemporaryFolder.goodKey, to: "a.yaml")
        let run = await CommandRun(
            "check", folder.path, "--format", "sarif=\(folder.path)/no/out", "--format", "json=\(folder.path)", "--format",
            "text",
            "--format", "gitlab=\(folder.path)/gl")
        #expect(run.status == .failure)
        #expect(
            run.error == """
                error: cannot write `\(folder.path)/no/out`: no such file or directory
                error: cannot write `\(folder.path)`: is a directory

                """)
        #expect(run.output == "no findings in 1 key, 1 file\n")
        #expect(try folder.text(of: "gl") == "[]\n")
    }

    @Test func whatCouldNotBeReadIsInTheReports() async throws {
        let folder = try TemporaryFolder()
        try folder.write(TemporaryFolder.goodKey, to: "a.yaml")
        let missing = folder.path + "/sk_tu_SECRETSECRETSECRET99"
        let run = await CommandRun(
            "check", folder.path, missing, "--format", "sarif=\(folder.path)/sarif", "--format", "junit=\(folder.path)/junit",
            "--format", "github=\(folder.path)/github", "--format", "text")
        #expect(run.status == .failure)
        #expect(run.output == "no findings in 1 key, 1 file; 1 path could not be read\n")
        #expect(run.error == "error: cannot read `\(folder.path)/sk_tu_SE…`: no such file or folder\n")
        for name in ["sarif", "junit", "github"] {
            let report = try folder.text(of: name)
            #expect(report.contains("cannot read") && !report.contains("CRETSECRET99"))
        }
    }

    @Test func theSummaryOfAStepIsAppended() async throws {
        let folder = try TemporaryFolder()
        try folder.write(TemporaryFolder.badKey, to: "a.yaml")
        try folder.write("# earlier\n", to: "summary.md")
        let environment = ["GITHUB_STEP_SUMMARY": folder.path + "/summary.md"]
        _ = await CommandRun("check", folder.path, "--format", "text", environment: environment)
        #expect(try folder.text(of: "summary.md") == "# earlier\n")
        let run = await CommandRun("check", folder.path, "--format", "github", environment: environment)
        #expect(run.status == .findings)
        #expect(run.output.hasPrefix("::error file="))
        #expect(try folder.text(of: "summary.md").hasPrefix("# earlier\n### keybook: 1 error\n"))
        let unwritable = ["GITHUB_STEP_SUMMARY": folder.path]
        #expect(await CommandRun("check", folder.path, "--format", "github", environment: unwritable).status == .failure)
    }

    @Test func strictReachesTheReports() async throws {
        let folder = try TemporaryFolder()
        try folder.write(TemporaryFolder.legacyKey, to: "a.yaml")
        #expect(await CommandRun("check", folder.path, "--format", "junit").output.contains("failures=\"0\""))
        #expect(await CommandRun("check", folder.path, "--format", "junit", "--strict").output.contains("failures=\"1\""))
    }

    @Test func theRulesOfSARIFAreThoseThatRan() async throws {
        let folder = try TemporaryFolder()
        try folder.write(TemporaryFolder.goodKey, to: "a.yaml")
        let run = await CommandRun(
            "check", folder.path, "--format", "sarif", "--rule", "role-legacy=info", "--rule", "org-admin=off")
        #expect(run.output.contains("\"version\":\"\(Version.current)\""))
        #expect(run.output.contains("\"id\":\"role-legacy\""))
        #expect(!run.output.contains("\"id\":\"org-admin\""))
        #expect(run.output.contains("\"defaultConfiguration\":{\"level\":\"note\"}"))
        #expect(run.output.contains("https://keybook.example/rules/role-legacy.html"))
        #expect(await CommandRun("--version").output == Version.current + "\n")
    }
}

extension TemporaryFolder {
    fileprivate func text(of name: String) throws -> String { String(decoding: try Files.read(path + "/" + name), as: UTF8.self) }
}
