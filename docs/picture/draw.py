"""Draws docs/picture/report.png, a finding in the HTML report on sizes.c: `python docs/picture/draw.py CHROMIUM`.

Needs playwright, of the extra `test`.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from capicheck.auditing import audit
from capicheck.report import html
from capicheck.rulebook.pages import rules

HERE = Path(__file__).parent


def main() -> None:
    os.chdir(HERE)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        page = Path(folder, "report.html")
        page.write_text(html.render(audit(["sizes.c"]), rules(), "spam"), encoding="utf-8")
        browser = driver.chromium.launch(executable_path=sys.argv[1], args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": 860, "height": 1000})
        tab.goto(page.as_uri())
        tab.locator(".card").first.screenshot(path=HERE / "report.png")
        browser.close()


if __name__ == "__main__":
    main()
