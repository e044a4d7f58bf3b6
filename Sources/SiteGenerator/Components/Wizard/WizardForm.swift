internal import KeyModel
internal import Markdown
internal import SourceText

/// The form of the wizard, with what the catalog gives to choose from. Its script fills in and shows; the words are here.
///
/// Of the ids that elements are told by, all begin with `_wizard-`; the rest is the place in the key (`scopes.0.id`). In the rows of
/// lists `{}` stands for the row's index.
struct WizardForm {
    let catalog: Catalog

    /// For who has no script.
    func appendExplanation(to html: inout HTMLBuffer) {
        html.append(
            raw: """
                <p class="note">Here a form asks for what a key needs, step by step, and writes its spec. It needs JavaScript, which does
                not run. On a terminal <code>keybook new</code> asks the same, from the same presets:</p>
                <ul>

                """)
        for preset in catalog.presets {
            html.append(raw: "<li><strong>")
            html.append(text: preset.name)
            html.append(raw: "</strong>: ")
            html.append(text: preset.useCase)
            html.append(raw: ". ")
            if preset.defaultScopes.isEmpty { html.append(raw: "It has no default scopes") }
            html.append(codes: preset.defaultScopes.map(\.description))
            html.append(raw: "</li>\n")
        }
        html.append(raw: "</ul>\n")
    }

    func append(to html: inout HTMLBuffer) {
        html.append(
            raw: """
                <div data-notices></div>
                <nav aria-label="Steps of the wizard"><ol>
                <li><button type="button">Preset</button></li>
                <li><button type="button">Scopes</button></li>
                <li><button type="button">Groups</button></li>
                <li><button type="button">Review</button></li>
                </ol></nav>
                <form novalidate>

                """)
        appendPresets(to: &html)
        appendScopes(to: &html)
        appendGroups(to: &html)
        appendReview(to: &html)
        html.append(
            raw: """
                <p class="refusal"></p>
                <p class="actions"><button type="button" data-do="back">Back</button> <button class="main" data-do="next">Next</button></p>
                </form>
                <p class="sr-only" role="status"></p>

                """)
    }

    private func appendPresets(to html: inout HTMLBuffer) {
        html.append(
            raw: """
                <section>
                <h3 tabindex="-1">What is the key for?</h3>
                <p>A preset fills in the scopes of the next step, where each of them can be changed. It grants nothing by itself. Another
                one brings its own scopes; ids that you have given stay.</p>
                <fieldset class="cards">
                <legend class="sr-only">Preset</legend>

                """)
        for preset in catalog.presets {
            html.append(raw: "<div><label><input type=\"radio\" name=\"_wizard-preset\" value=\"")
            html.append(text: preset.id)
            html.append(raw: "\"><span><strong>")
            html.append(icon: preset.icon)
            html.append(raw: " ")
            html.append(text: preset.name)
            html.append(raw: "</strong> ")
            html.append(text: preset.useCase)
            html.append(raw: "<br><small>")
            html.append(text: preset.defaultScopes.map(\.description).joined(separator: ", "))
            if preset.defaultScopes.isEmpty { html.append(raw: "no default scopes") }
            html.append(raw: "</small></span></label>")
            let meanings = catalog.meaning(of: preset)
            if !meanings.isEmpty {
                html.append(raw: "<ul>")
                for meaning in meanings {
                    html.append(raw: "<li>")
                    html.append(meaning, in: catalog)
                    html.append(raw: "</li>")
                }
                html.append(raw: "</ul>")
            }
            html.append(raw: "</div>\n")
        }
        html.append(raw: "</fieldset>\n</section>\n")
    }

