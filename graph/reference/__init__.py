"""Dated facts shipped with the package: countries, leaders and their offices, alliances, organizations, treaties.

Nothing is read before it is asked for. `tools/reference/build.py` makes the data files; data/SOURCES.md names the
sources and their licences.
"""

from diplograph.graph.reference.countries import at, country, existed, states
from diplograph.graph.reference.facts import everything, facts_for
from diplograph.graph.reference.groups import groups, member_of, members, memberships
from diplograph.graph.reference.people import Person, Term, holders, named, offices, person
from diplograph.graph.reference.treaties import binding, parties, treaties

__all__ = [
    "Person",
    "Term",
    "at",
    "binding",
    "country",
    "everything",
    "existed",
    "facts_for",
    "groups",
    "holders",
    "member_of",
    "members",
    "memberships",
    "named",
    "offices",
    "parties",
    "person",
    "states",
    "treaties",
]
