"""Structural balance of a signed network: triads, frustration, and the triads that are least balanced."""

from diplograph.graph.analysis.balance.balance import Balance, balance, with_quotes
from diplograph.graph.analysis.balance.frustration import Frustration, frustration
from diplograph.graph.analysis.balance.triads import Triads, Unbalanced, triads, unbalanced

__all__ = [
    "Balance",
    "Frustration",
    "Triads",
    "Unbalanced",
    "balance",
    "frustration",
    "triads",
    "unbalanced",
    "with_quotes",
]
