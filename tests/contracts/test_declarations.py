from __future__ import annotations

import re
from itertools import pairwise

import pytest
from pycparser.c_parser import CParser, ParseError

from capicheck.contracts.declarations import (
    ApiDeclaration,
    Attribute,
    Kind,
    Parameter,
    all_declarations,
    declaration,
    declarations,
    read,
)
from capicheck.rulebook.api import declaration_files
from capicheck.settings import NEWEST, OLDEST, PythonVersion


@pytest.fixture(scope="session")
def everything() -> list[ApiDeclaration]:
    return list(all_declarations())


def test_a_function() -> None:
    found = declaration("PyModule_AddObjectRef")
    assert found is not None
    assert (found.kind, found.header, found.type) == (Kind.FUNCTION, "modsupport.h", "int")
    assert (found.since, found.until) == (PythonVersion(3, 10), NEWEST)
    assert found.parameters == (
        Parameter("module", "PyObject *"),
        Parameter("name", "const char *"),
        Parameter("value", "PyObject *", (Attribute("keeps"), Attribute("nullable"))),
    )


def test_a_variadic_function_and_one_without_parameters() -> None:
    parse = declaration("PyArg_ParseTuple")
    occurred = declaration("PyErr_Occurred")
    assert parse is not None
    assert parse.variadic
    assert [item.name for item in parse.parameters] == ["args", "format"]
    assert occurred is not None
    assert not occurred.variadic
    assert occurred.parameters == ()


def test_a_name_with_two_declarations() -> None:
    old, new = declarations("PyCode_New")
    assert (old.until, new.since) == (PythonVersion(3, 10), PythonVersion(3, 11))
    assert declaration("PyCode_New", PythonVersion(3, 10)) == old
    assert declaration("PyCode_New", PythonVersion(3, 12)) == declaration("PyCode_New") == new


def test_what_is_gone_is_known_with_its_last_version() -> None:
    found = declaration("PyEval_CallObject")
    assert found is not None
    assert (found.since, found.until) == (OLDEST, PythonVersion(3, 12))
    assert declaration("PyEval_CallObject", PythonVersion(3, 13)) is None


def test_types_and_variables() -> None:
    assert [item.kind for item in declarations("PyExc_ValueError")] == [Kind.VARIABLE]
    assert [(item.kind, item.type) for item in declarations("Py_hash_t")] == [(Kind.TYPE, "Py_ssize_t")]
    assert len(declarations("_object")) == 3


def test_a_pointer_to_functions() -> None:
    found = declaration("allocfunc")
    assert found is not None
    assert (found.kind, found.type) == (Kind.HOOK, "PyObject *")
    assert [item.type for item in found.parameters] == ["PyTypeObject *", "Py_ssize_t"]
    assert Attribute("new") in found.attributes


def test_a_name_that_is_none_of_the_c_api() -> None:
    assert declarations("spam_new") == ()
    assert declaration("Py") is None


def test_attributes() -> None:
    found = read(
        "[[capi::since(3, 13)]] [[capi::new]] int PyDict_GetItemRef(PyObject *dict, [[capi::held_by(dict, 1)]] "
        "PyObject **result /* set */);\n",
        "dict.h",
    )
    assert found.attributes == (Attribute("new"),)
    assert found.parameters[1] == Parameter("result", "PyObject **", (Attribute("held_by", ("dict", "1")),))


def test_what_is_no_c_is_refused() -> None:
    with pytest.raises(ParseError):
        read("int PyList_New(Py_ssize_t size;\n", "list.h")


def test_all_headers_together_are_c(everything: list[ApiDeclaration]) -> None:
    text = "".join(file.split("*/", 1)[1] for file in declaration_files().values())
    foreign = set(re.findall(r"\b(?:FILE|va_list|\w+_t|XML_\w+)\b", text))
    known = (foreign | {item.name for item in everything if item.kind in {Kind.TYPE, Kind.HOOK}}) - {
        item.name for item in everything if item.kind is Kind.FUNCTION
    }
    types = "".join(f"typedef int {name};" for name in sorted(known))
    tree = CParser(dialect="c23").parse(types + text)
    assert len(tree.ext) == len(known) + len(everything)


def test_every_declaration_is_read(everything: list[ApiDeclaration]) -> None:
    functions = [item for item in everything if item.kind is Kind.FUNCTION]
    assert len(functions) > 2000
    assert [item for item in everything if not item.name] == []


def test_parameters_are_named_in_lower_case(everything: list[ApiDeclaration]) -> None:
    wrong = [
        (item.name, parameter.name)
        for item in everything
        if item.kind is Kind.FUNCTION
        for parameter in item.parameters
        if not parameter.name or parameter.name != parameter.name.lower()
    ]
    assert wrong == []


def test_a_name_has_one_declaration_in_each_version(everything: list[ApiDeclaration]) -> None:
    by_name: dict[tuple[str, Kind, bool], list[ApiDeclaration]] = {}
    for item in everything:
        # a structure that is only named is declared beside its definition
        by_name.setdefault((item.name, item.kind, "{" in item.type), []).append(item)
    for items in by_name.values():
        items.sort(key=lambda item: item.since)
        for earlier, later in pairwise(items):
            assert earlier.until < later.since, later.name
        assert all(item.since <= item.until for item in items)
