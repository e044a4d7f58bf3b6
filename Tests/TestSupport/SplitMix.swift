/// Numbers that look random and are the same in every run, from a seed: Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators" (2014).
package struct SplitMix: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    package mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

    /// Whether something that happens so often in a hundred does now.
    package mutating func happens(inHundred percent: Int) -> Bool { number(below: 100) < percent }

    /// Once in `times`.
    package mutating func happens(oneIn times: Int) -> Bool { number(below: times) == 0 }

    /// One of some values, of which there must be one.
    package mutating func pick<Value>(_ values: [Value]) -> Value { values[number(below: values.count)] }
}
