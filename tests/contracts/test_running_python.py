"""Contracts against what happens: the functions of the Python that runs this, called with an object that is watched."""

from __future__ import annotations

import sys
import types
import weakref
from collections.abc import Callable
from ctypes import c_char_p, c_int, c_ssize_t, c_void_p, py_object, pythonapi

import pytest

from capicheck.contracts.formats import FormatKind, parse_format
from capicheck.contracts.outcomes import VARIADIC, EffectKind, Outcome, Raised, ResultKind
from capicheck.contracts.reading import contract
from capicheck.contracts.units import Use
from capicheck.settings import NEWEST, OLDEST, PythonVersion

RUNNING = PythonVersion(*sys.version_info[:2])

pytestmark = [
    pytest.mark.skipif(sys.implementation.name != "cpython", reason="this Python has no reference counts of CPython's"),
    pytest.mark.filterwarnings(
        "ignore::pytest.PytestUnraisableExceptionWarning"
    ),  # what PyDict_GetItem swallows, from 3.13
    pytest.mark.skipif(not OLDEST <= RUNNING <= NEWEST, reason="this version of CPython is not described"),
]


class Watched:
    """What is handed over, with a reference more, so that a stolen one is not the last."""

    held: Watched | None = None


class Unready:
    """Takes no attributes."""

    __slots__ = ()


Arguments = Callable[[Watched], tuple[object, ...]]
POINTER_RESULTS = {ResultKind.NEW, ResultKind.BORROWED, ResultKind.SAME, ResultKind.NEW_OF, ResultKind.NULL}


def converted(argument: object) -> object:
    if isinstance(argument, (c_int, c_ssize_t, c_char_p, c_void_p)):
        return argument
    return py_object(argument)


def holder(watched: Watched) -> Watched:
    found = Watched()
    found.held = watched
    return found


def number(value: int) -> c_ssize_t:
    return c_ssize_t(value)


def text(value: bytes) -> c_char_p:
    return c_char_p(value)


def call(name: str, arguments: tuple[object, ...]) -> tuple[int | None, BaseException | None]:
    """What is returned, a pointer as its address, and the exception that is set."""
    found = contract(name, RUNNING)
    assert found is not None
    function = pythonapi[name]
    pointer = {told.result.kind for told in found.outcomes} & POINTER_RESULTS
    function.restype = c_void_p if pointer else c_int
    try:
        return function(*(converted(argument) for argument in arguments)), None
    except Exception as exception:  # noqa: BLE001  (whichever the function sets)
        return None, exception


def happened(name: str, result: int | None, exception: BaseException | None) -> Outcome:
    """The outcome that the contract of `name` has for what came back."""
    found = contract(name, RUNNING)
    assert found is not None
    if exception:
        [outcome] = [told for told in found.outcomes if told.exception is Raised.SET]
        return outcome
    for told in found.outcomes:
        match told.result.kind:
            case ResultKind.NUMBER if result is not None and told.exception is not Raised.SET:
                if result in told.result.numbers:
                    return told
            case ResultKind.VOID:
                return told
            case kind if kind in POINTER_RESULTS and (kind is ResultKind.NULL) == (result is None):
                return told
    raise AssertionError(f"{name} returned {result}, which its contract does not say")


def change(name: str, outcome: Outcome, arguments: tuple[object, ...], watched: Watched, result: int | None) -> int:
    """By how much the contract says that the count of `watched` changes."""
    found = contract(name, RUNNING)
    assert found is not None
    total = 0
    for position, argument in enumerate(arguments):
        if argument is not watched:
            continue
        parameter = position if position < len(found.parameters) else VARIADIC
        kinds = {effect.kind for effect in outcome.effects_on(parameter)}
        total += EffectKind.ACQUIRED in kinds
        total -= EffectKind.RELEASED in kinds or EffectKind.STOLEN in kinds
        total += EffectKind.KEPT in kinds
    if result == id(watched):
        total += outcome.result.kind in {ResultKind.NEW, ResultKind.NEW_OF}
    return total


