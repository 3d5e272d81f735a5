from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from capicheck.findings.arrange import held_back, ordered
from capicheck.findings.finding import Confidence, Finding, Level, Place, Step, Trigger
from capicheck.findings.result import HeldBack

FINDINGS = st.builds(
    Finding,
    rule=st.sampled_from(["a", "b"]),
    family=st.just("f"),
    level=st.sampled_from(Level),
    confidence=st.sampled_from(Confidence),
    message=st.sampled_from(["m", "n"]),
    place=st.builds(
        Place, st.sampled_from(["x.c", "y.c"]), st.integers(1, 3), st.integers(1, 3), st.just(4), st.just(1)
    ),
    trigger=st.sampled_from(Trigger),
    steps=st.sampled_from([(), (Step(Place("x.c", 1, 1, 1, 2), "s"),)]),
)


@given(st.data(), st.lists(FINDINGS))
def test_order_does_not_depend_on_how_findings_came(data: st.DataObject, findings: list[Finding]) -> None:
    assert ordered(data.draw(st.permutations(findings))) == ordered(findings)


@given(st.lists(FINDINGS))
def test_order_is_by_place_then_rule_then_message(findings: list[Finding]) -> None:
    keys = [(f.place.path, f.place.line, f.place.column, f.rule, f.message) for f in ordered(findings)]
    assert keys == sorted(set(keys))


def test_the_surest_of_two_tellings_stays() -> None:
    sure = Finding("r", "f", Level.NOTE, Confidence.HIGH, "m", Place("x.c", 1, 1, 1, 2))
    unsure = replace(sure, confidence=Confidence.MEDIUM)
    assert ordered([unsure, sure, unsure]) == [sure]


@given(st.lists(FINDINGS), st.sampled_from(Confidence), st.booleans())
def test_what_is_held_back_is_counted(findings: list[Finding], floor: Confidence, oom: bool) -> None:  # noqa: FBT001
    kept, held = held_back(findings, floor, oom=oom)
    assert len(kept) + held.out_of_memory + held.low_confidence == len(findings)
    assert all(finding in findings for finding in kept)


def test_confidence_and_memory() -> None:
    base = Finding("r", "f", Level.NOTE, Confidence.HIGH, "m", Place("x.c", 1, 1, 1, 2))
    low = replace(base, confidence=Confidence.LOW)
    medium = replace(base, confidence=Confidence.MEDIUM)
    oom = replace(base, trigger=Trigger.OUT_OF_MEMORY)
    everything = [base, low, medium, oom]
    assert held_back(everything, "medium", oom=False) == ((base, medium), HeldBack(1, 1))
    assert held_back(everything, "high", oom=True) == ((base, oom), HeldBack(0, 2))
    assert held_back(everything, "low", oom=True) == (tuple(everything), HeldBack())
