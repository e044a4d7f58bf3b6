internal import KeyModel

/// Everything that a key can do as tables, one for each type of resource: resources by permissions, with the reasons.
///
/// However many resources a key reaches, the tables stay readable: of those in one container with the same access by the same
/// reasons the first are listed and the others counted.
struct AccessMatrix: Sendable {
    struct Table: Sendable {
        /// The index of the type.
        let type: Int

        /// What some resource of the table gives, by index.
        let permissions: [Int]

        /// One for each container, in the order of `ResourceReference.precedes`; what has none comes first.
        fileprivate(set) var blocks: [Block] = []

        /// How many resources are in no block since there are too many.
        fileprivate(set) var omittedCount = 0
    }

    struct Block: Sendable {
        let container: ResourceReference?
        fileprivate(set) var rows: [Row] = []
    }

    struct Row: Sendable {
        let access: ResourceAccess

        /// The numbers of the reasons of anything on it, from 1.
        let reasons: [Int]

        /// How many resources beside it, in the same container, have the same access by the same reasons and no row.
        fileprivate(set) var sameCount = 0
    }

    private(set) var tables: [Table] = []

    /// In the order in which the tables first need them.
    private(set) var reasons: [AccessReason] = []

    private let catalog: Catalog

    init(_ access: KeyAccess) {
        catalog = access.world.catalog
        let grants = Dictionary(grouping: access.grants, by: \.resource)
        var numbers: [AccessReason: Int] = [:]
        var rest = access.resources[...]
        while let type = rest.first?.resource.type {
            let ofType = rest.prefix { $0.resource.type == type }
            rest = rest.dropFirst(ofType.count)
            addTable(type, ofType, grants, access.world, &numbers)
        }
    }

    private mutating func addTable(
        _ type: Int, _ accesses: ArraySlice<ResourceAccess>, _ grants: [ResourceReference: [Grant]], _ world: AccessWorld,
        _ numbers: inout [AccessReason: Int]
    ) {
        var table = Table(type: type, permissions: Array(accesses.reduce(PermissionSet()) { $0.union($1.permissions) }))
        let chained = accesses.map { (access: $0, chain: world.chain(of: $0.resource)) }
        let blocks = Dictionary(grouping: chained) { $0.chain.dropFirst().first }
        var rowCount = 0
        for (container, members) in blocks.sorted(by: { Self.precedes($0.key, $1.key) }) {
            guard rowCount < Self.rowLimit else {
                table.omittedCount += members.count
                continue
            }
            var block = Block(container: container)
            var kinds: [RowKind: (count: Int, lastRow: Int)] = [:]
            for (access, chain) in members {
                let paths = world.paths(of: chain.flatMap { grants[$0] ?? [] }, along: chain)
                let reasons = paths.filter { !catalog.access(of: $0.role).own.isEmpty }.map(AccessReason.init)
                let kind = RowKind(all: access.permissions, scopes: access.scopePermissions, reasons: reasons)
                let known = kinds[kind]
                guard known?.count ?? 0 < Self.sameLimit, rowCount < Self.rowLimit else {
                    if let known {
                        kinds[kind] = (known.count + 1, known.lastRow)
                        block.rows[known.lastRow].sameCount += 1
                    } else {
                        table.omittedCount += 1
                    }
                    continue
                }
                let row = Row(access: access, reasons: reasons.map { number($0, &numbers) })
                block.rows.append(row)
                rowCount += 1
                kinds[kind] = ((known?.count ?? 0) + 1, block.rows.count - 1)
            }
            table.blocks.append(block)
        }
        tables.append(table)
    }

    private mutating func number(_ reason: AccessReason, _ numbers: inout [AccessReason: Int]) -> Int {
        if let number = numbers[reason] { return number }
        reasons.append(reason)
        numbers[reason] = reasons.count
        return reasons.count
    }

    /// The reasons among `row`'s that give a permission.
    func reasons(of permission: Int, in row: Row) -> [Int] {
        row.reasons.filter { number in
            reasons[number - 1].roles.last.map { catalog.access(of: $0).own.contains(permission) } ?? false
        }
    }

    private static func precedes(_ one: ResourceReference?, _ other: ResourceReference?) -> Bool {
        guard let one, let other else { return one == nil && other != nil }
        return one.precedes(other)
    }

    /// Of resources that differ in their id alone, as many as are listed.
    private static let sameLimit = 8

    /// As many rows of one table as anyone reads.
    private static let rowLimit = 100
}

/// What makes two resources of one container the same to a reader.
private struct RowKind: Hashable {
    let all: PermissionSet
    let scopes: PermissionSet
    let reasons: [AccessReason]
}
