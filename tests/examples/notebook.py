"""Runs a notebook without Jupyter: its cells in one namespace, each with what it prints and its last value as text.

`python -m tests.examples.notebook` runs examples/sochi.ipynb and writes the outputs into it.
"""

import ast
import contextlib
import io
import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PATH = Path(__file__).resolve().parents[2] / "examples" / "sochi.ipynb"


def run(path: Path, folder: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """The notebook with new outputs, and the names that its cells left behind; `folder` is where it runs."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    names: dict[str, Any] = {"__name__": "__main__"}
    with contextlib.chdir(folder):
        for number, cell in enumerate((each for each in notebook["cells"] if each["cell_type"] == "code"), 1):
            cell["execution_count"] = number
            cell["outputs"] = list(_outputs("".join(cell["source"]), names, number))
    return notebook, names


def _outputs(source: str, names: dict[str, Any], number: int) -> Iterator[dict[str, Any]]:
    body = ast.parse(source).body
    last = body.pop() if body and isinstance(body[-1], ast.Expr) else None
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(ast.Module(body, []), f"cell {number}", "exec"), names)
        value = eval(compile(ast.Expression(last.value), f"cell {number}", "eval"), names) if last else None
    if text := printed.getvalue():
        yield {"name": "stdout", "output_type": "stream", "text": text.splitlines(keepends=True)}
    if value is not None:
        data = {"text/plain": repr(value).splitlines(keepends=True)}
        yield {"data": data, "execution_count": number, "metadata": {}, "output_type": "execute_result"}


def written(notebook: dict[str, Any]) -> str:
    """The notebook as Jupyter writes it."""
    return json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Run the notebook beside the sample articles and keep its outputs."""
    os.environ["MPLBACKEND"] = "Agg"
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "articles").symlink_to(PATH.parent / "articles")
        notebook, _ = run(PATH, Path(folder))
    PATH.write_text(written(notebook), encoding="utf-8")


if __name__ == "__main__":
    main()
