"""The wheel in a fresh environment, away from the checkout: load, query and explore run, and nothing is missing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ("2008-04-06-sochi-courier.txt", "2008-04-07-sochi-ledger.txt")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a fresh environment that has the wheel.

    The dependencies are those of this environment, seen through a path file, so that nothing is downloaded; this
    environment's own diplograph is hidden, for its editable install is no path that the file names.
    """
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--outdir", folder, ROOT, cwd=ROOT)
    run(sys.executable, "-m", "venv", "--without-pip", folder / "venv", cwd=folder)
    programs = folder / "venv" / "bin"
    (wheel,) = folder.glob("*.whl")
    command = ("-m", "pip", "--python", programs / "python", "install", "--quiet", "--no-deps", "--no-index", wheel)
    run(sys.executable, *command, cwd=folder)
    site = next((folder / "venv" / "lib").glob("python*/site-packages"))
    (site / "dependencies.pth").write_text(f"{Path(pytest.__file__).parents[1]}\n")
    return programs


def run(*command: object, cwd: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "DIPLOGRAPH_STORE")}
    done = subprocess.run(list(map(str, command)), cwd=cwd, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_package_is_the_installed_one(installed: Path, tmp_path: Path) -> None:
    where = run(installed / "python", "-c", "import diplograph.queries as q; print(q.__file__)", cwd=tmp_path)
    assert Path(where).is_relative_to(installed.parent)
    assert ROOT not in Path(where).parents


def test_load_query_and_explore_run_away_from_the_checkout(installed: Path, tmp_path: Path) -> None:
    diplograph = installed / "diplograph"
    articles = [ROOT / "examples" / "articles" / name for name in SAMPLES]
    assert "2 articles: 2 new" in run(diplograph, "load", *articles, cwd=tmp_path)
    rows = run(diplograph, "query", "positions", "-p", "holder=Vladimir Putin", "--format", "json", cwd=tmp_path)
    assert '"quote"' in rows
    assert "positions" in run(diplograph, "queries", cwd=tmp_path)
    run(diplograph, "contradictions", cwd=tmp_path)
    run(diplograph, "explore", "-o", "page.html", cwd=tmp_path)
    assert "<html" in (tmp_path / "page.html").read_text(encoding="utf-8")[:2000]
