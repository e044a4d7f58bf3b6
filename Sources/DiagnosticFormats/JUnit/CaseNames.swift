/// The names of a suite's tests. They say what was found and not where, so that a test keeps its name while lines move; GitLab
/// passes over all but the first test of a name, so equal ones are numbered.
package struct CaseNames {
    private var counts: [String: Int] = [:]

    package init() {}

    package mutating func next(_ name: String) -> String {
        counts[name, default: 0] += 1
        let count = counts[name, default: 1]
        return count == 1 ? name : "\(name) (\(count))"
    }
}
