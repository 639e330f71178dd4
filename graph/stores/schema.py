"""The schema that both engines share, written down from the model: one unique id a label and a kind of relation."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import date, datetime
from typing import get_args, get_type_hints

from diplograph.graph.evidence import Evidence
from diplograph.graph.ledger import LEDGER, Entry
from diplograph.graph.nodes import LABELS
from diplograph.graph.relations import RELATIONS


def constraints() -> Iterator[str]:
    """A unique id for each label and each kind of relation: ids are looked up by it, and no claim stands twice."""
    for label in (*LABELS, *LEDGER):
        yield f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
    for kind in RELATIONS:
        yield f"CREATE CONSTRAINT {kind.lower()}_id IF NOT EXISTS FOR ()-[r:{kind}]-() REQUIRE r.id IS UNIQUE"


def indexes() -> Iterator[str]:
    """What is looked up beside the id.

    Names, the days and stories of articles, the article of a relation read from text, the entries of an article.
    """
    for label in ("Country", "Leader", "Alliance", "Organization", "Treaty", "Issue"):
        yield f"CREATE INDEX {label.lower()}_name IF NOT EXISTS FOR (n:{label}) ON (n.name)"
    yield "CREATE INDEX article_published IF NOT EXISTS FOR (n:Article) ON (n.published)"
    yield "CREATE INDEX article_story IF NOT EXISTS FOR (n:Article) ON (n.story)"
    for kind in evidenced():
        yield f"CREATE INDEX {kind.lower()}_article IF NOT EXISTS FOR ()-[r:{kind}]-() ON (r.article)"
    yield f"CREATE INDEX {Entry.label.lower()}_article IF NOT EXISTS FOR (n:{Entry.label}) ON (n.article)"


def dates() -> Iterator[tuple[str, str, str]]:
    """Label or kind, property and SQL type of each date and instant of the model."""
    for label, node in (LABELS | LEDGER).items():
        yield from ((label, name, kind) for name, kind in _dates(node))
    for kind, relation in RELATIONS.items():
        renamed = dict(zip(("start", "end"), relation.offsets, strict=True))
        yield from ((kind, name, sql) for name, sql in _dates(relation))
        yield from ((kind, renamed.get(name, name), sql) for name, sql in _dates(Evidence))


def _dates(kind: type) -> Iterator[tuple[str, str]]:
    hints = get_type_hints(kind)
    for field in fields(kind):
        types = (hints[field.name], *get_args(hints[field.name]))
        if datetime in types:
            yield field.name, "DATETIME"
        elif date in types:
            yield field.name, "DATE"


def evidenced() -> list[str]:
    """Kinds of relations that can be read from text, hence retracted: all but those of an article itself."""
    return [kind for kind, relation in RELATIONS.items() if relation.ends[0] != {"Article"}]
