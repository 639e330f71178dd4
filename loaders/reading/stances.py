"""Relations of the graph from decisions: stances with their evidence, and whose and about what their issues are."""

from collections.abc import Iterable, Sequence
from datetime import date

from diplograph.graph.nodes import Article, Key, Node
from diplograph.graph.plover import polarity
from diplograph.graph.relations import About, PolicyOf, Relation, Stance
from diplograph.loaders.reading.candidates import Candidate
from diplograph.loaders.reading.dating import day_of
from diplograph.loaders.reading.decisions import Decision
from diplograph.loaders.reading.evidence import evidence
from diplograph.loaders.reading.tree import Tree


def stances(article: Article, decisions: Iterable[Decision], tree: Tree) -> list[Stance]:
    """One stance for each decision in the order of the text; of the same holder, target, sign and root the clearest.

    A sentence of `tree`, the article's parse, that tells one day of a stance dates it.
    """
    best: dict[tuple[Key, Key, int, str], Decision] = {}
    for each in decisions:
        known = (each.candidate.holder, each.candidate.target, each.sign, each.event)
        if known not in best or best[known].confidence < each.confidence:
            best[known] = each
    chosen = sorted(best.values(), key=lambda d: (d.candidate.clause, d.candidate.holder, d.candidate.target, d.event))
    return [_stance(article, each, day_of(tree, each.candidate, article.published)) for each in chosen]


def _stance(article: Article, each: Decision, day: date | None) -> Stance:
    candidate = each.candidate
    return Stance(
        subject=candidate.holder,
        object=candidate.target,
        evidence=evidence(article, candidate.clause),
        event=each.event,
        polarity=polarity(each.event, each.sign),
        confidence=each.confidence,
        speaker=candidate.speaker,
        observed_on=day,
    )


def issue_facts(article: Article, candidates: Sequence[Candidate]) -> tuple[list[Node], list[Relation]]:
    """The issues of the candidates as nodes, with their owners and what they are about, each once."""
    nodes: dict[Key, Node] = {}
    facts: dict[tuple[str, Key, Key], Relation] = {}
    for each in candidates:
        if each.issue is None:
            continue
        nodes.setdefault(each.target, each.issue.node)
        words = evidence(article, each.target_span)
        for owner in each.issue.owners:
            facts.setdefault(("owner", each.target, owner), PolicyOf(subject=each.target, object=owner, evidence=words))
        for about in each.issue.about:
            facts.setdefault(("about", each.target, about), About(subject=each.target, object=about, evidence=words))
    return list(nodes.values()), list(facts.values())
