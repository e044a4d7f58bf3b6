"""The guided wizard, as people use it: with a pointer, with keys alone, by a shared link, and with what it must refuse."""

import json
import pathlib
import re
import subprocess
import urllib.parse

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = "api-keys/wizard.html"
SECRET = "tu_4f9aExampleOnly0123456789"
ANSWERS = (
    "wizard=4&preset=read-only&scope=agent:agt_a:viewer&scope=project:prj_b:viewer&group=grp_c&name=Nightly report&description=Reads&end="
)


def link(answers):
    return PAGE + "#" + urllib.parse.quote(answers, safe="=&:")


def step(page, title):
    heading = page.locator(".wizard").get_by_role("heading", name=title, exact=True)
    expect(heading).to_be_focused()
    return page.locator(".wizard section:not([hidden])")


def proceed(page):
    page.locator(".wizard").get_by_role("button", name="Next", exact=True).click()


def fill_in(page):
    """From the first step to the review, with the preset Deploy."""
    page.get_by_role("radio", name="Deploy").check()
    proceed(page)
    ids = step(page, "What may the key do, and where?").get_by_label("Id of the resource")
    for index, text in enumerate(["ns_prod", "agt_build", "prj_site"]):
        ids.nth(index).fill(text)
    proceed(page)
    step(page, "Sharing groups").get_by_label("Id of a group").fill("grp_engineering")
    proceed(page)
    section = step(page, "Review")
    section.get_by_label("What is the key called?").fill("CI: main")
    section.get_by_label("A description, if it helps").fill("Deploys the main branch")
    return section


def checked(keybook, path):
    return subprocess.run([keybook, "check", path, "--format", "json"], capture_output=True, text=True)


@pytest.mark.parametrize("base", [None, "disk"], ids=["server", "disk"])
@pytest.mark.parametrize("notation, suffix", [("YAML", ".yaml"), ("JSON", ".json")])
def test_leads_to_a_spec_that_the_check_passes(open_page, keybook, tmp_path, base, notation, suffix):
    page = open_page(PAGE, base=base)
    section = fill_in(page)
    section.get_by_role("tab", name=notation).click()
    with page.expect_download() as told:
        section.get_by_role("button", name="Download").click()
    assert told.value.suggested_filename == "ci-main" + suffix
    path = tmp_path / told.value.suggested_filename
    told.value.save_as(path)
    assert path.read_text() == section.locator("pre").inner_text()
    run = checked(keybook, path)
    assert run.returncode == 0, run.stdout
    assert json.loads(run.stdout)["diagnostics"] == []


def test_writes_the_command_that_export_prints(open_page, keybook, tmp_path):
    page = open_page(PAGE)
    section = fill_in(page)
    path = tmp_path / "key.yaml"
    path.write_text(section.locator("pre").inner_text())
    section.get_by_role("tab", name="curl").click()
    printed = subprocess.run([keybook, "export", path, "--format", "curl"], capture_output=True, text=True, check=True).stdout
    assert section.locator("pre").text_content() == printed


