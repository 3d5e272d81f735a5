"""Headers that users write to describe functions: what is read from them, and how mistakes in them are told."""

from __future__ import annotations

from pathlib import Path

import pytest
from contracts.telling import story

from capicheck.contracts.headers import described
from capicheck.contracts.outcomes import Contract, ParameterContract
from capicheck.settings import PythonVersion, UsageError

RAISES = "null and exception set"

WHOLE = """\
/* A header as C people
   write it. */
#ifndef SPAM_H
#define SPAM_H
#include <Python.h>
#define MANY \\
    int not_this(void);
#ifdef __cplusplus
extern "C" {
#endif

typedef struct spam spam_t;
struct pair { PyObject *first, *second; };
enum colour { RED };
extern int count;

// one line
[[capi::borrowed(cache),
  capi::null_without_exception]]
PyObject *spam_peek(spam_cache *cache, const char *name, size_t size, uint8_t, spam_t *);
int spam_take(struct pair *where, [[capi::steals]] PyObject *what, int (*visit)(PyObject *, void *));
[[noreturn]] void spam_die(const char *format, ...);
[[capi::new]] typedef PyObject *(*maker)(spam_t *, [[capi::steals]] PyObject *what);
unsigned long long spam_size(const spam_t *const *all, maker make);
[[capi::parameter(1, steals)]] void spam_drop(PyObject *what);
[[capi::new]] spam_t *spam_new(void), *spam_copy(void);

#ifdef __cplusplus
}
#endif
#endif
"""


def contracts(folder: Path, *texts: str) -> dict[str, Contract]:
    files = [folder / f"{number}.h" for number, _ in enumerate(texts)]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, encoding="utf-8")
    return dict(described(str(file) for file in files))


def test_a_whole_header(tmp_path: Path) -> None:
    found = contracts(tmp_path, WHOLE)
    assert {name: story(item) for name, item in found.items()} == {
        "spam_peek": ["borrowed cache", "null"],
        "spam_take": ["0, stolen what", "-1 and exception set, stolen what"],
        "spam_die": [],
        "maker": ["new, stolen what", f"{RAISES}, stolen what"],
        "spam_size": ["0.."],
        "spam_drop": ["void, stolen what"],
        "spam_new": ["new", RAISES],
        "spam_copy": ["new", RAISES],
    }
    assert found["spam_die"].variadic
    assert not found["spam_die"].returns
    assert found["spam_take"].parameters[1] == ParameterContract("what", is_object=True)


def test_an_object_of_the_projects_own_type(tmp_path: Path) -> None:
    found = contracts(tmp_path, "[[capi::new]] Spam *f([[capi::steals]] Spam *a, Spam *b);\n")
    assert [item.is_object for item in found["f"].parameters] == [True, False]


def test_several_headers(tmp_path: Path) -> None:
    assert list(contracts(tmp_path, "int f(void);", "", "/* nothing */\n", "int g(void);")) == ["f", "g"]


def test_a_version(tmp_path: Path) -> None:
    path = tmp_path / "x.h"
    path.write_text("[[capi::borrowed, capi::immortal, capi::never_null]] PyObject *f(void);\n")
    for minor, immortal in ((11, False), (12, True)):
        [outcome] = described([str(path)], PythonVersion(3, minor))["f"].outcomes
        assert outcome.result.immortal is immortal


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("\nint f(\n  [[capi::stels]] PyObject *o);", 2, "there is no attribute `capi::stels`; did you mean 'steals'?"),
        ("[[capi::borrowed(lst)]]\nPyObject *f(PyObject *list);", 2, "`capi::borrowed` names `lst`, which is no "),
        ("\n\nPyObject *f(void);", 3, "whose the object is that `f` returns must be said: new, borrowed ..."),
        ("typedef PyObject *(*f)(void);", 1, "whose the object is that `f` returns must be said"),
        ("int f(void);\n\nint f(void);", 3, "`f` is declared in {}:1 as well"),
        ("/*\n*/ [[new]] int f(void);", 2, "`new` says nothing here: an attribute is written `capi::name`"),
        ("[[cpi::new(a, b(c))]] int f(void);", 1, "`cpi::new` says nothing here"),
        ("[[capi::since(3, 9)]] int f(void);", 1, "`capi::since` says nothing here"),
        ("[[capi::truth, until]] int f(void);", 1, "`until` says nothing here"),
        ("int f(PyObject *o [[capi::steals]]);", 1, "an attribute stands before the declaration or the parameter that"),
        ("int f(PyObject *o) [[capi::truth]];", 1, "an attribute stands before the declaration or the parameter that"),
        ("int [[capi::truth]] f(void);", 1, "an attribute stands before the declaration or the parameter that"),
        ("struct s { int x;\n[[capi::new]] PyObject *(*f)(void); };", 2, "an attribute stands before the declaration"),
        ("int f(int (*g)([[capi::steals]] PyObject *));", 1, "an attribute stands before the declaration"),
        ("[[capi::truth]] extern int x;", 1, "`x` is no function: there is nothing to say of it"),
        ("\nint f(void) { return 1; }", 2, "`f` has a body: a declaration is enough"),
        ("int g(void);\nint f(Spam x;", 2, "no declaration in C, at `;`"),
        ("\nSPAM_API(int) f(void);\n", 2, "no declaration in C"),
        ("\nint f(void)\n\n", 2, "ends within a declaration"),
        ("\n#if SPAM\nint f(void);\n#endif", 2, "a contract depends on nothing: there can be no `#if` here"),
        ("@", 1, "no declaration in C"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, line: int, message: str) -> None:
    with pytest.raises(UsageError) as raised:
        contracts(tmp_path, text)
    path = tmp_path / "0.h"
    assert str(raised.value).startswith(f"{path}:{line}: {message.format(path)}")
    assert "\n" not in str(raised.value)


def test_a_function_in_two_headers(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"1\.h:2: `f` is declared in .*0\.h:1 as well$"):
        contracts(tmp_path, "int f(void);", "\nint f(void);")


def test_what_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "binary.h").write_bytes(b"\xff\xfe\x00")
    for name, message in (
        ("gone.h", "gone.h: No such file or directory"),
        ("binary.h", "binary.h: it is no text in UTF-8"),
        ("", f"{tmp_path}: Is a directory"),
    ):
        with pytest.raises(UsageError) as raised:
            described([str(tmp_path / name)])
        assert str(raised.value).endswith(message)
