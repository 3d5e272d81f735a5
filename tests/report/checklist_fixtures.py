"""The checklist of two modules: one with an item of each kind, one of which nothing is left."""

from __future__ import annotations

from dataclasses import replace

from capicheck.findings.checklist import Checklist, Item, Mention, Port, Snippet, Stage
from capicheck.findings.finding import Place
from capicheck.settings import PythonVersion

AT = Place("src/spam.c", 12, 1, 12, 5)
TODO = Item(
    "Make `spam.Egg` from a spec",
    done=False,
    place=AT,
    why=("it has *no* `tp_new` today",),
    where=(Mention(replace(AT, line=30), "`egg_new` (2 places)"),),
    snippet=Snippet('static PyType_Slot slots[] = {\n    {Py_tp_doc, "```"},\n};\n'),
)
SLOT = Item(
    "Declare `Py_mod_gil`",
    done=False,
    snippet=Snippet("    {Py_mod_gil, Py_MOD_GIL_USED},\n", within="among the module's slots"),
)
DONE = Item("`PyInit_spam()` returns `PyModuleDef_Init()`", done=True, place=AT)
HOOK = Item("Export `PyModExport_spam()`", done=False, optional=True)
PORT = Port(
    "spam",
    AT,
    ("initialised in phases", "1 static type"),
    (
        Stage("Initialise in phases", "Not told: it is done.", (DONE,)),
        Stage("Make the types", "Each module gets its own.", (TODO, SLOT)),
        Stage("Export", "Not told either.", (HOOK,)),
    ),
)


def listed(*ports: Port) -> Checklist:
    return Checklist(ports, PythonVersion(3, 9), PythonVersion(3, 15))


TWO = listed(PORT, replace(PORT, name="ham", stages=()))
