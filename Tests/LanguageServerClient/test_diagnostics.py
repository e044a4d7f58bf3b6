import json
import subprocess

from lsprotocol import types

from editor import KEYBOOK


async def test_the_whole_workspace_is_checked(editor, project, capabilities):
    await editor.start(project, capabilities)
    await editor.until(lambda: editor.rules(project / "keys" / "bad.yaml") == ["role-invalid"])
    assert editor.rules(project / "keys" / "good.yaml") == []


async def test_a_finding_says_what_the_check_says(editor, project, code):
    await editor.start(project, code)
    uri = editor.open(project / "keys" / "bad.yaml")
    (finding,) = await editor.checked(uri)
    assert editor.underlined(uri) == [("boss", "role-invalid")]
    assert finding.severity == types.DiagnosticSeverity.Error
    assert finding.source == "keybook"
    assert finding.message.startswith("`boss` is not a role of `agent`\nroles of `agent`, weakest first: ")
    assert finding.code_description.href.endswith("/rules/role-invalid.html")


async def test_findings_follow_the_typing(editor, project, capabilities, good):
    await editor.start(project, capabilities)
    uri = editor.open(project / "keys" / "good.yaml")
    assert await editor.checked(uri) == []
    editor.replace(uri, ("viewer", "boss"))
    await editor.checked(uri)
    assert editor.underlined(uri) == [("boss", "role-invalid")]
    editor.replace(uri, ("boss", "viewer"), ("name: CI", "# 😀 é\nname: ''"), ("agt_build", "agt_xxx"))
    await editor.checked(uri)
    assert editor.underlined(uri) == [("''", "name-length"), ("agt_xxx", "resource-id-placeholder")]
    editor.rewrite(uri, good)
    assert await editor.checked(uri) == []


async def test_what_was_typed_and_not_saved_is_forgotten_with_the_document(editor, project, code):
    await editor.start(project, code)
    path = project / "keys" / "bad.yaml"
    uri = editor.open(path)
    editor.replace(uri, ("boss", "viewer"))
    assert await editor.checked(uri) == []
    editor.close(uri)
    await editor.until(lambda: editor.rules(path) == ["role-invalid"])


async def test_a_document_whose_file_is_gone_leaves_nothing(editor, project, code):
    await editor.start(project, code)
    path = project / "keys" / "bad.yaml"
    uri = editor.open(path)
    await editor.until(lambda: editor.rules(path) == ["role-invalid"])
    path.unlink()
    editor.close(uri)
    await editor.until(lambda: not editor.diagnostics[uri])


async def test_tags_mark_what_may_go_and_what_is_old(editor, project, code, good):
    await editor.start(project, code)
    scope = "  - { resource_type: agent, resource_id: agt_build, role: executor }\n"
    uri = editor.open(project / "keys" / "good.yaml", good.replace("sharing", scope + scope + "sharing"))
    await editor.checked(uri)
    tags = {(finding.code, tuple(finding.tags or [])) for finding in editor.diagnostics[uri]}
    assert ("role-legacy", (types.DiagnosticTag.Deprecated,)) in tags
    assert ("scope-duplicate", (types.DiagnosticTag.Unnecessary,)) in tags


async def test_a_new_file_that_keybook_yaml_names_is_a_spec_before_it_is_saved(editor, project, code):
    await editor.start(project, code)
    uri = editor.open(project / "keys" / "new.yaml", "name: x\n")
    await editor.checked(uri)
    assert [rule for _, rule in editor.underlined(uri)] == ["field-missing", "field-missing"]


async def test_files_that_are_no_specs_are_left_alone(editor, project, code, good):
    await editor.start(project, code)
    for name, text in [("ci.yaml", "on: push\njobs: {}\n"), ("other.yaml", good.replace("viewer", "boss")), ("a.json", "{}")]:
        editor.open(project / name, text)
    last = editor.open(project / "keys" / "good.yaml")
    await editor.checked(last)
    assert {told.uri for told in editor.told if told.diagnostics} <= {(project / "keys" / "bad.yaml").as_uri()}


