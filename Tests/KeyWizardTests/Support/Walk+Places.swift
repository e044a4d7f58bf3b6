import KeyWizard
import TerminalForms

extension Walk {
    /// In the list of scopes, with one.
    static var atScopes: Walk { atScopes() }

    static func atScopes(settings: WizardSettings = .sample()) -> Walk {
        var walk = Walk(settings: settings)
        walk.press(.down, .enter)
        walk.say("agt_build")
        walk.press(.text("prj_"), .up, .enter)
        return walk
    }

    static var atReview: Walk { atReview() }

    static func atReview(settings: WizardSettings = .sample(), group: String = "grp_a") -> Walk {
        var walk = atScopes(settings: settings)
        walk.press(.enter)
        walk.say(group)
        walk.press(.enter)
        walk.say("CI")
        walk.press(.enter)
        return walk
    }
}

extension Walk {
    /// The deploy preset in a project that has written down what it has.
    static var atDeployScopes: Walk {
        var walk = Walk(settings: .sample(.sample))
        walk.press(.enter, .text("pro"), .enter, .text("bui"), .enter, .enter)
        return walk
    }

    static var atDeployReview: Walk {
        var walk = atDeployScopes
        walk.press(.enter, .text("eng"), .enter, .enter)
        walk.say("CI")
        walk.say("Deploys the main branch")
        return walk
    }
}
