"""The compilers of this machine, and the headers they read."""

from __future__ import annotations

import argparse
import shutil
import sysconfig

_CLANGS = ("clang", *(f"clang-{version}" for version in range(22, 13, -1)))


def add_clang(parser: argparse.ArgumentParser) -> None:
    """Let the command line name clang, which is None where there is none, and the headers of a CPython for it."""
    parser.add_argument(
        "--python-headers",
        default=sysconfig.get_path("include"),
        metavar="DIR",
        help="for the compilers (default: %(default)s)",
    )
    parser.add_argument("--clang", default=next(filter(shutil.which, _CLANGS), None), metavar="PROGRAM")
