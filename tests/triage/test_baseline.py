"""Baselines: only what is new is reported, and what is gone is told."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from triage.conftest import Audited
from triage.test_suppressions import HEAD, LEAK

from capicheck.findings.result import AuditResult
from capicheck.settings import UsageError

CODE = HEAD + LEAK % ""
SECOND = (LEAK % "").replace("spam_size", "spam_other")
RULES = ("leaked-reference", "unused-suppression")


def functions(result: AuditResult) -> list[str]:
    return [finding.function for finding in result.findings]


def test_only_what_is_new_is_reported(audited: Audited) -> None:
    first = audited({"a.c": CODE}, select=RULES, write_baseline="known.json")
    assert functions(first) == []
    assert [item.finding.function for item in first.suppressed] == ["spam_size"]
    again = audited({"a.c": "#include <Python.h>\n\n\n" + LEAK % "" + SECOND}, select=RULES, baseline="known.json")
    assert functions(again) == ["spam_other"]
    assert again.stale == ()


def test_the_file_is_made_for_reviews(audited: Audited) -> None:
    audited({"a.c": CODE + SECOND}, select=RULES, write_baseline="known.json")
    text = Path("known.json").read_text(encoding="utf-8")
    assert text.splitlines()[0] == '{"version": 1, "findings": ['
    assert [item["function"] for item in json.loads(text)["findings"]] == ["spam_other", "spam_size"]
    assert len(text.splitlines()) == 4


def test_paths_are_the_baselines_own(audited: Audited, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    audited({"setup.py": "", "src/a.c": CODE}, ("src",), select=RULES, write_baseline="known.json")
    monkeypatch.chdir(tmp_path / "src")
    assert functions(audited({}, ("a.c",), select=RULES, baseline=os.path.join("..", "known.json"))) == []  # noqa: PTH118


def test_what_is_fixed_is_told_and_goes_at_the_next_writing(audited: Audited) -> None:
    audited({"a.c": CODE + SECOND}, select=RULES, write_baseline="known.json")
    fixed = audited({"a.c": CODE}, select=RULES, baseline="known.json")
    assert [entry.function for entry in fixed.stale] == ["spam_other"]
    audited({}, ("a.c",), select=RULES, baseline="known.json", write_baseline="known.json")
    back = audited({"a.c": CODE + SECOND}, select=RULES, baseline="known.json")
    assert functions(back) == ["spam_other"]


def test_the_same_line_twice_counts_twice(audited: Audited) -> None:
    line = "    PyList_Append(list, PyLong_FromLong(1));\n"
    code = HEAD + "void\nspam_fill(PyObject *list)\n{\n%s}\n"
    audited({"a.c": code % (line * 2)}, select=RULES, write_baseline="known.json")
    assert len(audited({"a.c": code % (line * 3)}, select=RULES, baseline="known.json").findings) == 1


def test_only_what_was_looked_for_can_be_gone(audited: Audited) -> None:
    audited({"setup.py": "", "a.c": CODE, "b.c": CODE}, ("a.c", "b.c"), select=RULES, write_baseline="known.json")
    files = {"a.c": HEAD + "int a;\n", "b.c": HEAD + "int b;\n"}
    assert [entry.path for entry in audited(files, ("a.c",), select=RULES, baseline="known.json").stale] == ["a.c"]
    assert audited(files, ("a.c",), select=("types",), baseline="known.json").stale == ()
    Path("b.c").unlink()
    stale = audited({}, ("a.c",), select=RULES, baseline="known.json").stale
    assert [entry.path for entry in stale] == ["a.c", "b.c"]


def test_writing_for_a_part_keeps_the_rest(audited: Audited) -> None:
    audited({"setup.py": "", "a.c": CODE, "b.c": CODE}, ("a.c", "b.c"), select=RULES, write_baseline="known.json")
    audited({"a.c": HEAD + "int a;\n"}, ("a.c",), select=RULES, write_baseline="known.json")
    assert [item["path"] for item in json.loads(Path("known.json").read_text())["findings"]] == ["b.c"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "there is no baseline known.json: --write-baseline known.json makes it"),
        ("{", "the baseline known.json is no JSON: "),
        ("[]", "known.json is no baseline of capicheck's"),
        ('{"version": 9, "findings": []}', "the baseline known.json is of version 9: this capicheck reads 1"),
        ('{"version": 1, "findings": [{"pth": "x"}]}', "known.json is no baseline of capicheck's: "),
        ('{"version": 1, "findings": [3]}', "known.json is no baseline of capicheck's: 3 is no entry"),
        ('{"version": 1, "findings": [{"path": 3, "rule": "x", "function": "", "code": ""}]}', "known.json is no base"),
    ],
)
def test_what_is_no_baseline_is_said(audited: Audited, text: str | None, message: str) -> None:
    if text is not None:
        Path("known.json").write_text(text)
    with pytest.raises(UsageError, match="baseline") as error:
        audited({"a.c": CODE}, baseline="known.json")
    assert str(error.value).startswith(message)


def test_a_baseline_is_never_overwritten_by_mistake(audited: Audited) -> None:
    Path("a.json").write_text("{}")
    with pytest.raises(UsageError, match="no baseline of capicheck's"):
        audited({"a.c": CODE}, write_baseline="a.json")
    with pytest.raises(UsageError, match="there is no folder 'no'"):
        audited({"a.c": CODE}, write_baseline="no/a.json")


def test_rules_left_out_for_some_files(audited: Audited) -> None:
    files = {"setup.py": "", "src/a.c": CODE, "tests/b.c": CODE}
    assert len(audited(files, (".",), select=RULES).findings) == 2
    result = audited(files, (".",), select=RULES, per_file_ignores=("tests/*.c:references",))
    assert [finding.place.path for finding in result.findings] == ["src/a.c"]
    with pytest.raises(UsageError, match="no rule or family is called 'refrences'; did you mean 'references'"):
        audited(files, (".",), per_file_ignores=("tests/*.c:refrences",))
    with pytest.raises(UsageError, match="write PATTERN:NAMES"):
        audited(files, (".",), per_file_ignores=("tests/*.c",))