async def test_without_keybook_yaml_what_looks_like_a_spec_is_checked(editor, tmp_path, code, good):
    await editor.start(tmp_path, code)
    uri = editor.open(tmp_path / "a.yaml", good.replace("viewer", "boss"))
    editor.open(tmp_path / "b.yaml", "scopes: [feat, fix]\n")
    untitled = editor.open(None, good.replace("viewer", "boss"), uri="untitled:Untitled-1")
    await editor.checked(untitled)
    assert editor.underlined(uri) == editor.underlined(untitled) == [("boss", "role-invalid")]
    assert [told.uri for told in editor.told] == [uri, untitled]
    editor.close(untitled)
    await editor.until(lambda: not editor.diagnostics[untitled])


async def test_keybook_yaml_is_followed_as_it_is_typed(editor, project, code):
    await editor.start(project, code)
    bad = project / "keys" / "bad.yaml"
    await editor.until(lambda: editor.rules(bad) == ["role-invalid"])
    uri = editor.open(project / "keybook.yaml")
    editor.rewrite(uri, "keys: [keys/**]\nrules: { role-invalid: warning }\n")
    await editor.until(lambda: [d.severity for d in editor.diagnostics[bad.as_uri()]] == [types.DiagnosticSeverity.Warning])
    editor.rewrite(uri, "keys: [keys/**]\nrules: { role-invlid: warning }\n")
    await editor.checked(uri)
    assert editor.underlined(uri) == [("role-invlid", "rule-unknown")]
    # What could be followed last goes on.
    assert editor.diagnostics[bad.as_uri()][0].severity == types.DiagnosticSeverity.Warning
    editor.rewrite(uri, "keys: [other/**]\n")
    await editor.until(lambda: editor.rules(bad) == [])
    assert await editor.checked(uri) == []


async def test_a_broken_keybook_yaml_is_told_though_it_is_not_open(editor, project, code):
    (project / "keybook.yaml").write_text("titel: x\n")
    await editor.start(project, code)
    await editor.until(lambda: editor.rules(project / "keybook.yaml") == ["field-unknown"])


async def test_a_folder_inside_the_project_is_enough(editor, project, code):
    await editor.start(project / "keys", code)
    await editor.until(lambda: editor.rules(project / "keys" / "bad.yaml") == ["role-invalid"])


async def test_files_that_change_on_disk_are_taken_up(editor, project, code, good):
    await editor.start(project, code)
    await editor.until(lambda: editor.registrations)
    (registration,) = editor.registrations
    assert registration.method == "workspace/didChangeWatchedFiles"
    assert registration.register_options["watchers"][0]["globPattern"] == "**/*.{yaml,yml,json}"
    bad, new = project / "keys" / "bad.yaml", project / "keys" / "new.json"
    await editor.until(lambda: editor.rules(bad) == ["role-invalid"])

    def tell(*paths):
        changes = [types.FileEvent(uri=path.as_uri(), type=types.FileChangeType.Changed) for path in paths]
        editor.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(changes=changes))

    bad.write_text(good)
    new.write_text("[]")
    tell(bad, new)
    await editor.until(lambda: editor.rules(bad) == [] and editor.rules(new) == ["document-empty"])
    new.unlink()
    tell(new)
    await editor.until(lambda: editor.rules(new) == [])
    bad.write_text(good.replace("viewer", "boss"))
    (project / "keybook.yaml").write_text("keys: [keys/**]\nrules: { role-invalid: off }\n")
    tell(bad, project / "keybook.yaml")
    (project / "keybook.yaml").unlink()
    tell(project / "keybook.yaml")
    await editor.until(lambda: editor.rules(bad) == [])


