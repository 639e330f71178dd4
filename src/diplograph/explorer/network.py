"""The pyvis network of a scene: pyvis keeps the nodes and edges, the page's template draws them."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from pyvis.network import Network

WEB = Path(__file__).with_name("web")


class ExplorerNetwork(Network):  # type: ignore[misc]
    """A directed pyvis network whose template is the explorer's; everything it needs stands in the one file.

    Text never goes through pyvis' pop-ups (`title`), which take it as HTML. Ids are looked up in a set, where pyvis
    walks through a list for every edge.
    """

    def __init__(self, heading: str) -> None:
        super().__init__(directed=True, heading=heading, cdn_resources="in_line")
        self._known: set[str] = set()
        self.set_template_dir(str(WEB), "page.html")
        self.templateEnv = Environment(loader=FileSystemLoader(WEB), autoescape=True)

    def get_nodes(self) -> set[str]:
        """Ids of the nodes."""
        return self._known

    def add_node(self, n_id: str, label: str, **options: Any) -> None:
        """Add a node once, by id."""
        if n_id not in self._known:
            self._known.add(n_id)
            self.node_ids.append(n_id)
            self.node_map[n_id] = {"id": n_id, "label": label, **options}
            self.nodes.append(self.node_map[n_id])

    def render(self, **parts: Any) -> str:
        """The page, with the parts that the template needs beside what pyvis gives it."""
        self.templateEnv.globals.update(parts)
        html: str = self.generate_html()
        return html
