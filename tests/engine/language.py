"""A small part of C and of the C API: functions as trees of statements, and the C text of them.

Object variables, flags and counters are known by their names.  `arg`, `args` and `self` are the parameters; NULL and
Py_None are names like others.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import Protocol

NULL, NONE = "NULL", "Py_None"


class Result(Enum):
    NEW = auto()
    BORROWED = auto()
    """Held by the first operand."""
    STATUS = auto()
    """0, or -1 with an exception."""
    VOID = auto()


class Role(Enum):
    """What a call does with the reference to an operand."""

    USED = auto()
    KEPT = auto()
    """The first operand holds it with a reference of its own where the call succeeds."""
    STOLEN = auto()
    """The first operand holds it with the caller's reference; where the call fails, that one is released."""
    STOLEN_ON_SUCCESS = auto()


@dataclass(frozen=True, slots=True)
class Api:
    """A function of the C API, as its manual describes it.  `text` has the arguments."""

    result: Result
    roles: tuple[Role, ...] = ()
    text: str = "{0}"
    can_fail: bool = True
    raises: bool = True
    """Whether NULL or -1 comes with an exception."""
    runs_code: bool = True
    """Whether arbitrary Python code may run, and take away what is only borrowed."""


API = {
    "PyLong_FromLong": Api(Result.NEW, text="{number}", runs_code=False),
    "PyList_New": Api(Result.NEW, text="{number}", runs_code=False),
    "PyTuple_New": Api(Result.NEW, text="{number}", runs_code=False),
    "PyDict_New": Api(Result.NEW, text="", runs_code=False),
    "PyObject_GetAttrString": Api(Result.NEW, (Role.USED,), '{0}, "name{number}"'),
    "PyObject_Str": Api(Result.NEW, (Role.USED,)),
    "PyObject_Repr": Api(Result.NEW, (Role.USED,)),
    "Py_NewRef": Api(Result.NEW, (Role.USED,), can_fail=False, runs_code=False),
    "PyTuple_GET_ITEM": Api(Result.BORROWED, (Role.USED,), "{0}, {number}", can_fail=False, runs_code=False),
    "PyList_GetItem": Api(Result.BORROWED, (Role.USED,), "{0}, {number}", runs_code=False),
    "PyDict_GetItemString": Api(Result.BORROWED, (Role.USED,), '{0}, "name{number}"', raises=False),
    "PyObject_IsTrue": Api(Result.STATUS, (Role.USED,)),
    "PyList_Append": Api(Result.STATUS, (Role.USED, Role.KEPT), "{0}, {1}", runs_code=False),
    "PyDict_SetItemString": Api(Result.STATUS, (Role.USED, Role.KEPT), '{0}, "name{number}", {1}'),
    "PyTuple_SET_ITEM": Api(
        Result.VOID, (Role.USED, Role.STOLEN), "{0}, {number}, {1}", can_fail=False, runs_code=False
    ),
    "PyList_SetItem": Api(Result.STATUS, (Role.USED, Role.STOLEN), "{0}, {number}, {1}"),
    "PyTuple_SetItem": Api(Result.STATUS, (Role.USED, Role.STOLEN), "{0}, {number}, {1}"),
    "PyModule_AddObject": Api(Result.STATUS, (Role.USED, Role.STOLEN_ON_SUCCESS), '{0}, "name{number}", {1}'),
    "PyModule_AddObjectRef": Api(Result.STATUS, (Role.USED, Role.KEPT), '{0}, "name{number}", {1}'),
}


class Count(StrEnum):
    """What changes a count and nothing else."""

    INCREF = "Py_INCREF"
    DECREF = "Py_DECREF"
    XDECREF = "Py_XDECREF"
    CLEAR = "Py_CLEAR"
    XSETREF = "Py_XSETREF"
    """Of two operands: the second takes the place of the first."""


class Relation(StrEnum):
    """What a condition asks of its variable."""

    IS_NULL = "== NULL"
    IS_SET = "!= NULL"
    TRUE = ""
    FALSE = "!"
    FAILED = "< 0"


@dataclass(frozen=True, slots=True)
class Compare:
    name: str
    relation: Relation


@dataclass(frozen=True, slots=True)
class Ask:
    """A condition that nothing is known about.  `unmatched`: whether the exception is another than AttributeError."""

    unmatched: bool = False


Condition = Compare | Ask


@dataclass(frozen=True, slots=True)
class Call:
    """`into = api(operands);`, or without `into`."""

    api: str
    operands: tuple[str, ...] = ()
    number: int = 0
    into: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """`Py_DECREF(name);` and its kind."""

    count: Count
    name: str
    other: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """`name = value;`, both of them objects; a flag where `value` is "0" or "1"."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Raise:
    """Sets an exception."""


@dataclass(frozen=True, slots=True)
class Forgive:
    """Clears the exception."""


@dataclass(frozen=True, slots=True)
class Try:
    """`if (call < 0) { failed }`."""

    call: Call
    failed: Block


@dataclass(frozen=True, slots=True)
class If:
    condition: Condition
    then: Block
    other: Block = ()


@dataclass(frozen=True, slots=True)
class Loop:
    """`while (ask())` without `count`, otherwise `for (i = 0; i < count; i++)`."""

    body: Block
    count: str = ""


@dataclass(frozen=True, slots=True)
class Break:
    pass


@dataclass(frozen=True, slots=True)
class Goto:
    label: str


@dataclass(frozen=True, slots=True)
class Return:
    """`strong` returns `Py_NewRef(value)`, or Py_RETURN_NONE."""

    value: str
    strong: bool = False


Statement = Call | Change | Move | Raise | Forgive | Try | If | Loop | Break | Goto | Return
Block = tuple[Statement, ...]


class PrettyPrinter(Protocol):
    """What Hypothesis shows examples with."""

    def text(self, text: str) -> None: ...


@dataclass(frozen=True, slots=True, repr=False)
class Function:
    """A method of a module.

    `flags` and `counters` are parsed out of `args` where `variadic`, otherwise answers to `ask()`.  `tails` are the
    labelled blocks at the end, each of which falls through to the next.
    """

    variadic: bool
    flags: tuple[str, ...]
    counters: tuple[str, ...]
    objects: tuple[str, ...]
    numbers: tuple[str, ...]
    body: Block
    tails: tuple[tuple[str, Block], ...] = ()

    def __repr__(self) -> str:
        return function_text(self, "f")

    def _repr_pretty_(self, printer: PrettyPrinter, _cycle: bool) -> None:  # noqa: FBT001 - the protocol of IPython
        """What Hypothesis shows of an example."""
        printer.text(repr(self))


HEAD = """\
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdlib.h>

