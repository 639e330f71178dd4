"""`load --corrections` end to end: what the graph holds before and after, and what stays as it was."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from diplograph.cli import main

ARTICLES = (
    {
        "title": "Putin on Washington",
        "text": "President Vladimir Putin criticised the United States on Monday. Washington rejected the criticism. "
        "The Hermit Kingdom condemned the United States.",
        "date": "2008-04-07",
    },
    {
        "title": "Merkel in Paris",
        "text": "German Chancellor Angela Merkel praised France on Tuesday. French President Nicolas Sarkozy thanked "
        "Germany.",
        "date": "2008-04-08",
    },
    {"title": "Bush speaks", "text": "George Bush condemned Iraq on Friday.", "date": "2005-06-03"},
    {"title": "Bush speaks again", "text": "George Bush condemned Iran on Friday.", "date": "2006-06-03"},
)
CORRECTIONS = """
[[alias]]
name = "Hermit Kingdom"
label = "Country"
id = "PRK"

[[merge]]
label = "Leader"
from = "vladimir-putin"
to = "v-putin"
name = "V. Putin"

[[not]]
name = "Washington"
id = "USA"

[[split]]
name = "George Bush"
label = "Leader"
id = "george-h-w-bush"
since = 2005-01-01
until = 2005-12-31
"""
Row = dict[str, Any]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def exported(store: Path) -> list[Row]:
    done = run("export", "--store", store, "-o", "-")
    assert done.exit_code == 0, done.output
    return [json.loads(line) for line in done.output.splitlines()]


def live(rows: list[Row], kind: str) -> set[tuple[str, str]]:
    """The ends of the relations of a kind that still hold, articles by their title."""
    titles = {row["id"]: row["title"] for row in rows if row.get("node") == "Article"}
    found = [row for row in rows if row.get("relation") == kind and not row.get("retracted_at")]
    return {tuple(titles.get(row[end]["id"], row[end]["id"]) for end in ("subject", "object")) for row in found}  # type: ignore[misc]


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Row]]:
    """The export before the corrections, after them, after the same load once more, and after a load without them."""
    folder = tmp_path_factory.mktemp("corrections")
    (folder / "a.jsonl").write_text("\n".join(json.dumps({**each, "source": "The North"}) for each in ARTICLES))
    (folder / "c.toml").write_text(CORRECTIONS)
    found = {}
    for name, more in (("before", ()), ("after", ("--corrections", folder / "c.toml"))):
        done = run("load", folder / "a.jsonl", *more, "--store", folder / "g.db")
        assert done.exit_code == 0, done.output
        found[name] = exported(folder / "g.db")
    done = run("load", folder / "a.jsonl", "--corrections", folder / "c.toml", "--store", folder / "g.db")
    assert "added 0 nodes and 0 relations" in done.output
    found["again"] = exported(folder / "g.db")
    assert run("load", folder / "a.jsonl", "--store", folder / "g.db").exit_code == 0
    found["without"] = exported(folder / "g.db")
    return found


def test_an_alias_is_found_in_the_text(loaded: dict[str, list[Row]]) -> None:
    assert ("PRK", "USA") not in live(loaded["before"], "STANCE")
    assert ("PRK", "USA") in live(loaded["after"], "STANCE")


def test_a_merged_node_takes_the_place_of_the_other(loaded: dict[str, list[Row]]) -> None:
    assert ("vladimir-putin", "USA") in live(loaded["before"], "STANCE")
    assert ("v-putin", "USA") in live(loaded["after"], "STANCE")
    named = live(loaded["after"], "STANCE") | live(loaded["after"], "MENTIONS")
    assert not [ends for ends in named if "vladimir-putin" in ends]
    (node,) = [row for row in loaded["after"] if row.get("node") == "Leader" and row["id"] == "v-putin"]
    assert (node["name"], "Vladimir Putin" in node["aliases"]) == ("V. Putin", True)


def test_a_split_name_is_another_person_in_its_years_only(loaded: dict[str, list[Row]]) -> None:
    before, after = (live(loaded[name], "STANCE") for name in ("before", "after"))
    assert {("george-w-bush", "IRQ"), ("george-w-bush", "IRN")} <= before
    assert ("george-h-w-bush", "IRQ") in after
    assert ("george-w-bush", "IRQ") not in after
    assert ("george-w-bush", "IRN") in after


def test_a_name_that_is_not_a_node_names_it_no_more(loaded: dict[str, list[Row]]) -> None:
    def counted(rows: list[Row]) -> int:
        (article,) = [row["id"] for row in rows if row.get("title") == "Putin on Washington" and "node" in row]
        return next(
            int(row["count"])
            for row in rows
            if row.get("relation") == "MENTIONS" and (row["subject"]["id"], row["object"]["id"]) == (article, "USA")
        )

    assert counted(loaded["before"]) == 3
    assert counted(loaded["after"]) == 2


def test_what_no_longer_holds_is_kept_as_retracted(loaded: dict[str, list[Row]]) -> None:
    gone = [row for row in loaded["after"] if row.get("relation") == "STANCE" and row.get("retracted_at")]
    assert {row["subject"]["id"] for row in gone} >= {"vladimir-putin", "george-w-bush"}


@pytest.mark.parametrize("title", ["Merkel in Paris", "Bush speaks again"])
def test_an_article_without_corrected_names_stays_as_it_was(loaded: dict[str, list[Row]], title: str) -> None:
    def of(rows: list[Row]) -> list[Row]:
        (article,) = [row["id"] for row in rows if row.get("title") == title and "node" in row]
        return [row for row in rows if article in (row.get("article"), row.get("subject", {}).get("id"), row.get("id"))]

    assert len(of(loaded["before"])) > 2
    assert of(loaded["after"]) == of(loaded["before"])


def test_the_same_corrections_again_change_nothing(loaded: dict[str, list[Row]]) -> None:
    assert loaded["again"] == loaded["after"]


def test_without_the_corrections_the_graph_is_as_before_them(loaded: dict[str, list[Row]]) -> None:
    for kind in ("STANCE", "MENTIONS"):
        assert live(loaded["without"], kind) == live(loaded["before"], kind)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[alias]\nname = 1", "are wrong: "),
        ('[[aliass]]\nname = "x"', "unknown section 'aliass'; the sections are [[alias]]"),
        ('[alias]\nname = "x"', "unknown section 'alias'"),
        ('[[alias]]\nname = "x"\nlabel = "Person"\nid = "y"', "unknown label 'Person'"),
        ('[[alias]]\nname = "x"\nlabel = "Leader"\nnode = "y"', "[[alias]] does not know node"),
        ('[[alias]]\nname = "x"\nlabel = "Leader"', "[[alias]] needs id"),
        ('[[split]]\nname = "x"\nlabel = "Leader"\nid = "y"\nsince = "1989"', "[[split]] since"),
        ('[[issue]]\nname = "x"\nnames = "y"', "[[issue]] names"),
        ("[[alias]]\nname = 3\nlabel = 'Leader'\nid = 'y'", "[[alias]] name"),
    ],
)
@pytest.mark.parametrize("verb", ["load", "resolve"])
def test_a_wrong_file_is_one_clear_line(tmp_path: Path, verb: str, text: str, words: str) -> None:
    (tmp_path / "c.toml").write_text(text)
    (tmp_path / "a.txt").write_text("Angela Merkel praised France.\n")
    given = (tmp_path / "a.txt", "--store", tmp_path / "g.db") if verb == "load" else ("Merkel",)
    done = run(verb, *given, "--corrections", tmp_path / "c.toml")
    assert (done.exit_code, done.output.count("\n")) == (1, 1), done.output
    assert words in done.output
    assert "c.toml" in done.output


def test_a_missing_file_is_wrong_use(tmp_path: Path) -> None:
    done = run("load", tmp_path, "--corrections", tmp_path / "none.toml")
    assert done.exit_code == 2
    assert "does not exist" in done.output
