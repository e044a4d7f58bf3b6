import pytest
from lsprotocol import types


async def test_a_quick_fix_leaves_a_clean_file(editor, project, capabilities, good):
    await editor.start(project, capabilities)
    uri = editor.open(project / "keys" / "good.yaml", "# 😀\n" + good.replace("viewer", "executor").replace("agent", "agnt"))
    found = list(await editor.checked(uri))
    while found:
        params = types.CodeActionParams(
            text_document=types.TextDocumentIdentifier(uri=uri),
            range=found[0].range,
            context=types.CodeActionContext(diagnostics=found[:1], only=[types.CodeActionKind.QuickFix]),
        )
        action = (await editor.text_document_code_action_async(params))[0]
        assert action.title.startswith("Replace with")
        editor.apply(action.edit)
        found = list(await editor.checked(uri))
    assert editor.texts[uri][1] == "# 😀\n" + good


async def test_all_fixes_come_as_one(editor, project, code, good):
    await editor.start(project, code)
    # An unknown type hides what its role would say: the fixes come in passes, and as one edit.
    uri = editor.open(project / "keys" / "good.yaml", good.replace("viewer", "veiwer").replace("agent", "agnt").replace("name", "nmae"))
    params = types.CodeActionParams(
        text_document=types.TextDocumentIdentifier(uri=uri),
        range=types.Range(types.Position(0, 0), types.Position(0, 0)),
        context=types.CodeActionContext(diagnostics=[], only=[types.CodeActionKind.SourceFixAll]),
    )
    (action,) = await editor.text_document_code_action_async(params)
    assert action.kind == "source.fixAll.keybook"
    editor.apply(action.edit)
    assert editor.texts[uri][1] == good
    assert not await editor.text_document_code_action_async(params)


async def test_an_action_is_for_the_version_that_it_was_made_from(editor, project, code, good):
    await editor.start(project, code)
    uri = editor.open(project / "keys" / "good.yaml", good.replace("viewer", "boss"))
    old = list(await editor.checked(uri))
    editor.replace(uri, ("boss", "veiwer"))
    params = types.CodeActionParams(
        text_document=types.TextDocumentIdentifier(uri=uri),
        range=old[0].range,
        context=types.CodeActionContext(diagnostics=old),
    )
    # Asked before the pause after typing is over, with findings of the text before.
    action = (await editor.text_document_code_action_async(params))[0]
    assert action.edit.document_changes[0].text_document.version == 2
    editor.apply(action.edit)
    assert editor.texts[uri][1] == good


async def test_hover_tells_what_a_role_grants(editor, project, capabilities):
    await editor.start(project, capabilities)
    uri = editor.open(project / "keys" / "good.yaml")
    hover = await editor.text_document_hover_async(types.HoverParams(**editor.place(uri, "viewer", 2)))
    assert "read its settings and content and run it" in hover.contents.value
    text = editor.texts[uri][1]
    assert text[editor.offset(text, hover.range.start) : editor.offset(text, hover.range.end)] == "viewer"
    assert await editor.text_document_hover_async(types.HoverParams(**editor.place(uri, "agt_build"))) is None


async def test_hover_explains_the_rule_of_a_finding(editor, project, code):
    await editor.start(project, code)
    uri = editor.open(project / "keys" / "bad.yaml")
    hover = await editor.text_document_hover_async(types.HoverParams(**editor.place(uri, "boss")))
    assert "A role that the resource's type does not have" in hover.contents.value
    assert "/rules/role-invalid.html" in hover.contents.value


async def complete(editor, uri, mark, shift):
    found = await editor.text_document_completion_async(types.CompletionParams(**editor.place(uri, mark, shift)))
    return found.items if found else []