static int
ask(void)
{
    return rand() % 4;
}
"""

_TAIL = """
static PyMethodDef methods[] = {{
{methods}
    {{NULL, NULL, 0, NULL}},
}};

static PyModuleDef_Slot slots[] = {{
    {{0, NULL}},
}};

static struct PyModuleDef definition = {{
    PyModuleDef_HEAD_INIT,
    .m_name = "made",
    .m_methods = methods,
    .m_slots = slots,
}};

PyMODINIT_FUNC
PyInit_made(void)
{{
    return PyModuleDef_Init(&definition);
}}
"""


def module_text(functions: Iterable[Function], head: str = HEAD, methods: Iterable[str] = ()) -> str:
    """The C text of a module `made` with `functions`, called f0, f1 ..., after `head`, and with more `methods`."""
    parts, table = [head], list(methods)
    for number, function in enumerate(functions):
        parts.append(function_text(function, f"f{number}"))
        table.append(f'{{"f{number}", f{number}, {"METH_VARARGS" if function.variadic else "METH_O"}, NULL}},')
    parts.append(_TAIL.format(methods="\n".join(f"    {line}" for line in table)))
    return "\n".join(parts)


def function_text(function: Function, name: str) -> str:
    """The C text of one function."""
    opaque = (*function.flags, *function.counters)
    lines = [f"static PyObject *\n{name}(PyObject *self, PyObject *{'args' if function.variadic else 'arg'})\n{{"]
    lines += [f"    PyObject *{each} = NULL;" for each in function.objects]
    lines += [f"    int {each} = 0;" for each in (*function.numbers, *(f"i_{each}" for each in function.counters))]
    if function.variadic:
        lines.append("    PyObject *arg, *other;")
        lines += [f"    int {each};" for each in opaque]
        targets = "".join(f", &{each}" for each in ("arg", "other", *opaque))
        lines.append(f'    if (!PyArg_ParseTuple(args, "OO{"i" * len(opaque)}"{targets})) {{')
        lines += ["        return NULL;", "    }"]
    else:
        lines += [f"    int {each} = ask();" for each in opaque]
    lines += _indented(function.body)
    for label, block in function.tails:
        lines += [f"{label}:", *_indented(block)]
    return "\n".join([*lines, "}", ""])


def call_text(call: Call) -> str:
    """`api(arguments)`."""
    return f"{call.api}({API[call.api].text.format(*call.operands, number=call.number)})"


def _condition(condition: Condition) -> str:
    match condition:
        case Ask(unmatched=True):
            return "!PyErr_ExceptionMatches(PyExc_AttributeError)"
        case Ask():
            return "ask()"
        case Compare(name, Relation.TRUE):
            return name
        case Compare(name, Relation.FALSE):
            return f"!{name}"
        case Compare(name, relation):
            return f"{name} {relation}"


def _indented(block: Block) -> list[str]:
    return [f"    {line}" for statement in block for line in _lines(statement)]


def _braced(head: str, block: Block) -> list[str]:
    return [head + " {", *_indented(block), "}"]


def _lines(statement: Statement) -> list[str]:  # noqa: C901, PLR0911, PLR0912 - a case for each kind of statement
    """The lines of one statement, from column 0."""
    match statement:
        case Call(into=into):
            return [f"{into} = {call_text(statement)};" if into else f"{call_text(statement)};"]
        case Change(count, name, ""):
            return [f"{count}({name});"]
        case Change(count, name, other):
            return [f"{count}({name}, {other});"]
        case Move(name, value):
            return [f"{name} = {value};"]
        case Raise():
            return ['PyErr_SetString(PyExc_ValueError, "no such thing");']
        case Forgive():
            return ["PyErr_Clear();"]
        case Try(call, failed):
            return _braced(f"if ({call_text(call)} < 0)", failed)
        case If(condition, then, ()):
            return _braced(f"if ({_condition(condition)})", then)
        case If(condition, then, other):
            return [*_braced(f"if ({_condition(condition)})", then), *_braced("else", other)]
        case Loop(body, ""):
            return _braced("while (ask())", body)
        case Loop(body, count):
            return _braced(f"for (i_{count} = 0; i_{count} < {count}; i_{count}++)", body)
        case Break():
            return ["break;"]
        case Goto(label):
            return [f"goto {label};"]
        case Return("Py_None", True):
            return ["Py_RETURN_NONE;"]
        case Return(value, strong):
            return [f"return Py_NewRef({value});" if strong else f"return {value};"]
