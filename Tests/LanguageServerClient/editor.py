"""An editor as far as a language server can tell: documents, their versions, and what it is told of them."""

import asyncio
import os

from lsprotocol import types
from pytest_lsp import LanguageClient
from pytest_lsp.client import DEFAULT_CLIENT_FEATURES, register_lsp_features
from pygls.protocol import default_converter

KEYBOOK = os.environ["KEYBOOK"]
# In seconds; only a test that fails waits so long.
PATIENCE = 30


class Editor(LanguageClient):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.told = []
        self.registrations = []
        self.texts = {}
        self.encoding = "utf-16"

    @staticmethod
    def make():
        editor = Editor(converter_factory=default_converter)
        features = dict(DEFAULT_CLIENT_FEATURES)
        features[types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS] = on_diagnostics
        features[types.CLIENT_REGISTER_CAPABILITY] = on_registration
        register_lsp_features(editor, features)
        return editor

    async def start(self, folder, capabilities, encodings=None):
        if encodings is not None:
            capabilities.general = types.GeneralClientCapabilities(position_encodings=encodings)
        result = await self.initialize_session(
            types.InitializeParams(
                capabilities=capabilities,
                workspace_folders=[types.WorkspaceFolder(uri=folder.as_uri(), name="project")] if folder else None,
            )
        )
        self.encoding = result.capabilities.position_encoding
        return result

    # Documents

    def open(self, path, text=None, language=None, uri=None):
        uri = uri or path.as_uri()
        text = path.read_text() if text is None else text
        self.texts[uri] = (1, text)
        language = language or ("json" if uri.endswith(".json") else "yaml")
        item = types.TextDocumentItem(uri=uri, language_id=language, version=1, text=text)
        self.text_document_did_open(types.DidOpenTextDocumentParams(text_document=item))
        return uri

    def replace(self, uri, *replacements):
        """Changes several pieces of text, one after the other, in one notification."""
        version, text = self.texts[uri]
        changes = []
        for old, new in replacements:
            start = text.index(old)
            changes.append(types.TextDocumentContentChangePartial(range=self.range(text, start, start + len(old)), text=new))
            text = text[:start] + new + text[start + len(old) :]
        self._send(uri, version + 1, text, changes)

    def rewrite(self, uri, text):
        self._send(uri, self.texts[uri][0] + 1, text, [types.TextDocumentContentChangeWholeDocument(text=text)])

    def _send(self, uri, version, text, changes):
        self.texts[uri] = (version, text)
        document = types.VersionedTextDocumentIdentifier(uri=uri, version=version)
        self.text_document_did_change(types.DidChangeTextDocumentParams(text_document=document, content_changes=changes))

    def close(self, uri):
        del self.texts[uri]
        self.text_document_did_close(types.DidCloseTextDocumentParams(text_document=types.TextDocumentIdentifier(uri=uri)))

    def apply(self, edit):
        """Applies a workspace edit as an editor does: only to the version that it is for."""
        changes = [(change.text_document.uri, change.text_document.version, change.edits) for change in edit.document_changes or []]
        changes += [(uri, None, edits) for uri, edits in (edit.changes or {}).items()]
        for uri, wanted, edits in changes:
            version, text = self.texts[uri]
            assert wanted in (None, version)
            for one in sorted(edits, key=lambda one: (one.range.start.line, one.range.start.character), reverse=True):
                start, end = self.offset(text, one.range.start), self.offset(text, one.range.end)
                text = text[:start] + one.new_text + text[end:]
            self.rewrite(uri, text)

    # Places

    def width(self, text):
        return {"utf-8": len(text.encode()), "utf-16": len(text.encode("utf-16-le")) // 2, "utf-32": len(text)}[self.encoding]

    def position(self, text, offset):
        before = text[:offset]
        return types.Position(line=before.count("\n"), character=self.width(before.rsplit("\n", 1)[-1]))

    def offset(self, text, position):
        line = sum(len(line) for line in text.splitlines(keepends=True)[: position.line])
        offset = line
        while self.width(text[line:offset]) < position.character:
            offset += 1
        return offset

    def range(self, text, start, end):
        return types.Range(start=self.position(text, start), end=self.position(text, end))

    def place(self, uri, mark, shift=0):
        """The position of a piece of text, or so many characters behind its start."""
        text = self.texts[uri][1]
        return {
            "text_document": types.TextDocumentIdentifier(uri=uri),
            "position": self.position(text, text.index(mark) + shift),
        }

    def underlined(self, uri):
        """What the findings of a document stand at, with their rules."""
        text = self.texts[uri][1]
        found = self.diagnostics.get(uri, [])
        return [(text[self.offset(text, d.range.start) : self.offset(text, d.range.end)], d.code) for d in found]

    # Waiting

    async def until(self, condition):
        for _ in range(PATIENCE * 100):
            if condition():
                return
            assert self.error is None, self.error
            await asyncio.sleep(0.01)
        raise AssertionError("it did not come to pass: " + str(self.told[-3:]))

    async def checked(self, uri):
        """Waits for what is told of the document as it is."""
        version = self.texts[uri][0]
        await self.until(lambda: any(told.uri == uri and told.version == version for told in self.told))
        return list(self.diagnostics[uri])

    def rules(self, path):
        return [diagnostic.code for diagnostic in self.diagnostics.get(path.as_uri(), [])]


def on_diagnostics(editor: LanguageClient, params: types.PublishDiagnosticsParams):
    editor.told.append(params)
    editor.diagnostics[params.uri] = params.diagnostics


def on_registration(editor: LanguageClient, params: types.RegistrationParams):
    editor.registrations += params.registrations
