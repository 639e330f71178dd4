"""Views of a store for analysis: stances as rows, as a NetworkX multigraph, and as a signed network of actors."""

from diplograph.graph.views.positions import Position, positions
from diplograph.graph.views.scope import Scope
from diplograph.graph.views.view import view

__all__ = ["Position", "Scope", "positions", "view"]
