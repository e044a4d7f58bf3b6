/// What must hold. Ratios are to the floor's CPU in the same run, so that they mean the same on any machine.
enum Gates {
    /// `keybook check` to reading the files and taking libyaml's events.
    static let checkRatio = 2.5
    static let checkMegabytes = 60.0
    static let largeCheckMegabytes = 300.0

    /// `keybook check` of one spec, from the program's start to its exit.
    static let singleCheckMilliseconds = 15.0

    /// `keybook diff` of two projects to `keybook check` of one of them.
    static let diffRatio = 3.0
    static let diffMegabytes = 1000.0

    /// `keybook build` to reading the pages, libcmark, and writing.
    static let buildRatio = 6.0
    static let buildMegabytes = 200.0
    static let largeBuildMegabytes = 500.0

    /// `keybook --version`.
    static let startUpMilliseconds = 10.0
}
