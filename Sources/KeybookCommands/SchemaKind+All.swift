internal import AccessExpectations
internal import KeyModel
internal import KeyValidator
internal import SpecSchema
internal import Workspace

extension SchemaKind {
    /// Every kind of file that has a schema, a line each.
    static let all = [
        key,
        SchemaKind(name: "groups", title: "a groups file", shape: .groupsFile, mayBeEmpty: false),
        SchemaKind(name: "resources", title: "a resources file", shape: .resourcesFile, mayBeEmpty: false),
        SchemaKind(name: "tests", title: "Expectations", of: .expectation, listedIn: .expectationList),
        SchemaKind(name: "catalog", title: "a catalog file", shape: .catalog, mayBeEmpty: false),
        SchemaKind(name: "config", title: "keybook.yaml", shape: .configuration, mayBeEmpty: true),
    ]
}
