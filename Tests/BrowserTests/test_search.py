"""The search, in a browser: what is found first, the keyboard, what it weighs, and that it works from the disk."""

import pathlib
import random
import re
import shutil
import subprocess

import pytest

BASES = [None, "disk"]


@pytest.fixture
def search(open_page):
    """Opens a page and its search with `/`, and gives the page."""

    def search(path="index.html", **options):
        page = open_page(path, **options)
        page.keyboard.press("/")
        page.wait_for_selector(".search-dialog[open]")
        return page

    return search


def results(page, query):
    """Types a query and gives the texts of the results."""
    turn = page.evaluate("document.querySelector('.search-note').textContent")
    page.locator(".search-dialog input").fill(query)
    page.wait_for_function("(last) => document.querySelector('.search-note').textContent !== last", arg=turn)
    return page.locator(".search-dialog [role=option]").all_inner_texts()


@pytest.mark.parametrize("base", BASES)
def test_finds_a_rule_by_its_id_first(search, base):
    page = search(base=base)
    first = results(page, "role-legacy")[0]
    assert first.startswith("Rule") and "role-legacy" in first
    page.keyboard.press("Enter")
    page.wait_for_url("**/rules/role-legacy.html")


def test_finds_presets_and_roles_where_they_are_defined(search):
    page = search()
    assert results(page, "deploy")[0].startswith("Preset")
    assert results(page, "agent:editor")[0].startswith("Role")
    page.keyboard.press("Enter")
    page.wait_for_url("**/permissions.html#role:agent:editor")
    assert page.locator("[id='role:agent:editor']").inner_text().startswith("editor")


def test_finds_keys_resources_and_groups(search, project_url):
    page = search(base=project_url)
    assert results(page, "agt_release")[0].startswith("Resource")
    assert results(page, "grp_engineering")[0].startswith("Group")
    assert results(page, "deploy pipeline")[0].startswith("Key")


def test_leads_to_a_heading_and_marks_what_was_found(search):
    page = search("api-keys/scopes.html")
    options = results(page, "several scopes in one")
    assert "Several scopes in one key" in options[0]
    marks = page.locator(".search-dialog [role=option]").first.locator("mark").all_inner_texts()
    assert {"Several", "scopes"} <= set(marks)
    page.keyboard.press("Enter")
    page.wait_for_url("**/scopes.html#several-scopes-in-one-key")
    assert page.locator(".search-dialog[open]").count() == 0


def test_forgives_a_mistyped_word(search):
    page = search()
    assert any("ermission" in option for option in results(page, "permision"))
    assert "in place of “permision”" in page.locator(".search-note").inner_text()


def test_says_when_there_is_nothing(search):
    page = search()
    assert results(page, "zzzzzz") == []
    assert "Nothing is found for “zzzzzz”" in page.locator(".search-note").inner_text()
    assert page.locator(".search-dialog input").get_attribute("aria-expanded") == "false"


def test_is_worked_by_the_keyboard_alone(open_page):
    page = open_page("api-keys/scopes.html")
    page.locator(".search").focus()
    page.keyboard.press("Control+k")
    page.wait_for_selector(".search-dialog[open]")
    field = page.locator(".search-dialog input")
    results(page, "sharing")

    def chosen():
        option = page.locator("[aria-selected=true]")
        assert option.count() == 1 and option.get_attribute("id") == field.get_attribute("aria-activedescendant")
        return int(option.get_attribute("id").rsplit("-", 1)[1])

    assert chosen() == 0
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert chosen() == 2
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert chosen() == page.locator("[role=option]").count() - 1
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.className") == "search"
    page.keyboard.press("/")
    page.wait_for_selector(".search-dialog[open]")
    assert field.input_value() == "sharing" and field.evaluate("field => document.activeElement === field")


