from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from capicheck.contracts.argument_formats import _BUILD_UNITS, _PARSE_UNITS
from capicheck.contracts.declarations import Kind, all_declarations
from capicheck.contracts.formats import FormatKind, parse_format
from capicheck.contracts.reading import read_contract
from capicheck.contracts.units import Use
from capicheck.settings import NEWEST, OLDEST, PythonVersion

PARSE, KEYWORDS, BUILD, CALL, TEXT, BYTES = FormatKind
VERSIONS = [PythonVersion(3, minor) for minor in range(OLDEST.minor, NEWEST.minor + 1)]
EARLY, LATE = PythonVersion(3, 11), PythonVersion(3, 14)
LASTING_PARSE_UNITS = sorted(set(_PARSE_UNITS) - {"u", "u#", "Z", "Z#"})
LASTING_BUILD_UNITS = sorted(set(_BUILD_UNITS) - {"p"})


def arguments(text: str, kind: FormatKind, version: PythonVersion = NEWEST) -> list[tuple[str, Use]]:
    found = parse_format(text, kind, version)
    assert found.mistakes == ()
    return [(item.type, item.use) for item in found.arguments]


def mistakes(text: str, kind: FormatKind, version: PythonVersion = NEWEST) -> list[tuple[int, str]]:
    return [(item.offset, item.message) for item in parse_format(text, kind, version).mistakes]


@pytest.mark.parametrize(
    ("text", "consumed"),
    [
        ("i", [("int *", Use.WRITTEN)]),
        ("p", [("int *", Use.WRITTEN)]),
        ("b", [("unsigned char *", Use.WRITTEN)]),
        ("D", [("Py_complex *", Use.WRITTEN)]),
        ("s", [("const char **", Use.INSIDE)]),
        ("z#", [("const char **", Use.INSIDE), ("Py_ssize_t *", Use.WRITTEN)]),
        ("y*", [("Py_buffer *", Use.BUFFER)]),
        ("w*", [("Py_buffer *", Use.BUFFER)]),
        ("es", [("const char *", Use.READ), ("char **", Use.MEMORY)]),
        ("et#", [("const char *", Use.READ), ("char **", Use.MEMORY), ("Py_ssize_t *", Use.WRITTEN)]),
        ("O", [("PyObject **", Use.BORROWED)]),
        ("U", [("PyObject **", Use.BORROWED)]),
        ("O!", [("PyTypeObject *", Use.OBJECT), ("PyObject **", Use.BORROWED)]),
        ("O&", [("int (*)(PyObject *, void *)", Use.CONVERTER), ("void *", Use.CONVERTED)]),
    ],
)
def test_what_a_parsed_unit_consumes(text: str, consumed: list[tuple[str, Use]]) -> None:
    assert arguments(text, PARSE) == consumed


@pytest.mark.parametrize(
    ("text", "consumed"),
    [
        ("O", [("PyObject *", Use.OBJECT)]),
        ("N", [("PyObject *", Use.STOLEN)]),
        ("O&", [("PyObject *(*)(void *)", Use.CONVERTER), ("void *", Use.CONVERTED)]),
        ("f", [("double", Use.READ)]),
        ("h", [("int", Use.READ)]),
        ("D", [("Py_complex *", Use.READ)]),
        ("y#", [("const char *", Use.READ), ("Py_ssize_t", Use.READ)]),
        ("u", [("const wchar_t *", Use.READ)]),
    ],
)
def test_what_a_built_unit_consumes(text: str, consumed: list[tuple[str, Use]]) -> None:
    assert arguments(text, BUILD) == consumed
    assert arguments(text, CALL) == consumed


def test_optional_and_keyword_only() -> None:
    found = parse_format("Os|i$p:spam", KEYWORDS)
    assert [(unit.text, unit.optional, unit.keyword_only) for unit in found.units] == [
        ("O", False, False),
        ("s", False, False),
        ("i", True, False),
        ("p", True, True),
    ]
    assert (found.function, found.mistakes) == ("spam", ())


def test_nested_units() -> None:
    assert [(unit.text, unit.depth) for unit in parse_format("i(d(O))s", PARSE).units] == [
        ("i", 0),
        ("d", 1),
        ("O", 2),
        ("s", 0),
    ]
    assert [(unit.text, unit.depth) for unit in parse_format("{s:O, s:[ii]}", BUILD).units] == [
        ("s", 1),
        ("O", 1),
        ("s", 1),
        ("i", 2),
        ("i", 2),
    ]


def test_an_own_message_ends_the_format() -> None:
    assert [unit.text for unit in parse_format("i;an integer is needed", PARSE).units] == ["i"]


