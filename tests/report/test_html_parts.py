"""What the pages are put together from: colours, drawings, listings, differences, addresses."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from capicheck.findings.coverage import Coverage, InactiveCode, Incomplete
from capicheck.findings.finding import Confidence, Edit, Finding, Fix, Level, Place, Standing, Step
from capicheck.ir.source import SourceText
from capicheck.report.excerpt import visible
from capicheck.report.html.addresses import Addresses, file_page
from capicheck.report.html.difference import difference
from capicheck.report.html.drawing import Canvas, Drawing, Fold, Line, Note, Turn, draw
from capicheck.report.html.functions import Extent, around, functions
from capicheck.report.html.highlight import Code, Mark, markup
from capicheck.report.html.listing import listing
from capicheck.report.html.prose import sentence

BODY = "".join(f"    call({number});\n" for number in range(1, 41))
CODE = f"static int first;\n\nstatic PyObject *\nspam(PyObject *self)\n{{\n{BODY}    return NULL;\n}}\n\nint other;\n"
"""The function stands in lines 3 to 47, its calls in 6 to 45, its `return` in 46."""


MANUAL = "https://docs.python.org/3/c-api"


def code(text: str) -> Code:
    return Code(SourceText("spam.c", text.encode("utf-8", "surrogatepass")))


def plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html))


def at(line: int, path: str = "spam.c", column: int = 5, end_column: int = 9) -> Place:
    return Place(path, line, column, line, end_column)


def step(line: int, message: str = "so", *standings: Standing, path: str = "spam.c") -> Step:
    return Step(at(line, path), message, standings)


def drawn(place: Place, *steps: Step) -> Drawing:
    finding = Finding("r", "f", Level.ERROR, Confidence.HIGH, "the end", place, steps=steps)
    sources = {}
    for path in ("spam.c", "more.h"):
        source = SourceText(path, CODE.encode())
        sources[path] = Canvas(Code(source), functions(source))
    return draw(finding, sources)


OWNED = Standing("x", "owned")


@given(st.text(alphabet=st.sampled_from(list("ab_0 \t\n\r\"'\\/*#<>&{}();\x00\x1b\u202e日é")), max_size=80))
def test_colours_keep_the_text(text: str) -> None:
    shown = code(text)
    source = SourceText("spam.c", text.encode())
    for number in range(1, len(source.line_starts) + 1):
        expected = "\t".join(map(visible, source.line(number).split("\t")))
        assert plain(markup(shown.line(number))) == expected


@given(
    st.text(alphabet="ab <&\"'()", max_size=20),
    st.lists(st.builds(Mark, st.integers(0, 20), st.integers(0, 25), st.sampled_from(["step", "way"])), max_size=3),
)
def test_marks_keep_the_text_and_cover_what_they_say(text: str, marks: list[Mark]) -> None:
    html = markup(code(text).line(1), marks)
    assert plain(html) == text
    within = "".join(plain(found) for found in re.findall(r"<mark[^>]*>(.*?)</mark>", html))
    covered = [any(mark.start <= column < mark.end for mark in marks) for column in range(len(text))]
    assert within == "".join(char for char, is_covered in zip(text, covered, strict=True) if is_covered)


def test_a_line_looks_the_same_however_it_is_asked_for() -> None:
    text = '/* one\n   "two */ char *s = "/*"; // it\'s /* none\nint x; /* last\n'
    whole, single = code(text), code(text)
    whole.colour(1, 4)
    lines = [markup(whole.line(number)) for number in range(1, 5)]
    assert [markup(single.line(number)) for number in (4, 3, 2, 1)] == lines[::-1]
    assert lines[1].startswith('<i class="co">   &#34;two */</i>')
    assert lines[2].startswith('<i class="kw">int</i>')


def test_names_of_the_c_api_lead_to_the_manual() -> None:
    assert 'href="https://docs.python.org/3/c-api/list.html#c.PyList_New">PyList_New</a>(' in markup(
        code("x = PyList_New(0);").line(1)
    )
    assert "href" not in markup(code('s = "PyList_New"; my_PyList_New();').line(1))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("`x < y` & <b>", "<code>x &lt; y</code> &amp; &lt;b&gt;"),
        ("`unclosed", "<code>unclosed</code>"),
        ("", ""),
        (
            "`PyList_New()` fails",
            f'<code><a class="api" href="{MANUAL}/list.html#c.PyList_New">PyList_New</a>()</code> fails',
        ),
    ],
)
def test_sentences(text: str, html: str) -> None:
    assert sentence(text) == html


def test_functions_are_found_by_their_looks() -> None:
    source = SourceText("spam.c", CODE.encode())
    assert list(functions(source)) == [Extent(3, 5, 47)]
    assert around(functions(source), 2) is None
    assert around(functions(source), 3) == around(functions(source), 47) == Extent(3, 5, 47)
    assert around(functions(source), 48) is None
    assert list(functions(SourceText("x.c", b"int f(void) {\nx"))) == [Extent(1, 1, 2)]


def test_a_path_is_drawn_from_step_to_step_to_where_it_goes_wrong() -> None:
    drawing = drawn(at(46), step(10, "it begins", OWNED), step(12, "this way"))
    notes = [row for row in drawing.rows if isinstance(row, Note)]
    assert [(note.number, str(note.message), note.kind) for note in notes] == [
        (1, "it begins", "step"),
        (2, "this way", "way"),
        (3, "the end", "last"),
    ]
    rows = [type(row) is Note for row in drawing.rows]
    places = [number for number, is_note in enumerate(rows, 1) if is_note]
    assert [(arrow.top, arrow.bottom) for arrow in drawing.arrows] == [*pairwise(places)]
    assert drawing.lanes == 1
    before = [drawing.rows[number - 2] for number in places]
    assert [row.number for row in before if isinstance(row, Line)] == [10, 12, 46]


def test_a_last_step_at_the_finding_itself_is_told_beside_what_goes_wrong() -> None:
    drawing = drawn(at(46), step(10, "it begins", OWNED), step(46, "leaves"))
    notes = [(str(row.message), row.kind) for row in drawing.rows if isinstance(row, Note)]
    assert notes == [("it begins", "step"), ("leaves", "way"), ("the end", "last")]


def test_what_stays_as_it_was_is_not_said_again_nor_is_the_same_step() -> None:
    again = step(12, "again", OWNED)
    drawing = drawn(at(46), step(10, "so", OWNED), again, again, step(14, "then", Standing("x", "NULL")))
    notes = [row for row in drawing.rows if isinstance(row, Note)]
    assert [note.standings for note in notes] == [(OWNED,), (), (Standing("x", "NULL"),), ()]


def test_a_way_back_runs_beside_the_others() -> None:
    drawing = drawn(at(46), step(30, "so", OWNED), step(10), step(20))
    assert [arrow.is_upward for arrow in drawing.arrows] == [True, False, False]
    assert all(arrow.top < arrow.bottom for arrow in drawing.arrows)
    for one in drawing.arrows:
        for other in drawing.arrows:
            if one is not other and one.lane == other.lane:
                assert one.bottom <= other.top or other.bottom <= one.top
    assert drawing.lanes == 2


def test_places_that_belong_to_a_finding_are_no_path() -> None:
    drawing = drawn(at(1), step(10, "used here"), step(46, "and here"))
    assert drawing.arrows == ()
    assert [row.number for row in drawing.rows if isinstance(row, Note)] == [0, 0]


def test_other_files_follow() -> None:
    rows = drawn(at(1), step(46, path="more.h")).rows
    turn = next(number for number, row in enumerate(rows) if isinstance(row, Turn))
    assert rows[turn] == Turn("more.h")
    assert [row.number for row in rows[:turn] if isinstance(row, Line)] == [1, 2, 3]
    assert [row.number for row in rows[turn:] if isinstance(row, Line)] == [3, 4, 5, 44, 45, 46, 47]


def test_unrelated_lines_of_the_function_are_folded_and_others_left_out() -> None:
    rows = drawn(at(46), step(1)).rows
    folds = [row for row in rows if isinstance(row, Fold)]
    assert [(fold.count, [line.number for line in fold.lines]) for fold in folds] == [(38, list(range(6, 44)))]
    shown = [row.number for row in rows if isinstance(row, Line)]
    assert shown == [1, 2, 3, 4, 5, 44, 45, 46, 47]


def test_a_statement_of_several_lines_is_marked_whole_and_spoken_of_below() -> None:
    place = Place("spam.c", 10, 5, 12, 14)
    rows = drawn(at(46), Step(place, "so", (OWNED,))).rows
    note = next(number for number, row in enumerate(rows) if isinstance(row, Note))
    before = [row for row in rows[:note] if isinstance(row, Line)][-3:]
    assert [(line.number, line.kind) for line in before] == [(10, "step"), (11, "step"), (12, "step")]
    long = drawn(at(46), Step(replace(place, end_line=40), "so", (OWNED,))).rows
    assert [row.number for row in long if isinstance(row, Line) and row.kind == "step"] == [10]


def test_the_listing_tells_what_was_found_and_what_was_not_read() -> None:
    finding = Finding("r", "f", Level.ERROR, Confidence.HIGH, "m", at(6))
    coverage = Coverage(
        incomplete=(Incomplete(at(3), "spam", "why"), Incomplete(at(1, "more.h"), "", "no")),
        inactive=(InactiveCode(Place("spam.c", 7, 1, 8, 1), "X"), InactiveCode(Place("more.h", 9, 1, 9, 1), "X")),
    )
    lines = listing("spam.c", code(CODE), [finding], coverage)
    assert [line.number for line in lines] == list(range(1, 50))
    assert [line.number for line in lines if line.findings] == [6]
    assert [line.number for line in lines if line.is_inactive] == [7, 8]
    assert [(line.number, line.reason) for line in lines if line.reason] == [(3, "why")]
    assert listing("spam.c", code("\n" * 30_000), [], Coverage()) == ()


def test_differences() -> None:
    sources = {"spam.c": SourceText("spam.c", b"if (x)\n\treturn 1;\nend\n")}
    insertion = Fix("", (Edit(Place("spam.c", 2, 2, 2, 2), "f();\n\t"),))
    assert list(difference(insertion, sources)) == [("ins", "+         f();")]
    change = Fix("", (Edit(Place("spam.c", 1, 5, 2, 8), "y) yield"),))
    assert list(difference(change, sources)) == [
        ("del", "- if (x)"),
        ("del", "-         return 1;"),
        ("ins", "+ if (y) yield 1;"),
    ]


def test_addresses_in_a_folder() -> None:
    on = Addresses("files/src/spam.c.html")
    assert on.summary == "../../index.html"
    assert on.rule("static-type") == "../../rules/static-type.html"
    assert on.file("src/spam.c") == "spam.c.html"
    assert on.file("src/eggs.c") == "../../files/src/eggs.c.html"
    assert Addresses("index.html").file("src/spam.c") == "files/src/spam.c.html"
    assert on.filtered("error") == "../../index.html#level=error"


def test_addresses_on_one_page() -> None:
    on = Addresses()
    assert (on.summary, on.rule("static-type"), on.filtered("note")) == (
        "#summary",
        "#rule-static-type",
        "#level=note",
    )
    assert on.file("a.c") != on.file("b.c")


@given(st.text(max_size=200))
def test_page_names_are_safe_and_told_apart(path: str) -> None:
    name = file_page(path)
    assert re.fullmatch(r"[A-Za-z0-9._+/-]+", name)
    assert not {".", "..", ""} & set(name.split("/"))
    assert name == file_page(path)
    assert len({name, file_page(path + "_"), file_page(path + "é")}) == 3
