"""Pairs every holder of a sentence with every target of it, and tells what the lexicon says of the pair."""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc

from diplograph.graph.nodes import ACTORS, Article, Key, Node
from diplograph.graph.reference.corrections import NONE, Corrections
from diplograph.loaders.reading.candidates.candidate import Candidate, Frame, Span
from diplograph.loaders.reading.candidates.clause import clause
from diplograph.loaders.reading.candidates.earlier import Earlier
from diplograph.loaders.reading.candidates.holders import Holders
from diplograph.loaders.reading.candidates.scene import Scene, Who
from diplograph.loaders.reading.candidates.targets import Target, targets
from diplograph.loaders.reading.frames import Link, compose, links
from diplograph.loaders.reading.reading import Mention
from diplograph.loaders.reading.tree import tree_of

_MOST_HOLDERS = 40  # of one sentence; a longer list is a roll call


def candidates(
    doc: Doc,
    mentions: Sequence[Mention],
    nodes: Mapping[Key, Node],
    article: Article,
    corrections: Corrections | None = None,
) -> list[Candidate]:
    """Every pair of the article that may hold a stance, in the order of the text.

    `doc` is the parse of the article (token offsets are offsets of its text), `mentions` what it names, `nodes` the
    nodes of these. Each pair of a sentence stands once for each place of its target, with its best frame.
    """
    return pairs(Scene(tree_of(doc, article.text), mentions, nodes), article, corrections or NONE)


def pairs(scene: Scene, article: Article, corrections: Corrections = NONE) -> list[Candidate]:
    """The candidates of an article whose scene is set."""
    holders = Holders(scene, article)
    earlier = Earlier(article.published)
    found: list[Candidate] = []
    for sentence in range(len(scene.tree.sentences)):
        aims = targets(scene, sentence, corrections, earlier, holders.voices.addressee)
        found += _of_sentence(scene, holders, sentence, aims)
    return found


def _of_sentence(scene: Scene, holders: Holders, sentence: int, aims: Sequence[Target]) -> Iterator[Candidate]:
    if not aims:
        return
    who = holders.of(sentence)[:_MOST_HOLDERS]
    for target in aims:
        framed = _framed(scene, holders, target)
        for key, (frame, link, holder) in framed.items():
            yield _candidate(scene, sentence, holder, target, key, frame, link)
        for holder in who:
            if holder.key != target.key and holder.key not in framed:
                yield _candidate(scene, sentence, holder, target, holder.key, None, None)


def _framed(scene: Scene, holders: Holders, target: Target) -> dict[Key, tuple[Frame, Link, Who]]:
    """The holders to whom predicates lead from the target, each with its best frame."""
    found: dict[Key, tuple[Frame, Link, Who]] = {}
    for link in links(scene.tree, target.head):
        whole = compose(link.steps)
        if whole is None:
            continue
        for holder, weight in holders.behind(link):
            fit = round(link.fit * weight, 3)
            if holder.key == target.key or holder.key.label not in ACTORS or fit < 0.05:
                continue
            if holder.key not in found or found[holder.key][0].fit < fit:
                frame = Frame(
                    root=whole[0],
                    sign=whole[1],
                    chain=tuple(step.lemma for step in reversed(link.steps)),
                    slots=tuple(step.slot for step in reversed(link.steps)),
                    fit=fit,
                    negated=any(step.negated for step in link.steps),
                    hypothetical=any(step.hypothetical for step in link.steps),
                )
                found[holder.key] = (frame, link, holder)
    return found


def _candidate(
    scene: Scene, sentence: int, holder: Who, target: Target, key: Key, frame: Frame | None, link: Link | None
) -> Candidate:
    implicit = holder.span == Span(-1, -1)
    return Candidate(
        sentence=sentence,
        clause=clause(scene, sentence, None if implicit else holder.span, target, link),
        anchor=link.top if link else target.head,
        holder=key,
        holder_span=None if implicit else holder.span,
        holder_how=holder.how,
        target=target.key,
        target_span=target.span,
        target_how=target.how,
        issue=target.issue,
        speaker=holder.words,
        frame=frame,
    )