CASES: list[tuple[str, bool, Arguments]] = [
    ("PyList_SetItem", True, lambda watched: ([1], number(0), watched)),
    ("PyList_SetItem", False, lambda watched: ([1], number(9), watched)),
    ("PyTuple_SetItem", False, lambda watched: ((1,), number(9), watched)),
    ("PyModule_AddObject", True, lambda watched: (types.ModuleType("spam"), text(b"a"), watched)),
    ("PyModule_AddObject", False, lambda watched: (42, text(b"a"), watched)),
    ("PyModule_AddObjectRef", True, lambda watched: (types.ModuleType("spam"), text(b"a"), watched)),
    ("PyModule_AddObjectRef", False, lambda watched: (42, text(b"a"), watched)),
    ("PyModule_Add", True, lambda watched: (types.ModuleType("spam"), text(b"a"), watched)),
    ("PyModule_Add", False, lambda watched: (42, text(b"a"), watched)),
    ("PyList_Append", True, lambda watched: ([], watched)),
    ("PyList_Append", False, lambda watched: ((), watched)),
    ("PyList_Insert", True, lambda watched: ([], number(0), watched)),
    ("PyDict_SetItem", True, lambda watched: ({}, "key", watched)),
    ("PyDict_SetItem", True, lambda watched: ({}, watched, 1)),
    ("PyDict_SetItem", False, lambda watched: ({}, [], watched)),
    ("PyDict_SetItemString", True, lambda watched: ({}, text(b"key"), watched)),
    ("PyDict_SetItemString", False, lambda watched: ([], text(b"key"), watched)),
    ("PyDict_SetDefault", True, lambda watched: ({}, "key", watched)),
    ("PySet_Add", True, lambda watched: (set(), watched)),
    ("PyObject_SetItem", True, lambda watched: ({}, "key", watched)),
    ("PyObject_SetAttrString", True, lambda watched: (Watched(), text(b"held"), watched)),
    ("PyObject_SetAttrString", False, lambda watched: (Unready(), text(b"held"), watched)),
    ("PySequence_SetItem", True, lambda watched: ([1], number(0), watched)),
    ("PyTuple_Pack", True, lambda watched: (number(1), watched)),
    ("PyCell_New", True, lambda watched: (watched,)),
    ("PySlice_New", True, lambda watched: (watched, None, None)),
    ("PyMethod_New", True, lambda watched: (len, watched)),
    ("PyErr_SetObject", False, lambda watched: (ValueError, watched)),
    ("PyList_GetItem", True, lambda watched: ([watched], number(0))),
    ("PyList_GetItem", False, lambda watched: ([watched], number(9))),
    ("PyList_GetItemRef", True, lambda watched: ([watched], number(0))),
    ("PyTuple_GetItem", True, lambda watched: ((watched,), number(0))),
    ("PyDict_GetItem", True, lambda watched: ({"key": watched}, "key")),
    ("PyDict_GetItem", True, lambda watched: ({"key": watched}, [])),
    ("PyDict_GetItemString", True, lambda watched: ({"key": watched}, text(b"key"))),
    ("PyDict_GetItemWithError", True, lambda watched: ({"key": watched}, "key")),
    ("PyDict_GetItemWithError", True, lambda watched: ({"key": watched}, "none")),
    ("PyDict_GetItemWithError", False, lambda watched: ({"key": watched}, [])),
    ("PySequence_GetItem", True, lambda watched: ([watched], number(0))),
    ("PyObject_GetItem", True, lambda watched: ({"key": watched}, "key")),
    ("PyObject_GetAttrString", True, lambda watched: (holder(watched), text(b"held"))),
    ("PyMapping_GetItemString", True, lambda watched: ({"key": watched}, text(b"key"))),
    ("PyCell_Get", True, lambda watched: (types.CellType(watched),)),
    ("PyCell_Get", True, lambda _watched: (types.CellType(),)),
    ("PyIter_Next", True, lambda watched: (iter([watched]),)),
    ("PyIter_Next", True, lambda _watched: (iter([]),)),
    ("PyWeakref_GetObject", True, lambda watched: (weakref.ref(watched),)),
    ("PyMethod_Self", True, lambda watched: (types.MethodType(len, watched),)),
    ("PyFunction_GetDefaults", True, lambda _watched: (lambda: None,)),
    ("PyObject_IsTrue", True, lambda watched: (watched,)),
    ("PyObject_HasAttrString", True, lambda watched: (watched, text(b"none"))),
    ("PyDict_Contains", False, lambda _watched: ({}, [])),
    ("PyObject_SelfIter", True, lambda watched: (watched,)),
    ("Py_NewRef", True, lambda watched: (watched,)),
    ("Py_IncRef", True, lambda watched: (watched,)),
    ("Py_DecRef", True, lambda watched: (watched,)),
    ("PyException_GetCause", True, lambda _watched: (ValueError(),)),
]


@pytest.mark.parametrize(("name", "succeeds", "arguments"), CASES, ids=[f"{name}-{ok}" for name, ok, _ in CASES])
def test_counts_change_as_the_contract_says(name: str, arguments: Arguments, *, succeeds: bool) -> None:
    if not hasattr(pythonapi, name):
        pytest.skip(f"CPython {RUNNING} has no {name}()")
    watched = Watched()
    pythonapi.Py_IncRef(py_object(watched))
    handed = arguments(watched)
    before = sys.getrefcount(watched)
    result, exception = call(name, handed)
    after = sys.getrefcount(watched)
    assert (exception is None) == succeeds, exception
    assert after - before == change(name, happened(name, result, exception), handed, watched, result)


@pytest.mark.parametrize(
    ("form", "fails"),
    [("O", False), ("(O)", False), ("{sO}", False), ("N", False), ("[N]", False), ("(NO)", True), ("(NN)", True)],
)
def test_counts_of_what_a_value_is_built_of(form: str, *, fails: bool) -> None:
    """What fails has NULL for its last object."""
    watched = Watched()
    pythonapi.Py_IncRef(py_object(watched))
    uses = [argument.use for argument in parse_format(form, FormatKind.BUILD, RUNNING).arguments]
    handed: list[object] = [text(b"key") if use is Use.READ else py_object(watched) for use in uses]
    if fails:
        handed[-1] = c_void_p(None)
        uses.pop()
    build = pythonapi["Py_BuildValue"]
    build.restype = c_void_p
    before = sys.getrefcount(watched)
    if fails:
        with pytest.raises(SystemError):
            build(form.encode(), *handed)
    else:
        build(form.encode(), *handed)
    after = sys.getrefcount(watched)
    assert after - before == (-uses.count(Use.STOLEN) if fails else uses.count(Use.OBJECT))
