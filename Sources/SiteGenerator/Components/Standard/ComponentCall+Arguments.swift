internal import SourceText

extension ComponentCall {
    /// Refuses an argument where the component takes none.
    func requireNoArguments() throws(ComponentFailure) {
        guard arguments.isEmpty else { throw failure("this component takes no argument, found \(quoted(arguments))") }
    }

    /// Refuses lines between the fences where the component takes none.
    func requireNoBody() throws(ComponentFailure) {
        guard !hasBody else {
            throw failure("this component takes no lines of its own", notes: ["close the fence on the next line"])
        }
    }

    /// The diagnostics that are errors, as the reason why the call cannot be answered.
    func refuse(_ diagnostics: [Diagnostic]) throws(ComponentFailure) {
        let errors = diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty else { throw ComponentFailure(errors) }
    }
}
