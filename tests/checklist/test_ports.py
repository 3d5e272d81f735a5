"""What the checklist says of a module before, during and after its port."""

from __future__ import annotations

from pathlib import Path

import pytest
from checklist.conftest import PortOf

from capicheck.auditing import audit
from capicheck.findings.checklist import Item, Port
from capicheck.settings import Settings

PORTS = Path(__file__).parents[2] / "fixtures" / "ports"


def read(name: str) -> str:
    return (PORTS / name).read_text(encoding="utf-8")


def items(port: Port) -> list[Item]:
    return [item for stage in port.stages for item in stage.items]


def left(port: Port) -> list[str]:
    return [item.text for item in items(port) if item.left]


def test_a_module_of_the_old_kind(port_of: PortOf) -> None:
    port = port_of(read("0_static_type.c"))
    assert port.name == "chain"
    assert port.today == (
        "initialised in a single phase, `m_size` of -1",
        "1 static type, 0 heap types",
        "1 C variable with Python objects, 1 other written after initialisation",
    )
    assert left(port) == [
        "Declare `chain_state`, set `.m_size = sizeof(chain_state)`",
        "Let the collector see and release the objects in it: `.m_traverse`, `.m_clear`, `.m_free`",
        "Move what `PyInit_chain()` does into `int chain_exec(PyObject *module)`",
        "Return the definition from `PyInit_chain()`",
        "Make `chain.Link` from a spec, in place of `Link_Type`",
        "Release the type in `link_dealloc`",
        "Visit the type in `link_traverse`: `Py_VISIT(Py_TYPE(self));`",
        "Use `state->Link_Type` for `&Link_Type`",
        "`ChainError` becomes `state->ChainError`",
        "Give these methods `METH_METHOD`, and use `PyType_GetModuleState(defining_class)`",
        "`PyModule_GetState(module)` in what becomes part of `chain_exec()`",
        "`links` becomes `state->links`, or is guarded by a lock",
        "Declare `Py_mod_multiple_interpreters`",
        "Declare `Py_mod_gil`",
    ]


def test_half_way(port_of: PortOf) -> None:
    port = port_of(read("1_in_phases.c"), target="3.13")
    assert port.stages[1].done
    assert not port.stages[2].done
    assert [item.text for item in items(port) if item.done] == [
        "`PyInit_chain()` returns `PyModuleDef_Init()`",
        "No C variable holds Python objects",
        "No other C variable is written after initialisation",
        "Nothing takes the main interpreter for granted",
        "`Py_mod_multiple_interpreters` is declared",
        "`Py_mod_gil` is declared",
    ]
    assert any("(`module-state-gc`)" in text for text in left(port))


def test_a_ported_module_is_ticked(port_of: PortOf) -> None:
    port = port_of(read("2_heap_type.c"), target="3.13")
    assert port.left == 0
    assert all(item.done for item in items(port))


def test_the_export_hook_is_optional(port_of: PortOf) -> None:
    port = port_of(read("2_heap_type.c"), target="3.15")
    assert port.left == 0
    (hook,) = (item for item in items(port) if not item.done)
    assert hook.optional
    assert hook.text.startswith("Export `PyModExport_chain()`")


def test_bases_come_first(port_of: PortOf) -> None:
    code = (Path(__file__).parent / "everything.c").read_text(encoding="utf-8")
    made = [text for text in left(port_of(code)) if "from a spec" in text]
    assert made.index("Make `shapes.Shape` from a spec, in place of `Shape_Type`") < made.index(
        "Make `Square` from a spec, in place of `Square_Type`"
    )


DERIVED = """
static PyTypeObject Chain_Type;
static int chain_traverse(PyObject *self, visitproc visit, void *arg)
{
    return Link_Type.tp_traverse(self, visit, arg);
}
static PyTypeObject Chain_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "chain.Chain",
    .tp_base = &Link_Type,
    .tp_traverse = chain_traverse,
};
"""


def test_a_type_is_visited_by_the_function_of_its_base(port_of: PortOf) -> None:
    texts = left(port_of(read("0_static_type.c") + DERIVED))
    assert [text for text in texts if text.startswith("Visit the type")] == [
        "Visit the type in `link_traverse`: `Py_VISIT(Py_TYPE(self));`"
    ]
    assert "Make `chain.Chain` from a spec, in place of `Chain_Type`" in texts


BORROWED = """#include <Python.h>
static PyObject *zero, *one;
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, .m_name = "numbers"};
PyMODINIT_FUNC PyInit_numbers(void)
{
    zero = Py_None;
    one = PyLong_FromLong(1);
    return PyModule_Create(&module);
}
"""


def test_a_borrowed_object_needs_a_reference_in_the_state(port_of: PortOf) -> None:
    port = port_of(BORROWED)
    moved = {item.text: item for item in port.stages[3].items}
    told = [mention.place.line for mention in moved["`zero` becomes `state->zero`"].where if "INCREF" in mention.text]
    assert told == [6]
    assert not any("INCREF" in mention.text for mention in moved["`one` becomes `state->one`"].where)


