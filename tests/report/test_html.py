"""The HTML report as text: the whole of it, its links, and what hostile input does to it."""

from __future__ import annotations

import posixpath
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from report.checklist_fixtures import listed
from report.html_fixtures import ATTACK, hostile

from capicheck.findings.coverage import Incomplete
from capicheck.findings.finding import Level, Place
from capicheck.findings.result import AuditResult
from capicheck.report import html
from capicheck.report.html.folder import write_pages
from capicheck.report.templating import asset
from capicheck.rulebook.pages import Rule, rules

Same = Callable[[str, str], None]

VOID = {"meta", "link", "input", "img", "br"}


class Page(HTMLParser):
    """What a page consists of; fails where an element is not closed or closed out of turn."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.open: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            self.attributes.add(name)
            if name == "id":
                assert value not in self.ids
                self.ids.add(value or "")
            if name == "href":
                self.links.append(value or "")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def broken_links(pages: Mapping[str, Page]) -> Iterator[tuple[str, str]]:
    """Links that lead to no page of the report and no place on it."""
    for name, page in pages.items():
        for link in page.links:
            if re.match(r"https://[\w.-]+/|data:image/", link):
                continue
            target, anchor = urldefrag(link)
            path = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(target))) if target else name
            if path not in pages or (anchor and "=" not in anchor and anchor not in pages[path].ids):
                yield name, link


def folder(result: AuditResult, rulebook: Mapping[str, Rule]) -> dict[str, str]:
    pages = list(html.pages(result, rulebook, "spam"))
    assert len(dict(pages)) == len(pages)
    return dict(pages)


def test_single_page(result: AuditResult, rulebook: dict[str, Rule], same_as_snapshot: Same) -> None:
    same_as_snapshot("report.html", html.render(result, rulebook, "spam"))


@pytest.mark.parametrize("page", ["index.html", "port.html", "files/src/spam.c.html", "rules/static-type.html"])
def test_pages(page: str, result: AuditResult, rulebook: dict[str, Rule], same_as_snapshot: Same) -> None:
    text = folder(result, rulebook)[page]
    # These stand in the snapshot of the single page.
    text = text.replace(asset("html/style.css"), "").replace(asset("html/page.js"), "")
    same_as_snapshot(f"html/{page}", text)


def test_every_link_leads_somewhere(result: AuditResult, rulebook: dict[str, Rule]) -> None:
    for audited, known in ((result, rulebook), (hostile(), dict(rules()))):
        pages = {name: Page(text) for name, text in folder(audited, known).items()}
        assert list(broken_links(pages)) == []
        assert list(broken_links({"report.html": Page(html.render(audited, known, "spam"))})) == []


def test_a_link_that_leads_nowhere_would_be_seen() -> None:
    page = Page('<a href="#no">a</a><a href="no.html">b</a><a href="#yes" id="yes">c</a>')
    assert list(broken_links({"a.html": page})) == [("a.html", "#no"), ("a.html", "no.html")]


def test_links_between_rule_pages_lead_to_rules_of_the_report_only(result: AuditResult) -> None:
    first = result.findings[0]
    found = tuple(replace(first, rule=name, fingerprint=name) for name in rules())
    for audited in (replace(result, findings=found), replace(result, findings=found[:1])):
        pages = {name: Page(text) for name, text in folder(audited, rules()).items()}
        assert list(broken_links(pages)) == []


def test_a_report_of_nothing(rulebook: dict[str, Rule]) -> None:
    pages = folder(AuditResult(rules=tuple(rulebook)), rulebook)
    assert list(pages) == ["index.html"]
    assert "Nothing to report" in pages["index.html"]
    assert list(broken_links({"index.html": Page(pages["index.html"])})) == []


def test_without_a_module_there_is_no_checklist(result: AuditResult, rulebook: dict[str, Rule]) -> None:
    for checklist in (None, listed()):
        audited = replace(result, checklist=checklist)
        pages = folder(audited, rulebook)
        assert "port.html" not in pages
        assert not [name for name, text in pages.items() if "orting" in text]
        assert "Porting" not in html.render(audited, rulebook, "spam")


def test_a_file_to_change_has_a_page_also_where_nothing_was_found(rulebook: dict[str, Rule]) -> None:
    pages = folder(hostile(), rulebook)
    assert 'href="files/only.c.html#L3"' in pages["port.html"]
    assert "<details open><summary>" in pages["files/only.c.html"]
    assert "Nothing to report" in pages["files/only.c.html"]


def test_what_was_not_read_is_not_called_clean(rulebook: dict[str, Rule]) -> None:
    audited = hostile()
    page = folder(replace(audited, consulted=("only.c",)), rulebook)["files/only.c.html"]
    assert "Not asked for, so not audited" in page
    assert "Nothing to report" not in page
    unread = Incomplete(Place("only.c", 3, 1, 3, 2), "attack", "it is odd")
    coverage = replace(audited.coverage, incomplete=(unread,))
    page = folder(replace(audited, coverage=coverage), rulebook)["files/only.c.html"]
    assert "says what was not" in page
    assert "not audited: it is odd" in page
    assert "Nothing to report" not in page


def test_a_place_that_is_not_shown_is_not_linked(result: AuditResult, rulebook: dict[str, Rule]) -> None:
    unread = replace(result, findings=(), sources={})
    for text in (folder(unread, rulebook)["port.html"], html.render(unread, rulebook, "spam")):
        assert '<a class="place">src/spam.c:12</a>' in text
        assert "files/src" not in text


def test_a_rule_without_a_page_is_shown_all_the_same(result: AuditResult) -> None:
    text = html.render(result, {}, "spam")
    Page(text)
    assert "static-type" in text


def test_files_with_errors_come_before_files_with_notes(result: AuditResult, rulebook: dict[str, Rule]) -> None:
    note = next(finding for finding in result.findings if finding.level == Level.NOTE)
    first = replace(note, place=replace(note.place, path="src/a.c"), fingerprint="0" * 16)
    sources = {**result.sources, "src/a.c": result.sources["src/spam.c"]}
    pages = folder(replace(result, findings=(first, *result.findings), sources=sources), rulebook)
    places = [pages["index.html"].index(f'<h3><a href="files/src/{name}.html">') for name in ("spam.c", "a.c")]
    assert places == sorted(places)
    assert 'rel="next"' not in pages["files/src/a.c.html"]
    last = re.findall('rel="next" href="(.*)"', pages["files/src/spam.c.html"])[-1]
    assert last.endswith("a.c.html#f-0000000000000000")


def test_what_is_answered_is_told_folded_and_with_its_reason(answered: AuditResult, rulebook: dict[str, Rule]) -> None:
    pages = folder(answered, rulebook)
    assert list(broken_links({name: Page(text) for name, text in pages.items()})) == []
    summary, file = pages["index.html"], pages["files/src/spam.c.html"]
    assert "Not reported: 1 suppressed by comments, 1 in the baseline" in summary
    assert "comment on line 18: <q>made once, &lt;b&gt;on purpose&lt;/b&gt;</q>" in summary
    assert file.count('class="card') == 3
    assert "comment on line 18: <q>made once" in file
    assert "2 findings not reported" in pages["rules/static-type.html"]
    assert '<details id="answered">' in summary
    assert '<details id="answered">' in file
    single = html.render(answered, rulebook, "spam")
    assert single.count('class="card') == 1
    assert "in the baseline" in single
    assert list(broken_links({"report.html": Page(single)})) == []


def test_a_project_whose_findings_are_all_answered_is_not_called_empty(
    answered: AuditResult, rulebook: dict[str, Rule]
) -> None:
    pages = folder(replace(answered, findings=()), rulebook)
    assert list(broken_links({name: Page(text) for name, text in pages.items()})) == []
    assert "Nothing to report" in pages["index.html"]
    assert '<a href="#answered">2 findings not reported</a>' in pages["index.html"]


def test_hostile_text_stays_text(rulebook: dict[str, Rule]) -> None:
    texts = [html.render(hostile(), rulebook, ATTACK), *folder(hostile(), rulebook).values()]
    for text in texts:
        page = Page(text)
        assert "img" not in page.tags
        assert not [name for name in page.attributes if name.startswith("on")]
        assert text.count("<script>") == text.count("</script>") == 1
        assert "{{" not in text.replace("{{ 7 * 7 }}", "")
        assert not set(text) & {"\x1b", "\u202e"}
        assert not [link for link in page.links if link.startswith("javascript")]


def test_pages_have_names_that_any_file_system_takes() -> None:
    names = [name for name in folder(hostile(), {}) if name.startswith("files/")]
    assert len(names) == len({name.lower() for name in names}) == 5
    for name in names:
        assert re.fullmatch(r"files/([A-Za-z0-9._+-]*[A-Za-z0-9_-][A-Za-z0-9._+-]*/?)+\.html", name)
        assert ".." not in name.split("/")


def test_the_folder_is_written_and_pages_of_an_earlier_report_go(
    result: AuditResult, rulebook: dict[str, Rule], tmp_path: Path
) -> None:
    write_pages(tmp_path, html.pages(hostile(), rulebook, "spam"))
    theirs = tmp_path / "files" / "theirs.html"
    theirs.write_text("<p>not ours")
    write_pages(tmp_path, html.pages(result, rulebook, "spam"))
    found = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.html")}
    assert found == {*folder(result, rulebook), "files/theirs.html"}
    write_pages(tmp_path, html.pages(replace(result, checklist=None), rulebook, "spam"))
    assert not (tmp_path / "port.html").exists()


def test_from_the_command_line(tmp_path: Path) -> None:
    source = tmp_path / "spam.c"
    source.write_text(
        "#include <Python.h>\nstatic PyTypeObject Spam_Type = {\n    .tp_name = ATTACK,\n};\n"
        "PyMODINIT_FUNC PyInit_spam(void) { return NULL; }\n"
    )
    words = ["--exit-zero", "--output", "html:out", "--output", "html:one.html", "--output", "html", "spam.c"]
    done = subprocess.run(
        [sys.executable, "-m", "capicheck", *words], cwd=tmp_path, capture_output=True, check=True, encoding="utf-8"
    )
    assert done.stderr == ""
    assert done.stdout == (tmp_path / "one.html").read_text(encoding="utf-8")
    assert (tmp_path / "out" / "files" / "spam.c.html").is_file()
    assert "<code>spam</code>" in (tmp_path / "out" / "port.html").read_text(encoding="utf-8")
    assert f"<h1>{tmp_path.name}</h1>" in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")


def test_other_formats_do_not_pay_for_this_one(tmp_path: Path) -> None:
    (tmp_path / "spam.c").write_text("int f(void) { return 0; }\n")
    program = (
        "import sys; from capicheck.cli import run; run(['spam.c']); "
        "print(*sorted({'jinja2', 'pygments', 'markdown_it'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, check=True, encoding="utf-8"
    )
    assert done.stdout.splitlines()[-1] == ""
