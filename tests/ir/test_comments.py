"""What is a comment in C and C++, and what only looks like one."""

from __future__ import annotations

import pytest

from capicheck.ir.comments import comments, without_comments


def texts(code: str) -> list[str]:
    return [comment.text for comment in comments(code.encode())]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("/* one */ int a; // two\n", ["one", "two"]),
        ("/** doc */ /*! doc */ /// line\n", ["doc", "doc", "line"]),
        ('char *s = "/* no */"; // yes\n', ["yes"]),
        ('char *s = "\\"/* no */";\n', []),
        ("char c = '\"'; /* yes */\n", ["yes"]),
        ("char c = '\\''; /* yes */\n", ["yes"]),
        ("#error don't do this /* yes */\n", ["yes"]),
        ('char *s = "open\n/* yes */\n', ["yes"]),
        ('char *s = "two \\\n/* no */ lines";\n', []),
        ('auto s = R"x(" /* no */ )" )x"; // yes\n', ["yes"]),
        ('auto s = u8R"(/* no */)";\n', []),
        ("int n = 1'000'000; /* yes */\n", ["yes"]),
        ("// one \\\n   line\nint a;\n", ["one \\\n   line"]),
        ("// one \\\r\n   line\r\nint a;\r\n", ["one \\\r\n   line"]),
        ("/* open", ["open"]),
        ("int a = b / c; /*/ yes */\n", ["yes"]),
        ("#define X f() /* yes */\n", ["yes"]),
        ("/* outer // inner */ int a;\n", ["outer // inner"]),
        ("// outer /* inner\nint a; /* yes */\n", ["outer /* inner", "yes"]),
    ],
)
def test_comments(code: str, expected: list[str]) -> None:
    assert texts(code) == expected


def test_code_without_comments_keeps_its_places() -> None:
    code = b'int a; /* one\ntwo */ char *s = "/* no */"; // end\nint b;\n'
    bare = without_comments(code)
    assert len(bare) == len(code)
    assert bare.count(b"\n") == code.count(b"\n")
    assert bare.split() == b'int a; char *s = "/* no */"; int b;'.split()
