"""`traverse-misbehaves`: a traverse function that does anything but hand each owned object to `visit` once."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.checks.problem import Note, Problem
from capicheck.facts.program import Program
from capicheck.facts.traverse_conduct import Lapse, Misconduct, lapses
from capicheck.facts.type_model import type_models
from capicheck.findings.finding import Confidence

_HELP = {
    Misconduct.IGNORES: "return the result at once where it is not 0; `Py_VISIT()` does so",
    Misconduct.TWICE: "visit each object once",
    Misconduct.COUNTS: "leave reference counts alone: the collector has just read them",
    Misconduct.MAKES: "visit only what the instance holds already",
    Misconduct.LENT: "visit only what the instance owns, or take a reference where the field is set",
}


def check(program: Program) -> Iterator[Problem]:
    """One problem for each such place in a traverse function or a helper that it hands its visitor to."""
    told = set()
    for model in type_models(program):
        for lapse in lapses(program, model):
            if (lapse.span, lapse.kind) not in told:
                told.add((lapse.span, lapse.kind))
                yield Problem(
                    lapse.span,
                    lapse.sentence,
                    function=lapse.function.name,
                    confidence=_confidence(lapse),
                    notes=tuple(Note(span, sentence) for span, sentence in lapse.notes),
                    help=_HELP[lapse.kind],
                )


def _confidence(lapse: Lapse) -> Confidence:
    return Confidence.MEDIUM if lapse.kind in {Misconduct.LENT, Misconduct.IGNORES} else Confidence.HIGH
