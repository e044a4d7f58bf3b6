internal import ArgumentParser
internal import KeyModel
internal import Workspace

/// What is asked about, and the error that it is not there.
struct QuestionArguments: ParsableArguments {
    @Argument(help: "A permission of the catalog, as in run.")
    var permission: String

    @Argument(help: ArgumentHelp("The resource, as in agent:agt_build.", valueName: "type:id"))
    var resource: String

    /// The question; nil after its error has been told.
    func question(_ catalog: Catalog, _ console: Console) -> AccessQuestion? {
        do throws(AccessQuestionError) {
            return try AccessQuestion(permission: permission, resource: resource, in: catalog)
        } catch {
            console.fail(error.description, help: error.help)
            return nil
        }
    }
}
