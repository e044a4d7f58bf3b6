internal import KeyModel
internal import SourceText
internal import TerminalForms

/// The questions about one scope: its type, its role, its resource.
struct ScopeEditing: Sendable {
    /// Where the scope will stand among those of the key; their number, where it is a new one.
    let index: Int

    /// Whether only the resource is asked, since the preset has said the rest.
    let isFilling: Bool
    private var question: Question

    private enum Question: Sendable {
        case type(SelectList<ResourceType>)
        case role(SelectList<Role>, of: ResourceType)
        case resource(SuggestField<Void>, type: ResourceType?, scope: Scope)
    }

    enum Result {
        case goesOn, cancelled, leftOut
        case answered(Scope)
    }

    /// Asks for the resource of a scope that has a type and a role.
    init(filling scope: Scope, at index: Int, _ settings: WizardSettings) {
        self.index = index
        isFilling = true
        question = Self.resourceQuestion(scope, isFilling: true, settings)
    }

    /// Asks for everything, with what `scope` has as the first answers.
    init(editing scope: Scope?, at index: Int, _ settings: WizardSettings) {
        self.index = index
        isFilling = false
        question = Self.typeQuestion(current: scope?.resourceType, settings)
    }

    /// Takes a key.
    ///
    /// - Parameter before: the scope that stands at the index now.
    mutating func handle(_ key: KeyPress, before: Scope?, _ settings: WizardSettings) -> Result {
        switch question {
        case .type(var list):
            if key == .escape { return .cancelled }
            let type = list.handle(key)
            question = type.map { Self.roleQuestion(of: $0, current: before?.role) } ?? .type(list)
        case .role(var list, let type):
            if key == .escape {
                question = Self.typeQuestion(current: type.name, settings)
                return .goesOn
            }
            guard let role = list.handle(key) else {
                question = .role(list, of: type)
                return .goesOn
            }
            let id = before?.resourceType == type.name ? before?.resourceID ?? "" : ""
            question = Self.resourceQuestion(
                Scope(resourceType: type.name, resourceID: id, role: role.name), isFilling: false, settings)
        case .resource(var field, let type, let scope):
            if key == .escape {
                guard !isFilling, let type else { return .cancelled }
                question = Self.roleQuestion(of: type, current: scope.role)
                return .goesOn
            }
            let answer = field.handle(key)
            question = .resource(field, type: type, scope: scope)
            switch answer {
            case .text(let id): return .answered(scope.on(id))
            case .other: return .leftOut
            case nil: break
            }
        }
        return .goesOn
    }

    /// The scope as it would be if the question were answered now; nil while there is nothing to be said of it.
    var candidate: Scope? {
        guard case .resource(let field, _, let scope) = question, let id = field.text, !id.isEmpty else { return nil }
        return scope.on(id)
    }

    var holdsTypedText: Bool {
        if case .resource(let field, _, _) = question { !field.typed.isEmpty } else { false }
    }

    // MARK: The questions

    private static func typeQuestion(current: String?, _ settings: WizardSettings) -> Question {
        let types = settings.catalog.resourceTypes
        let choices = types.map { Choice($0, $0.name, note: "ids begin with \($0.idPrefix)") }
        return .type(SelectList(choices, current: types.firstIndex { $0.name == current } ?? 0))
    }

    private static func roleQuestion(of type: ResourceType, current: String?) -> Question {
        let choices = type.roles.map { role in
            Choice(role, role.name, note: role.isLegacy ? "legacy: \(role.summary)" : role.summary)
        }
        return .role(SelectList(choices, current: type.roles.firstIndex { $0.name == current } ?? 0), of: type)
    }

    private static func resourceQuestion(_ scope: Scope, isFilling: Bool, _ settings: WizardSettings) -> Question {
        let known = settings.inventory.resources?.suggestions(ofType: scope.resourceType) ?? []
        let leaveOut = isFilling ? [Choice((), "leave this scope out")] : []
        return .resource(
            SuggestField(scope.resourceID, label: "id", suggestions: known, others: leaveOut),
            type: settings.catalog.resourceType(named: scope.resourceType), scope: scope)
    }

    // MARK: The pages

    func page(in context: StepContext) -> WizardPage {
        let catalog = context.settings.catalog
        switch question {
        case .type(let list):
            var page = WizardPage(heading: "On which type of resource?", question: { list.drawing(in: $0) })
            page.hints = [.choose(context), KeyHint("enter", "next"), .back(context), .quit]
            return page
        case .role(let list, let type):
            var page = WizardPage(heading: "Which role on the `\(type.name)`?", question: { list.drawing(in: $0) })
            page.remarks =
                list.currentValue.map { role in
                    let scope = Scope(resourceType: type.name, resourceID: type.idPrefix + "…", role: role.name)
                    return [ScreenLine(marked: catalog.meaning(of: scope).joined(separator: " "))]
                } ?? []
            page.hints = [.choose(context), KeyHint("enter", "next"), .back(context), .quit]
            return page
        case .resource(let field, let type, let scope):
            let name = type?.title.lowercased() ?? scope.resourceType
            var page = WizardPage(heading: "Which \(name)?", question: { field.drawing(in: $0) })
            let role = catalog.role(named: scope.role, of: scope.resourceType)
            let short = DefaultScope(resourceType: scope.resourceType, role: scope.role)
            page.introduction = "`\(short)`: \(role?.summary ?? "")."
            page.hints = [KeyHint("enter", "accept"), .choose(context), KeyHint("tab", "complete"), .back(context), .quit]
            return page
        }
    }
}

extension Scope {
    fileprivate func on(_ resourceID: String) -> Scope {
        Scope(resourceType: resourceType, resourceID: resourceID, role: role)
    }
}
