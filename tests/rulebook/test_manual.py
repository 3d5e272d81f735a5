from __future__ import annotations

import re

import pytest

from capicheck.rulebook.api import api_files
from capicheck.rulebook.locate import rules_root
from capicheck.rulebook.manual import manual_address
from capicheck.rulebook.pages import rules

TABLE = (rules_root() / "api" / "manual.txt").read_text(encoding="utf-8")
NAMES = [name for line in TABLE.splitlines() if line.startswith(" ") for name in line.split()]
LINK = re.compile(r"https://docs\.python\.org/3/c-api/\w+\.html#c\.(\w+)(?![\w.])")


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("PyList_New", "https://docs.python.org/3/c-api/list.html#c.PyList_New"),
        ("PyDict_GetItemRef", "https://docs.python.org/3/c-api/dict.html#c.PyDict_GetItemRef"),
        ("Py_BEGIN_ALLOW_THREADS", "https://docs.python.org/3.11/c-api/init.html#c.Py_BEGIN_ALLOW_THREADS"),
        ("PyObject", "https://docs.python.org/3/c-api/structures.html#c.PyObject"),
        ("spam_build", ""),
        ("", ""),
    ],
)
def test_where_a_name_is_described(name: str, address: str) -> None:
    assert manual_address(name) == address


def test_names_are_described_once_and_are_those_of_the_c_api() -> None:
    known = {word for text in api_files().values() for word in re.findall(r"\w+", text)}
    assert len(NAMES) == len(set(NAMES)) > 1000
    assert set(NAMES) - known == set()


@pytest.mark.parametrize("name", rules())
def test_the_pages_of_rules_link_there_too(name: str) -> None:
    links = [found for found in LINK.finditer(rules()[name].body()) if manual_address(found[1])]
    assert [found[0] for found in links] == [manual_address(found[1]) for found in links]