CAPSULE = """#include <Python.h>
#include <datetime.h>
static int dates_exec(PyObject *module) { PyDateTime_IMPORT; %s return 0; }
static PyModuleDef_Slot slots[] = {{Py_mod_exec, dates_exec}, {0, NULL}};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, .m_name = "dates", .m_slots = slots};
PyMODINIT_FUNC PyInit_dates(void) { return PyModuleDef_Init(&module); }
"""


@pytest.mark.parametrize(("test", "told"), [("", True), ("if (PyDateTimeAPI == NULL) return -1;", False)])
def test_a_capsule_may_not_come(port_of: PortOf, test: str, *, told: bool) -> None:
    texts = left(port_of(CAPSULE % test))
    assert ("Fail where another module's capsule cannot be imported" in texts) is told


def test_each_module_has_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("left", "right"):
        Path(f"{name}.c").write_text(read("0_static_type.c").replace("chain", name), encoding="utf-8")
    result = audit(["left.c", "right.c"], Settings(output=("checklist",)))
    assert result.checklist is not None
    assert [(port.name, port.left) for port in result.checklist.ports] == [("left", 14), ("right", 14)]
    paths = {item.place.path for item in items(result.checklist.ports[0]) if item.place is not None}
    assert paths == {"left.c"}


def test_no_checklist_unless_a_report_asks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("chain.c").write_text(read("0_static_type.c"), encoding="utf-8")
    assert audit(["chain.c"], Settings()).checklist is None


CALLED_BACK = """#include <Python.h>
typedef struct { PyObject_HEAD } Spam;
static PyObject *unit;
static int call_each(PyObject *(*made)(void)) { return made() == NULL; }
static PyObject *spam_made(void) { return Py_NewRef(unit); }
static PyObject *spam_helper(void) { return Py_NewRef(unit); }
static PyObject *spam_add(PyObject *left, PyObject *right) { return spam_helper(); }
static PyObject *spam_add_to(PyObject *self, PyObject *other) { return Py_NewRef(unit); }
static PyObject *spam_negative(PyObject *self) { return call_each(spam_made) ? NULL : Py_NewRef(unit); }
static Py_ssize_t spam_length(PyObject *self) { return PyLong_AsSsize_t(unit); }
static PyNumberMethods numbers = {.nb_add = spam_add, .nb_inplace_add = spam_add_to, .nb_negative = spam_negative};
static PyMappingMethods mapping = {.mp_length = spam_length};
static PyObject *spam_one(PyObject *self, PyObject *unused) { return Py_NewRef(unit); }
static PyObject *spam_two(PyObject *self, PyObject *unused) { return Py_NewRef(unit); }
static PyMethodDef methods[] = {{"one", spam_one, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
static PyMethodDef functions[] = {
    {"one", spam_one, METH_NOARGS, NULL}, {"two", spam_two, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL},
};
static PyTypeObject Spam_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "spam.Spam",
    .tp_basicsize = sizeof(Spam),
    .tp_as_number = &numbers,
    .tp_as_mapping = &mapping,
    .tp_methods = methods,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, .m_name = "spam", .m_methods = functions};
PyMODINIT_FUNC PyInit_spam(void)
{
    unit = PyLong_FromLong(1);
    return PyType_Ready(&Spam_Type) < 0 ? NULL : PyModule_Create(&module);
}
"""


def test_functions_reach_the_state_through_what_they_are_given(port_of: PortOf) -> None:
    found = {
        item.text: [mention.text.split("`")[1] for mention in item.where]
        for item in port_of(CALLED_BACK).stages[4].items
        if item.where
    }
    assert found == {
        "Reach the `spam_state *` through what these callbacks are given, whose parameters are fixed": ["spam_made"],
        "Give these helpers the `spam_state *` as a parameter": ["spam_helper"],
        "These are given the module or, as methods of a type, an instance: `PyModule_GetState()` for the one, "
        "`spam_state_of(Py_TYPE(self))` for the other": ["spam_one"],
        "`PyModule_GetState()` of the module that these functions are given first": ["spam_two"],
        "`spam_state_of(Py_TYPE(self))`": ["spam_add_to", "spam_negative", "spam_length"],
        "`PyModule_GetState(module)` in what becomes part of `spam_exec()`": ["PyInit_spam"],
    }


SCOPES = """#include <Python.h>
struct Term { static PyObject *unit; };
struct Factor { static PyObject *unit; };
PyObject *Term::unit, *Factor::unit;
PyObject *spam(PyObject *self, PyObject *value)
{
    Py_XSETREF(Term::unit, Py_NewRef(value));
    Py_XSETREF(Factor::unit, Py_NewRef(value));
    Py_RETURN_NONE;
}
static PyMethodDef methods[] = {{"spam", spam, METH_O, NULL}, {NULL, NULL, 0, NULL}};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "spam", NULL, -1, methods};
PyMODINIT_FUNC PyInit_spam(void) { return PyModule_Create(&module); }
"""


def test_statics_of_one_name_get_fields_named_after_their_classes(port_of: PortOf) -> None:
    texts = left(port_of(SCOPES, name="spam.cpp"))
    assert [text for text in texts if "becomes `state->" in text] == [
        "`unit` becomes `state->unit`",
        "`unit` becomes `state->Factor_unit`",
    ]
