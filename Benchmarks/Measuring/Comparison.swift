/// Two programs measured in turn, again and again, so that what else the machine does meets both.
struct Comparison {
    private(set) var floor: [Usage] = []
    private(set) var ours: [Usage] = []

    /// `round` counts from 0.
    init(rounds: Int, floor runFloor: (Int) throws -> Usage, ours runOurs: (Int) throws -> Usage) rethrows {
        for round in 0..<rounds {
            floor.append(try runFloor(round))
            ours.append(try runOurs(round))
        }
    }

    /// The median of the pairs' ratios: a pair ran at one time, so noise that lasts cancels out.
    var cpuRatio: Double { median(zip(ours, floor).map { $0.cpu / $1.cpu }) }
}

extension [Usage] {
    var medianCPU: Double { median(map(\.cpu.milliseconds)) }
    var medianWall: Double { median(map(\.wall.milliseconds)) }
    var peakMegabytes: Double { median(map { Double($0.peakBytes) / 1e6 }) }
}

extension Duration {
    var milliseconds: Double { self / .milliseconds(1) }
}

/// The middle value; of an even number of values the upper of the two. `values` is not empty.
func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