async def test_completion_in_the_middle_of_typing(editor, project, capabilities, good):
    await editor.start(project, capabilities)
    uri = editor.open(project / "keys" / "good.yaml")
    await editor.checked(uri)
    editor.replace(uri, ("role: viewer", "role: "), ("sharing_group_ids", "shar"))
    items = await complete(editor, uri, "role: ", 6)
    assert [item.label for item in items] == ["discoverer", "viewer", "editor", "owner", "executor"]
    assert [item.sort_text for item in items] == sorted(item.sort_text for item in items)
    edit = types.WorkspaceEdit(changes={uri: [items[1].text_edit]})
    editor.apply(edit)
    items = await complete(editor, uri, "shar", 4)
    assert "sharing_group_ids" in [item.label for item in items]
    assert "name" not in [item.label for item in items]


@pytest.mark.parametrize("text, mark, expected", [
    ("scopes:\n  - resource_type: ", "type: ", ["org", "namespace", "project", "agent"]),
    ("sharing_group_ids: [g]\npreset: ", "preset: ", ["deploy", "read-only", "agent-runner", "custom"]),
    ("scopes: [{ resource_type: org, role: ", "role: ", ["member", "admin"]),
    ("sharing_group_ids: [", "ids: [", ["grp_engineering", "grp_data"]),
    ("scopes: [{ resource_type: agent, resource_id: ", "id: ", ["agt_build"]),
])
async def test_completion_knows_the_values(editor, inventory, code, text, mark, expected):
    await editor.start(inventory, code)
    uri = editor.open(inventory / "keys" / "new.yaml", text)
    assert [item.label for item in await complete(editor, uri, mark, len(mark))] == expected


@pytest.fixture
def inventory(project):
    (project / "keybook.yaml").write_text("keys: [keys/**]\ngroups: teams/groups.yaml\nresources: resources.yaml\n")
    (project / "teams").mkdir()
    (project / "teams" / "groups.yaml").write_text("# 😀\ngroups:\n  - { id: grp_engineering, name: Engineering }\n  - id: grp_data\n")
    (project / "resources.yaml").write_text("resources:\n  - { resource_type: agent, resource_id: agt_build }\n")
    return project


async def test_a_group_and_a_resource_lead_to_their_entries(editor, inventory, capabilities):
    await editor.start(inventory, capabilities)
    uri = editor.open(inventory / "keys" / "good.yaml")
    place = await editor.text_document_definition_async(types.DefinitionParams(**editor.place(uri, "grp_engineering", 3)))
    assert place.uri == (inventory / "teams" / "groups.yaml").as_uri()
    assert (place.range.start.line, place.range.start.character, place.range.end.character) == (2, 10, 25)
    place = await editor.text_document_definition_async(types.DefinitionParams(**editor.place(uri, "agt_build")))
    assert place.uri == (inventory / "resources.yaml").as_uri()
    assert await editor.text_document_definition_async(types.DefinitionParams(**editor.place(uri, "CI"))) is None


async def test_inventories_are_followed_as_they_are_typed(editor, inventory, code):
    await editor.start(inventory, code)
    groups = editor.open(inventory / "teams" / "groups.yaml")
    uri = editor.open(inventory / "keys" / "good.yaml")
    editor.replace(groups, ("id: grp_data", "id: grp_new"))

    async def labels():
        editor.rewrite(uri, "sharing_group_ids: [")
        return [item.label for item in await complete(editor, uri, "ids: [", 6)]

    while "grp_new" not in await labels():
        pass
    editor.close(groups)
    while "grp_data" not in await labels():
        pass


async def test_json_is_served_like_yaml(editor, project, code):
    await editor.start(project, code)
    text = '{"name": "x", "scopes": [{"resource_type": "agent", "resource_id": "agt_a", "role": "boss"}], "sharing_group_ids": ["g"]}'
    uri = editor.open(project / "keys" / "a.json", text)
    await editor.checked(uri)
    assert editor.underlined(uri) == [('"boss"', "role-invalid")]
    editor.replace(uri, ('"boss"}]', '"'))
    items = await complete(editor, uri, '"role": "', 9)
    assert [item.label for item in items][:2] == ["discoverer", "viewer"]
    assert items[0].text_edit.new_text == 'discoverer"'