def test_leaves_a_slash_to_whoever_is_typing(open_page, project_url):
    page = open_page("keys/index.html", base=project_url)
    page.locator(".table-filter input").press("/")
    assert page.locator(".search-dialog").count() == 0


def test_shows_more_when_asked(search):
    page = search()
    count = len(results(page, "key"))
    page.locator(".search-more").click()
    page.wait_for_function("(count) => document.querySelectorAll('[role=option]').length > count", arg=count)


def test_copes_with_a_site_that_was_published_anew(browser, serve, site_dir, tmp_path):
    folder = shutil.copytree(site_dir, tmp_path / "site")
    page = browser.new_page()
    page.goto(serve(folder) + "index.html")
    page.keyboard.press("/")
    page.wait_for_selector(".search-dialog[open]")
    manifest = folder / "search-index.js"
    old = re.search(r'"hash":"(\w+)"', manifest.read_text()).group(1)
    manifest.write_text(manifest.read_text().replace(old, "00000000"))
    for shard in folder.glob("search-index-*"):
        shard.rename(folder / shard.name.replace(old, "00000000"))
    assert results(page, "role-legacy")[0].startswith("Rule")
    page.close()


def test_has_no_button_without_scripts(open_page):
    assert not open_page("index.html", scripts=False).locator(".search").is_visible()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("dark", [False, True])
def test_is_accessible(search, width, dark):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = search("api-keys/scopes.html", width=width, dark=dark)
    results(page, "sharing groups")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    found = axe.run(page, context=".search-dialog")
    assert found.violations_count == 0, found.generate_report()


def test_can_be_turned_off(keybook, tmp_path, open_page, serve):
    (tmp_path / "content").mkdir()
    (tmp_path / "content/index.md").write_text("# Home\n")
    (tmp_path / "keybook.yaml").write_text("search: false\n")
    subprocess.run([keybook, "build", "--output", tmp_path / "out"], cwd=tmp_path, check=True, stdout=subprocess.DEVNULL)
    assert not list((tmp_path / "out").glob("search-index*"))
    page = open_page("index.html", base=serve(tmp_path / "out"))
    assert page.locator(".search").count() == 0


@pytest.fixture(scope="session")
def large_site(keybook, tmp_path_factory):
    """The site of 1,500 pages of words drawn at random, each with one of its own."""
    project = tmp_path_factory.mktemp("large")
    draw = random.Random(1)
    words = ["".join(draw.choices("abcdefghijklmnoprstuvw", k=draw.randint(3, 9))) for _ in range(2000)]

    def text(count):
        return " ".join(words[int(2000 * draw.random() ** 2)] for _ in range(count))

    for number in range(1500):
        path = project / f"content/area-{number // 100:02}/page-{number:04}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        sections = "".join(f"\n## {text(3)}\n\n{text(90)}\n" for _ in range(3))
        path.write_text(f"# {text(3)} {number}\n\nToken kbtok{number:07}, {text(40)}.\n{sections}")
    (project / "keybook.yaml").write_text("title: Large\n")
    output = project / "out"
    subprocess.run([keybook, "build", "--output", output], cwd=project, check=True, stdout=subprocess.DEVNULL)
    return output, words


def test_transfers_little_on_a_large_site(large_site, open_page):
    folder, words = large_site
    for query in ["kbtok0000870", words[0], f"{words[1]} {words[40]}", words[3][:3]]:
        page = open_page("area-00/page-0000.html", base=folder.as_uri() + "/")
        fetched = []
        page.on("request", lambda asked: fetched.append(asked.url))
        page.keyboard.press("/")
        page.wait_for_selector(".search-dialog[open]")
        assert results(page, query)
        sizes = [pathlib.Path(url.removeprefix("file://").split("?")[0]).stat().st_size for url in fetched]
        assert sum(sizes) < 300_000, f"`{query}` took {sum(sizes)} bytes in {len(sizes)} files"
        assert len(sizes) < len(list(folder.glob("search-index*"))) / 2
