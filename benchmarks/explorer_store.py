"""What a page of a whole store costs: how long the store is read, the nodes are placed and the file is written.

`python -m benchmarks.explorer_store STORE [STORE…]` prints one line for each store that `benchmarks.generate` filled:
seconds by the clock, and of the processor in all; medians of three pages after one to warm up.
"""

import argparse
import tempfile
import time
from pathlib import Path
from statistics import median

from diplograph.explorer.choice import Choice
from diplograph.explorer.page import Page
from diplograph.explorer.sources import scene_of
from diplograph.graph.stores import Store, open_store

REPEATS = 3


def main() -> None:
    """Measure each store and print it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("stores", nargs="+")
    for url in parser.parse_args().stores:
        with open_store(url, create=False) as store:
            first = page_of(store)
            runs = [page_of(store) for _ in range(REPEATS)]
        middle = {name: median(run[name] for run in runs) for name in first}
        print(f"{url}  {told(middle)}  first_page_s {sum(first[part] for part in PARTS):.2f}", flush=True)


PARTS = ("read_s", "place_s", "write_s")


def page_of(store: Store) -> dict[str, float]:
    """Seconds of each part of one page, of the processor, and how much it holds."""
    used, start = time.process_time(), time.perf_counter()
    scene = scene_of(store, Choice.of((), (), (), None, None, None, None))
    read = time.perf_counter()
    page = Page(scene, "Measured")
    _ = page.places
    placed = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        size = page.write_html(Path(folder) / "page.html").stat().st_size
    done = time.perf_counter()
    return {
        "nodes": len(scene.dots),
        "statements": len(scene.statements),
        "read_s": read - start,
        "place_s": placed - read,
        "write_s": done - placed,
        "all_s": done - start,
        "cpu_s": time.process_time() - used,
        "file_mb": size / 1e6,
    }


def told(figures: dict[str, float]) -> str:
    """The figures in a line."""
    return "  ".join(f"{name} {value:.2f}".removesuffix(".00") for name, value in figures.items())


if __name__ == "__main__":
    main()