async def test_a_client_that_watches_nothing_is_helped_by_saving(editor, project, good):
    capabilities = types.ClientCapabilities()
    await editor.start(project, capabilities)
    bad = project / "keys" / "bad.yaml"
    await editor.until(lambda: editor.rules(bad) == ["role-invalid"])
    uri = editor.open(project / "keys" / "good.yaml")
    await editor.checked(uri)
    bad.write_text(good)
    editor.text_document_did_save(types.DidSaveTextDocumentParams(text_document=types.TextDocumentIdentifier(uri=uri)))
    await editor.until(lambda: editor.rules(bad) == [])
    assert editor.registrations == []


async def test_folders_may_come_and_go(editor, project, tmp_path_factory, code):
    await editor.start(tmp_path_factory.mktemp("empty"), code)
    folder = types.WorkspaceFolder(uri=project.as_uri(), name="project")
    bad = project / "keys" / "bad.yaml"

    def change(added, removed):
        event = types.WorkspaceFoldersChangeEvent(added=added, removed=removed)
        editor.workspace_did_change_workspace_folders(types.DidChangeWorkspaceFoldersParams(event=event))

    change([folder], [])
    await editor.until(lambda: editor.rules(bad) == ["role-invalid"])
    change([], [folder])
    await editor.until(lambda: editor.rules(bad) == [])


async def test_no_more_than_the_beginning_of_a_secret_is_ever_told(editor, project, code, good):
    secret = "tu_" + "a1B2" * 8
    (project / "keys" / "secret.yaml").write_text(good.replace("CI", secret))
    await editor.start(project, code)
    uri = editor.open(project / "keys" / "good.yaml", good.replace("name: CI", f"nam: {secret}").replace("viewer", secret))
    await editor.checked(uri)
    await editor.until(lambda: "secret-present" in editor.rules(project / "keys" / "secret.yaml"))
    assert "tu_a1B2a1" not in str(editor.told) + str(editor.log_messages)


async def test_a_project_inside_a_project_has_its_own_rules(editor, project, code, good):
    inner = project / "keys" / "inner"
    (inner / "specs").mkdir(parents=True)
    (inner / "keybook.yaml").write_text("keys: [specs/**]\nrules: { role-legacy: error }\n")
    (inner / "specs" / "a.yaml").write_text(good.replace("viewer", "executor").replace("CI", "inner"))
    await editor.start(project, code)
    path = inner / "specs" / "a.yaml"
    # As the check finds it that is run in the outer folder, until something of the inner one is opened.
    await editor.until(lambda: [d.severity for d in editor.diagnostics.get(path.as_uri(), [])] == [types.DiagnosticSeverity.Warning])
    uri = editor.open(inner / "keybook.yaml")
    await editor.until(lambda: [d.severity for d in editor.diagnostics[path.as_uri()]] == [types.DiagnosticSeverity.Error])
    editor.close(uri)


async def test_inventories_are_checked_and_checked_against(editor, project, code, good):
    (project / "keybook.yaml").write_text("keys: [keys/**]\ngroups: groups.yaml\nresources: resources.yaml\n")
    (project / "groups.yaml").write_text("groups:\n  - id: grp_other\n  - id: grp_other\n")
    (project / "resources.yaml").write_text("resources:\n  - { resource_type: agent, resource_id: agt_build }\n")
    path = project / "keys" / "good.yaml"
    await editor.start(project, code)
    await editor.until(lambda: editor.rules(path) == ["group-unknown"])
    await editor.until(lambda: editor.rules(project / "groups.yaml") == ["entry-duplicate"])
    groups = editor.open(project / "groups.yaml")
    await editor.checked(groups)
    assert editor.underlined(groups) == [("grp_other", "entry-duplicate")]
    # What is typed there is looked at in all specs, open or not.
    uri = editor.open(path)
    await editor.checked(uri)
    editor.rewrite(groups, "groups:\n  - id: grp_engineering\n")
    await editor.until(lambda: editor.rules(path) == [])
    await editor.until(lambda: "group-unknown" not in editor.rules(project / "keys" / "bad.yaml"))
    assert not await editor.checked(groups)
    editor.close(groups)
    await editor.until(lambda: editor.rules(path) == ["group-unknown"])
    (project / "keybook.yaml").write_text("keys: [keys/**]\n")
    event = types.FileEvent(uri=(project / "keybook.yaml").as_uri(), type=types.FileChangeType.Changed)
    editor.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(changes=[event]))
    await editor.until(lambda: editor.rules(path) == [] and editor.rules(project / "groups.yaml") == [])


