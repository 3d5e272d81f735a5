"""The contracts of functions, told in one line for each outcome, and what holds for all of them."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from contracts.telling import outcome

from capicheck.contracts.declarations import (
    ApiDeclaration,
    Attribute,
    Kind,
    all_declarations,
    declarations,
    members,
    read,
)
from capicheck.contracts.outcomes import (
    RETURNED,
    VARIADIC,
    Contract,
    EffectKind,
    Gil,
    ParameterContract,
    Raised,
    ResultKind,
)
from capicheck.contracts.reading import aliases, contract, member_contract, read_contract, returns_new
from capicheck.rulebook.api import declarations_by_name
from capicheck.settings import NEWEST, OLDEST, PythonVersion

OBJECT = re.compile(r"(?:struct )?(?:Py\w*Object|PyArray_Descr|PyWeakReference|_object|_typeobject|_frame) \*")
NOT_OBJECTS = re.compile(r"PyDictKeysObject \*")
OWNERSHIP = {"new", "borrowed", "same", "new_of", "sets_exception"}
OUT_PARAMETER = re.compile(r"Py\w*(?:Object|_Descr) \*\*|void \*")


@pytest.fixture(scope="session")
def callables() -> list[ApiDeclaration]:
    return [item for item in all_declarations() if item.kind in {Kind.FUNCTION, Kind.HOOK}]


def attributes(item: ApiDeclaration) -> list[Attribute]:
    return [*item.attributes, *(found for parameter in item.parameters for found in parameter.attributes)]


def story(name: str, version: PythonVersion = NEWEST) -> list[str]:
    found = contract(name, version)
    assert found is not None, name
    return [outcome(found, item) for item in found.outcomes]


RAISES = "null and exception set"
FAILS = "-1 and exception set"


@pytest.mark.parametrize(
    ("name", "outcomes"),
    [
        # who steals, and when
        ("PyModule_AddObject", ["0, stolen value, kept value by module", FAILS]),
        ("PyModule_AddObjectRef", ["0, kept value by module", FAILS]),
        ("PyModule_Add", ["0, stolen value, kept value by module", f"{FAILS}, stolen value"]),
        ("PyList_SetItem", ["0, stolen item, kept item by list", f"{FAILS}, stolen item"]),
        ("PyTuple_SetItem", ["0, stolen o, kept o by p", f"{FAILS}, stolen o"]),
        ("PyTuple_SET_ITEM", ["void, stolen o, kept o by p"]),
        ("PyStructSequence_SetItem", ["void, stolen o, kept o by p"]),
        ("PyErr_Restore", ["void and exception maybe, stolen type, stolen value, stolen traceback"]),
        ("PyErr_SetRaisedException", ["void and exception maybe, stolen exc"]),
        ("PyException_SetCause", ["void, stolen cause, kept cause by ex"]),
        ("PyGen_New", ["new, stolen frame", f"{RAISES}, stolen frame"]),
        # who does not
        ("PyErr_SetObject", ["void and exception set, kept type, kept value"]),
        ("PyDict_SetItemString", ["0, kept val by p", FAILS]),
        ("PyDict_SetItem", ["0, kept key by p, kept val by p", FAILS]),
        ("PyList_Append", ["0, kept item by list", f"{FAILS}, no memory"]),
        ("PyObject_SetAttrString", ["0, kept v by o", FAILS]),
        ("PySet_Add", ["0, kept key by set", FAILS]),
        ("PyTuple_Pack", ["new, kept ... by result", f"{RAISES}, no memory"]),
        ("PyCell_New", ["new, kept ob by result", f"{RAISES}, no memory"]),
        # borrowed, and what from
        ("PyList_GetItem", ["borrowed list", RAISES]),
        ("PyTuple_GET_ITEM", ["borrowed p"]),
        ("PyDict_GetItem", ["borrowed p", "null"]),
        ("PyDict_GetItemString", ["borrowed p", "null"]),
        ("PyDict_GetItemWithError", ["borrowed p", "null", RAISES]),
        ("PyDict_SetDefault", ["borrowed p, kept key by p, kept defaultobj by p", f"{RAISES}"]),
        ("PyImport_AddModule", ["borrowed", RAISES]),
        ("PyErr_Occurred", ["borrowed", "null"]),
        ("PyType_GetModuleByDef", ["borrowed type", RAISES]),
        ("PyWeakref_GetObject", ["borrowed", RAISES]),
        ("PyModule_GetDict", ["borrowed module", RAISES]),
        # the argument itself
        ("Py_NewRef", ["new_of o"]),
        ("Py_XNewRef", ["new_of o", "null, o is NULL"]),
        ("PyObject_Init", ["same op", f"{RAISES}, op is NULL"]),
        ("PyObject_InitVar", ["same op", f"{RAISES}, op is NULL"]),
        ("PyModuleDef_Init", ["same def", RAISES]),
        # NULL, and -1, with or without an exception
        ("PyIter_Next", ["new", "null", RAISES]),
        ("iternextfunc", ["new", "null", RAISES]),
        ("PyLong_AsLong", ["any number", FAILS]),
        ("PyFloat_AsDouble", ["any number", FAILS]),
        ("PyObject_Hash", ["any number but -1", FAILS]),
        ("PyObject_IsTrue", ["0..", FAILS]),
        ("PyObject_HasAttrString", ["0.."]),
        ("PyUnicode_CompareWithASCIIString", ["any number"]),
        ("PyUnicode_Find", ["-1..", "-2 and exception set"]),
        ("PyArg_ParseTuple", ["1..", "0 and exception set"]),
        ("PyErr_BadArgument", ["0 and exception set"]),
        ("PyErr_Format", [f"{RAISES}, kept exception"]),
        ("PyErr_Clear", ["void and exception cleared"]),
        ("PyMem_Malloc", ["memory mem", "null, no memory"]),
        ("PyModule_GetState", ["address module", "null", RAISES]),
        # out-parameters
        (
            "PyDict_GetItemRef",
            ["1.., written result = new", "0, written result = null", f"{FAILS}, written result = null"],
        ),
        (
            "PyDict_SetDefaultRef",
            [
                "1.., kept key by p, kept default_value by p, written result = new",
                "0, kept key by p, kept default_value by p, written result = new",
                f"{FAILS}, written result = null",
            ],
        ),
        ("PyDict_Next", ["1.., written pkey = borrowed p, written pvalue = borrowed p", "0"]),
        ("PyUnicode_FSConverter", ["1.., written result = new", "0 and exception set, written result = null"]),
        (
            "PyErr_Fetch",
            [
                "void and exception cleared, written ptype = new, written pvalue = new?, written ptraceback = new?",
                "void and exception cleared, written ptype = null, written pvalue = null, written ptraceback = null",
            ],
        ),
        ("PyIter_Send", ["1.., written presult = new", "0, written presult = new", f"{FAILS}, written presult = null"]),
        ("PyArg_UnpackTuple", ["1.., written ... = borrowed args", "0 and exception set"]),
        # slots that hold a reference
        ("_PyBytes_Resize", ["0, exchanged bytes = new", f"{FAILS}, exchanged bytes = null, no memory"]),
        ("PyUnicode_Resize", ["0, exchanged unicode = new", f"{FAILS}, no memory"]),
        (
            "PyUnicode_AppendAndDel",
            [
                "void, exchanged p_left = new, stolen right",
                "void and exception set, exchanged p_left = null, stolen right, no memory",
            ],
        ),
        ("PyUnicode_InternInPlace", ["void, exchanged p_unicode = new"]),
        ("PyObject_GC_Resize", ["new, stolen op", f"{RAISES}, no memory"]),
        ("Py_CLEAR", ["void, cleared op"]),
        ("Py_SETREF", ["void, replaced dst by src, stolen src"]),
        ("Py_DECREF", ["void, released o"]),
        ("Py_INCREF", ["void, acquired o"]),
        ("_Py_NewReference", ["void, revived op"]),
        ("Py_SET_REFCNT", ["void, recounted o"]),
        ("PyUnstable_TryIncRef", ["1.., acquired obj", "0"]),
        # memory and buffers
        ("PyMem_Realloc", ["memory mem, freed p mem", "null, no memory"]),
        ("PyObject_GetBuffer", ["0, allocated view buffer", FAILS]),
        ("PyBuffer_Release", ["void, freed view buffer"]),
        ("PyUnicode_AsWideCharString", ["memory mem", f"{RAISES}, no memory"]),
        # numpy
        ("PyArray_FromAny", ["new, stolen dtype", f"{RAISES}, stolen dtype"]),
        ("PyArray_FROM_OTF", ["new", RAISES]),
        ("PyArray_SetBaseObject", ["0, stolen obj, kept obj by arr", f"{FAILS}, stolen obj"]),
        ("PyArray_DESCR", ["borrowed arr"]),
        ("PyArray_DATA", ["address arr", "null"]),
        ("PyArray_Converter", ["1.., written address = new", "0 and exception set, written address = null"]),
        ("PyArray_Return", ["new, stolen mp", f"{RAISES}, stolen mp"]),
        ("_import_array", ["0", FAILS]),
        # what a slot's function owes
        ("allocfunc", ["new", f"{RAISES}, no memory"]),
        ("getter", ["new", RAISES]),
        ("setter", ["0", FAILS]),
        ("initproc", ["0", FAILS]),
        ("visitproc", ["any number"]),
        ("destructor", ["void"]),
        ("PyCFunction", ["new", RAISES]),
    ],
)  # fmt: skip
def test_what_is_known_of_a_function(name: str, outcomes: list[str]) -> None:
    assert story(name) == outcomes


def test_immortal_since() -> None:
    [before] = contract("PyBool_FromLong", PythonVersion(3, 11)).outcomes  # type: ignore[union-attr]
    [since] = contract("PyBool_FromLong", PythonVersion(3, 12)).outcomes  # type: ignore[union-attr]
    assert (before.result.immortal, since.result.immortal) == (False, True)


def test_one_that_does_not_return() -> None:
    found = contract("Py_FatalError")
    assert found is not None
    assert (found.returns, found.outcomes) == (False, ())


@pytest.mark.parametrize(
    ("record", "member", "outcomes"),
    [
        ("PyTypeObject", "tp_alloc", ["new", f"{RAISES}, no memory"]),
        ("PyTypeObject", "tp_free", ["void, freed 0 object"]),
        ("PyTypeObject", "tp_iternext", ["new", "null", RAISES]),
        ("PyBufferProcs", "bf_getbuffer", ["0, allocated 1 buffer", FAILS]),
        ("PyDateTime_CAPI", "Date_FromDate", ["new", RAISES]),
        ("PyMemAllocatorEx", "malloc", ["address", "null"]),
        ("PyGetSetDef", "set", ["0", FAILS]),
    ],
)
def test_what_is_called_through_a_member(record: str, member: str, outcomes: list[str]) -> None:
    for version in (OLDEST, NEWEST):
        found = member_contract(record, member, version)
        assert found is not None
        assert [outcome(found, item) for item in found.outcomes] == outcomes


@pytest.mark.parametrize(
    ("record", "member"),
    [("PyTypeObject", "tp_basicsize"), ("PyTypeObject", "tp_none"), ("PyListObject", "ob_item"), ("spam", "egg")],
)
def test_members_that_are_not_called(record: str, member: str) -> None:
    assert member_contract(record, member) is None


def test_members_of_a_version() -> None:
    assert member_contract("PyAsyncMethods", "am_send", PythonVersion(3, 9)) is None
    assert member_contract("PyAsyncMethods", "am_send", PythonVersion(3, 10)) == contract("sendfunc")


def test_every_object_that_a_member_returns_is_said_to_be_owned_or_not() -> None:
    records = {item.name for item in all_declarations() if item.kind is Kind.TYPE}
    found = [(name, member) for name in records for member in members(name, NEWEST).values()]
    assert len(found) > 130
    returning = [(name, member) for name, member in found if OBJECT.fullmatch(member.type)]
    assert [
        (name, member.name) for name, member in returning if not OWNERSHIP & {one.name for one in member.attributes}
    ] == []


def test_what_swallows_and_what_runs_code() -> None:
    found = {name: contract(name) for name in ("PyDict_GetItem", "PyObject_HasAttr", "PyList_Append", "Py_DECREF")}
    assert [name for name, item in found.items() if item and item.swallows] == ["PyDict_GetItem", "PyObject_HasAttr"]
    assert [name for name, item in found.items() if item and not item.runs_code] == ["PyList_Append"]


@pytest.mark.parametrize(
    ("name", "gil"),
    [
        ("PyList_Append", Gil.NEEDED),
        ("PyMem_RawMalloc", Gil.NOT_NEEDED),
        ("PyGILState_Ensure", Gil.TAKEN),
        ("PyEval_RestoreThread", Gil.TAKEN),
        ("PyGILState_Release", Gil.GIVEN_UP),
        ("PyEval_SaveThread", Gil.GIVEN_UP),
    ],
)
def test_the_gil(name: str, gil: Gil) -> None:
    found = contract(name)
    assert found is not None
    assert found.gil is gil


def test_parameters() -> None:
    found = contract("PyObject_Vectorcall")
    assert found is not None
    assert found.parameters == (
        ParameterContract("callable", is_object=True),
        ParameterContract("args", count=2),
        ParameterContract("nargsf"),
        ParameterContract("kwnames", is_object=True, nullable=True),
    )


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("_PyArg_ParseTuple_SizeT", "PyArg_ParseTuple"),
        ("_PyArg_ParseTupleAndKeywords_SizeT", "PyArg_ParseTupleAndKeywords"),
        ("_PyObject_CallFunction_SizeT", "PyObject_CallFunction"),
        ("PyObject_Del", "PyObject_Free"),
        ("_PyObject_Vectorcall", "PyObject_Vectorcall"),
        ("_PyUnicode_AsString", "_PyUnicode_AsString"),
    ],
)
def test_a_name_for_another(name: str, plain: str) -> None:
    found = contract(name)
    assert found is not None
    assert found.name == plain


def test_aliases_lead_somewhere() -> None:
    functions = {name for name, target in aliases().items() if contract(target)}
    assert functions >= {"PyObject_Del", "PyObject_MALLOC", "_PyObject_CallOneArg", "PyLong_FromPid"}


def test_a_version_that_does_not_have_it_takes_the_last_that_has() -> None:
    assert contract("PyEval_CallObject", PythonVersion(3, 13)) == contract("PyEval_CallObject", PythonVersion(3, 12))
    assert contract("PyDict_GetItemRef", OLDEST) == contract("PyDict_GetItemRef", NEWEST)


@pytest.mark.parametrize("name", ["spam_new", "PyExc_ValueError", "PyObject", "Py_None"])
def test_what_has_no_contract(name: str) -> None:
    assert contract(name) is None


def test_a_declaration_of_ones_own() -> None:
    text = "[[capi::borrowed(cache), capi::null_without_exception]] PyObject *peek(PyObject *cache);\n"
    found = read_contract(read(text, "own.h"))
    assert [outcome(found, item) for item in found.outcomes] == ["borrowed cache", "null"]


def test_every_object_returned_is_said_to_be_owned_or_not(callables: list[ApiDeclaration]) -> None:
    returning = [item for item in callables if OBJECT.fullmatch(item.type) and not NOT_OBJECTS.fullmatch(item.type)]
    assert len(returning) > 650
    assert [item.name for item in returning if not OWNERSHIP & {found.name for found in item.attributes}] == []


def test_only_objects_are_owned(callables: list[ApiDeclaration]) -> None:
    owning = OWNERSHIP - {"sets_exception"}
    wrong = [
        item.name
        for item in callables
        if not OBJECT.fullmatch(item.type) and owning & {found.name for found in item.attributes}
    ]
    assert wrong == []
    references = {"steals", "steals_on_success", "keeps", "releases", "acquires", "revives", "recounts"}
    strange = [
        (item.name, parameter.name)
        for item in callables
        for parameter in item.parameters
        if references & {found.name for found in parameter.attributes}
        and not OBJECT.fullmatch(parameter.type.removeprefix("const "))
    ]
    assert strange == [("PyTuple_FromArray", "array")]


def test_pointers_and_numbers_have_words_of_their_own(callables: list[ApiDeclaration]) -> None:
    for item in callables:
        words = {found.name for found in item.attributes}
        kinds = {told.result.kind for told in read_contract(item).outcomes}
        if kinds <= {ResultKind.NUMBER, ResultKind.VALUE, ResultKind.VOID}:
            assert not words & {"never_null", "null_without_exception", "inside", "memory"}, item.name
        else:
            assert not words & {"never_fails", "truth", "count", "at_least", "any_but_error", "error"}, item.name


def test_out_parameters_point_to_objects(callables: list[ApiDeclaration]) -> None:
    wrong = [
        (item.name, parameter.name)
        for item in callables
        for parameter in item.parameters
        for found in parameter.attributes
        if found.name in {"new", "borrowed", "new_or_null", "exchanges", "exchanges_on_success", "clears", "replaces"}
        and not OUT_PARAMETER.fullmatch(parameter.type)
    ]
    assert wrong == []


def test_attributes_name_parameters(callables: list[ApiDeclaration]) -> None:
    naming = {"borrowed", "same", "new_of", "inside", "keeps", "replaces", "array", "format", "variadic"}
    wrong = [
        (item.name, found)
        for item in callables
        for found in attributes(item)
        if found.name in naming
        and found.arguments
        and found.arguments[-1] not in {"interpreter", "keeps", "objects"}.union(one.name for one in item.parameters)
    ]
    assert wrong == []


def test_every_attribute_is_explained(callables: list[ApiDeclaration]) -> None:
    page = (Path(__file__).parents[2] / "rules/api/README.md").read_text(encoding="utf-8")
    explained = set(re.findall(r"`(\w+)(?:\([^`]*\))?`", page))
    used = {found.name for item in callables for found in attributes(item)}
    assert used - explained == set()


def test_every_function_has_a_contract_that_holds_together(callables: list[ApiDeclaration]) -> None:
    for item in callables:
        found = read_contract(item)
        assert found.returns == bool(found.outcomes), item.name
        raised = [told for told in found.outcomes if told.exception is Raised.SET]
        assert len(raised) <= 1, item.name
        for told in found.outcomes:
            assert len(set(told.effects)) == len(told.effects), item.name
            for happened in told.effects:
                assert -1 <= happened.parameter < len(found.parameters), item.name
                assert happened.by is None or RETURNED <= happened.by < len(found.parameters), item.name
                assert happened.parameter != VARIADIC or found.variadic, item.name


def test_forms_of_a_function_agree_in_what_they_own() -> None:
    for name in ("PyDescr_NewMember", "PyState_FindModule", "PyModuleDef_Init", "PyMember_GetOne", "PyCode_New"):
        assert len({tuple(item.attributes) for item in declarations(name)}) == 1


DIFFERENCES = {
    **dict.fromkeys(
        [
            *("PyErr_SetExcInfo.type", "PyErr_SetExcInfo.value", "PyErr_SetExcInfo.traceback", "PyGen_New.frame"),
            *("PyGen_NewWithQualName.frame", "PyCoro_New.frame", "PyObject_GC_Resize.op"),
        ],
        "stolen: CPython's table gives 0 for it",
    ),
    **dict.fromkeys(
        ["PyException_SetCause.cause", "PyException_SetContext.ctx", "PyModule_AddObject.value"],
        "stolen: CPython's table gives +1 for it",
    ),
    **dict.fromkeys(
        [
            *("PyCell_New.ob", "PyCell_Set.value", "PyDict_SetDefault.key", "PyInstanceMethod_New.func"),
            *("PyMemoryView_FromObject.obj", "PyMethod_New.func", "PyMethod_New.self", "PyObject_SetItem.key"),
            *("PySlice_New.start", "PySlice_New.stop", "PySlice_New.step", "PyWeakref_NewProxy.callback"),
            *("PyWeakref_NewRef.callback", "PyWrapper_New.d", "PyWrapper_New.self"),
        ],
        "kept: CPython's table leaves out that the new object holds it",
    ),
    **dict.fromkeys(
        [
            *("PyContextVar_Get.value", "PyErr_GetExcInfo.ptype", "PyErr_GetExcInfo.pvalue"),
            *("PyErr_GetExcInfo.ptraceback", "PyIter_Send.presult"),
        ],
        "an out-parameter: the count is that of the object written",
    ),
    **dict.fromkeys(["Py_NewRef.o", "Py_XNewRef.o"], "the new reference is the one returned"),
    **dict.fromkeys(
        ["PyContext_Exit.ctx", "PyContextVar_Reset.token", "PySet_Discard.key", "Py_ReprLeave.object"],
        "what is released is the callee's reference, not the caller's",
    ),
    **dict.fromkeys(
        [
            *("Py_ReprEnter.object", "PyImport_ImportFrozenModuleObject.name"),
            *("PyStructSequence_InitType.type", "PyStructSequence_InitType2.type"),
        ],
        "no holder that a caller could rely on",
    ),
}
"""What CPython's own table says otherwise, and why we do not follow it."""


