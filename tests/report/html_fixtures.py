"""An audit of hostile sources: names, text and messages that try to become part of the page."""

from __future__ import annotations

from dataclasses import replace

from capicheck.findings.checklist import Checklist, Item, Mention, Port, Snippet, Stage
from capicheck.findings.coverage import Coverage, InactiveCode, Incomplete, UnreadFile
from capicheck.findings.finding import Confidence, Finding, Level, Place, Standing, Step, Trigger
from capicheck.findings.fingerprint import fingerprinted
from capicheck.findings.result import AuditResult
from capicheck.findings.suppression import Suppressed
from capicheck.ir.source import SourceText
from capicheck.settings import PythonVersion

ATTACK = "<img src=x onerror=alert(1)>"
PATH = f"src/{ATTACK}.c"
ENTITY = "a&amp;\"b'.c"
SOURCE = f"""\
/* </script><script>alert(2)</script> {{{{ 7 * 7 }}}} {{% raw %}}
   </style> --> ]]> */
static PyObject *
attack(PyObject *self, PyObject *arg)
{{
    char *s = "</script><script>alert(3)</script>{ATTACK}\u202e\x1b";
    javascript:alert(4);
    return PyUnicode_FromString(s);
}}
"""


def _finding(path: str, line: int, message: str, level: Level, *steps: Step) -> Finding:
    return Finding(
        rule="leaked-reference",
        family="references",
        level=level,
        confidence=Confidence.LOW,
        message=message,
        place=Place(path, line, 5, line, 12),
        function=ATTACK,
        trigger=Trigger.OUT_OF_MEMORY,
        python=f"<3.12{ATTACK}",
        steps=steps,
        help=f"`{ATTACK}` {ATTACK}",
    )


def _port() -> Port:
    """The port of a module whose every word attacks; half of what it mentions was not read."""
    places = Place(PATH, 6, 1, 6, 2), Place(f"unread {ATTACK}", 1, 1, 1, 2), Place("only.c", 3, 1, 3, 2)
    where = tuple(Mention(place, f"{ATTACK} `{ATTACK}`") for place in places)
    item = Item(
        ATTACK, done=False, place=places[0], why=(ATTACK,), where=where, snippet=Snippet(f"</pre>{SOURCE}", ATTACK)
    )
    stages = (Stage(ATTACK, ATTACK, (item, replace(item, done=True))), Stage("`unclosed", ATTACK, (item,)))
    return Port(ATTACK, places[0], (ATTACK,), stages)


def _answered() -> list[Finding]:
    return [_finding(PATH, 7, f"`{ATTACK}` {ATTACK}", Level.ERROR), _finding(ENTITY, 8, ATTACK, Level.NOTE)]


def hostile() -> AuditResult:
    sources = {path: SourceText(path, SOURCE.encode()) for path in (PATH, ENTITY, "../up.c", "/abs/\udcff.c", "only.c")}
    step = Step(Place(PATH, 6, 15, 6, 40), f"`{ATTACK}` is {ATTACK}", (Standing(ATTACK, ATTACK), Standing("x", "NULL")))
    found = [
        _finding(PATH, 8, f"`{ATTACK}` </script> {ATTACK}", Level.ERROR, step),
        _finding(ENTITY, 7, '" onmouseover="alert(5)', Level.WARNING),
        _finding("../up.c", 6, "`unclosed", Level.NOTE),
        _finding("/abs/\udcff.c", 99, "past the end", Level.NOTE),
    ]
    place = Place(PATH, 3, 1, 3, 2)
    *reported, answered, known = fingerprinted([*found, *_answered()], sources)
    return AuditResult(
        findings=tuple(reported),
        suppressed=(Suppressed(answered, place, f"{ATTACK}</q><script>alert(7)</script>"), Suppressed(known)),
        coverage=Coverage(
            files=4,
            functions=4,
            audited=3,
            incomplete=(Incomplete(place, ATTACK, ATTACK),),
            inactive=(InactiveCode(Place(PATH, 1, 1, 2, 1), ATTACK, (ATTACK,)),),
            generated=(ATTACK,),
        ),
        errors=(UnreadFile(ATTACK, ATTACK),),
        sources=sources,
        rules=("leaked-reference", "static-type"),
        consulted=(ATTACK,),
        checklist=Checklist((_port(), _port()), PythonVersion(3, 9), PythonVersion(3, 15)),
    )
