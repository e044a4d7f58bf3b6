"""What no well-behaved client sends, byte by byte."""

import json
import subprocess

import pytest

from editor import KEYBOOK

INITIALIZE = {"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}}
INITIALIZED = {"jsonrpc": "2.0", "method": "initialized", "params": {}}
SHUTDOWN = {"jsonrpc": "2.0", "id": 99, "method": "shutdown"}
EXIT = {"jsonrpc": "2.0", "method": "exit"}


def frame(message):
    content = message if isinstance(message, bytes) else json.dumps(message).encode()
    return b"Content-Length: %d\r\n\r\n" % len(content) + content


def talk(*messages, arguments=("lsp",)):
    """Sends everything, closes the input, and reads everything: the answers, what is on standard error, the exit code."""
    done = subprocess.run(
        [KEYBOOK, *arguments], input=b"".join(m if isinstance(m, bytes) else frame(m) for m in messages), capture_output=True, timeout=120
    )
    answers, rest = [], done.stdout
    while rest:
        header, rest = rest.split(b"\r\n\r\n", 1)
        name, length = header.split(b": ")
        assert name == b"Content-Length"
        answers.append(json.loads(rest[: int(length)]))
        rest = rest[int(length) :]
    return answers, done.stderr, done.returncode


def request(number, method, params=None):
    return {"jsonrpc": "2.0", "id": number, "method": method, "params": params}


def codes(answers):
    return [answer["error"]["code"] for answer in answers if "error" in answer]


@pytest.mark.parametrize("messages, code", [
    ([INITIALIZE, INITIALIZED, SHUTDOWN, EXIT], 0),
    ([INITIALIZE, INITIALIZED, EXIT], 1),
    ([EXIT], 1),
    ([INITIALIZE, SHUTDOWN], 0),
    ([INITIALIZE], 1),
    ([], 1),
])
def test_the_exit_code_tells_an_end_in_order(messages, code):
    _, errors, status = talk(*messages)
    assert (status, errors) == (code, b"")


def test_arguments_that_clients_pass_are_taken():
    for arguments in [("lsp", "--stdio"), ("lsp", "--stdio", "--clientProcessId=1"), ("lsp", "--clientProcessId", "1")]:
        assert talk(INITIALIZE, SHUTDOWN, EXIT, arguments=arguments)[2] == 0


def test_nothing_is_answered_before_the_beginning_or_after_the_end():
    hover = request(1, "textDocument/hover", {"textDocument": {"uri": "file:///a"}, "position": {"line": 0, "character": 0}})
    answers, _, status = talk(hover, INITIALIZE, request(2, "initialize", INITIALIZE["params"]), SHUTDOWN, hover, EXIT)
    assert codes(answers) == [-32002, -32600, -32600]
    assert status == 0


def test_what_is_unknown_is_said_to_be():
    unknown = [request(1, "textDocument/rename", {}), request("x", "$/what"), {"jsonrpc": "2.0", "method": "$/what", "params": [1]}]
    answers, _, _ = talk(INITIALIZE, *unknown, {"jsonrpc": "2.0", "method": "what/ever"}, SHUTDOWN, EXIT)
    assert codes(answers) == [-32601, -32601]
    assert [answer["id"] for answer in answers] == [0, 1, "x", 99]


@pytest.mark.parametrize("garbage, expected", [
    (frame(b""), -32700), (frame(b"{"), -32700), (frame(b"\xff\xfe"), -32700), (frame(b"\x00" * 100), -32700), (frame(b"[" * 100000), -32700),
    (frame(b"[]"), -32600), (frame(b"null"), -32600), (frame({"jsonrpc": "2.0"}), -32600), (frame({"id": 1, "method": "shutdown"}), -32600),
    (frame(request(1, "textDocument/hover", {"textDocument": 1})), -32602), (frame(request(1, "textDocument/hover")), -32602),
    (b"Content-Length: -1\r\n\r\n", -32700), (b"Content-Length: 99999999999999999999\r\n\r\n", -32700),
    (b"Content-Length: 9999999999\r\n\r\n{}", -32700), (b"Content-Length: x\r\n\r\n{}", -32700), (b"\r\n\r\n", -32700),
    (b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", -32700), (bytes(range(256)) * 200, -32700), (b"\n" * 10000, -32700),
])
def test_garbage_is_told_and_costs_nothing_else(garbage, expected):
    answers, errors, status = talk(INITIALIZE, INITIALIZED, garbage, SHUTDOWN, EXIT)
    assert codes(answers)[0] == expected
    assert answers[-1]["id"] == 99 and status == 0 and errors == b""


def test_notifications_that_make_no_sense_are_survived(tmp_path):
    def note(method, params):
        return {"jsonrpc": "2.0", "method": method, "params": params}

    uri = (tmp_path / "a.yaml").as_uri()
    change = {"textDocument": {"uri": uri, "version": 2}, "contentChanges": []}

    def edit(start, end, text="x"):
        ends = [{"line": line, "character": character} for line, character in (start, end)]
        return note("textDocument/didChange", {**change, "contentChanges": [{"range": {"start": ends[0], "end": ends[1]}, "text": text}]})

    opening = note("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": "scopes: [{ 😀"}})
    answers, errors, status = talk(
        INITIALIZE, INITIALIZED,
        note("textDocument/didChange", change), note("textDocument/didClose", {"textDocument": {"uri": uri}}), note("textDocument/didOpen", None),
        opening, opening, edit((5, 5), (0, 0)), edit((-1, -1), (2**53, 2**53)), edit((0, 12), (0, 12)), edit((0, 0), (0, 0), "\u0000\ud83d"),
        note("textDocument/didOpen", {"textDocument": {"uri": "file:///%zz", "languageId": "", "version": -1, "text": ""}}),
        note("workspace/didChangeWatchedFiles", {"changes": [{"uri": "x", "type": 9}]}), note("workspace/didChangeWatchedFiles", {}),
        note("workspace/didChangeConfiguration", {"settings": None}), note("$/setTrace", {"value": "off"}),
        {"jsonrpc": "2.0", "id": 5, "result": None}, {"jsonrpc": "2.0", "id": None, "error": {"code": 1, "message": "x"}},
        request(1, "textDocument/completion", {"textDocument": {"uri": uri}, "position": {"line": 0, "character": 3}}),
        request(2, "textDocument/completion", {"textDocument": {"uri": "file:///other.yaml"}, "position": {"line": 0, "character": 3}}),
        SHUTDOWN, EXIT,
    )
    assert [answer.get("id") for answer in answers if "method" not in answer] == [0, 1, 2, 99]
    assert (status, errors) == (0, b"")


def test_a_request_may_be_cancelled():
    position = {"textDocument": {"uri": "file:///a.yaml"}, "position": {"line": 0, "character": 0}}
    many = [request(number, "textDocument/hover", position) for number in range(1, 90)]
    cancels = [{"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": number}} for number in range(1, 95)]
    answers, _, status = talk(INITIALIZE, *many, *cancels, SHUTDOWN, EXIT)
    assert [answer["id"] for answer in answers] == [0, *range(1, 90), 99]
    assert set(codes(answers)) <= {-32800} and status == 0


def test_the_end_of_the_editor_is_the_end_of_the_server():
    editor = subprocess.Popen(["sleep", "1000"])
    server = subprocess.Popen([KEYBOOK, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        server.stdin.write(frame({**INITIALIZE, "params": {**INITIALIZE["params"], "processId": editor.pid}}))
        server.stdin.flush()
        assert server.stdout.readline().startswith(b"Content-Length")
        editor.kill()
        editor.wait()
        assert server.wait(timeout=60) == 1
    finally:
        editor.kill()
        server.kill()
