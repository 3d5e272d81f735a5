"""The documentation site: the guides of this folder, and a page for each rule."""

from __future__ import annotations

import shutil
from pathlib import Path

from capicheck import __version__
from capicheck.rulebook.pages import FAMILIES, rules

HERE = Path(__file__).parent
GENERATED = HERE / "rules"

project = "capicheck"
author = "the capicheck developers"
release = version = __version__
extensions = ["myst_parser"]
html_theme = "furo"
html_title = f"capicheck {__version__}"
myst_heading_anchors = 3
myst_enable_extensions = ["attrs_inline"]
exclude_patterns = ["_build"]
# `#` in links of C's own pages and in the rules' is looked up on the pages it names.
suppress_warnings = ["myst.header"]


def write_rules() -> None:
    """Writes `rules/`: each page with its front matter in words, and an index by families."""
    shutil.rmtree(GENERATED, ignore_errors=True)
    GENERATED.mkdir()
    index = ["# Rules", "", "A family's name selects all of its rules.", ""]
    for family in FAMILIES:
        members = [rule for rule in rules().values() if rule.family == family]
        if not members:
            continue
        index += [f"## {family}", "", "| rule | level | reports |", "|---|---|---|"]
        index += [f"| [`{rule.name}`]({rule.name}.md) | {rule.level} | {rule.summary} |" for rule in members]
        index += ["", "```{toctree}", ":hidden:", "", *(rule.name for rule in members), "```", ""]
        for rule in members:
            title, _, text = rule.body().partition("\n")
            facts = f"*{rule.level}, family {rule.family}, {rule.precision} precision, since {rule.since}*"
            (GENERATED / f"{rule.name}.md").write_text(f"{title}\n\n{facts}\n{text}", encoding="utf-8")
    (GENERATED / "index.md").write_text("\n".join(index), encoding="utf-8")


write_rules()