def test_copies_the_spec(open_page):
    page = open_page(PAGE)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    section = fill_in(page)
    section.get_by_role("button", name="Copy", exact=True).click()
    expect(page.locator(".wizard [role=status]")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == section.locator("pre").text_content()


def test_needs_no_pointer(open_page):
    page = open_page(PAGE)
    press = page.keyboard.press
    page.locator(".wizard [type=radio]").first.focus()
    press("Space")
    press("ArrowDown")
    press("Enter")
    section = step(page, "What may the key do, and where?")
    # From the heading: the button that removes, the role, the id.
    for text in ("agt_build", "prj_site"):
        for _ in range(3):
            press("Tab")
        page.keyboard.type(text)
    press("Enter")
    section = step(page, "Sharing groups")
    press("Tab")
    page.keyboard.type("grp_a")
    press("Enter")
    expect(section.locator("li")).to_have_count(1)
    expect(section.get_by_label("Id of a group")).to_be_focused()
    press("Enter")
    section = step(page, "Review")
    press("Tab")
    page.keyboard.type("By keys")
    press("Enter")
    section.get_by_role("tab", name="YAML").focus()
    press("ArrowRight")
    expect(section.get_by_role("tab", name="JSON")).to_be_focused()
    assert json.loads(section.locator("pre").text_content()) == {
        "name": "By keys",
        "preset": "read-only",
        "scopes": [
            {"resource_type": "agent", "resource_id": "agt_build", "role": "viewer"},
            {"resource_type": "project", "resource_id": "prj_site", "role": "viewer"},
        ],
        "sharing_group_ids": ["grp_a"],
    }


def test_leads_to_what_is_wrong(open_page):
    page = open_page(PAGE)
    proceed(page)
    expect(page.locator(".refusal")).to_have_text("Choose a preset.")
    page.get_by_role("radio", name="Agent Runner").check()
    proceed(page)
    section = step(page, "What may the key do, and where?")
    expect(section.locator(".finding")).to_have_count(0)
    proceed(page)
    first = section.get_by_label("Id of the resource").first
    expect(first).to_be_focused()
    expect(first).to_have_attribute("aria-invalid", "true")
    expect(first).to_have_accessible_description(re.compile("the resource id is empty"))
    first.fill("prj_x")
    expect(first).to_have_accessible_description(re.compile("ids of agent begin with agt_"))
    first.fill("agt_x")
    expect(first).to_have_attribute("aria-invalid", "false")


def test_keeps_every_answer_on_the_way_back(open_page):
    page = open_page(PAGE)
    section = fill_in(page)
    back = page.locator(".wizard").get_by_role("button", name="Back", exact=True)
    back.click()
    expect(step(page, "Sharing groups").locator("li code").first).to_have_text("grp_engineering")
    back.click()
    expect(step(page, "What may the key do, and where?").get_by_label("Id of the resource").nth(1)).to_have_value("agt_build")
    back.click()
    # Another preset brings its scopes, and ids stay.
    page.get_by_role("radio", name="Read-Only").check()
    proceed(page)
    section = step(page, "What may the key do, and where?")
    expect(section.get_by_label("Role")).to_have_count(2)
    expect(section.get_by_label("Role").first).to_have_value("agent:viewer")
    expect(section.get_by_label("Id of the resource").first).to_have_value("agt_build")
    page.locator(".wizard nav").get_by_role("button", name="Review").click()
    expect(step(page, "Review").get_by_label("What is the key called?")).to_have_value("CI: main")


def test_does_not_give_away_a_spec_with_errors(open_page):
    page = open_page(link(ANSWERS.replace("prj_b", "agt_b")))
    section = page.locator(".wizard section:not([hidden])")
    section.get_by_role("button", name="Download").click()
    expect(page.locator(".refusal")).to_have_text("A spec with errors is not written: mend them first.")
    section.get_by_role("button", name=re.compile("^Change: .*agt_b")).click()
    expect(page.locator(".wizard").get_by_label("Id of the resource").nth(1)).to_be_focused()


@pytest.mark.parametrize("base", [None, "disk"], ids=["server", "disk"])
def test_is_restored_from_a_link(open_page, base):
    page = open_page(PAGE, base=base)
    spec = fill_in(page).locator("pre").text_content()
    page.get_by_role("heading", name="Review", exact=True).click()
    page.wait_for_function("location.hash.includes('Deploys')")
    assert "ns_prod" in page.url and "?" not in page.url
    other = open_page(PAGE + "#" + page.url.split("#")[1], base=base)
    expect(other.locator(".wizard pre")).to_have_text(spec)
    expect(other.locator(".wizard nav [aria-current=step]")).to_have_text("Review")


def test_follows_a_link_that_is_opened_in_the_page(open_page):
    page = open_page(PAGE)
    page.evaluate("(hash) => { location.hash = hash; }", link(ANSWERS).split("#")[1])
    expect(page.get_by_label("What is the key called?")).to_have_value("Nightly report")


@pytest.mark.parametrize(
    "hash, notice",
    [
        (ANSWERS[:-5], "cut off"),
        (ANSWERS.replace("Nightly report", "%E0%A4%A"), "cut off"),
        ("wizard=" + "9" * 30000 + "&end=", "cut off"),
        (ANSWERS.replace("agent:agt_a:viewer", "agent:agt_a:boss"), "agent:agt_a:boss"),
        (ANSWERS.replace("read-only", "<img src=x onerror=alert(1)>"), "not in the catalog"),
        ("wizard=-5&scope=&scope=:&scope=::&group=&preset=__proto__&end=", "not in the catalog"),
    ],
    ids=["cut off", "malformed", "too long", "unknown role", "markup", "odd"],
)
def test_tells_what_it_does_not_take_from_a_link(open_page, hash, notice):
    page = open_page(PAGE + "#" + (hash if "%E0%A4%A" in hash else urllib.parse.quote(hash, safe="=&:")))
    expect(page.locator(".wizard [data-notices]")).to_contain_text(notice)
    assert page.locator(".wizard img").count() == 0


def test_shows_what_a_link_says_as_text_only(open_page):
    markup = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    page = open_page(link(ANSWERS.replace("grp_c", markup).replace("Nightly report", markup).replace("agt_a", markup)))
    page.on("dialog", lambda _: pytest.fail("a script ran"))
    for name in ("Preset", "Scopes", "Groups", "Review"):
        page.locator(".wizard nav").get_by_role("button", name=name).click()
    assert page.locator(".wizard :is(img, script)").count() == 0
    expect(page.locator(".wizard pre")).to_contain_text("<script>alert(2)</script>")


def test_takes_no_secret(open_page):
    page = open_page(PAGE)
    name = fill_in(page).get_by_label("What is the key called?")
    name.fill(f"CI {SECRET} x")
    expect(name).to_have_value("CI  x")
    expect(name).to_have_accessible_description(re.compile("this looks like an API key: tu_4f9aE….*it was taken out"))
    name.blur()
    assert SECRET[:12] not in page.content() + page.url
    shared = open_page(link(ANSWERS.replace("Reads", f"Reads {SECRET}")))
    expect(shared.locator("[data-notices]")).to_contain_text("an API key: tu_4f9aE…")
    assert SECRET[:12] not in shared.content() + shared.url


@pytest.fixture(scope="session")
def make_site(keybook, serve, tmp_path_factory):
    """Builds a site of one page with the wizard of its own project; the answer is its address."""

    def make(settings, *files):
        project = tmp_path_factory.mktemp("project")
        (project / "content").mkdir()
        (project / "content/index.md").write_text("# Keys\n\n## A new key\n\n```{wizard .}\n```\n")
        (project / "keybook.yaml").write_text("title: Keys\n" + settings)
        for path in files:
            (project / path.name).symlink_to(path)
        subprocess.run([keybook, "build", "--output", project / "out"], cwd=project, check=True, stdout=subprocess.DEVNULL)
        return serve(project / "out")

    return make


def test_knows_what_a_project_has_written_down(open_page, make_site):
    acme = ROOT / "content/acme"
    base = make_site("groups: groups.yaml\nresources: resources.yaml\n", acme / "groups.yaml", acme / "resources.yaml")
    page = open_page("index.html", base=base)
    page.get_by_role("radio", name="Read-Only").check()
    proceed(page)
    section = step(page, "What may the key do, and where?")
    ids = section.get_by_label("Id of the resource")
    known = page.locator("#_wizard-known-agent option").evaluate_all("(options) => options.map(({ value }) => value)")
    assert "agt_support_triage" in known
    ids.first.fill("agt_suport_triage")
    ids.first.blur()
    expect(ids.first).to_have_accessible_description(re.compile("did you mean agt_support_triage"))
    ids.first.fill("agt_support_triage")
    ids.last.fill(page.locator("#_wizard-known-project option").first.get_attribute("value"))
    proceed(page)
    section = step(page, "Sharing groups")
    section.get_by_label("Id of a group").fill("grp_operations")
    page.keyboard.press("Enter")
    expect(section.locator("li")).to_contain_text("Through grp_operations: On the agent agt_support_triage the key can")
    expect(section.locator(".finding.warning")).to_contain_text("gives the key access that its scopes do not")


def test_is_another_platforms_with_its_catalog(open_page, make_site, keybook, tmp_path):
    catalog = ROOT / "Tests/Fixtures/Catalogs/code-hosting.yaml"
    page = open_page("index.html", base=make_site("catalog: code-hosting.yaml\n", catalog))
    page.locator(".wizard [type=radio]").first.check()
    proceed(page)
    section = step(page, "What may the key do, and where?")
    while section.get_by_role("button", name="Remove").count() > 1:
        section.get_by_role("button", name="Remove").last.click()
    section.get_by_label("Role").select_option("repository:triage")
    section.get_by_label("Id of the resource").fill("R_site")
    proceed(page)
    proceed(page)
    section = step(page, "Review")
    section.get_by_label("What is the key called?").fill("Triage")
    path = tmp_path / "triage.yaml"
    path.write_text(section.locator("pre").text_content())
    run = subprocess.run([keybook, "check", path, "--catalog", catalog], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_in_any_step(open_page, width, dark):
    page = open_page(link(ANSWERS.replace("agt_a", "prj_a")), width=width, dark=dark)
    told = []
    for name in ("Review", "Preset", "Scopes", "Groups"):
        page.locator(".wizard nav").get_by_role("button", name=name).click()
        violations = Axe().run(page).response["violations"]
        told += [f"{name}: {one['id']}: {node['html'][:200]}" for one in violations for node in one["nodes"]]
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, f"{name} is too wide"
    assert not told, "\n".join(told)


def test_says_without_scripts_what_to_do(open_page):
    page = open_page(PAGE, scripts=False)
    expect(page.locator(".wizard")).to_contain_text("keybook new")
    expect(page.locator(".wizard form")).to_have_count(0)
