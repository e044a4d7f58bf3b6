"""What the browser tests share: the sites, and pages of them that notice what must not happen.

Run by `make test-browser`. `KEYBOOK` is the program (`.build/debug/keybook`), `KEYBOOK_BROWSER` the browser.
"""

import functools
import http.server
import os
import pathlib
import subprocess
import tempfile
import threading
import urllib.parse

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def keybook():
    """The path of the program."""
    path = pathlib.Path(os.environ.get("KEYBOOK", ".build/debug/keybook"))
    return path if path.is_absolute() else ROOT / path


@pytest.fixture(scope="session")
def output_dir():
    """A folder for sites. Unlike those of pytest everyone may read it: LinkChecker runs as nobody where root starts it."""
    with tempfile.TemporaryDirectory(prefix="keybook-sites-") as folder:
        os.chmod(folder, 0o755)
        yield pathlib.Path(folder)


@pytest.fixture(scope="session")
def site_dir(keybook, output_dir):
    """The folder of our own site, built from `content/`."""
    output = output_dir / "site"
    subprocess.run([keybook, "build", "--output", output], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return output


@pytest.fixture(scope="session")
def project_dir(keybook, output_dir, tmp_path_factory):
    """The folder of a project's site, which has a page for each key, resource, group and rule; its address is known."""
    project = tmp_path_factory.mktemp("project")
    acme = ROOT / "content/acme"
    (project / "content").mkdir()
    (project / "content/index.md").write_text("# Keys of Acme\n\nEvery key, and what it can do.\n")
    (project / "keybook.yaml").write_text(
        "title: Acme\nbase_url: https://acme.example/keys/\nsections: [keys, resources, groups, rules]\n"
        'keys: ["keys/*.yaml"]\ngroups: groups.yaml\nresources: resources.yaml\n'
    )
    for part in ("keys", "groups.yaml", "resources.yaml"):
        (project / part).symlink_to(acme / part)
    output = output_dir / "project"
    subprocess.run([keybook, "build", "--output", output], cwd=project, check=True, stdout=subprocess.DEVNULL)
    return output


class SiteHandler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder as a host of static sites does: what is not there is answered with 404.html."""

    protocol_version = "HTTP/1.1"

    def send_error(self, code, message=None, explain=None):
        page = pathlib.Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def serve():
    """Serves a folder; the answer is its address, which ends in `/`."""
    servers = {}

    def start(folder):
        if folder not in servers:
            handler = functools.partial(SiteHandler, directory=str(folder))
            servers[folder] = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
            threading.Thread(target=servers[folder].serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{servers[folder].server_port}/"

    yield start
    for server in servers.values():
        server.shutdown()


@pytest.fixture(scope="session")
def site_url(serve, site_dir):
    return serve(site_dir)


@pytest.fixture(scope="session")
def project_url(serve, project_dir):
    return serve(project_dir)


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        path = os.environ.get("KEYBOOK_BROWSER")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser, request, site_dir, site_url):
    """Opens a page of a site in a window of its own: `open_page(path, base=, width=, dark=, scripts=)`.

    `base` is None for our own site over HTTP, "disk" for the same from its files, or the address of another site. A test in which
    a page writes an error to its console, or asks another host for anything, fails at its end. Nothing moves: motion is reduced.
    """
    contexts = []
    problems = []

    def open_page(path, *, base=None, width=1280, dark=False, scripts=True):
        base = site_dir.as_uri() + "/" if base == "disk" else base or site_url
        origin = urllib.parse.urlsplit(base)
        context = browser.new_context(
            viewport={"width": width, "height": 844 if width < 600 else 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
            reduced_motion="reduce",
            has_touch=width < 600,
            accept_downloads=True,
        )
        contexts.append(context)
        context.set_default_timeout(10_000)

        def see(asked):
            target = urllib.parse.urlsplit(asked.url)
            is_ours = (target.scheme, target.netloc) == (origin.scheme, origin.netloc)
            if not is_ours and target.scheme not in ("data", "blob", "about"):
                problems.append(f"{path} asks another host: {asked.url}")

        context.on("request", see)
        page = context.new_page()
        page.on("console", lambda told: told.type == "error" and problems.append(f"{path} says: {told.text}"))
        page.on("pageerror", lambda error: problems.append(f"{path} fails: {error}"))
        page.goto(base + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not problems, "\n".join(problems)
