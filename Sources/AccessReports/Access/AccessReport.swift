package import KeyModel

/// The answer to `keybook access`: everything that keys can do.
package struct AccessReport: Sendable {
    let keys: [KeyReport]
    let world: AccessWorld

    package init(_ keys: [(label: KeyLabel, key: APIKey)], in world: AccessWorld) {
        self.world = world
        self.keys = keys.map { KeyReport(label: $0.label, key: $0.key, in: world) }
    }

    /// One key of it.
    struct KeyReport: Sendable {
        let label: KeyLabel
        let access: KeyAccess
        let gaps: [AccessGap]

        init(label: KeyLabel, key: APIKey, in world: AccessWorld) {
            self.label = label
            access = KeyAccess(of: key, in: world)
            gaps = world.gaps(of: key) + world.gaps(ofResources: access.resources.map(\.resource))
        }
    }
}

extension AccessWorld {
    /// What is unknown of what contains resources. That there is no resources file is said once.
    fileprivate func gaps(ofResources resources: [ResourceReference]) -> [AccessGap] {
        var seen: Set<AccessGap> = []
        return resources.flatMap(gaps(of:)).filter { seen.insert($0).inserted }
    }
}
