from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from capicheck.report import templating


@pytest.fixture(autouse=True)
def _templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    (tmp_path / "page.html.j2").write_text("<p>{{ text }}</p>\n")
    (tmp_path / "list.md.j2").write_text("- {{ text }}\n")
    (tmp_path / "style.css").write_text("a > b {}\n")
    monkeypatch.setattr(templating, "_FOLDER", tmp_path)
    templating._environment.cache_clear()
    yield
    templating._environment.cache_clear()


def test_html_is_escaped_and_markdown_is_not() -> None:
    assert templating.rendered("page.html.j2", text="<b> & \"'") == "<p>&lt;b&gt; &amp; &#34;&#39;</p>\n"
    assert templating.rendered("list.md.j2", text="<b> & \"'") == "- <b> & \"'\n"


def test_what_is_markup_stays_so() -> None:
    assert templating.rendered("page.html.j2", text=templating.Markup("<b>")) == "<p><b></p>\n"


def test_a_name_that_is_not_there_is_a_mistake() -> None:
    with pytest.raises(UndefinedError):
        templating.rendered("page.html.j2")


def test_assets_are_taken_as_they_are() -> None:
    assert templating.asset("style.css") == "a > b {}\n"
