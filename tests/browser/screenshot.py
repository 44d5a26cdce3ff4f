"""`make screenshot`: takes the README's picture of the real site: its home page on a desktop, in light colours.

python -m tests.browser.screenshot FILE
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.browser.chromium import running
from tests.browser.served import build, served

MAX_BYTES = 200_000
WIDTH, HEIGHT = 1280, 860


def main(file: Path) -> int:
    with tempfile.TemporaryDirectory() as folder, served(build(Path(folder))) as address:
        context = running().new_context(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page = context.new_page()
        page.goto(address, wait_until="networkidle")
        file.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=file, animations="disabled")
        context.close()
    size = file.stat().st_size
    print(f"{file}: {size / 1000:.0f} kB", file=sys.stderr)
    return 0 if size < MAX_BYTES else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
