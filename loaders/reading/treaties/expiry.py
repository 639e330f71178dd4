"""Where a text says that a treaty has expired, or when it will."""

from collections.abc import Iterator, Sequence
from datetime import date

from diplograph.graph.reference.treaties import over
from diplograph.loaders.reading.candidates.scene import Scene
from diplograph.loaders.reading.frames.words import hypothetical, negated
from diplograph.loaders.reading.treaties.acts import Act
from diplograph.loaders.reading.treaties.instruments import Instrument
from diplograph.loaders.reading.treaties.lexicon import lexicon
from diplograph.loaders.reading.treaties.terms import term
from diplograph.loaders.reading.tree import Tree

_WHICH = ("WDT", "WP")
_MODIFIERS = ("prep", "npadvmod", "advmod", "nummod", "tmod", "pobj", "compound")
_AHEAD = ("will", "shall")


def expiries(scene: Scene, spoken: Sequence[Instrument], on: date | None) -> Iterator[tuple[Instrument, Act]]:
    """The instruments of a text that expire, each with the act. `on` is the day from which "next year" counts.

    One that is still ahead is told only with its day: "expires in 2021", not "before it expires".
    """
    tree = scene.tree
    for token, lemma in enumerate(tree.lemmas):
        found = None
        if tree.pos[token] == "VERB" and lexicon().verbs.get(tree.phrasal(token)) == "expire":
            found = _verb(tree, token, on)
        elif tree.pos[token] == "NOUN" and lexicon().nouns.get(lemma) == "expire":
            found = _noun(tree, token, on)
        if found is not None:
            bearer, act = found
            yield from ((each, act) for each in _standing_at(tree, spoken, bearer) if not _over(each, act, on))


def _over(instrument: Instrument, act: Act, on: date | None) -> bool:
    """Whether the treaty had ended before a day on which its end is told to lie ahead: then another one is meant."""
    ahead = bool(on and act.day and act.day > on)
    return ahead and instrument.key is not None and over(instrument.key, on)


def _verb(tree: Tree, verb: int, on: date | None) -> tuple[int, Act] | None:
    """ "has expired", "which expires in 2021", "due to expire next year", "let it expire"."""
    above = tree.heads[verb] if tree.deps[verb] in ("xcomp", "ccomp") and tree.heads[verb] != verb else verb
    lead = above if tree.lower[above] in lexicon().due or tree.lemmas[above] in lexicon().let else verb
    ahead = _ahead(tree, verb, lead)
    bearer = _bearer(tree, verb, lead)
    if ahead is None or bearer is None or hypothetical(tree, verb) or hypothetical(tree, lead):
        return None
    words = _modifiers(tree, {verb, lead, tree.heads[lead] if _is_said_to_be(tree, lead) else lead})
    day = term(_text(tree, words), on, ahead=ahead)
    denied = negated(tree, verb) or negated(tree, lead)
    if ahead and (day is None or denied):
        return None
    return bearer, Act("expire", verb, (), not denied, (lead, *words) if day else (lead,), day)


def _ahead(tree: Tree, verb: int, lead: int) -> bool | None:
    """Whether it is still to come; None where the words do not say."""
    helpers = {tree.lower[c] for c in tree.children[verb] if tree.deps[c] in ("aux", "auxpass")}
    if tree.lemmas[lead] in lexicon().let:
        return False if tree.tags[lead] in ("VBD", "VBN") and lead != verb else None
    if lead != verb:
        copulas = [c for c in (tree.heads[lead], *tree.children[lead]) if tree.lemmas[c] == "be"]
        return None if any(tree.lower[c] in ("was", "were", "been") for c in copulas) else True
    if helpers & set(_AHEAD):
        return True if tree.tags[verb] == "VB" else None
    if tree.tags[verb] == "VBD" or (tree.tags[verb] == "VBN" and helpers & {"has", "have", "had"}):
        return False
    coming = tree.tags[verb] in ("VBZ", "VBP") or (tree.tags[verb] == "VBG" and helpers & {"is", "are"})
    return True if coming and "to" not in helpers else None


def _bearer(tree: Tree, verb: int, lead: int) -> int | None:
    """The token of what expires."""
    below = _subject(tree, verb)
    own = below if below is not None else _subject(tree, lead)
    if own is None and lead != verb and _is_said_to_be(tree, lead):
        own, lead = _subject(tree, tree.heads[lead]), tree.heads[lead]
    if own is not None and tree.tags[own] not in _WHICH:
        return own
    clause = next((i for i in (verb, lead) if tree.deps[i] in ("relcl", "acl")), None)
    if clause is not None:
        return tree.heads[clause]
    if own is None and lead != verb:  # "the pact, due to expire", wherever the parse hangs it
        before = lead - 1
        while before > 0 and tree.lower[before] in (",", "which", "that"):
            before -= 1
        return before
    return None


def _subject(tree: Tree, verb: int) -> int | None:
    """The subject, where the parse sees several the one beside the verb."""
    return next((c for c in reversed(tree.children[verb]) if tree.deps[c] in ("nsubj", "nsubjpass") and c < verb), None)


def _is_said_to_be(tree: Tree, word: int) -> bool:
    return tree.lemmas[tree.heads[word]] == "be"


def _noun(tree: Tree, noun: int, on: date | None) -> tuple[int, Act] | None:
    """ "its expiration in 2009", "the expiry of the treaty next year"; without a day it is only spoken of."""
    owners = [c for c in tree.children[noun] if tree.deps[c] == "poss"]
    owners += [c for p in tree.children[noun] if tree.lower[p] == "of" for c in tree.children[p]]
    words = _modifiers(tree, {noun})
    day = _nearer(_text(tree, words), on)
    if not owners or day is None:
        return None
    return owners[0], Act("expire", noun, (), True, tuple(words), day)


def _nearer(words: str, on: date | None) -> date | None:
    """The day told, of one behind and one ahead ("the June 24 expiration") the nearer."""
    days = {day for ahead in (False, True) if (day := term(words, on, ahead=ahead))}
    return min(days, key=lambda day: (abs(day - on) if on else day - date.min, day), default=None)


def _standing_at(tree: Tree, spoken: Sequence[Instrument], bearer: int) -> Iterator[Instrument]:
    """The known treaties that stand at a token; "its" stands for the last one before it in the sentence."""
    if tree.lower[bearer] == "its":
        before = [i for i in spoken if i.token < bearer and tree.sentence_of[i.token] == tree.sentence_of[bearer]]
        yield from (each for each in before[-1:] if each.key is not None)
        return
    for each in spoken:
        if each.key is not None and tree.trunk(each.token) == tree.trunk(bearer):
            yield each


def _modifiers(tree: Tree, tokens: set[int]) -> list[int]:
    """What tells when: the adverbial words below those tokens, in order."""
    return sorted(
        {i for at in tokens for c in tree.children[at] if tree.deps[c] in _MODIFIERS for i in tree.below(c)} - tokens
    )


def _text(tree: Tree, tokens: Sequence[int]) -> str:
    """Their words, with a bar where others stand between."""
    runs: list[list[int]] = []
    for token in tokens:
        if runs and token == runs[-1][-1] + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    return " | ".join(tree.text[tree.starts[run[0]] : tree.ends[run[-1]]] for run in runs)