async def test_a_name_that_stands_in_another_file_is_told_with_that_place(editor, project, code, good):
    (project / "keys" / "bad.yaml").write_text(good.replace("CI", "nightly"))
    (project / "keys" / "z.yaml").write_text(good)
    first, second = project / "keys" / "good.yaml", project / "keys" / "z.yaml"
    await editor.start(project, code)
    await editor.until(lambda: editor.rules(second) == ["name-duplicate"])
    (finding,) = editor.diagnostics[second.as_uri()]
    assert finding.message == "another key is called `CI`\nit stands at keys/good.yaml:1:7"
    (related,) = finding.related_information
    assert related.location.uri == first.as_uri()
    assert (related.location.range.start.line, related.location.range.start.character) == (0, 6)
    # The first one moves, goes, and comes back.
    uri = editor.open(first)
    editor.replace(uri, ("name", "# 😀\nname"))
    await editor.until(lambda: "keys/good.yaml:2:7" in editor.diagnostics[second.as_uri()][0].message)
    editor.replace(uri, ("CI", "release"))
    await editor.until(lambda: editor.rules(second) == [])
    assert editor.rules(first) == []
    editor.replace(uri, ("release", "nightly"))
    await editor.until(lambda: editor.rules(first) == ["name-duplicate"])
    place = await editor.text_document_definition_async(types.DefinitionParams(**editor.place(uri, "nightly")))
    assert place.uri == (project / "keys" / "bad.yaml").as_uri()
    editor.close(uri)
    await editor.until(lambda: editor.rules(second) == ["name-duplicate"] and editor.rules(first) == [])
    first.unlink()
    event = types.FileEvent(uri=first.as_uri(), type=types.FileChangeType.Deleted)
    editor.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(changes=[event]))
    await editor.until(lambda: editor.rules(second) == [])


async def test_what_the_check_finds_the_server_finds(editor, project, code, good):
    """The program's own check is the judge, over files that name, repeat and suppress all kinds of things."""
    (project / "keybook.yaml").write_text("keys: [keys/**]\ngroups: groups.yaml\nrules: { org-admin: error, preset-incomplete: off }\n")
    (project / "groups.yaml").write_text("groups:\n  - { id: grp_engineering, grants: [{ resource_type: agent, resource_id: a*, role: x }] }\n")
    for number in range(40):
        text = good if number % 3 else good.replace("viewer", "executor  # keybook: ignore role-legacy")
        text = text.replace("CI", f"CI {number % 7}").replace("engineering", ["engineering", "x", "y"][number % 3])
        (project / "keys" / f"{number:02}.yaml").write_text(("# é\n" * (number % 4)) + text + ("oops: [" if number == 13 else ""))
    check = subprocess.run([KEYBOOK, "check", "--format", "json"], cwd=project, capture_output=True)
    expected = sorted(
        ((project / d["file"]).as_uri(), d["rule"], d["message"].split("\n")[0], d["start"]["line"] - 1)
        for d in json.loads(check.stdout)["diagnostics"]
    )

    def found():
        return sorted(
            (uri, d.code, d.message.split("\n")[0], d.range.start.line) for uri, found in editor.diagnostics.items() for d in found
        )

    await editor.start(project, code)
    await editor.until(lambda: found() == expected)
