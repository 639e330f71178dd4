"""Where the graph is kept: `open_store(url)` chooses between the embedded engine and Neo4j."""

from diplograph.graph.stores.base import Store

__all__ = ["Store"]
