"""A store behind the official Neo4j driver: all that the embedded engine and Neo4j have in common."""

import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any, TypeVar

import neo4j
from neo4j.exceptions import ClientError, ConstraintError

from diplograph.graph.batch import Batch, Written
from diplograph.graph.ledger import Entry, LoadReport
from diplograph.graph.nodes import LABELS, Key, Node, kept
from diplograph.graph.relations import RELATIONS, Relation
from diplograph.graph.rows import Rows
from diplograph.graph.stores import replacing, schema, writing
from diplograph.graph.stores.base import Store
from diplograph.graph.stores.failures import told
from diplograph.graph.stores.remembered import Remembered
from diplograph.graph.stores.values import plain_row
from diplograph.graph.stores.writing import Lacking

T = TypeVar("T")
ATTEMPTS = 10  # of a batch that another writer's ids refuse; each attempt sees what that writer committed


class BoltStore(Store):
    """The graph in a database that speaks Cypher over Bolt; `url` carries no password."""

    def __init__(self, driver: neo4j.Driver, url: str, database: str | None) -> None:
        self.url = url
        self.driver = driver
        self.database = database
        self._remembered = Remembered()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.url}>"

    def set_up(self) -> None:
        """Create constraints and indexes where they are missing."""
        with told(self.url), self.session() as session:
            for statement in (*schema.constraints(), *schema.indexes()):
                session.execute_write(_run, statement)  # again where another program opens the store at the same time

    def session(self, access: str = neo4j.WRITE_ACCESS) -> neo4j.Session:
        """A session of the driver that sees what earlier sessions wrote."""
        return self.driver.session(
            database=self.database,
            default_access_mode=access,
            bookmark_manager=self.driver.execute_query_bookmark_manager,
        )

    def write(self, batch: Batch) -> Written:
        with told(self.url):
            unknown = replace(batch, nodes=tuple(self._remembered.unknown(batch.nodes)))
            try:
                written = self._write(unknown)
            except Lacking:
                if not self._remembered:
                    raise
                self._remembered.forget()
                written = self._write(batch)
            self._remembered.note(unknown.nodes)
            return written

    def _write(self, batch: Batch) -> Written:
        for attempt in range(ATTEMPTS):
            with suppress(ConstraintError):
                return self._transact(partial(writing.write, batch=batch, careful=attempt > 0))
            time.sleep(0.01 * attempt)
        return self._transact(partial(writing.write, batch=batch, careful=True))

    def retract(self, article: str, at: datetime) -> int:
        with told(self.url):
            return self._transact(lambda run: replacing.retract(run, article, at))

    def _transact(self, work: Callable[[writing.Run], T]) -> T:
        def unit(transaction: neo4j.ManagedTransaction) -> T:
            return work(lambda cypher, **parameters: _rows(transaction.run(cypher, parameters)))

        with self.session() as session:
            return session.execute_write(unit)

    def query(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        write: bool = False,
        timeout: float | None = None,
    ) -> Rows:
        access = neo4j.WRITE_ACCESS if write else neo4j.READ_ACCESS
        if write:
            self._remembered.forget()
        with told(self.url, asked=True), self.session(access) as session:
            result = session.run(neo4j.Query(cypher, timeout=timeout), dict(parameters or {}))
            columns = tuple(result.keys())
            return Rows(columns, tuple(_rows(result)))

    def nodes(self) -> Iterator[Node]:
        for label in sorted(LABELS):
            for row in self._stream(f"MATCH (n:{label}) RETURN properties(n) AS p ORDER BY n.id"):
                yield LABELS[label].from_properties(row["p"])

    def relations(self) -> Iterator[Relation]:
        for kind in sorted(RELATIONS):
            for row in self._stream(
                f"MATCH (a)-[r:{kind}]->(b) RETURN labels(a)[0] AS al, a.id AS a, labels(b)[0] AS bl, b.id AS b, "
                "properties(r) AS p ORDER BY r.id"
            ):
                ends = Key(row["al"], row["a"]), Key(row["bl"], row["b"])
                yield RELATIONS[kind].from_properties(*ends, row["p"])

    def articles(self) -> Collection[str]:
        found = self._stream("MATCH (a:Article) WHERE a.retracted_at IS NULL RETURN a.id AS id ORDER BY id")
        return [row["id"] for row in found]

    def entries(self, ids: Collection[str] | None = None, articles: Collection[str] = ()) -> Iterator[Entry]:
        find = f"MATCH (e:{Entry.label}) {{}}RETURN properties(e) AS p ORDER BY e.id"
        if ids is None:
            found = (row["p"] for row in self._stream(find.format("")))
        else:
            # one question each: an OR of the two would read every entry instead of the indexes
            rows = {
                row["p"]["id"]: row["p"]
                for name, asked in (("id", ids), ("article", articles))
                if asked
                for row in self._read(find.format(f"WHERE e.{name} IN $asked "), {"asked": sorted(asked)})
            }
            found = (rows[id] for id in sorted(rows))
        for properties in found:
            yield Entry(**kept(Entry, properties))

    def loads(self) -> Iterator[LoadReport]:
        label = LoadReport.label
        for row in self._stream(f"MATCH (l:{label}) RETURN properties(l) AS p ORDER BY l.started_at, l.id"):
            yield LoadReport(**kept(LoadReport, row["p"]))

    def _read(self, cypher: str, parameters: dict[str, Any]) -> list[dict[str, Any]]:
        """All rows at once, asked again while the driver has hope."""
        with told(self.url), self.session(neo4j.READ_ACCESS) as session:
            return session.execute_read(lambda transaction: _rows(transaction.run(cypher, parameters)))

    def _stream(self, cypher: str, parameters: dict[str, Any] | None = None) -> Iterator[dict[str, Any]]:
        with told(self.url), self.session(neo4j.READ_ACCESS) as session:
            for record in session.run(cypher, parameters or {}):
                yield plain_row(record)

    def close(self) -> None:
        self.driver.close()


def _rows(result: neo4j.Result) -> list[dict[str, Any]]:
    return [plain_row(record) for record in result]


def _run(transaction: neo4j.ManagedTransaction, statement: str) -> None:
    """Run a statement of the schema; another program may have been quicker."""
    try:
        transaction.run(statement).consume()
    except ClientError as error:
        if not (error.code or "").endswith("AlreadyExists"):
            raise
