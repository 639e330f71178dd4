"""What the explorer costs, beside stock pyvis on the same graph in the same run.

`python -m benchmarks.explorer [--sizes 10000x50000 50000x200000] [--stock] [--json FILE]` prints one line a page:
seconds to export, megabytes of the file, seconds to the first painted picture and until all quotes are there, redraws
a second while the picture pans for three seconds (as it opens, and with all links), milliseconds to apply a filter
with all its counts, megabytes of JavaScript heap. What a store takes to be read comes on top: `explorer_store`.
Needs a Chromium: the one that DIPLOGRAPH_TEST_BROWSER names, or an installed one.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright
from pyvis.network import Network

from benchmarks.explorer_scene import made
from diplograph.explorer.page import Page as Explorer
from diplograph.explorer.scene import Scene

SECONDS = 3.0
REPEATS = 3
REST = 1500  # milliseconds
# vis-network tells what it draws: keep the network, and when it first drew nodes.
WATCH = """
window.vis = new Proxy({}, { set(target, name, value) {
  target[name] = name !== "Network" ? value : class extends value {
    constructor(...given) {
      super(...given);
      window.watched = this;
      this.on("afterDrawing", () => {
        if (!this.body.nodeIndices.length || window.firstDrawn) return;
        window.firstDrawn = true;
        requestAnimationFrame(() => setTimeout(() => (window.firstPainted = performance.now())));
      });
    }
  };
  return true;
} });
"""
PAN = """async (seconds) => {
  const network = window.watched;
  let drawn = 0;
  network.on("afterDrawing", () => drawn++);
  const { x, y } = network.getViewPosition();
  const step = 120 / network.getScale();
  const begun = performance.now();
  while (performance.now() - begun < seconds * 1000) {
    const turn = (performance.now() - begun) / 700;
    network.moveTo({ position: { x: x + step * Math.cos(turn), y: y + step * Math.sin(turn) }, animation: false });
    await new Promise((done) => requestAnimationFrame(done));
  }
  return drawn / ((performance.now() - begun) / 1000);
}"""
FILTER = """async () => {
  performance.clearMeasures("filter");
  document.querySelectorAll("#f-sign input")[1].click();
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.getEntriesByName("filter")[0].duration;
}"""


def main() -> None:
    """Measure what is asked for and print it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--sizes", nargs="+", default=["10000x50000", "50000x200000"], help="nodes x statements")
    parser.add_argument("--no-stock", action="store_true", help="leave stock pyvis out")
    parser.add_argument("--json", type=Path, help="also write the figures there")
    asked = parser.parse_args()
    found = []
    with tempfile.TemporaryDirectory() as folder, browser() as chromium:
        for size in asked.sizes:
            nodes, statements = map(int, size.split("x"))
            scene = made(nodes, statements)
            pages: list[tuple[str, Callable[[Scene, Path], None]]] = [("diplograph", write_ours)]
            if not asked.no_stock and statements <= 50_000:
                pages.append(("pyvis", write_stock))
            for name, write in pages:
                found.append({"page": name, "size": size, **measured(chromium, scene, Path(folder) / "p.html", write)})
                print("  ".join(f"{key} {value}" for key, value in found[-1].items()), flush=True)
    if asked.json:
        asked.json.write_text(json.dumps(found, indent=1) + "\n")


def measured(chromium: Browser, scene: Scene, path: Path, write: Callable[[Scene, Path], None]) -> dict[str, Any]:
    """The figures of one page; medians of three openings."""
    began, busy = time.perf_counter(), time.process_time()
    write(scene, path)
    exported, computed = time.perf_counter() - began, time.process_time() - busy
    openings = [opened(chromium, path) for _ in range(REPEATS)]
    middle = {
        name: round(median(each[name] for each in openings), 2) for name in openings[0] if openings[0][name] is not None
    }
    return {
        "export_s": round(exported, 2),
        "export_cpu_s": round(computed, 2),
        "file_mb": round(path.stat().st_size / 1e6, 2),
        **middle,
    }


