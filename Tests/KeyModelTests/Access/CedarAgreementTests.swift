import Foundation
import KeyModel
import TestSupport
import Testing

/// Answers against an evaluator of others: Cedar (<https://www.cedarpolicy.com>), with policies and entities that are made from the
/// same world and from the tables of the rulebook, not from the catalog.
struct CedarAgreementTests {
    private static let python = Python(with: "cedarpy")

    @Test(.enabled(if: python != nil, "python3 with cedarpy is not installed"))
    func everyAnswerIsTheSame() throws {
        let worlds = (0..<120).map { GeneratedWorld(seed: 1_000_003 + UInt64($0)) }
        let input = try JSONEncoder().encode(worlds.map(AskedWorld.init))
        let output = try #require(Self.python).run(Self.script, input: String(decoding: input, as: UTF8.self))
        let judged = output.split(separator: "\n").map(String.init)
        try #require(judged.count == worlds.count)
        let counts = zip(worlds, judged).map { generated, judged in
            let answers = Self.answers(generated)
            #expect(answers == judged, "\(generated)")
            return answers.count
        }
        #expect(counts.reduce(0, +) >= 10_000)
    }

    /// A digit for each key and question: 1 for yes.
    private static func answers(_ generated: GeneratedWorld) -> String {
        let world = generated.world
        return generated.keys.map { key in
            let grants = world.grants(of: key)
            return generated.questions.map { AccessAnswer($0, grants: grants, in: world).isAllowed ? "1" : "0" }.joined()
        }.joined()
    }

    /// What the judge is told.
    private struct AskedWorld: Encodable {
        let resources: [[String?]]
        let groups: [String: [[String]]]
        let keys: [Key]
        let questions: [[String]]

        struct Key: Encodable {
            let scopes: [[String]]
            let groups: [String]
        }

        init(_ generated: GeneratedWorld) {
            let catalog = Catalog.standard
            resources = generated.resources.map { [$0.resourceType, $0.resourceID, $0.parent] }
            groups = Dictionary(uniqueKeysWithValues: generated.groups.map { ($0.id, $0.grants.map(Self.words)) })
            keys = generated.keys.map { Key(scopes: $0.scopes.map(Self.words), groups: $0.sharingGroupIDs) }
            questions = generated.questions.map {
                [
                    catalog.permissions[$0.permission].name, catalog.resourceTypes[$0.resource.type].name, $0.resource.id,
                ]
            }
        }

        private static func words(_ scope: Scope) -> [String] { [scope.resourceType, scope.resourceID, scope.role] }
    }

    private static let script = #"""
        import json, sys
        import cedarpy

        # Section 2 of the rulebook: what each role gives, on which type, of the resource itself and of what it contains.
        PROJECT_OWNER = ["discover", "read", "update", "delete", "share"]
        AGENT_OWNER = ["discover", "read", "run", "update", "delete", "share"]
        NAMESPACE_ADMIN = ["discover", "read", "update", "delete", "share", "create_project", "create_agent"]
        ROLES = {
            ("org", "member"): {"org": ["discover", "read"]},
            ("org", "admin"): {
                "org": ["discover", "read", "update", "delete", "share", "manage_keys", "create_namespace"],
                "namespace": NAMESPACE_ADMIN, "project": PROJECT_OWNER, "agent": AGENT_OWNER,
            },
            ("namespace", "admin"): {"namespace": NAMESPACE_ADMIN, "project": PROJECT_OWNER, "agent": AGENT_OWNER},
            ("project", "discoverer"): {"project": ["discover"]},
            ("project", "viewer"): {"project": ["discover", "read"]},
            ("project", "editor"): {"project": ["discover", "read", "update"]},
            ("project", "owner"): {"project": PROJECT_OWNER},
            ("agent", "discoverer"): {"agent": ["discover"]},
            ("agent", "viewer"): {"agent": ["discover", "read", "run"]},
            ("agent", "editor"): {"agent": ["discover", "read", "run", "update"]},
            ("agent", "owner"): {"agent": AGENT_OWNER},
            ("agent", "executor"): {"agent": ["discover", "read", "run"]},
        }
        CONTAINER = {"namespace": "org", "project": "namespace", "agent": "namespace"}

        def policies(principal, grants):
            for type, id, role in grants:
                for reached, permissions in ROLES[type, role].items():
                    actions = ", ".join(f'Action::"{name}"' for name in permissions)
                    resource = f'== {type}::"{id}"' if reached == type else f'is {reached} in {type}::"{id}"'
                    yield f"permit({principal}, action in [{actions}], resource {resource});"

        def judge(world):
            listed = {(type, id) for type, id, _ in world["resources"]}
            entities = []
            for type, id, parent in world["resources"]:
                container = (CONTAINER.get(type), parent)
                parents = [{"type": container[0], "id": container[1]}] if container in listed else []
                entities.append({"uid": {"type": type, "id": id}, "attrs": {}, "parents": parents})
            text = []
            for id, grants in world["groups"].items():
                entities.append({"uid": {"type": "group", "id": id}, "attrs": {}, "parents": []})
                text += policies(f'principal in group::"{id}"', grants)
            for number, key in enumerate(world["keys"]):
                groups = [{"type": "group", "id": id} for id in sorted(set(key["groups"])) if id in world["groups"]]
                entities.append({"uid": {"type": "key", "id": str(number)}, "attrs": {}, "parents": groups})
                text += policies(f'principal == key::"{number}"', key["scopes"])
            requests = [
                {"principal": f'key::"{number}"', "action": f'Action::"{permission}"', "resource": f'{type}::"{id}"', "context": {}}
                for number in range(len(world["keys"])) for permission, type, id in world["questions"]
            ]
            answers = cedarpy.is_authorized_batch(requests, "\n".join(text), entities)
            assert not any(answer.diagnostics.errors for answer in answers)
            return "".join("1" if answer.allowed else "0" for answer in answers)

        for world in json.load(open(sys.argv[1], encoding="utf-8")):
            print(judge(world))
        """#
}