    private func appendScopes(to html: inout HTMLBuffer) {
        html.append(
            raw: """
                <section hidden>
                <h3 tabindex="-1">What may the key do, and where?</h3>
                <p>A scope is one role on one resource. Fewer and weaker scopes are the safer key.</p>
                <div data-scopes></div>
                <template data-row="scope"><fieldset class="scope" data-index="{}">
                <legend>Scope</legend>
                <button class="quiet" type="button" data-do="removeScope">Remove</button>
                <div><label for="_wizard-scopes.{}.role">Role</label>
                <select id="_wizard-scopes.{}.role" aria-describedby="_wizard-scopes.{}.role-findings">

                """)
        for type in catalog.resourceTypes {
            html.append(raw: "<optgroup label=\"")
            html.append(text: "On one \(type.title.lowercased())")
            html.append(raw: "\">\n")
            for role in type.roles {
                html.append(raw: "<option value=\"")
                html.append(text: "\(type.name):\(role.name)")
                html.append(raw: "\">")
                html.append(text: "\(type.name) \(role.name): \(role.isLegacy ? "legacy. " : "")\(role.summary)")
                html.append(raw: "</option>\n")
            }
            html.append(raw: "</optgroup>\n")
        }
        html.append(
            raw: """
                </select>
                <div id="_wizard-scopes.{}.role-findings" data-at="scopes.{}.role"></div></div>
                <div><label for="_wizard-scopes.{}.id">Id of the resource</label>
                <input id="_wizard-scopes.{}.id" autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="_wizard-scopes.{}.id-findings">
                <div id="_wizard-scopes.{}.id-findings" data-at="scopes.{}.id"></div></div>
                <div data-at="scopes.{}"></div>
                <p class="meaning"></p>
                </fieldset></template>
                <p><button id="_wizard-add" type="button" data-do="addScope">Add a scope</button></p>
                <div data-at="scopes"></div>
                <div data-at="preset"></div>
                </section>

                """)
    }

    private func appendGroups(to html: inout HTMLBuffer) {
        html.append(raw: "<section hidden>\n<h3 tabindex=\"-1\">Sharing groups</h3>\n<p>")
        html.append(marked: catalog.sharingMeaning)
        html.append(
            raw: """
                 The key can also do what these groups may already do.</p>
                <ul class="groups" data-groups></ul>
                <template data-row="group"><li data-index="{}"><code></code> <span></span> <button class="quiet" type="button" data-do="removeGroup">Remove</button>
                <div data-at="groups.{}"></div><div class="meaning"></div></li></template>
                <div><label for="_wizard-group">Id of a group</label>
                <p class="hint" id="_wizard-group-hint">Enter adds it; with nothing typed, Enter goes on.</p>
                <input id="_wizard-group" list="_wizard-known-groups" autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="_wizard-group-hint _wizard-group-findings">
                <div id="_wizard-group-findings" data-at="groups"></div></div>
                <p><button type="button" data-do="addGroup">Add the group</button></p>
                </section>

                """)
    }

    private func appendReview(to html: inout HTMLBuffer) {
        html.append(
            raw: """
                <section hidden>
                <h3 tabindex="-1">Review</h3>
                <p>Nothing leaves this page: copy the spec or download it.</p>
                <div><label for="_wizard-name">What is the key called?</label>
                <p class="hint" id="_wizard-name-hint">People tell keys apart by their names: in lists, in logs, in reviews.</p>
                <input id="_wizard-name" autocomplete="off" aria-describedby="_wizard-name-hint _wizard-name-findings">
                <div id="_wizard-name-findings" data-at="name"></div></div>
                <div><label for="_wizard-description">A description, if it helps</label>
                <p class="hint" id="_wizard-description-hint">For those who find the key in a year.</p>
                <textarea id="_wizard-description" rows="2" aria-describedby="_wizard-description-hint _wizard-description-findings"></textarea>
                <div id="_wizard-description-findings" data-at="description"></div></div>
                <h4>What the check says</h4>
                <p data-verdict></p>
                <div data-check></div>
                <h4>What the key can do</h4>
                <ul data-can></ul>
                <h4>Who owns what it creates</h4>
                <ul data-owners></ul>
                <h4>The spec</h4>
                <div role="tablist" aria-label="The key as">
                <button type="button" role="tab" id="_wizard-yaml" aria-controls="_wizard-spec">YAML</button>
                <button type="button" role="tab" id="_wizard-json" aria-controls="_wizard-spec">JSON</button>
                <button type="button" role="tab" id="_wizard-curl" aria-controls="_wizard-spec">curl</button>
                </div>
                <div role="tabpanel" id="_wizard-spec"><pre tabindex="0"><code></code></pre></div>
                <p class="actions"><button class="main" type="button" data-do="download">Download</button>
                <button type="button" data-do="copy">Copy</button>
                <button type="button" data-do="share">Copy a link to these answers</button></p>
                </section>

                """)
    }
}
