"""The frame of a page, used as a reader uses it."""

import re

import pytest

from kinds import PROJECT, SITE

PAGE = "manual/checking.html"
PHONE = 390


def theme(page):
    return page.evaluate("getComputedStyle(document.documentElement).colorScheme")


def paper(page):
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


def focused(page):
    return page.evaluate("document.activeElement.textContent.trim()")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, PHONE])
def test_page_of_each_kind_is_there_to_be_read(open_page, project_url, width, dark, scripts):
    for base, paths in ((None, SITE), (project_url, PROJECT)):
        page = open_page("index.html", base=base, width=width, dark=dark, scripts=scripts)
        root = page.url.removesuffix("index.html")
        for path in paths.values():
            page.goto(root + path)
            assert page.locator("h1").count() == 1, path
            assert page.locator("h1").is_visible(), path
            assert len(page.locator("main").inner_text()) > 40, path


# The 404 page is sent for any address, and asks for its files from the root of the server.
@pytest.mark.parametrize("path", [path for path in SITE.values() if path != "404.html"])
def test_page_from_disk_asks_for_nothing_that_is_not_there(open_page, path):
    open_page(path, base="disk")


def test_tree_leads_to_a_page_and_marks_it(open_page):
    page = open_page("manual/index.html")
    page.locator(".tree").get_by_role("link", name="Checking key specs", exact=True).click()
    assert page.url.endswith("manual/checking.html")
    assert page.locator(".tree [aria-current=page]").inner_text() == "Checking key specs"


def test_section_of_the_tree_folds_with_the_keyboard(open_page):
    page = open_page(PAGE)
    entry = page.locator(".tree a[aria-current]")
    assert entry.is_visible()
    page.locator(".tree details[open] > summary").last.focus()
    page.keyboard.press("Enter")
    assert not entry.is_visible()
    page.keyboard.press("Enter")
    assert entry.is_visible()


def test_current_page_is_in_view_in_a_long_tree(open_page):
    page = open_page("rules/webhook-key.html")
    tree = page.locator(".tree").bounding_box()
    current = page.locator(".tree [aria-current]").bounding_box()
    assert tree["y"] <= current["y"] and current["y"] + current["height"] <= tree["y"] + tree["height"]


def test_breadcrumbs_lead_up(open_page):
    page = open_page(PAGE)
    crumbs = page.get_by_role("navigation", name="Breadcrumbs")
    crumbs.get_by_role("link", name="Manual").click()
    assert page.url.endswith("manual/index.html")
    page.get_by_role("navigation", name="Breadcrumbs").get_by_role("link").first.click()
    assert page.locator("body.home").count() == 1


def test_pager_leads_on_and_back(open_page):
    page = open_page("manual/index.html")
    page.locator(".pager [rel=next]").click()
    assert not page.url.endswith("manual/index.html")
    page.locator(".pager [rel=prev]").click()
    assert page.url.endswith("manual/index.html")


def test_skip_link_is_the_first_stop_and_leads_to_the_content(open_page):
    page = open_page(PAGE)
    page.keyboard.press("Tab")
    assert focused(page) == "Skip to content"
    box = page.locator(".skip").bounding_box()
    assert box["x"] >= 0 and box["y"] >= 0
    page.keyboard.press("Enter")
    assert page.url.endswith("#_main")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('main')")


def test_focus_is_seen(open_page):
    page = open_page(PAGE)
    for _ in range(12):
        page.keyboard.press("Tab")
        outline = page.evaluate(
            "(({outlineStyle, outlineWidth}) => [outlineStyle, outlineWidth])(getComputedStyle(document.activeElement))"
        )
        assert outline[0] != "none" and outline[1] != "0px", focused(page)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_page_follows_the_system(open_page, dark):
    page = open_page(PAGE, dark=dark)
    channel = int(re.search(r"\d+", paper(page)).group())
    assert (channel < 64) if dark else (channel > 192)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("base", [None, "disk"], ids=["http", "disk"])
def test_choice_of_light_or_dark_lasts_and_does_not_flash(open_page, dark, base):
    page = open_page(PAGE, dark=dark, base=base)
    before = paper(page)
    page.get_by_role("button", name=re.compile("^Switch to")).click()
    chosen = paper(page)
    assert chosen != before
    # What stands in the page before its body is there decides what is painted first.
    page.add_init_script(
        "new MutationObserver((_, observer) => { if (document.body) {"
        "window.themeAtBody = document.documentElement.dataset.theme; observer.disconnect(); } })"
        ".observe(document, {childList: true, subtree: true})"
    )
    page.locator(".pager [rel=next]").click()
    assert paper(page) == chosen
    assert page.evaluate("window.themeAtBody") == ("light" if dark else "dark")
    page.get_by_role("button", name=re.compile("^Switch to")).click()
    assert paper(page) == before
    assert page.evaluate("localStorage.getItem('theme')") is None


