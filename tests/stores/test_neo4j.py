"""Neo4j keeps every promise of a store."""

from collections.abc import Iterator

import pytest
from tests.neo4j_server import Address
from tests.stores.conformance import StoreTests

from diplograph.graph.stores import Store, open_store


class TestNeo4jStore(StoreTests):
    @pytest.fixture
    def store(self, neo4j: Address) -> Iterator[Store]:
        with open_store(neo4j.url, user=neo4j.user, password=neo4j.password) as store:
            yield store
