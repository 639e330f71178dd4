"""The public names of the package, and what importing it costs."""

import subprocess
import sys
import time

import diplograph as dg
from diplograph import _WHERE

HEAVY = ("spacy", "neo4j", "arcadedb", "pyvis", "networkx", "pandas", "trafilatura", "numpy", "onnxruntime", "jinja2")


def test_all_lists_the_public_names_in_order() -> None:
    assert sorted(dg.__all__) == dg.__all__
    assert set(dg.__all__) == {*_WHERE, "__version__"}


def test_every_public_name_is_there_with_a_docstring() -> None:
    for name in dg.__all__:
        value = getattr(dg, name)
        assert name == "__version__" or value.__doc__


def test_importing_the_package_imports_nothing_heavy() -> None:
    assert imported_by("import diplograph, diplograph.cli") == "[]"


def test_the_help_of_no_command_imports_anything_heavy() -> None:
    assert (
        imported_by("from diplograph.cli import VERBS, main; [main.get_command(None, verb) for verb in VERBS]") == "[]"
    )


def imported_by(code: str) -> str:
    text = f"{code}; import sys; print([m for m in {HEAVY!r} if m in sys.modules])"
    return subprocess.run([sys.executable, "-c", text], check=True, capture_output=True, text=True).stdout.strip()


def test_help_is_instant() -> None:
    command = [sys.executable, "-m", "diplograph", "--help"]
    times = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    assert min(times) <= 0.3