def test_drawer_opens_and_closes_by_tapping(open_page):
    page = open_page(PAGE, width=PHONE)
    tree = page.locator(".tree")
    assert not tree.is_visible()
    page.locator(".menu summary").tap()
    assert tree.is_visible()
    page.touchscreen.tap(PHONE - 10, 500)
    assert not tree.is_visible()
    page.locator(".menu summary").tap()
    tree.get_by_role("link", name="Configuration", exact=True).tap()
    page.wait_for_url("**/manual/configuration.html")
    assert not page.locator(".tree").is_visible()


def test_drawer_opens_and_closes_with_the_keyboard(open_page):
    page = open_page(PAGE, width=PHONE)
    page.locator(".menu summary").focus()
    page.keyboard.press("Enter")
    assert page.locator(".tree").is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('.tree')")
    # Nothing behind the drawer can be reached while it is open.
    page.locator(".tree a").last.focus()
    for _ in range(5):
        page.keyboard.press("Tab")
        assert not page.evaluate("!!document.activeElement.closest('main, .top, .toc')")
    page.keyboard.press("Escape")
    assert not page.locator(".tree").is_visible()
    assert page.evaluate("document.activeElement.matches('.menu summary')")


def test_drawer_works_without_scripts(open_page):
    page = open_page(PAGE, width=PHONE, scripts=False)
    page.locator(".menu summary").tap()
    page.locator(".tree").get_by_role("link", name="Configuration", exact=True).tap()
    page.wait_for_url("**/manual/configuration.html")


def test_contents_follow_the_scroll(open_page):
    page = open_page(PAGE)
    links = page.locator(".toc li a")
    assert links.count() > 4
    marked = page.locator(".toc [aria-current]")
    third = links.nth(3)
    third.click()
    page.wait_for_function("(text) => document.querySelector('.toc [aria-current]')?.textContent === text", arg=third.inner_text())
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    page.wait_for_function(
        "(text) => document.querySelector('.toc [aria-current]')?.textContent === text", arg=links.last.inner_text()
    )
    assert marked.count() == 1


def test_contents_open_as_a_list_on_a_phone(open_page):
    page = open_page(PAGE, width=PHONE)
    links = page.locator(".toc li a")
    assert not links.first.is_visible()
    page.locator(".toc summary").tap()
    links.nth(2).tap()
    page.wait_for_function("location.hash")
    assert not links.first.is_visible()


def test_heading_that_was_jumped_to_is_not_under_the_header(open_page):
    for width in (1280, PHONE):
        page = open_page(PAGE, width=width)
        target = page.locator(".prose h2").nth(2)
        page.evaluate("(id) => { location.hash = id }", target.get_attribute("id"))
        page.wait_for_timeout(50)
        top = target.bounding_box()["y"]
        covered = page.evaluate("document.querySelector('.top').getBoundingClientRect().bottom")
        assert covered <= top < 300


def test_controls_that_need_scripts_are_not_shown_without(open_page):
    page = open_page(PAGE, scripts=False)
    assert not page.locator(".theme").is_visible()


def test_table_of_keys_is_filtered_and_sorted(open_page, project_url):
    page = open_page("keys/index.html", base=project_url)
    rows = page.locator("table.filterable tbody tr:visible")
    everything = rows.count()
    page.get_by_role("searchbox", name=re.compile("^Filter")).fill("release")
    assert 0 < rows.count() < everything
    page.get_by_role("searchbox", name=re.compile("^Filter")).fill("")
    page.locator("table.filterable thead button").first.click()
    names = [" ".join(text.split()) for text in page.locator("table.filterable tbody th").all_inner_texts()]
    assert names == sorted(names, key=str.lower)


def test_page_on_paper_is_its_text(open_page):
    page = open_page("index.html", dark=True)
    page.emulate_media(media="print", color_scheme="dark")
    for chrome in (".top", ".sidebar", ".pager"):
        for element in page.locator(chrome).all():
            assert not element.is_visible()
    assert paper(page) == "rgb(255, 255, 255)"


def test_page_in_forced_colors_shows_its_controls(open_page):
    page = open_page(PAGE)
    page.emulate_media(forced_colors="active")
    assert page.locator(".theme").is_visible()
    assert page.locator(".tree [aria-current]").is_visible()
