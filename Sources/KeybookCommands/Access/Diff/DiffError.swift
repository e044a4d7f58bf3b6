internal import GitHistory
internal import KeyValidator
internal import SourceText
internal import Workspace

/// Why there is nothing to compare.
enum DiffError: Error {
    case noRepository(GitError)

    /// It is no path either; `names` are those of the branches and tags.
    case unknownRevision(String, names: [String])
    case git(GitError)
    case configuration(ConfigurationError)

    /// One path, and nothing to compare it with.
    case onePath(String)
    case twoStandardInputs

    var description: String {
        switch self {
        case .noRepository(let error), .git(let error): shown(error.description)
        case .unknownRevision(let name, _): "\(quoted(name)) is no file, no folder and no git revision"
        case .configuration(let error): error.description
        case .onePath(let path): "there is nothing to compare \(quoted(path)) with"
        case .twoStandardInputs: "standard input cannot be both OLD and NEW"
        }
    }

    /// What to do about it; nil where the description says it.
    var help: String? {
        switch self {
        case .noRepository: "what is no file or folder is taken for a git revision of the project's repository"
        case .unknownRevision(let name, let names):
            bestMatch(to: name, among: names).map { "did you mean `\(shown($0))`?" }
                ?? "of a branch that is not here, `git fetch origin BRANCH` brings the last commit: origin/BRANCH"
        case .git, .configuration, .twoStandardInputs: nil
        case .onePath: "give OLD and NEW, or one git revision"
        }
    }
}
