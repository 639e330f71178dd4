"""The notebook runs from its first cell to its last, and shows what it says it shows."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.examples.notebook import PATH, run, written

ARTICLES = PATH.parent / "articles"


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], dict[str, Any], Path]:
    folder = tmp_path_factory.mktemp("notebook")
    (folder / "articles").symlink_to(ARTICLES)
    notebook, names = run(PATH, folder)
    return notebook, names, folder


def test_every_cell_runs_and_the_files_that_it_promises_are_there(ran: tuple[Any, Any, Path]) -> None:
    notebook, _, folder = ran
    assert all(cell["execution_count"] for cell in notebook["cells"] if cell["cell_type"] == "code")
    for name in ("sochi.html", "sochi.gexf", "stances.csv", "sochi.jsonl", "nato.svg"):
        assert (folder / name).stat().st_size > 500, name


def test_the_papers_disagree_on_who_signed(ran: tuple[Any, Any, Path]) -> None:
    told = ran[1]["signed"]
    (row,) = [row for row in told if "Framework" in row["target"]]
    assert set(row["holders"]) == {"George W. Bush", "Vladimir Putin"}
    assert {row["source"], row["other_source"]} == {"the-continental-courier", "the-baltic-ledger"}


def test_both_papers_report_that_putin_is_against_nato(ran: tuple[Any, Any, Path]) -> None:
    told = ran[1]["nato"]
    assert {row["source"] for row in told} == {"the-baltic-ledger", "the-continental-courier"}
    assert all(row["unfavourable"] and not row["favourable"] for row in told)


def test_a_few_articles_are_no_trajectory_and_it_says_so(ran: tuple[Any, Any, Path]) -> None:
    assert ran[1]["line"].changes == ()
    assert ran[1]["line"].warnings


def test_the_copy_equals_the_original(ran: tuple[Any, Any, Path]) -> None:
    assert ran[1]["same"] is True


def test_the_notebook_is_kept_as_it_is_written() -> None:
    text = PATH.read_text(encoding="utf-8")
    assert written(json.loads(text)) == text
