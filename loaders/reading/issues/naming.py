"""Names an issue as people would: a short noun phrase, its owner in front, the same for the same thing.

The name is a pure function of the phrase's words and of the actors in it, so that one issue is one node over all
articles: spelling, number, filling adjectives, "of" for a possessive and the many words for a thing are made one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from diplograph.graph.ids import slug
from diplograph.graph.nodes import Node
from diplograph.loaders.reading.issues.adjective import adjective
from diplograph.loaders.reading.issues.lexicon import lexicon

_PREPOSITIONS = frozenset(
    [
        "of",
        "in",
        "on",
        "for",
        "to",
        "against",
        "between",
        "with",
        "over",
        "from",
        "by",
        "into",
        "toward",
        "towards",
        "about",
    ]
)
_EMPTY = frozenset(
    {
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "'s",
        "’s",
        "'",
        "’",
        '"',
        "“",
        "”",
        "its",
        "their",
        "his",
        "her",
        "our",
        "my",
        "any",
        "all",
        "some",
        "no",
        "both",
        "each",
        "every",
        "it",
        "them",
    }
)
_BARE = frozenset({"Alliance", "Organization", "Treaty"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A word of the phrase, or an actor in it: `before` tells that it stands before the head noun.

    `adjective` is what the text calls the actor where that is no name: "Syrian", "Syrians". A hyphen joins a `linked`
    actor to the one before; what follows is its own where it `owns` it ("Lee's").
    """

    text: str
    lemma: str
    before: bool
    actor: Node | None = None
    plural: bool = False
    proper: bool = False
    adjective: str = ""
    linked: bool = False
    owns: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """An issue's id, name and the other forms that name it."""

    id: str
    name: str
    aliases: tuple[str, ...]


def name_issue(pieces: Sequence[Piece], surface: str) -> Named | None:
    """The canonical name of a phrase; None where nothing is left that names something."""
    if sum(piece.before and piece.actor is not None and piece.actor.label == "Leader" for piece in pieces) > 1:
        return None  # a headline whose verb was taken for a noun: "Bush and Putin sign framework"
    kept = [piece for piece in _linked(pieces) if piece.actor or _says_something(piece)]
    before = _joined([p for p in kept if p.before])
    after = [p for p in kept if not p.before]
    while after and after[-1].lemma in _PREPOSITIONS and not after[-1].actor:
        after.pop()
    before, after = _owner_first(*_whole(before, after))
    words = _meaning(_core(before))
    if not words and not after:
        return None
    has = not words or words[-1].rstrip("s") in lexicon().owned
    owners, other = _owners(before, has), _owners(before, not has)
    tail = _tail(after)
    name = " ".join([*owners, *words, *tail]).strip()
    if len(name) < 3 or not (words or len(tail) > 1) or not any(c.isalpha() for c in name):
        return None
    forms = [surface, " ".join([*other, *words, *tail])]
    if len(words) + len(owners) > 1:
        forms += [" ".join([*owners, *words]), " ".join([*other, *words])]
    return Named(slug(name), name, tuple(dict.fromkeys(form for form in forms if form and form != name)))


def name_act(noun: str, phrase: Named) -> Named:
    """The act of that noun on what a phrase names: "reduction of stockpiles", also "stockpile reduction"."""
    name = f"{noun} of {phrase.name}"
    return Named(slug(name), name, (f"{phrase.name} {noun}",))


def _says_something(piece: Piece) -> bool:
    word = piece.text.lower()
    adds = not (piece.before and {piece.lemma, word} & lexicon().empty)
    return word not in _EMPTY and adds and any(c.isalnum() for c in word)


def _linked(pieces: Sequence[Piece]) -> list[Piece]:
    """Without an "and" that joins a word which is left out: "a brutal and unprovoked war"."""
    words = [piece for piece in pieces if piece.actor or any(c.isalnum() for c in piece.text)]
    says = [piece.actor is not None or _says_something(piece) for piece in words]
    idle = {
        id(piece)
        for n, piece in enumerate(words)
        if piece.before
        and piece.lemma in ("and", "or")
        and 0 < n < len(words) - 1
        and not (says[n - 1] and says[n + 1])
    }
    return [piece for piece in pieces if id(piece) not in idle]


