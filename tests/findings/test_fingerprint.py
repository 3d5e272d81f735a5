from __future__ import annotations

from dataclasses import replace

from capicheck.findings.finding import Confidence, Finding, Level, Place
from capicheck.findings.fingerprint import fingerprinted
from capicheck.ir.source import SourceText

CODE = "int f(void)\n{\n    return g(x);\n    return g(x);\n}\n"


def finding(line: int, **changes: str) -> Finding:
    base = Finding("r", "f", Level.ERROR, Confidence.HIGH, "m", Place("a.c", line, 5, line, 9), function="f")
    return replace(base, **changes)


def prints(code: str, *findings: Finding) -> list[str]:
    sources = {"a.c": SourceText("a.c", code.encode())}
    return [item.fingerprint for item in fingerprinted(findings, sources)]


def test_moved_and_reindented_lines_keep_their_fingerprints() -> None:
    moved = "/* new */\n\n" + CODE.replace("    return", "\t\treturn").replace("\n", "\r\n")
    assert prints(CODE, finding(3), finding(4)) == prints(moved, finding(5), finding(6))


def test_equal_lines_are_told_apart() -> None:
    first, second = prints(CODE, finding(3), finding(4))
    assert first != second


def test_another_rule_function_or_text_is_another_finding() -> None:
    (base,) = prints(CODE, finding(3))
    assert prints(CODE, finding(3, rule="other")) != [base]
    assert prints(CODE, finding(3, function="other")) != [base]
    assert prints(CODE.replace("x", "y"), finding(3)) != [base]


def test_the_message_may_be_reworded() -> None:
    assert prints(CODE, finding(3, message="better")) == prints(CODE, finding(3))
