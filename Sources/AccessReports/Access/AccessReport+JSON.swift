internal import KeyModel
internal import SourceText

extension AccessReport {
    /// `{"keys": [{"name", "key", "resources": […], "creates": […], "unknown": […]}]}`, a line for each resource.
    package var json: [UInt8] {
        var text = JSONText()
        text.object {
            $0.name("keys")
            $0.array {
                for key in keys { $0.key(key, in: world) }
            }
        }
        return text.bytes + [UInt8(ascii: "\n")]
    }
}

extension JSONText {
    fileprivate mutating func key(_ key: AccessReport.KeyReport, in world: AccessWorld) {
        let catalog = world.catalog
        let paths = GrantIndex(key.access.grants)
        object {
            $0.members(of: key.label)
            $0.name("resources")
            $0.array {
                for access in key.access.resources {
                    $0.object {
                        $0.members(of: access.resource, in: catalog)
                        $0.name("permissions")
                        $0.permissions(access.permissions, in: catalog)
                        $0.name("only_through_groups")
                        $0.permissions(access.groupPermissions, in: catalog)
                        $0.name("because")
                        $0.because(paths.paths(to: access.resource, in: world), in: catalog)
                    }
                }
            }
            $0.name("creates")
            $0.array {
                for creation in key.access.creations { $0.creation(creation, in: world) }
            }
            $0.name("unknown")
            $0.gaps(key.gaps, in: catalog)
        }
    }

    private mutating func creation(_ creation: Creation, in world: AccessWorld) {
        object {
            $0.name("resource_type")
            $0.string(world.catalog.resourceTypes[creation.type].name)
            $0.name("in")
            $0.object { $0.members(of: creation.container, in: world.catalog) }
            $0.name("owners")
            $0.array {
                for id in creation.owners {
                    $0.object {
                        $0.name("group")
                        $0.string(withoutSecretTails(id))
                        $0.name("members")
                        $0.members(of: world.inventory.groups?[id])
                    }
                }
            }
        }
    }

    /// The members of a group; null where it is not known.
    private mutating func members(of group: SharingGroup?) {
        guard let group else { return null() }
        array {
            for member in group.members { $0.string(withoutSecretTails(member)) }
        }
    }
}
