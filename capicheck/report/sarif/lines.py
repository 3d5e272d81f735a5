"""Line hashes of the files that findings are in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from capicheck.findings.finding import Place
from capicheck.findings.line_hash import line_hashes
from capicheck.findings.result import Source
from capicheck.frozen import frozen


@frozen
class LineHashes:
    """GitHub's hashes of the lines of `sources`, each file hashed when first asked for."""

    sources: Mapping[str, Source]
    _hashes: dict[str, list[str]] = field(default_factory=dict)

    def of(self, place: Place) -> str:
        """The hash of the line on which `place` begins."""
        if place.path not in self._hashes:
            self._hashes[place.path] = line_hashes(self.sources[place.path].data)
        return self._hashes[place.path][place.line - 1]
