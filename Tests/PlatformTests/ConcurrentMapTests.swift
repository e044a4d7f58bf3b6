import Platform
import Testing

struct ConcurrentMapTests {
    @Test(arguments: [0, 1, 15, 16, 17, 10_000])
    func keepsTheOrder(count: Int) {
        #expect(concurrentMap(count: count) { $0 * 2 } == (0..<count).map { $0 * 2 })
    }

    @Test func keepsAStateForEachWorker() {
        let results = concurrentMap(count: 1000, makeState: { 0 }) { index, seen in
            seen += 1
            return seen
        }
        #expect(results.count == 1000)
        #expect(results.allSatisfy { $0 >= 1 })
        #expect(results.contains(1))
    }

    @Test func releasesWhatItReturns() {
        final class Counted: Sendable {}
        weak var last: Counted?
        do {
            let results = concurrentMap(count: 100) { _ in Counted() }
            last = results.last
            #expect(last != nil)
        }
        #expect(last == nil)
    }
}
