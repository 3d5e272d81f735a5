"""The identity of a finding from one version of the code to the next."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping

from capicheck.findings.finding import Finding
from capicheck.findings.result import Source


def fingerprinted(findings: Iterable[Finding], sources: Mapping[str, Source]) -> list[Finding]:
    """`findings`, in the order given, each with its fingerprint.

    It is made of the rule, the file, the function and the text of the line, white space aside, so that it survives
    lines that move; where all of these agree, of the count of such findings before this one.  Give it everything
    that was found, before anything is held back, or the counts change with the settings.  `sources` holds each
    finding's file.
    """
    met: Counter[tuple[str, ...]] = Counter()
    result = []
    for finding in findings:
        line = sources[finding.place.path].line(finding.place.line)
        key = (finding.rule, finding.place.path, finding.function, " ".join(line.split()))
        identity = "\0".join((*key, str(met[key]))).encode("utf-8", "surrogatepass")
        met[key] += 1
        result.append(finding.fingerprinted(hashlib.sha256(identity).hexdigest()[:16]))
    return result
