"""From a declaration, in `rules/api` or with the same attributes, to its contract."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from capicheck.contracts.declarations import ApiDeclaration, Kind, declaration, members
from capicheck.contracts.meaning import Facts, endings, format_use, gil, kind, outcome, parameters
from capicheck.contracts.outcomes import Contract
from capicheck.rulebook.api import api_files, declarations_by_name, until
from capicheck.settings import NEWEST, PythonVersion

_PLAIN_DEFINE = re.compile(r"^#define (_?Py\w+) (_?Py\w+)$", re.MULTILINE)
_NEW = re.compile(r"(?:\[\[[^\]]*\]\]\s*)*?\[\[[^\]]*\bcapi::new\b")
"""The attributes before a declaration where `capi::new` is among them."""
_SIZE_T = "_SizeT"
"""`PY_SSIZE_T_CLEAN` made a function of this name of each that takes a format, up to 3.12."""


def read_contract(declared: ApiDeclaration, version: PythonVersion = NEWEST) -> Contract:
    """The contract that the attributes of a function, or of a pointer to functions, amount to."""
    facts = Facts.about(declared, version)
    returns = "noreturn" not in facts.of
    return Contract(
        declared.name,
        tuple(outcome(facts, ending) for ending in endings(facts)) if returns else (),
        tuple(parameters(facts)),
        variadic=declared.variadic,
        runs_code="runs_code" in facts.of,
        returns=returns,
        tells_exception="tells_exception" in facts.of,
        swallows="swallows" in facts.of,
        gil=gil(facts),
        format=format_use(facts),
        kind=kind(facts),
    )


@cache
def aliases() -> Mapping[str, str]:
    """The names that `rules/api` defines as another name, each with that name."""
    return MappingProxyType(
        {
            name: target
            for path, text in api_files().items()
            if path.startswith("macros/")
            for name, target in _PLAIN_DEFINE.findall(text)
            if name != target
        }
    )


def _declared(name: str, version: PythonVersion | None) -> ApiDeclaration | None:
    return next((found for spelled in _spellings(name) if (found := declaration(spelled, version))), None)


def _spellings(name: str) -> Iterator[str]:
    """What `rules/api` may call the function `name`."""
    yield name
    if name in aliases():
        yield aliases()[name]
    if name.endswith(_SIZE_T):
        plain = name.removesuffix(_SIZE_T)
        yield plain
        yield plain.removeprefix("_")


@cache
def returns_new(name: str) -> bool:
    """Whether `name` is a function of the C API that returns a new reference wherever it returns one.

    Asked of every call, and so read off the attributes, without a parser.
    """
    found = next((found for spelled in _spellings(name) if (found := declarations_by_name().get(spelled))), ())
    last = max((text for _, text in found), key=until, default="")
    return _NEW.match(last) is not None


@cache
def contract(name: str, version: PythonVersion = NEWEST) -> Contract | None:
    """What `rules/api` knows of the function, macro or hook type `name` in `version`; None where it is none of them.

    A name that `version` no longer has, or does not have yet, has the contract of the last version that has it: code
    that names it was written for that one.
    """
    found = _declared(name, version) or _declared(name, None)
    if found is None or found.kind not in {Kind.FUNCTION, Kind.HOOK}:
        return None
    return read_contract(found, version)


@cache
def member_contract(record: str, member: str, version: PythonVersion = NEWEST) -> Contract | None:
    """What a call through a member of a structure does: `tp_alloc` of `PyTypeObject`; None where nothing is known."""
    found = members(record, version).get(member)
    return read_contract(found, version) if found else None
