"""Where nodes stand: the same for the same graph, apart from each other, readable at every size."""

import numpy as np
import pytest
from benchmarks.explorer_scene import made

from diplograph.explorer.layout import SMALL, places
from diplograph.explorer.layout.links import Links
from diplograph.explorer.scene import Dot, Scene
from diplograph.graph.nodes import Key


def spots(scene: Scene) -> np.ndarray:
    return np.array(places(scene, Links.of(scene)))


@pytest.mark.parametrize(("nodes", "statements"), [(2, 1), (30, 60), (300, 700), (SMALL + 1, 900), (3000, 9000)])
def test_equal_scenes_stand_equally_and_nothing_is_lost_in_the_distance(nodes: int, statements: int) -> None:
    scene = made(nodes, statements)
    first = spots(scene)
    assert np.isfinite(first).all()
    assert (first == spots(scene)).all()
    assert np.abs(first).max() < 400 * np.sqrt(nodes) + 400


@pytest.mark.parametrize("nodes", [30, 100])
def test_names_of_a_small_graph_have_room(nodes: int) -> None:
    found = spots(made(nodes, 2 * nodes))
    apart = np.hypot(*(found[:, None] - found[None]).transpose(2, 0, 1))
    np.fill_diagonal(apart, np.inf)
    assert np.median(apart.min(axis=1)) > 34
    assert apart.min() > 12


def test_linked_nodes_stand_nearer_than_others() -> None:
    scene = made(60, 90)
    found, links = spots(scene), Links.of(scene)
    linked = np.hypot(*(found[links.a] - found[links.b]).T).mean()
    every = np.hypot(*(found[:, None] - found[None]).transpose(2, 0, 1)).mean()
    assert linked < 0.75 * every


def test_no_nodes_and_nodes_without_links_are_placed() -> None:
    assert places(Scene(), Links.of(Scene())) == []
    alone = Scene(tuple(Dot(Key("Issue", f"i{n}"), f"issue {n}") for n in range(5)))
    assert len(set(map(tuple, spots(alone)))) == 5
