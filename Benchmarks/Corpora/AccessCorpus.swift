/// A project twice, `old/` and `new/`: as many keys as resources, in namespaces, with groups that have grants. In `new/` a few keys
/// have a scope more. The check finds nothing to say of either, so that it is as quick as it can be.
struct AccessCorpus {
    let count: Int

    /// How many keys differ.
    static let differences = 10

    private static let namespaces = 100
    private static let keysPerFolder = 1000
    private var groups: Int { count / 10 }

    var name: String { "access-\(count)" }

    /// Calls `write` with each file's path and text.
    func forEachFile(write: (String, String) throws -> Void) rethrows {
        for side in ["old", "new"] {
            try write(
                "\(side)/keybook.yaml",
                "keys: [\"keys/**\"]\ngroups: groups.yaml\nresources: resources.yaml\nrules: { group-widens-access: off }\n")
            try write("\(side)/groups.yaml", "groups:\n" + (0..<groups).map(group).joined())
            try write("\(side)/resources.yaml", resourcesFile)
            for index in 0..<count {
                let path = "\(side)/keys/\(padded(index / Self.keysPerFolder, digits: 3))/key-\(padded(index, digits: 6)).yaml"
                let isDifferent = side == "new" && index % (count / Self.differences) == 7
                try write(path, key(index, isDifferent: isDifferent))
            }
        }
    }

    private var resourcesFile: String {
        let org = "resources:\n  - { resource_type: org, resource_id: org_bench }\n"
        let namespaces = (0..<Self.namespaces).map {
            "  - { resource_type: namespace, resource_id: ns_\($0), parent: org_bench }\n"
        }
        let rest = (0..<(count - Self.namespaces - 1)).map { index in
            let (type, id) = resource(index)
            return "  - { resource_type: \(type), resource_id: \(id), parent: ns_\(index % Self.namespaces) }\n"
        }
        return org + namespaces.joined() + rest.joined()
    }

    /// One that a namespace contains.
    private func resource(_ index: Int) -> (type: String, id: String) {
        index % 2 == 0 ? ("project", "prj_\(index)") : ("agent", "agt_\(index)")
    }

    private func group(_ index: Int) -> String {
        var random = RandomSource(seed: index)
        let (type, id) = resource(random.number(in: 0...(count - Self.namespaces - 2)))
        return "  - id: grp_\(index)\n    members: [mem_a, mem_b]\n"
            + "    grants: [{ resource_type: \(type), resource_id: \(id), role: viewer }]\n"
    }

    private func key(_ index: Int, isDifferent: Bool) -> String {
        var prose = Prose(random: RandomSource(seed: index))
        var scopes = (0..<prose.random.number(in: 1...4)).map { number in
            let (type, id) = resource(prose.random.number(in: 0...(count - Self.namespaces - 2)))
            return scope(type, id, prose.random.pick(["viewer", "editor", "owner"]))
        }
        if prose.random.happens(3) { scopes.append(scope("namespace", "ns_\(prose.random.number(in: 0...99))", "admin")) }
        if isDifferent { scopes.append(scope("namespace", "ns_\(index % Self.namespaces)", "admin")) }
        let groups = "  - grp_\(prose.random.number(in: 0...(groups - 1)))\n"
        return
            "name: key \(index)\ndescription: \"\(prose.sentence())\"\nscopes:\n\(scopes.joined())sharing_group_ids:\n\(groups)"
    }

    private func scope(_ type: String, _ id: String, _ role: String) -> String {
        "  - resource_type: \(type)\n    resource_id: \(id)\n    role: \(role)\n"
    }
}
