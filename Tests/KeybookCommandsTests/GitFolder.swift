import Foundation
import TestSupport

extension TemporaryFolder {
    /// Runs git in the folder; what it prints is thrown away.
    func git(_ arguments: String...) throws {
        let git = Process()
        git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        git.arguments = ["git", "-C", path, "-c", "user.name=t", "-c", "user.email=t@t"] + arguments
        git.standardOutput = FileHandle.nullDevice
        try git.run()
        git.waitUntilExit()
    }

    /// Commits everything, in a repository that it makes where there is none.
    func commit() throws {
        try git("init", "-q", "-b", "main")
        try git("add", "-A")
        try git("commit", "-q", "--allow-empty", "-m", "keys")
    }
}
