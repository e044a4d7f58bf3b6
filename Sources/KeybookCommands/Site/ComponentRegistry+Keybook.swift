internal import KeyValidator
internal import SiteGenerator
internal import Workspace

extension ComponentRegistry {
    /// What the pages of a site can use: the standard components, and those made from what only the command line knows.
    static let keybook = standard.adding([FieldsComponent(name: "configuration", shape: .configuration)])
}
