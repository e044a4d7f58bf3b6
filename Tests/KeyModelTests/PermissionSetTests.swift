import KeyModel
import Testing

struct PermissionSetTests {
    @Test func holdsWhatWasPutIntoIt() {
        let indices = [0, 63, 64, 128, 255]
        let set = PermissionSet(indices)
        #expect(Array(set) == indices)
        #expect(set.count == indices.count)
        #expect((0..<PermissionSet.capacity).filter(set.contains) == indices)
    }

    @Test func isASetAlgebra() {
        let (a, b) = (PermissionSet([1, 70, 200]), PermissionSet([70, 201]))
        #expect(Array(a.union(b)) == [1, 70, 200, 201])
        #expect(Array(a.subtracting(b)) == [1, 200])
        #expect(a.isSuperset(of: PermissionSet([1, 200])))
        #expect(!a.isSuperset(of: b))
        #expect(!a.isDisjoint(with: b))
        #expect(a.isDisjoint(with: PermissionSet([2])))
        #expect(PermissionSet().isEmpty)
    }
}
