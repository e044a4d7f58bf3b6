"""Blocks of code: copying them, marked lines, tabs."""

import pytest

CONSOLE = "manual/access.html"
CODE = "manual/markdown.html"


def pasted(page):
    """What is pasted into a page after copying."""
    page.evaluate(
        """() => {
            const area = document.createElement("textarea");
            area.id = "pasted";
            document.body.append(area);
            area.focus();
        }"""
    )
    page.keyboard.press("Control+V")
    return page.evaluate("document.getElementById('pasted').value")


@pytest.mark.parametrize("base", [None, "disk"])
@pytest.mark.parametrize("has_clipboard", [True, False])
def test_a_console_is_copied_without_prompts_and_output(open_page, base, has_clipboard):
    page = open_page(CONSOLE, base=base)
    if has_clipboard:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    else:
        page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    block = page.locator(".copyable", has=page.locator(".language-console")).first
    assert block.locator("code").inner_text().startswith("$ keybook")
    button = block.get_by_role("button", name="Copy", exact=True)
    button.click()
    block.get_by_role("button", name="Copied").wait_for()
    assert page.get_by_role("status").filter(has_text="Copied").count() == 1
    assert page.evaluate("document.activeElement.textContent") == "Copied"
    copied = pasted(page)
    assert copied.startswith("keybook ") and copied.count("\n") == 1


def test_code_is_copied_as_it_was_written(open_page):
    page = open_page(CODE)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    block = page.locator("figure.code .copyable").first
    block.get_by_role("button", name="Copy").click()
    block.get_by_role("button", name="Copied").wait_for()
    assert pasted(page) == "name: Status page\ndescription: Writes what is down\n"


def test_the_button_is_there_for_the_keyboard_and_goes_back_to_its_name(open_page):
    page = open_page(CODE)
    button = page.locator(".copyable button").first
    button.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    assert button.evaluate("button => getComputedStyle(button).opacity") == "1"
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Copied").wait_for()
    page.get_by_role("button", name="Copied").wait_for(state="detached")


@pytest.mark.parametrize("width", [1280, 390])
def test_marked_lines_reach_over_the_whole_block(open_page, width):
    page = open_page(CODE, width=width)
    block = page.locator("pre:has(mark)").first
    mark = block.locator("mark").bounding_box()
    box = block.bounding_box()
    assert mark["x"] <= box["x"] + 2 and mark["width"] >= box["width"] - 2
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("width", [1280, 390])
def test_tabs_show_one_block_and_go_with_the_arrow_keys(open_page, scripts, width):
    page = open_page(CODE, scripts=scripts, width=width)
    tabs = page.locator(".tabs").first
    assert tabs.locator("pre:visible").count() == 1
    assert tabs.locator("pre:visible code").inner_text().startswith("curl")
    tabs.get_by_role("radio", name="cURL").focus()
    page.keyboard.press("ArrowRight")
    assert tabs.get_by_role("radio", name="Python").is_checked()
    assert tabs.locator("pre:visible").count() == 1
    assert tabs.locator("pre:visible code").inner_text().startswith("requests")
    names = [label.bounding_box()["y"] for label in tabs.locator("label").all()]
    assert names[0] == names[1] < tabs.locator("pre:visible").bounding_box()["y"]


def test_on_paper_every_tab_stands_below_its_name(open_page):
    page = open_page(CODE)
    page.emulate_media(media="print")
    tabs = page.locator(".tabs").first
    places = [element.bounding_box()["y"] for element in tabs.locator("label, pre").all()]
    assert len(places) == 4 and places == sorted(places)


def test_a_choice_is_kept(open_page):
    page = open_page(CODE)
    page.get_by_text("Python", exact=True).first.click()
    page.reload()
    assert page.locator(".tabs").first.get_by_role("radio", name="Python").is_checked()


def test_without_scripts_there_is_no_button(open_page):
    page = open_page(CODE, scripts=False)
    assert page.locator("main pre").count() > 3
    assert page.get_by_role("button", name="Copy").count() == 0
