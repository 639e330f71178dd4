"""The file: one, self-contained, equal for equal graphs, written from everywhere."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks.explorer_scene import made
from click.testing import CliRunner
from tests.explorer.world import STATEMENTS, WORLD

import diplograph as dg
from diplograph.cli import main
from diplograph.explorer import explore
from diplograph.explorer.network import ExplorerNetwork
from diplograph.explorer.packing import digest
from diplograph.explorer.scripts import script, style, vis
from diplograph.graph.errors import InputError, QueryError
from diplograph.graph.stores import Store, open_store


def test_two_exports_of_a_store_are_equal_to_the_byte(store: Store, tmp_path: Path) -> None:
    one, two = (explore(store).write_html(tmp_path / f"{name}.html").read_bytes() for name in ("one", "two"))
    assert one == two


def test_a_large_page_is_equal_in_another_process(tmp_path: Path) -> None:
    code = (
        "import sys; from benchmarks.explorer_scene import made; from diplograph.explorer import explore;"
        "explore(made(700, 6000)).write_html(sys.argv[1])"
    )
    for name in ("one", "two"):
        seeded = os.environ | {"PYTHONHASHSEED": str(len(name) + ord(name[0]))}
        subprocess.run([sys.executable, "-c", code, str(tmp_path / name)], check=True, env=seeded)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_the_policy_names_the_hashes_of_the_scripts_and_the_style(store: Store) -> None:
    html = explore(store).html
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    for text in (vis(), script(), style()):
        assert digest(text) in policy[1].replace("&#39;", "'")
    assert "unsafe" not in policy[1]


def test_the_page_is_made_by_pyvis_from_nodes_and_edges(store: Store) -> None:
    network = explore(store).network
    assert isinstance(network, ExplorerNetwork)
    assert network.node_map["Leader:ava-stone"]["label"] == "Ava Stone"
    assert {(edge["from"], edge["to"]) for edge in network.edges} >= {("Country:ARD", "Country:BEL")}


def test_no_script_can_end_its_own_element() -> None:
    for text in (vis(), script(), style()):
        assert not re.search(r"</script|</style|<!--", text, re.IGNORECASE)


def test_a_page_above_a_million_characters_is_compressed() -> None:
    html = explore(made(1500, 9000)).html
    assert 'data-encoding="gzip+base64"' in html
    assert len(html) < 1_400_000


def test_a_notebook_shows_it_in_a_sandboxed_frame(store: Store) -> None:
    frame = explore(store, heading='A "title"')._repr_html_()
    assert frame.startswith('<iframe title="A &quot;title&quot;" sandbox="allow-scripts')
    assert "allow-same-origin" not in frame
    assert "<script" not in frame  # all of the page is escaped in one attribute


def test_it_is_utf8_whatever_the_locale_says(tmp_path: Path) -> None:
    code = (
        "import sys; from diplograph.explorer import explore;"
        "explore([{'holder': 'Erdo\\u011fan', 'target': '\\u4e2d'}]).write_html(sys.argv[1])"
    )
    out = tmp_path / "page.html"
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PATH": os.environ["PATH"]}
    subprocess.run([sys.executable, "-c", code, str(out)], check=True, env=plain, cwd=tmp_path)
    assert "Erdoğan" in out.read_text("utf-8")
    assert list(tmp_path.iterdir()) == [out]  # pyvis would leave a folder of libraries


def test_a_store_can_be_narrowed_to_countries_leaders_issues_and_dates(store: Store) -> None:
    def shown(**choice: object) -> int:
        return len(explore(store, **choice).scene.statements)  # type: ignore[arg-type]

    assert shown() == STATEMENTS
    assert shown(countries=["Ardania"]) == 12  # with its president
    assert shown(countries="Ardania") == 12
    assert shown(leaders=["Stone"]) == 6
    assert shown(issues=["the dam", "River Pact"]) == 7
    assert shown(leaders=["Ava Stone"], issues=["upper dam"]) == 3
    assert shown(since="2018-01-01") == 4
    assert shown(until="2012-03-02") == 6
    with pytest.raises(QueryError, match="Atlantis"):
        explore(store, countries=["Atlantis"])
    with pytest.raises(InputError, match="no date"):
        explore(store, since="yesterday")
    with pytest.raises(InputError, match="is after"):
        explore(store, since="2020-01-01", until="2019-01-01")


def test_a_limit_keeps_the_latest_and_declares_the_rest(store: Store) -> None:
    scene = explore(store, limit=4).scene
    assert (len(scene.statements), scene.found) == (4, STATEMENTS)
    assert {str(each.day) for each in scene.statements} == {"2018-06-01"}


def test_the_command_writes_the_page_and_says_what_it_holds(tmp_path: Path) -> None:
    with open_store(tmp_path / "world.db") as store:
        store.write(WORLD)
    out = tmp_path / "page.html"
    given = ["explore", "--store", str(tmp_path / "world.db"), "-o", str(out)]
    done = CliRunner().invoke(main, given)
    assert done.output == f"{out}: 8 nodes, 16 statements\n"
    assert out.read_text().startswith("<!DOCTYPE html>")
    done = CliRunner().invoke(main, [*given, "--issue", "upper dam", "--limit", "2"])
    assert done.output.endswith("2 statements, the latest of 4\n")
    done = CliRunner().invoke(main, [*given, "--country", "Atlantis"])
    assert done.exit_code == 1
    assert done.output.startswith("Error: no country in the store is called 'Atlantis'")


def test_explore_is_public() -> None:
    assert dg.explore is explore


def test_a_folder_that_is_not_there_is_one_clear_line(store: Store, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written"):
        explore(store).write_html(tmp_path / "nowhere" / "page.html")
