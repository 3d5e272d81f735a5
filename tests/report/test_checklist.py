"""The checklist as Markdown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from capicheck.findings.checklist import Checklist, Item, Mention, Port, Snippet, Stage
from capicheck.findings.finding import Place
from capicheck.findings.result import AuditResult
from capicheck.report import checklist
from capicheck.settings import PythonVersion

Same = Callable[[str, str], None]
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


def listed(*ports: Port) -> AuditResult:
    return AuditResult(checklist=Checklist(ports, PythonVersion(3, 9), PythonVersion(3, 15)))


def test_checklist(same_as_snapshot: Same) -> None:
    port = Port(
        "spam",
        AT,
        ("initialised in phases", "1 static type"),
        (
            Stage("Initialise in phases", "Not told: it is done.", (DONE,)),
            Stage("Make the types", "Each module gets its own.", (TODO, SLOT)),
            Stage("Export", "Not told either.", (HOOK,)),
        ),
    )
    same_as_snapshot("checklist.md", checklist.render(listed(port, replace(port, name="ham", stages=()))))


def test_nothing_to_port() -> None:
    assert "No init function of an extension module was found" in checklist.render(listed())


def test_names_of_files_are_text() -> None:
    place = Place("src/`a`<b>\x1b.c", 1, 1, 1, 2)
    report = checklist.render(listed(Port("spam", place, ("a <b> & `c`",), ())))
    assert "\x1b" not in report
    assert "``src/`a`<b>" in report
    assert r"- a \<b\> & `c`" in report
