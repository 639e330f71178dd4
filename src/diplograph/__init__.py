"""diplograph: a graph database of diplomatic relations, read from news articles.

import diplograph as dg
with dg.open_store("sochi.db") as store:
    dg.load(["articles/"], store)
    store.query("MATCH (h:Leader)-[s:STANCE]->(i:Issue) RETURN h.name, i.name, s.polarity, s.quote")
    dg.ask(store, "contradictions")
    dg.explore(store).write_html("sochi.html")
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

_WHERE = {
    "DiplographError": "diplograph.graph.errors",
    "Reading": "diplograph.loaders.reading.reading",
    "Rows": "diplograph.graph.rows",
    "Store": "diplograph.graph.stores.base",
    "ask": "diplograph.queries",
    "balance": "diplograph.analyses",
    "blocs": "diplograph.analyses",
    "discourse": "diplograph.analyses",
    "explore": "diplograph.explorer",
    "export": "diplograph.graph.exports",
    "load": "diplograph.loaders.load",
    "open_store": "diplograph.graph.stores",
    "questions": "diplograph.queries",
    "read": "diplograph.loaders.reading",
    "read_pair": "diplograph.loaders.reading.pair",
    "restore": "diplograph.graph.exports.restore",
    "trajectory": "diplograph.analyses",
}
__all__ = [
    "DiplographError",
    "Reading",
    "Rows",
    "Store",
    "__version__",
    "ask",
    "balance",
    "blocs",
    "discourse",
    "explore",
    "export",
    "load",
    "open_store",
    "questions",
    "read",
    "read_pair",
    "restore",
    "trajectory",
]

if TYPE_CHECKING:
    from diplograph.analyses import balance, blocs, discourse, trajectory
    from diplograph.explorer import explore
    from diplograph.graph.errors import DiplographError
    from diplograph.graph.exports import export
    from diplograph.graph.exports.restore import restore
    from diplograph.graph.rows import Rows
    from diplograph.graph.stores import open_store
    from diplograph.graph.stores.base import Store
    from diplograph.loaders.load import load
    from diplograph.loaders.reading import read
    from diplograph.loaders.reading.pair import read_pair
    from diplograph.loaders.reading.reading import Reading
    from diplograph.queries import ask, questions


def __getattr__(name: str) -> Any:
    """Public names are imported when first used, so that `import diplograph` and `--help` cost nothing."""
    try:
        return getattr(import_module(_WHERE[name]), name)
    except KeyError:
        raise AttributeError(f"module 'diplograph' has no attribute {name!r}") from None


def __dir__() -> list[str]:
    return __all__
