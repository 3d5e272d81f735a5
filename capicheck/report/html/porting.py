"""The porting checklist on a page: what it mentions, and what of it is folded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from capicheck.findings.checklist import Item, Port
from capicheck.report.html.addresses import port_anchor


def mentioned(ports: Iterable[Port]) -> Iterator[str]:
    """The paths of the files that `ports` name places in, some of them more than once."""
    for port in ports:
        yield port.place.path
        for item in (item for stage in port.stages for item in stage.items):
            if item.place is not None:
                yield item.place.path
            yield from (mention.place.path for mention in item.where)


def port_anchors(ports: Sequence[Port]) -> Sequence[str]:
    """The names of `ports` on their page, no two alike: a file may define one module in several ways."""
    seen: Counter[str] = Counter()
    found: list[str] = []
    for anchor in map(port_anchor, ports):
        seen[anchor] += 1
        found.append(anchor if seen[anchor] == 1 else f"{anchor}-again-{seen[anchor]}")
    return found


def runs(items: Iterable[Item]) -> Sequence[tuple[bool, Sequence[Item]]]:
    """The items in their order, those together that are done, and those that are not."""
    return [(done, list(run)) for done, run in groupby(items, key=lambda item: item.done)]
