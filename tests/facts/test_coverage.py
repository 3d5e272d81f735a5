"""Coverage over the readings of a file: what one of them had whole is audited, what none activated is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from frontend.rendering import readings

from capicheck.facts.coverage import coverage_of
from capicheck.findings.coverage import Coverage
from capicheck.findings.finding import Place
from capicheck.ir.source import Span

Cover = Callable[..., Coverage]


@pytest.fixture
def cover(tmp_path: Path) -> Cover:
    def covered(text: str, **files: str) -> Coverage:
        units = [read.unit for read in readings(tmp_path, text, {f"{name}.h": each for name, each in files.items()})]
        sources = {path: source for unit in units for path, source in unit.sources.items()}

        def place(span: Span) -> Place:
            start, end = (sources[span.file].position(offset) for offset in (span.start, span.end))
            return Place(span.file, *start, *end)

        return coverage_of(units, ["made.c"], place)

    return covered


def inactive(coverage: Coverage) -> list[tuple[int, str, tuple[str, ...]]]:
    return [(item.place.line, item.condition, item.functions) for item in coverage.inactive]


def test_features_are_read_in_turn(cover: Cover) -> None:
    coverage = cover(
        "#ifdef FEATURE_A\nint a(void) {\n  return 1;\n}\n#ifdef FEATURE_B\nint b(void) {\n  return 1;\n}\n#endif\n"
        "#ifdef _WIN32\nint win(void) {\n  return 1;\n}\n#endif\n#else\nint other(void) {\n  return 1;\n}\n#endif\n"
        "#if 0\nint never(void) {\n  return 1;\n}\n#endif\n"
    )

    assert (coverage.functions, coverage.audited) == (3, 3)
    assert inactive(coverage) == [(10, "#ifdef _WIN32", ("win",)), (20, "#if 0", ("never",))]
    assert coverage.generated == ("made.c",)


def test_a_function_that_one_reading_has_whole_is_audited(cover: Cover) -> None:
    coverage = cover(
        "int g();\nint f(void) {\n#ifdef FEATURE_A\n  return Py_IsInitialized();\n#else\n  return g() + ;\n#endif\n}\n"
        "int k(void) { return g( + ); }\n"
    )

    assert (coverage.functions, coverage.audited, coverage.files) == (2, 1, 1)
    assert [(item.function, item.place.line) for item in coverage.incomplete] == [("k", 9)]
    assert coverage.inactive == ()


def test_code_that_a_second_inclusion_activates_is_not_inactive(cover: Cover) -> None:
    coverage = cover(
        '#include "part.h"\n#define SECOND\n#include "part.h"\n',
        part="#ifdef SECOND\nint second(void) {\n  return 2;\n}\n#else\nint first(void) {\n  return 1;\n}\n#endif\n",
    )

    assert (coverage.functions, coverage.audited) == (2, 2)
    assert coverage.inactive == ()
