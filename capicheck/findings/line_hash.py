"""The line hash by which GitHub code scanning knows an alert again: `primaryLocationLineHash`.

Facts from github/codeql-action, src/fingerprints.ts.
"""

from __future__ import annotations

from collections import Counter

_WINDOW = 100
_BASE = 37
_MASK = (1 << 64) - 1
_END = 0xFFFF
"""What stands after the last character."""


def _significant(text: str) -> list[int]:
    """The UTF-16 code units of `text` that count: no blanks, every line end a line feed, and the end's mark."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace(" ", "").replace("\t", "")
    encoded = text.encode("utf-16-le", "surrogatepass")
    units = [encoded[at] | encoded[at + 1] << 8 for at in range(0, len(encoded), 2)]
    return [*units, _END]


def line_hashes(data: bytes) -> list[str]:
    """The hash of each line of `data`, UTF-8: over the 100 characters from its start on, blanks aside, base 37 mod 2⁶⁴.

    Equal hashes are told apart by a count: `2f1a…:1`, `2f1a…:2`.
    """
    units = _significant(data.decode("utf-8", "replace"))
    starts = [0] + [at + 1 for at, unit in enumerate(units) if unit == 0x0A]
    window = units + [0] * _WINDOW
    leaving = pow(_BASE, _WINDOW, _MASK + 1)

    value = 0
    for unit in window[:_WINDOW]:
        value = value * _BASE + unit & _MASK
    rolled = [value]
    for out, into in zip(units[:-1], window[_WINDOW:], strict=False):
        value = value * _BASE + into - leaving * out & _MASK
        rolled.append(value)

    met: Counter[int] = Counter()
    hashes = []
    for start in starts:
        met[rolled[start]] += 1
        hashes.append(f"{rolled[start]:x}:{met[rolled[start]]}")
    return hashes
