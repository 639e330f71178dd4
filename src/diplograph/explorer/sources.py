"""What can be explored: a store, a networkx graph, the rows of a query."""

from typing import Any

from diplograph.explorer.choice import Choice
from diplograph.explorer.scene import Scene
from diplograph.graph.errors import InputError
from diplograph.graph.rows import Rows
from diplograph.graph.stores.base import Store


def scene_of(graph: Any, choice: Choice) -> Scene:
    """The scene of any of them; InputError for anything else, and for a choice of names in what is no store."""
    if isinstance(graph, Scene):
        return graph
    if isinstance(graph, Store):
        from diplograph.explorer.from_store import scene

        return scene(graph, choice)
    if choice:
        raise InputError("only a store can be narrowed to countries, leaders, issues, dates or a day of knowledge")
    if isinstance(graph, Rows) or (isinstance(graph, list | tuple) and all(isinstance(row, dict) for row in graph)):
        from diplograph.explorer.from_rows import scene as rows_scene

        return rows_scene(graph, choice.limit)
    if hasattr(graph, "nodes") and hasattr(graph, "edges"):
        from diplograph.explorer.from_networkx import scene as networkx_scene

        return networkx_scene(graph, choice.limit)
    raise InputError(f"a {type(graph).__name__} is no store, networkx graph or rows of a query")
