"""The HTML report in a browser: what a reader does with it, and what hostile input tries to do."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Dialog, Page, Request, expect, sync_playwright
from report.html_fixtures import ATTACK, hostile

from capicheck.findings.result import AuditResult
from capicheck.report import html
from capicheck.report.html.folder import write_pages
from capicheck.rulebook.pages import Rule

Scheme = Literal["light", "dark"]

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip("no Chromium on PATH")
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield started
        started.close()


class Tab:
    """A page in the browser, and everything that it did which no report may do."""

    def __init__(self, browser: Browser, *, width: int = 1200, scheme: Scheme = "light", scripts: bool = True) -> None:
        self.context = browser.new_context(
            viewport={"width": width, "height": 700}, color_scheme=scheme, java_script_enabled=scripts
        )
        self.page = self.context.new_page()
        self.wrongs: list[str] = []
        self.page.on("console", lambda message: self.wrongs.append(f"console: {message.text}"))
        self.page.on("pageerror", lambda error: self.wrongs.append(f"error: {error}"))
        self.page.on("dialog", self._asked)
        self.page.on("request", self._requested)

    def _asked(self, dialog: Dialog) -> None:
        self.wrongs.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _requested(self, request: Request) -> None:
        is_page = request.is_navigation_request() and request.url.startswith("file:")
        if not is_page and not request.url.startswith("data:"):
            self.wrongs.append(f"request: {request.url}")

    def open(self, path: Path, anchor: str = "") -> Page:
        self.page.goto(path.as_uri() + anchor)
        return self.page


@pytest.fixture
def tab(browser: Browser) -> Iterator[Tab]:
    """A tab in which nothing goes wrong."""
    opened = Tab(browser)
    yield opened
    opened.context.close()
    assert opened.wrongs == []


@pytest.fixture
def folder(result: AuditResult, rulebook: dict[str, Rule], tmp_path: Path) -> Path:
    write_pages(tmp_path / "report", html.pages(result, rulebook, "spam"))
    return tmp_path / "report"


@pytest.fixture
def single(result: AuditResult, rulebook: dict[str, Rule], tmp_path: Path) -> Path:
    file = tmp_path / "report.html"
    file.write_text(html.render(result, rulebook, "spam"), encoding="utf-8")
    return file


def shown(page: Page, selector: str = ".row") -> list[str]:
    """The rules of the findings that can be seen."""
    return [str(item.get_attribute("data-rule")) for item in page.locator(selector).all() if item.is_visible()]


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()"))


def test_what_would_go_wrong_is_seen(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "bad.html"
    file.write_text("<script>console.log(1); alert(2); throw 3</script><img src='https://example.invalid/x.png'>")
    tab = Tab(browser)
    tab.open(file).wait_for_timeout(100)
    tab.context.close()
    assert {wrong.split(":")[0] for wrong in tab.wrongs} == {"console", "dialog", "error", "request"}


def test_filters(tab: Tab, folder: Path) -> None:
    page = tab.open(folder / "index.html")
    assert shown(page) == ["leaked-reference", "static-type", "static-type"]
    page.get_by_label("notes").uncheck()
    assert shown(page) == ["leaked-reference", "static-type"]
    expect(page.locator(".shown")).to_have_text("2 of 3 shown")
    page.get_by_label("rule").select_option("static-type")
    assert shown(page) == ["static-type"]
    page.get_by_role("button", name="show all").click()
    expect(page.locator(".shown")).to_have_text("")
    assert len(shown(page)) == 3
    page.get_by_label("reached").select_option("error")
    assert shown(page) == ["leaked-reference"]
    page.get_by_role("button", name="show all").click()
    page.get_by_label("confidence").select_option("medium")
    assert shown(page) == ["static-type"]
    page.get_by_role("button", name="show all").click()
    page.get_by_label("search").fill("SPAM.c leaked")
    assert shown(page) == ["leaked-reference"]
    page.get_by_label("search").fill("nothing like it")
    assert shown(page) == []
    assert not page.locator(".group").first.is_visible()


def test_a_filter_stands_in_the_address(tab: Tab, folder: Path) -> None:
    page = tab.open(folder / "index.html")
    page.get_by_label("notes").uncheck()
    page.get_by_label("search").fill("lines")
    address = page.evaluate("location.href")
    page.get_by_label("search").fill("")
    page.goto("about:blank")
    page.goto(address)
    assert shown(page) == ["static-type"]
    assert page.get_by_label("search").input_value() == "lines"
    page.locator(".count.error").click()
    assert shown(page) == ["leaked-reference"]


def test_what_is_answered_is_folded_and_filtered_with_the_rest(
    tab: Tab, answered: AuditResult, rulebook: dict[str, Rule], tmp_path: Path
) -> None:
    write_pages(tmp_path, html.pages(answered, rulebook, "spam"))
    page = tab.open(tmp_path / "index.html")
    assert shown(page) == ["leaked-reference"]
    page.get_by_role("link", name="2 findings not reported").click()
    assert shown(page) == ["leaked-reference", "static-type", "static-type"]
    expect(page.get_by_text("made once")).to_be_in_viewport()
    page.get_by_label("search").fill("made once")
    assert shown(page) == ["static-type"]
    expect(page.locator(".shown")).to_have_text("0 of 1 shown")
    page.locator(".row.answered:visible a").click()
    page.wait_for_url("**/files/src/spam.c.html#f-*")
    assert len(shown(page, ".card")) == 3
    assert focused(page).startswith("f-")
    expect(page.locator(".card:focus")).to_contain_text("made once")


def test_keys_pass_over_what_is_folded(
    tab: Tab, answered: AuditResult, rulebook: dict[str, Rule], tmp_path: Path
) -> None:
    write_pages(tmp_path, html.pages(answered, rulebook, "spam"))
    page = tab.open(tmp_path / "files" / "src" / "spam.c.html")
    for _ in range(3):
        page.keyboard.press("j")
    assert focused(page) == f"f-{answered.findings[0].fingerprint}"
    page.locator("#answered > summary").click()
    page.locator(".card").first.focus()
    page.keyboard.press("j")
    assert focused(page) == f"f-{answered.suppressed[0].finding.fingerprint}"


def test_what_is_answered_can_be_read_without_scripts_and_on_any_screen(
    browser: Browser, answered: AuditResult, rulebook: dict[str, Rule], tmp_path: Path
) -> None:
    write_pages(tmp_path, html.pages(answered, rulebook, "spam"))
    tab = Tab(browser, width=360, scheme="dark", scripts=False)
    for name in ("index.html", "files/src/spam.c.html", "rules/static-type.html"):
        page = tab.open(tmp_path / name)
        assert not page.get_by_text("made once").first.is_visible()
        page.locator("#answered > summary").click()
        assert page.get_by_text("made once").first.is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        assert page.evaluate(CONTRAST) == []
    tab.context.close()
    assert tab.wrongs == []


def test_keys_lead_through_the_findings_of_all_pages(tab: Tab, folder: Path, result: AuditResult) -> None:
    page = tab.open(folder / "index.html")
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert "a place of several lines" in focused(page)
    page.keyboard.press("k")
    assert "is leaked" in focused(page)
    page.keyboard.press("Enter")
    page.wait_for_url("**/files/src/spam.c.html#f-*")
    anchors = [f"f-{finding.fingerprint}" for finding in result.findings]
    assert focused(page) == anchors[0]
    page.keyboard.press("j")
    assert focused(page) == anchors[1]
    assert page.url.endswith(f"#{anchors[1]}")
    page.keyboard.press("n")
    page.keyboard.press("n")
    assert focused(page) == anchors[2]
    page.keyboard.press("p")
    assert focused(page) == anchors[1]
    page.keyboard.press("u")
    page.wait_for_url("**/index.html")


def test_keys_go_on_with_the_next_file(tab: Tab, rulebook: dict[str, Rule], tmp_path: Path) -> None:
    audited = hostile()
    write_pages(tmp_path, html.pages(audited, rulebook, "spam"))
    pages = dict(html.pages(audited, rulebook, "spam"))
    files = [name for name in pages if name.startswith("files/")]
    page = tab.open(tmp_path / files[0], f"#f-{audited.findings[0].fingerprint}")
    page.keyboard.press("j")
    page.wait_for_url(f"**#f-{audited.findings[1].fingerprint}")
    assert focused(page) == f"f-{audited.findings[1].fingerprint}"
    page.keyboard.press("k")
    page.wait_for_url(f"**#f-{audited.findings[0].fingerprint}")


def test_keys_that_open_fold_and_search(tab: Tab, folder: Path) -> None:
    page = tab.open(folder / "index.html")
    page.keyboard.press("/")
    page.keyboard.type("jk?")
    assert page.get_by_label("search").input_value() == "jk?"
    page.keyboard.press("Tab")
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#keys").is_visible()


def test_folds(tab: Tab, rulebook: dict[str, Rule], tmp_path: Path, long_path: AuditResult) -> None:
    file = tmp_path / "report.html"
    file.write_text(html.render(long_path, rulebook, "spam"), encoding="utf-8")
    page = tab.open(file)
    line = page.get_by_text("call(20);")
    assert not line.is_visible()
    page.keyboard.press("e")
    assert line.is_visible()
    page.keyboard.press("e")
    assert not line.is_visible()
    page.locator("summary", has_text="lines").first.click()
    assert line.is_visible()


def test_permalinks(tab: Tab, folder: Path, result: AuditResult) -> None:
    finding = result.findings[1]
    page = tab.open(folder / "files" / "src" / "spam.c.html", f"#f-{finding.fingerprint}")
    card = page.locator(f"#f-{finding.fingerprint}")
    expect(card).to_be_in_viewport()
    assert focused(page) == f"f-{finding.fingerprint}"
    card.get_by_text("link to this").click()
    assert page.url.endswith(f"#f-{finding.fingerprint}")


def test_a_line_number_leads_into_the_folded_listing(tab: Tab, folder: Path) -> None:
    page = tab.open(folder / "files" / "src" / "spam.c.html")
    line = page.locator("#L12")
    assert not line.is_visible()
    page.locator(".card .n", has_text=re.compile("^12$")).first.click()
    expect(line).to_be_in_viewport()
    assert page.url.endswith("#L12")


def test_a_permalink_shows_what_a_filter_hides(tab: Tab, single: Path, result: AuditResult) -> None:
    page = tab.open(single, "#level=note")
    assert shown(page, ".card") == ["static-type"]
    page.evaluate(f"location.hash = 'f-{result.findings[0].fingerprint}'")
    expect(page.locator(".card.error")).to_be_in_viewport()
    assert len(shown(page, ".card")) == 3


def test_a_single_page_holds_everything(tab: Tab, single: Path) -> None:
    page = tab.open(single)
    page.get_by_label("rule").select_option("leaked-reference")
    assert shown(page, ".card") == ["leaked-reference"]
    page.keyboard.press("Tab")
    page.keyboard.press("j")
    assert focused(page).startswith("f-")
    page.locator(".found a", has_text="static-type").click()
    expect(page.locator("#rule-static-type")).to_be_in_viewport()


def test_the_porting_checklist(tab: Tab, folder: Path) -> None:
    page = tab.open(folder / "index.html")
    expect(page.locator("#summary .progress")).to_contain_text("1 of 3 items done")
    page.get_by_role("link", name="Porting checklist").click()
    page.wait_for_url("**/port.html")
    expect(page.locator(".port .progress").first).to_contain_text("1 of 3 done")
    done = page.get_by_text("returns PyModuleDef_Init()")
    assert not done.is_visible()
    page.locator("summary", has_text="1 done").click()
    assert done.is_visible()
    boxes = [item.get_attribute("aria-label") for item in page.get_by_role("img").all() if item.is_visible()]
    assert boxes == ["done", "to do", "to do", "optional"]
    assert page.locator("main input").count() == 0
    page.locator("summary", has_text="3 lines to paste").click()
    assert not page.get_by_text("{Py_tp_doc").is_visible()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.get_by_text("{Py_tp_doc").is_visible()
    page.get_by_role("link", name="src/spam.c:12").nth(1).click()
    page.wait_for_url("**/files/src/spam.c.html#L12")
    expect(page.locator("#L12")).to_be_in_viewport()


def test_arrows_lead_from_number_to_number(tab: Tab, folder: Path) -> None:
    page = tab.open(folder / "files" / "src" / "spam.c.html")
    arrows = [item.bounding_box() for item in page.locator(".card.error .arrow").all()]
    numbers = [item.bounding_box() for item in page.locator(".card.error .told b").all()]
    assert len(arrows) == len(numbers) - 1 == 4
    for arrow, start, end in zip(arrows, numbers, numbers[1:], strict=False):
        assert arrow
        assert start
        assert end
        assert start["y"] < arrow["y"] < start["y"] + start["height"]
        assert end["y"] < arrow["y"] + arrow["height"] < end["y"] + end["height"]
        assert arrow["x"] + arrow["width"] <= end["x"] + 3


@pytest.mark.parametrize("width", [360, 1200])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_wider_than_the_screen_and_text_can_be_read(
    browser: Browser, folder: Path, width: int, scheme: Scheme
) -> None:
    tab = Tab(browser, width=width, scheme=scheme)
    for name in ("index.html", "port.html", "files/src/spam.c.html", "rules/static-type.html"):
        page = tab.open(folder / name)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(CONTRAST) == []
    tab.context.close()
    assert tab.wrongs == []


CONTRAST = """() => {
  const rgb = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b]
    .map((c) => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
  const ground = (at) => {
    for (; at; at = at.parentElement) {
      const color = rgb(getComputedStyle(at).backgroundColor);
      if (color.length < 4 || color[3] > 0) return color;
    }
    return [255, 255, 255];
  };
  const faint = [];
  for (const item of document.querySelectorAll("main *")) {
    const own = [...item.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!own || !item.checkVisibility() || item.closest(".off")) continue;
    const [a, b] = [light(rgb(getComputedStyle(item).color)), light(ground(item))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) faint.push(`${item.outerHTML.slice(0, 80)} ${(a + 0.05) / (b + 0.05)}`);
  }
  return faint;
}"""
"""Elements whose text is too faint: WCAG 2.1 asks for a contrast of 4.5 to 1 (success criterion 1.4.3)."""


def test_without_scripts(browser: Browser, folder: Path, single: Path, result: AuditResult) -> None:
    tab = Tab(browser, scripts=False)
    page = tab.open(folder / "index.html")
    assert len(shown(page)) == 3
    assert not page.locator(".filter").is_visible()
    page.locator(".row a").first.click()
    page.wait_for_url(f"**/files/src/spam.c.html#f-{result.findings[0].fingerprint}")
    assert page.locator(".card.error .told").count() == 5
    page.get_by_text("next").first.click()
    assert page.url.endswith(f"#f-{result.findings[1].fingerprint}")
    page.locator("#source summary").click()
    assert page.locator("#L20").is_visible() is False
    assert page.locator("#L19").is_visible()
    page = tab.open(single)
    assert page.locator(".card").count() == 3
    tab.context.close()
    assert tab.wrongs == []


def test_hostile_input_does_nothing(tab: Tab, rulebook: dict[str, Rule], tmp_path: Path) -> None:
    write_pages(tmp_path / "report", html.pages(hostile(), rulebook, ATTACK))
    (tmp_path / "one.html").write_bytes(html.render(hostile(), rulebook, ATTACK).encode("utf-8", "backslashreplace"))
    for file in tmp_path.rglob("*.html"):
        page = tab.open(file)
        page.keyboard.press("e")
        assert page.locator("img").count() == 0
        assert page.locator("script").count() == 1
        if page.locator(".card").count():
            page.locator("h3").first.hover()
    page = tab.open(tmp_path / "one.html", "#level=error&text=<img src=x onerror=alert(6)>&rule=]&confidence='\"")
    assert page.locator("img").count() == 0
    page = tab.open(tmp_path / "report" / "index.html")
    expect(page.locator("h1")).to_have_text(ATTACK)
    page.get_by_text(f"src/{ATTACK}.c").first.click()
    assert page.get_by_text("</script><script>alert(3)</script>").first.is_visible()


def test_a_hostile_module_is_only_a_name(tab: Tab, rulebook: dict[str, Rule], tmp_path: Path) -> None:
    write_pages(tmp_path, html.pages(hostile(), rulebook, ATTACK))
    page = tab.open(tmp_path / "port.html")
    expect(page.locator(".port h2").first).to_have_text(ATTACK)
    page.locator(".found a", has_text=ATTACK).last.click()
    assert page.locator(":target").count() == 1
    assert page.locator("img, main script").count() == 0
    page.get_by_role("link", name="only.c:3").first.click()
    page.wait_for_url("**/files/only.c.html#L3")
    expect(page.locator("#L3")).to_be_in_viewport()


def test_print_leaves_out_what_paper_cannot_do(browser: Browser, folder: Path) -> None:
    tab = Tab(browser, scheme="dark")
    page = tab.open(folder / "files" / "src" / "spam.c.html")
    page.emulate_media(media="print")
    assert not page.locator(".pager").first.is_visible()
    assert not page.locator("#source").is_visible()
    assert page.locator(".drawing").first.is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    tab.context.close()
    assert tab.wrongs == []