def table() -> list[tuple[str, str, str, str]]:
    """The rows of CPython's Doc/data/refcounts.dat: function, C type, parameter (empty: the result), count."""
    folder = os.environ.get("CAPICHECK_CPYTHON_SOURCE")
    if not folder:
        pytest.skip("CAPICHECK_CPYTHON_SOURCE names no source tree of CPython")
    lines = (Path(folder) / "Doc/data/refcounts.dat").read_text(encoding="utf-8").splitlines()
    rows = [line.split(":") for line in lines if not line.startswith("#") and line.count(":") >= 3]
    return [(name, spelled.replace(" ", ""), parameter, count) for name, spelled, parameter, count, *_ in rows]


def returned_count(found: Contract) -> str:
    kinds = {told.result.kind for told in found.outcomes}
    if kinds == {ResultKind.NULL}:
        return "null"
    return "+1" if kinds & {ResultKind.NEW, ResultKind.NEW_OF} else "0"


def argument_count(found: Contract, position: int) -> str:
    kinds = {item.kind for told in found.outcomes for item in told.effects_on(position)}
    if EffectKind.STOLEN in kinds:
        return "-1" if EffectKind.KEPT not in kinds else "0"
    if EffectKind.RELEASED in kinds:
        return "-1"
    return "+1" if kinds & {EffectKind.KEPT, EffectKind.ACQUIRED} else "0"


def test_cpythons_own_table_agrees() -> None:
    rows = table()
    differing = set()
    compared = 0
    for name, spelled, parameter, count in rows:
        found = contract(name)
        if found is None or count not in {"+1", "0", "-1", "null"} or not re.fullmatch(r"Py\w*Object\*+", spelled):
            continue
        names = [item.name for item in found.parameters]
        if not parameter:
            compared += 1
            if returned_count(found) != count:
                differing.add(name)
        elif parameter in names:
            compared += 1
            if argument_count(found, names.index(parameter)) != count:
                differing.add(f"{name}.{parameter}")
    assert compared > 900
    assert differing == set(DIFFERENCES)


def test_what_returns_a_new_reference_is_told_without_a_parser() -> None:
    for name in {*declarations_by_name(), *aliases(), "_Py_BuildValue_SizeT", "Py_BuildValue_SizeT", "spam"}:
        known = contract(name)
        kinds = {outcome.result.kind for outcome in known.outcomes} if known else set()
        assert returns_new(name) == (ResultKind.NEW in kinds and kinds <= {ResultKind.NEW, ResultKind.NULL}), name
