"""Run by a debug build of CPython: how a call changes the number of references that exist.

    python3-dbg balance.py MODULE.so EXPRESSIONS     counts; a JSON list of what each expression leaves behind per call
    python3-dbg balance.py MODULE.so EXPRESSION      makes one call, and says `survived` where it comes back

EXPRESSIONS is a JSON list, EXPRESSION plain Python.  Both are evaluated with the functions of the module in reach, and
with the objects that are defined here.  What they raise is dropped.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib.machinery import ExtensionFileLoader
from importlib.util import module_from_spec, spec_from_loader
from types import CodeType

CALLS = 200


class Thing:
    """An object of no other use: it can be referred to, has attributes, and is not kept anywhere when it is gone."""

    def __init__(self, **attributes: object) -> None:
        self.__dict__.update(attributes)


class Broken:
    """Whatever is asked of it fails."""

    def fail(self, *_: object) -> object:
        raise RuntimeError("broken")

    __str__ = __repr__ = __add__ = __iter__ = __next__ = __len__ = __getitem__ = __setitem__ = fail  # type: ignore[assignment]
    __call__ = __bool__ = __index__ = __int__ = __float__ = __setattr__ = __delattr__ = fail  # type: ignore[assignment]
    __eq__ = __lt__ = __contains__ = fail  # type: ignore[assignment]
    __hash__ = None  # type: ignore[assignment]


class Releases:
    """Takes everything out of the container that it was told of as soon as it is asked for something."""

    def __init__(self, container: list[object] | dict[object, object]) -> None:
        self.container = container

    def __call__(self) -> None:
        self.container.clear()

    def __str__(self) -> str:
        self.container.clear()
        return ""

    def __eq__(self, other: object) -> bool:
        self.container.clear()
        return False

    def __hash__(self) -> int:
        return 1


class LastWord:
    """Calls something when it goes."""

    def __init__(self, call: Callable[[], object]) -> None:
        self.call = call

    def __del__(self) -> None:
        self.call()


common = Thing()
common_error = ValueError("spam")
common_text = "an ordinary string"
common_number = 10**6
CROWD = 10_000
"""How many references to `common` and others there are: a few hundred can be taken away from them."""


def module_functions(path: str) -> dict[str, object]:
    sys.setdlopenflags(os.RTLD_LAZY)  # what nobody calls need not exist
    loader = ExtensionFileLoader("corpus", path)
    spec = spec_from_loader("corpus", loader)
    assert spec is not None
    module = module_from_spec(spec)
    loader.exec_module(module)
    return {**globals(), "module": module, **vars(module)}


def repeat(code: CodeType, names: dict[str, object], times: int) -> None:
    for _ in range(times):
        with suppress(Exception):
            eval(code, names)  # noqa: S307 - our own fixtures


def balance(expression: str, names: dict[str, object]) -> float:
    """How many references one evaluation of `expression` leaves behind; negative where it takes some away."""
    code = compile(expression, expression, "eval")
    repeat(code, names, CALLS)
    gc.collect()
    before = sys.gettotalrefcount()
    repeat(code, names, CALLS)
    gc.collect()
    return (sys.gettotalrefcount() - before) / CALLS


def main(path: str, request: str) -> None:
    names = module_functions(path)
    interpreter = (None, True, False, ..., NotImplemented, ValueError, list, sys, sys.stdout)
    names["crowd"] = [common, common_error, common_number, common_text, Thing, names["module"], *interpreter] * CROWD
    gc.freeze()  # a collection would find that there are more references than are counted
    if request.startswith("["):
        sys.stdout.write(json.dumps([balance(expression, names) for expression in json.loads(request)]))
        names["module"].write_coverage()
    else:
        repeat(compile(request, request, "eval"), names, 1)
        sys.stdout.write("survived")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