def _joined(before: list[Piece]) -> list[Piece]:
    """Without an "and" that joins nothing any more."""
    joins = [p.lemma in ("and", "or") for p in before]
    return [
        p
        for n, p in enumerate(before)
        if not joins[n] or (0 < n < len(before) - 1 and not joins[n - 1] and not before[n - 1].actor)
    ]


def _whole(before: list[Piece], after: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """ "details of the missile plan" are the missile plan."""
    if len(before) != 1 or before[0].lemma not in lexicon().partial or len(after) < 2 or after[0].lemma != "of":
        return before, after
    if not after[1].actor and not after[1].text[:1].isalpha():
        return before, after
    thing = after[2:] if after[1].lemma in lexicon().light and after[1].text.endswith("ing") else after[1:]
    if not thing:
        return before, after
    if noun := lexicon().acts.get(thing[0].lemma, "") if thing[0].text.endswith("ing") else "":
        return [replace(thing[0], text=noun, lemma=noun)], [after[0], *thing[1:]]
    end = next((n for n, piece in enumerate(thing) if piece.lemma in _PREPOSITIONS), len(thing))
    return thing[:end], thing[end:]


def _owner_first(before: list[Piece], after: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """ "sovereignty of Ukraine" becomes "Ukraine's sovereignty"."""
    if len(after) < 2 or after[0].lemma != "of" or not after[1].actor or not before or any(p.actor for p in before):
        return before, after
    if _word(before[-1]).split()[-1] not in lexicon().owned:
        return before, after
    return [after[1], *before], after[2:]


def _core(before: list[Piece]) -> list[str]:
    """The words up to and with the head, without actors."""
    return [word for piece in before if piece.actor is None for word in _word(piece).split()]


def _meaning(words: list[str]) -> list[str]:
    """Synonymous heads are one, and a head that adds nothing is left out."""
    table = lexicon()
    if len(words) >= 2:
        ending = f"{words[-2]} {words[-1].rstrip('s')}"
        if ending in table.means:
            words = [*words[:-2], *table.means[ending].split()]
    for thing, heads in table.heads.items():
        size = len(thing.split())
        if len(words) > size and words[-1].rstrip("s") in heads and " ".join(words[-1 - size : -1]) == thing:
            words = words[:-1]
    return words


def _word(piece: Piece) -> str:
    """A word in the spelling that names use; plurals of common nouns stay, for people say "sanctions"."""
    table, lower = lexicon().words, piece.text.lower()
    found = table.get(lower) or table.get(piece.lemma.lower())
    if found:
        return found
    return piece.text if piece.proper else lower


def _owners(before: list[Piece], has: bool) -> list[str]:
    """The actors before the head as modifiers: "US", "NATO", two as a pair ("Russia-US").

    `has`: the head is what an actor has ("Ukraine's sovereignty"), else what it does ("Russian invasion").
    """
    found = list(dict.fromkeys(piece.actor for piece in before if piece.actor))
    if len(found) >= 2 and all(actor.label != "Leader" for actor in found):
        return ["-".join(_short(actor) for actor in sorted(found, key=lambda actor: actor.name))]
    return [_owner(actor, has) for actor in found]


def _owner(actor: Node, has: bool) -> str:
    if actor.id in lexicon().short or actor.label in _BARE:
        return _short(actor)
    of = adjective(actor.id) if actor.label == "Country" and not has else ""
    return of or f"{actor.name}'s"


def _short(actor: Node) -> str:
    return lexicon().short.get(actor.id, actor.name)


def _tail(after: Sequence[Piece]) -> list[str]:
    """The words behind the head: "Russian-Finnish ties", "Norway, Sweden and Finland", a leader without the country."""
    found: list[str] = []
    for n, piece in enumerate(after):
        following = after[n + 1] if n + 1 < len(after) else None
        if piece.actor and following and following.actor:
            if following.actor.label == "Leader" != piece.actor.label:
                continue
            found.append(_plain(piece) + ("-" if following.linked else ", "))
        else:
            found.append(_plain(piece) + ("'s " if piece.owns and following and not piece.adjective else " "))
    return "".join(found).split()


def _plain(piece: Piece) -> str:
    if piece.actor is None:
        return _word(piece)
    if piece.adjective:
        return piece.adjective
    return _short(piece.actor) if piece.actor.label == "Organization" else piece.actor.name