def opened(chromium: Browser, path: Path) -> dict[str, Any]:
    """The figures of one opening."""
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    page.add_init_script(WATCH)
    page.wait_for_timeout(REST)  # a new window is busy with itself for a while
    page.goto(path.as_uri(), wait_until="commit")
    while not page.evaluate("window.firstPainted"):  # not wait_for_function: the page's policy forbids it
        page.wait_for_timeout(50)
    first = page.evaluate("window.firstPainted") / 1000
    while page.query_selector("#words-data"):
        page.wait_for_timeout(50)
    page.wait_for_timeout(REST)
    ready = page.evaluate("performance.getEntriesByName('ready')[0]?.startTime ?? null")
    figures = {"first_paint_s": first, "ready_s": ready and ready / 1000, **moved(page)}
    page.close()
    return figures


def moved(page: Page) -> dict[str, Any]:
    """Panning as the page opens and, where there is a legend, with all links shown; then a filter."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    ours = page.query_selector("#f-sign") is not None
    found: dict[str, Any] = panned(page, session, "")
    if ours:
        more = page.query_selector("#told button")
        if more:
            more.click()
            page.wait_for_timeout(2500)
        found |= panned(page, session, "_all")
        page.wait_for_timeout(1500)
        found |= filtered(page, session)
    session.send("HeapProfiler.collectGarbage")
    found["heap_mb"] = session.send("Runtime.getHeapUsage")["usedSize"] / 1e6
    return found


def panned(page: Page, session: CDPSession, what: str) -> dict[str, float]:
    """Redraws a second, and processor milliseconds of the page's thread for each."""
    before = busy(session)
    rate = page.evaluate(PAN, SECONDS)
    return {f"redraws_per_s{what}": rate, f"redraw_cpu_ms{what}": (busy(session) - before) / (rate * SECONDS)}


def filtered(page: Page, session: CDPSession) -> dict[str, float]:
    """Milliseconds of a tick, by the clock and of the page's thread; medians, each after the page came to rest."""
    clock, processor = [], []
    for _ in range(5):
        before = busy(session)
        clock.append(page.evaluate(FILTER))
        processor.append(busy(session) - before)
        page.wait_for_timeout(1200)
    return {"filter_ms": median(clock), "filter_cpu_ms": median(processor)}


def busy(session: CDPSession) -> float:
    """Processor milliseconds that the page's thread has used so far: on a busy machine the clock tells less."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return 1000 * next(float(each["value"]) for each in metrics if each["name"] == "TaskDuration")


def write_ours(scene: Scene, path: Path) -> None:
    """The explorer's page."""
    Explorer(scene, "Measured").write_html(path)


def write_stock(scene: Scene, path: Path) -> None:
    """pyvis as it comes, at its fastest: the same places, no physics, straight lines."""
    places = Explorer(scene, "").places
    network = Network(directed=True, cdn_resources="in_line", height="860px")
    network.get_nodes = lambda: known  # type: ignore[method-assign]
    known = {":".join(dot.key) for dot in scene.dots}
    for dot, (x, y) in zip(scene.dots, places, strict=True):
        network.node_ids.append(":".join(dot.key))
        network.nodes.append({"id": ":".join(dot.key), "label": dot.name, "shape": "dot", "x": x, "y": y})
    for each in scene.statements:
        colour = "#0072b2" if each.polarity > 0 else "#b84700"
        network.add_edge(":".join(each.holder), ":".join(each.target), color=colour)
    network.set_options('{"physics": {"enabled": false}, "edges": {"smooth": false}}')
    path.write_text(network.generate_html(), encoding="utf-8")


@contextmanager
def browser() -> Iterator[Browser]:
    """A headless Chromium that paints without a graphics card."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    path = os.environ.get("DIPLOGRAPH_TEST_BROWSER") or next(filter(None, map(shutil.which, names)), None)
    if path is None:
        sys.exit("no Chromium: install one or name it in DIPLOGRAPH_TEST_BROWSER")
    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield chromium
        chromium.close()


if __name__ == "__main__":
    main()
