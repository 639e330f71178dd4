"""Every named question has the same rows in both stores, on one graph."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from benchmarks.generate import graph
from tests.neo4j_server import Address, empty
from tests.queries.conftest import small_graph

from diplograph.graph.batch import Batch
from diplograph.graph.nodes import Node
from diplograph.graph.relations import Relation, Stance
from diplograph.graph.stores import Store, open_store
from diplograph.queries import Parameter, Question, ask, questions
from diplograph.queries.values import NAMED

Stores = tuple[Store, Store]
STANCES = 600
LATE, EARLY = date(2015, 1, 1), date(1999, 1, 1)
PLAIN = {"text": "the", "integer": 7, "float": 0.3, "boolean": True, "date": LATE, "instant": "2025-01-01T12:00:00Z"}


@pytest.fixture(scope="module")
def batches() -> list[Batch]:
    """A small graph by hand and a made-up one."""
    return [small_graph(), *graph(STANCES)]


@pytest.fixture(scope="module")
def stores(batches: list[Batch], neo4j_address: Address, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stores]:
    """An embedded store and Neo4j that hold both graphs."""
    empty(neo4j_address)
    with (
        open_store(tmp_path_factory.mktemp("stores") / "graph.db") as one,
        open_store(neo4j_address.url, user=neo4j_address.user, password=neo4j_address.password) as other,
    ):
        for batch in batches:
            one.write(batch)
            other.write(batch)
        yield one, other


@pytest.fixture(scope="module")
def ranked(batches: list[Batch]) -> list[Node]:
    """The nodes that most stances name come first."""
    relations: list[Relation] = [relation for batch in batches for relation in batch.relations]
    counts = Counter(end for relation in relations for end in (relation.subject, relation.object))
    stances = Counter(end for r in relations if isinstance(r, Stance) for end in (r.subject, r.object))
    nodes = {node.key: node for batch in batches for node in batch.nodes}
    return [nodes[key] for key in sorted(nodes, key=lambda key: (-stances[key], -counts[key], key))]


def value(parameter: Parameter, ranked: list[Node], place: int) -> object:
    """A value that fits: of the nodes that may be meant the one at that place."""
    if parameter.type in NAMED:
        return [node.id for node in ranked if node.label in NAMED[parameter.type]][place]
    if parameter.type == "date":
        return EARLY if parameter.name in ("since", "start", "from") else LATE
    return PLAIN[parameter.type]


def choices(question: Question, ranked: list[Node]) -> Iterator[dict[str, object]]:
    """What it is asked with: what is required alone, of the first and the third node; then everything."""
    required = [parameter for parameter in question.parameters if parameter.required]
    for shift in (0, 2):
        yield {each.name: value(each, ranked, place + shift) for place, each in enumerate(required)}
    yield {each.name: value(each, ranked, place) for place, each in enumerate(question.parameters)}


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_a_question_has_the_same_rows_in_both_stores(question: Question, stores: Stores, ranked: list[Node]) -> None:
    for given in choices(question, ranked):
        one, other = (ask(store, question.name, **given) for store in stores)
        assert [rounded(row) for row in one] == [rounded(row) for row in other], given


def test_most_questions_find_something(stores: Stores, ranked: list[Node]) -> None:
    found = [any(len(ask(stores[0], each.name, **given)) for given in choices(each, ranked)) for each in questions()]
    assert sum(found) > 0.7 * len(found)


class Near(float):
    """A float that equals one that rounding in the third digit, as the questions do, made another."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, float) and abs(self - other) < 0.0011

    __hash__ = None  # type: ignore[assignment]


def rounded(item: Any) -> Any:
    """A row in which floats compare as `Near`."""
    if isinstance(item, dict):
        return {name: rounded(each) for name, each in item.items()}
    if isinstance(item, list):
        return [rounded(each) for each in item]
    return Near(item) if isinstance(item, float) else item