def test_lengths() -> None:
    assert [unit.has_length for unit in parse_format("s#sO!es#", PARSE).units] == [True, False, False, True]


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("i(i", PARSE, [(3, "has a `(` without its `)`")]),
        ("i)", PARSE, [(1, "has a `)` without its `(`")]),
        ("i|i|i", PARSE, [(3, "has two `|`")]),
        ("(i|i)", PARSE, [(2, "has a `|` inside parentheses")]),
        ("i$i", PARSE, [(1, "has a `$`, which only PyArg_ParseTupleAndKeywords() knows")]),
        ("|i$i$i", KEYWORDS, [(4, "has two `$`")]),
        ("i$|i", KEYWORDS, [(2, "has its `$` before its `|`")]),
        ("i, i", PARSE, [(1, "has an unknown unit `,`"), (2, "has an unknown unit ` `")]),
        ("i#", PARSE, [(1, "has an unknown unit `#`")]),
        ("w", PARSE, [(0, "has an unknown unit `w`")]),
        ("N", PARSE, [(0, "has an unknown unit `N`")]),
        ("(ii", BUILD, [(3, "lacks its `)`")]),
        ("(i]", BUILD, [(2, "has a `]` that closes nothing")]),
        ("{si,s}", BUILD, [(5, "has a key without its value")]),
        ("{s:(i)}", BUILD, []),
        ("i|i", BUILD, [(1, "has an unknown unit `|`")]),
        ("%d %q", TEXT, [(3, "has an unknown conversion `%q`")]),
        ("100%", TEXT, [(3, "ends within `%`")]),
        ("%R", BYTES, [(0, "has an unknown conversion `%R`")]),
    ],
)
def test_mistakes(text: str, kind: FormatKind, found: list[tuple[int, str]]) -> None:
    assert mistakes(text, kind) == found


@pytest.mark.parametrize(
    ("text", "kind", "first", "last"),
    [
        ("u#", PARSE, OLDEST, PythonVersion(3, 11)),
        ("Z", PARSE, OLDEST, PythonVersion(3, 11)),
        ("p", BUILD, PythonVersion(3, 14), NEWEST),
        ("%X", TEXT, PythonVersion(3, 12), NEWEST),
        ("%lx", TEXT, PythonVersion(3, 12), NEWEST),
        ("%*d", TEXT, PythonVersion(3, 12), NEWEST),
        ("%-5d", TEXT, PythonVersion(3, 12), NEWEST),
        ("%ls", TEXT, PythonVersion(3, 12), NEWEST),
        ("%T", TEXT, PythonVersion(3, 13), NEWEST),
        ("%#N", TEXT, PythonVersion(3, 13), NEWEST),
    ],
)
def test_units_that_come_and_go(text: str, kind: FormatKind, first: PythonVersion, last: PythonVersion) -> None:
    knowing = [version for version in VERSIONS if not mistakes(text, kind, version)]
    assert (knowing[0], knowing[-1], len(knowing)) == (first, last, last.minor - first.minor + 1)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("%s is no %R", ["const char *", "PyObject *"]),
        ("%lld%zd%lu%c%%", ["long long", "Py_ssize_t", "unsigned long", "int"]),
        ("%.200s", ["const char *"]),
        ("%V", ["PyObject *", "const char *"]),
        ("%*.*d", ["int", "int", "int"]),
        ("%N", ["PyTypeObject *"]),
        ("100%%", []),
    ],
)
def test_text(text: str, types: list[str]) -> None:
    assert [spelled for spelled, _ in arguments(text, TEXT)] == types


def test_the_first_object_of_v_may_be_null() -> None:
    [unit] = parse_format("%V", TEXT).units
    assert [item.nullable for item in unit.arguments] == [True, False]


def test_a_version_that_is_not_described() -> None:
    with pytest.raises(ValueError, match=r"3\.8"):
        parse_format("i", PARSE, PythonVersion(3, 8))


def test_every_format_of_the_c_api_has_a_kind() -> None:
    kinds = set(FormatKind) | {"printf"}
    used = {
        found.format.kind: found.format.parameter
        for item in all_declarations()
        if item.kind is Kind.FUNCTION
        if (found := read_contract(item)).format
    }
    assert set(used) == kinds


@given(st.lists(st.sampled_from(LASTING_PARSE_UNITS)), st.sampled_from(VERSIONS))
def test_parsed_units_are_told_apart(units: list[str], version: PythonVersion) -> None:
    text = "".join(units)
    found = parse_format(text, PARSE, version)
    assert [unit.text for unit in found.units] == units
    assert found.mistakes == ()
    assert len(found.arguments) == sum(len(_PARSE_UNITS[unit]) for unit in units)


@given(st.lists(st.sampled_from(LASTING_BUILD_UNITS)), st.sampled_from([" ", ",", "", ":", "\t"]))
def test_built_units_are_told_apart(units: list[str], separator: str) -> None:
    found = parse_format(f"({separator.join(units)})", BUILD)
    assert [unit.text for unit in found.units] == units
    assert found.mistakes == ()


@given(
    st.text(st.sampled_from("siONUz#*!&|$():;[]{} ,%dlRVT.5-e")), st.sampled_from(FormatKind), st.sampled_from(VERSIONS)
)
def test_any_text_is_read(text: str, kind: FormatKind, version: PythonVersion) -> None:
    found = parse_format(text, kind, version)
    end = 0
    for unit in found.units:
        assert unit.offset >= end
        assert text[unit.offset :].startswith(unit.text)
        assert unit.arguments
        end = unit.offset + len(unit.text)
    assert all(0 <= item.offset <= len(text) for item in found.mistakes)
    assert [item.offset for item in found.mistakes] == sorted(item.offset for item in found.mistakes)


@given(st.integers(0, 6), st.integers(0, 6))
def test_parentheses_have_to_match(opening: int, closing: int) -> None:
    text = "(" * opening + "i" + ")" * closing
    assert bool(mistakes(text, PARSE)) == (opening != closing)
    assert bool(mistakes(text, BUILD)) == (opening != closing)


@given(st.text(st.characters(exclude_characters="%")))
def test_text_without_conversions_consumes_nothing(text: str) -> None:
    assert arguments(text, TEXT) == []
