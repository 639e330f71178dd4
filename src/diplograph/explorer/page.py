"""The page: a scene in one HTML file."""

from functools import cached_property
from html import escape
from importlib.metadata import version
from pathlib import Path

from diplograph.explorer.columns import picture, words
from diplograph.explorer.layout import places
from diplograph.explorer.layout.links import Links
from diplograph.explorer.network import ExplorerNetwork
from diplograph.explorer.packing import packed, policy
from diplograph.explorer.scene import Scene
from diplograph.explorer.scripts import script, style, vis
from diplograph.graph.errors import InputError
from diplograph.graph.exports.jsonl import whole


class Page:
    """One offline HTML page; equal scenes give equal bytes. In a notebook it shows itself."""

    def __init__(self, scene: Scene, heading: str) -> None:
        self.scene = scene
        self.heading = heading.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    def __repr__(self) -> str:
        return f"<Page of {len(self.scene.dots)} nodes and {len(self.scene.statements)} statements>"

    @cached_property
    def links(self) -> Links:
        """The pairs of nodes that are linked, and how strongly."""
        return Links.of(self.scene)

    @cached_property
    def places(self) -> list[tuple[float, float]]:
        """Where each node stands, in the order of the scene's."""
        return places(self.scene, self.links)

    @cached_property
    def network(self) -> ExplorerNetwork:
        """The scene as a pyvis network: an edge joins two nodes, its value is how much joins them."""
        network = ExplorerNetwork(self.heading)
        ids = [":".join(dot.key) for dot in self.scene.dots]
        for one, dot, (x, y) in zip(ids, self.scene.dots, self.places, strict=True):
            network.add_node(one, dot.name, group=dot.key.label, x=x, y=y)
        for a, b, weight in zip(self.links.a.tolist(), self.links.b.tolist(), self.links.weight.tolist(), strict=True):
            network.add_edge(ids[a], ids[b], value=weight)
        return network

    @cached_property
    def html(self) -> str:
        """The page's text."""
        parts = packed(picture=picture(self.scene, self.places), words=words(self.scene))
        scripts = [vis(), script()]
        return self.network.render(
            csp=policy(scripts, style()),
            css=style(),
            vis_js=scripts[0],
            page_js=scripts[1],
            parts=parts,
            generator=f"diplograph {version('diplograph')}, pyvis {version('pyvis')}",
        )

    def write_html(self, path: Path | str) -> Path:
        """Write the page as UTF-8 and return its path; InputError where it cannot be written."""
        where = Path(path)
        try:
            with whole(where) as file:
                file.write(self.html)
        except OSError as error:
            raise InputError(f"{where} cannot be written: {error.strerror or error}") from None
        return where

    def _repr_html_(self) -> str:
        """The page in a sandboxed frame, for a notebook."""
        return (
            f'<iframe title="{escape(self.heading)}" sandbox="allow-scripts allow-downloads allow-popups" '
            f'width="100%" height="720" style="border:1px solid #cfd6dd" srcdoc="{escape(self.html)}"></iframe>'
        )
