"""The data files of the reference data: rebuilt from their tables, small, and read only when they are needed."""

import gzip
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "graph" / "reference" / "data"


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: gzip.decompress(file.read_bytes()) for file in folder.glob("*.gz")}


def test_the_script_rebuilds_what_is_shipped(shared: Path, tmp_path: Path) -> None:
    script = ROOT / "tools" / "reference" / "build.py"
    subprocess.run([sys.executable, script, shared / "reference", tmp_path], check=True, capture_output=True)
    built, shipped = (
        {file.name: gzip.decompress(file.read_bytes()) for file in each.glob("*.gz")} for each in (tmp_path, DATA)
    )
    assert set(built) == set(shipped)
    assert [name for name in shipped if built[name] != shipped[name]] == []


def test_the_files_carry_no_time_and_stay_small() -> None:
    files = list(DATA.glob("*.gz"))
    assert sum(file.stat().st_size for file in files) < 6_000_000
    assert {file.read_bytes()[4:8] for file in files} == {bytes(4)}


def test_nothing_is_read_before_it_is_asked_for() -> None:
    code = (
        "import diplograph, diplograph.graph.reference; from diplograph.graph.reference.files import lines, table; "
        "assert not lines.cache_info().currsize and not table.cache_info().currsize"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
