"""The pictures of the explorer in docs/pictures, made from the sample articles: `make pictures`."""

import tempfile
from pathlib import Path

from benchmarks.explorer import browser
from playwright.sync_api import Browser

from diplograph import explore, load, open_store

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
DESK, PHONE = (1440, 900), (390, 844)
# name: window, colour scheme, view
SHOTS = {
    "explorer": (DESK, "light", ""),
    "explorer-dark": (DESK, "dark", "node=Leader:vladimir-putin"),
    "explorer-evidence": (DESK, "light", "pair=Country:RUS~Country:USA"),
    "explorer-contradictions": (DESK, "light", "view=contradictions"),
    "explorer-issue": (DESK, "light", "view=issues&topic=Treaty:joint-comprehensive-plan-of-action"),
    "explorer-changes": (DESK, "light", "view=changes"),
    "explorer-phone": (PHONE, "light", ""),
    "explorer-phone-evidence": (PHONE, "light", "node=Country:USA"),
}


def main() -> None:
    """Load the sample articles, write their page, and take every picture."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, browser() as chromium:
        page = Path(folder) / "page.html"
        with open_store(Path(folder) / "samples.db", create=True) as store:
            load([ROOT / "examples" / "articles"], store)
            explore(store, heading="Twenty years of summits").write_html(page)
        for name in SHOTS:
            take(chromium, page, name)
            print(PICTURES / f"{name}.png")


def take(chromium: Browser, page: Path, name: str) -> None:
    """One picture; on a phone the evidence is opened as a reader opens it."""
    (width, height), scheme, view = SHOTS[name]
    shot = chromium.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
    shot.goto(f"{page.as_uri()}#{view}")
    shot.wait_for_selector("#loading", state="detached")
    shot.wait_for_timeout(1500)
    if name.endswith("phone-evidence"):
        shot.click("#drawers [data-drawer=evidence]")
        shot.wait_for_timeout(500)
    shot.screenshot(path=PICTURES / f"{name}.png")
    shot.close()


if __name__ == "__main__":
    main()
