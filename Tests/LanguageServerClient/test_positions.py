import pytest
from lsprotocol import types

UTF8, UTF16, UTF32 = types.PositionEncodingKind.Utf8, types.PositionEncodingKind.Utf16, types.PositionEncodingKind.Utf32


@pytest.mark.parametrize("offered, taken", [
    (None, UTF16), ([], UTF16), ([UTF16], UTF16), ([UTF8, UTF16], UTF8), ([UTF32], UTF32), ([UTF16, UTF8], UTF16),
    (["utf-7"], UTF16), (["utf-7", UTF32], UTF32),
])
async def test_the_clients_wish_counts(editor, project, offered, taken):
    result = await editor.start(project, types.ClientCapabilities(), offered)
    assert result.capabilities.position_encoding == taken


@pytest.mark.parametrize("encoding", [UTF8, UTF16, UTF32])
async def test_characters_before_the_span_are_counted_as_agreed(editor, project, code, encoding):
    await editor.start(project, code, [encoding])
    text = "{ name: '😀é日e\u0301', scopes: [{ resource_type: agent, resource_id: agt_a, role: viewr }], sharing_group_ids: [g] }\n"
    uri = editor.open(project / "keys" / "a.yaml", text)
    await editor.checked(uri)
    assert editor.underlined(uri) == [("viewr", "role-invalid")]
    # Edits are counted alike, also several on one line.
    editor.replace(uri, ("😀", "👩‍👩‍👧"), ("viewr", "veiwer"), ("agt_a", "agt_😀"))
    await editor.checked(uri)
    assert editor.underlined(uri) == [("veiwer", "role-invalid")]
    params = types.CodeActionParams(
        text_document=types.TextDocumentIdentifier(uri=uri),
        range=editor.diagnostics[uri][0].range,
        context=types.CodeActionContext(diagnostics=[]),
    )
    editor.apply((await editor.text_document_code_action_async(params))[0].edit)
    assert await editor.checked(uri) == []
    assert "role: viewer }" in editor.texts[uri][1]


async def test_lines_may_end_with_carriage_returns(editor, project, code, good):
    await editor.start(project, code)
    uri = editor.open(project / "keys" / "a.yaml", good.replace("viewer", "boss").replace("CI", "x").replace("\n", "\r\n"))
    (finding,) = await editor.checked(uri)
    assert (finding.range.start.line, finding.range.start.character) == (4, 10)


async def test_a_position_outside_the_document_is_no_mistake(editor, project, code):
    await editor.start(project, code)
    uri = editor.open(project / "keys" / "good.yaml")
    for line, character in [(0, 9999), (9999, 0), (2**31 - 1, 2**31 - 1)]:
        place = {"text_document": types.TextDocumentIdentifier(uri=uri), "position": types.Position(line, character)}
        await editor.text_document_hover_async(types.HoverParams(**place))
        await editor.text_document_completion_async(types.CompletionParams(**place))
        await editor.text_document_definition_async(types.DefinitionParams(**place))


async def test_a_file_on_disk_with_a_byte_order_mark(editor, project, code, good):
    (project / "keys" / "bom.yaml").write_bytes(b"\xef\xbb\xbf" + good.replace("name: CI", "name: ''").encode())
    await editor.start(project, code)
    path = project / "keys" / "bom.yaml"
    await editor.until(lambda: editor.rules(path) == ["name-length"])
    assert editor.diagnostics[path.as_uri()][0].range.start == types.Position(0, 6)
