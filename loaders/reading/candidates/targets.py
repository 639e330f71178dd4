"""What a sentence may be about: the actors and treaties that it names, and its issue phrases."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from diplograph.graph.ids import slug
from diplograph.graph.nodes import Issue, Key
from diplograph.graph.reference.corrections import NONE, Corrections
from diplograph.loaders.reading.candidates.candidate import IssuePhrase, Span
from diplograph.loaders.reading.candidates.earlier import Earlier, bare
from diplograph.loaders.reading.candidates.pieces import pieces
from diplograph.loaders.reading.candidates.scene import Scene
from diplograph.loaders.reading.issues import Named, Phrase, act, name_act, name_issue, phrase_at
from diplograph.loaders.reading.lexicon.classes import members

_SUBORDINATE = frozenset({"xcomp", "ccomp", "pcomp", "acl", "advcl", "conj", "relcl"})
_SECOND = frozenset({"you", "your"})
_LANDS = frozenset({"region", "peninsula", "islands", "rainforest", "coast", "desert", "valley", "basin", "delta"})
_LAWS = frozenset({"act", "charter", "declaration"})
_REGIONS = frozenset({"indo-pacific", "asia-pacific"})
_PREFIXES = frozenset({"anti", "pro", "non"})
_ABOUT = frozenset({"Treaty", "Alliance", "Organization", "Country"})
_POSITION = frozenset({"Leader", "Country", "Alliance", "Organization", "Treaty", "Event"})


@dataclass(frozen=True, slots=True)
class Target:
    """A target at a token (`head`): a node, or an issue phrase with its own."""

    key: Key
    head: int
    span: Span
    how: str
    issue: IssuePhrase | None = None


def targets(
    scene: Scene,
    sentence: int,
    corrections: Corrections = NONE,
    earlier: Earlier | None = None,
    addressee: Callable[[int], Key | None] = lambda offset: None,
) -> list[Target]:
    """All targets of one sentence, in the order of the text.

    `earlier` holds what the sentences before named and takes what this one names; `addressee` tells whom "you" at an
    offset means.
    """
    earlier = earlier if earlier is not None else Earlier()
    found = [
        Target(named.mention.key, named.head, Span(named.mention.start, named.mention.end), named.mention.how)
        for named in scene.in_sentence(sentence)
        if named.mention.key.label in _POSITION
    ]
    first, last = scene.tree.sentences[sentence]
    for i in range(first, last):
        target = _treaty_at(scene, i, sentence, earlier) or _issue_at(scene, i, corrections, earlier)
        if target is None and scene.tree.lower[i] in _SECOND and (key := addressee(scene.tree.starts[i])):
            target = Target(key, i, Span(*scene.tree.span(i, i)), "addressee")
        if target is not None:
            found.append(target)
            if target.issue is not None and (wanted := _act_on(scene, target)) is not None:
                found.append(wanted)
    earlier.note_treaties(scene.tree, scene.in_sentence(sentence), sentence)
    return sorted(found, key=lambda target: (target.span, target.key))


def _treaty_at(scene: Scene, i: int, sentence: int, earlier: Earlier) -> Target | None:
    if scene.tree.pos[i] not in ("NOUN", "PROPN") or i in scene.covered:
        return None
    key = earlier.treaty_at(scene.tree, i, sentence)
    return Target(key, i, Span(*scene.tree.span(i, i)), "again") if key else None


def _issue_at(scene: Scene, i: int, corrections: Corrections, earlier: Earlier) -> Target | None:
    tree = scene.tree
    if tree.pos[i] not in ("NOUN", "PROPN") or i in scene.covered or tree.kinds[i] == "PERSON":
        return None
    phrase = phrase_at(tree, i)
    if phrase is None or _is_place(scene, phrase) or _is_treaty(scene, phrase):
        return None
    surface = " ".join(tree.text[slice(*tree.span(phrase.first, phrase.last))].split())
    named = name_issue(pieces(scene, phrase), surface)
    if named is None:
        return None
    alone = not {" ", "-"} & set(named.name)
    if alone and bare(tree, i) and (meant := earlier.issues.get(tree.lemmas[i])):
        return Target(meant.node.key, i, Span(*tree.span(phrase.first, phrase.last)), "again", meant)
    if _nothing_of_its_own(scene, phrase):
        return None
    owners, about = _belonging(scene, phrase)
    issue = IssuePhrase(_node(named, surface, corrections), owners, about)
    if not alone:
        earlier.note(tree.lemmas[i], issue)
    return Target(issue.node.key, i, Span(*tree.span(phrase.first, phrase.last)), "phrase", issue)


def _act_on(scene: Scene, target: Target) -> Target | None:
    """The act that a subordinate clause has in view with the issue: "agreed to reduce nuclear stockpiles"."""
    tree, issue = scene.tree, target.issue
    verb = tree.heads[tree.trunk(target.head)]
    noun = act(tree.lemmas[verb])
    if issue is None or not noun or tree.pos[verb] != "VERB" or tree.deps[verb] not in _SUBORDINATE:
        return None
    if tree.deps[tree.trunk(target.head)] != "dobj":
        return None
    named = name_act(noun, Named(issue.node.id, issue.node.name, issue.node.aliases))
    node = Issue(id=named.id, name=named.name, aliases=named.aliases)
    span = Span(min(tree.starts[verb], target.span.start), target.span.end)
    return Target(node.key, verb, span, "act", replace(issue, node=node))


def _node(named: Named, surface: str, corrections: Corrections) -> Issue:
    """The issue of that name, or of the name that the corrections give to it or to the words of the text."""
    name = corrections.issue(named.name, surface)
    if name == named.name:
        return Issue(id=named.id, name=name, aliases=named.aliases)
    return Issue(id=slug(name), name=name, aliases=tuple(form for form in (named.name, *named.aliases) if form != name))


def _nothing_of_its_own(scene: Scene, phrase: Phrase) -> bool:
    """A bare common noun ("plan", "the matter") or a state's own people ("Russian troops") name no issue."""
    tree = scene.tree
    actors = {named.mention.key for i in range(phrase.first, phrase.last + 1) for named in scene.covered.get(i, [])}
    words = [
        i
        for i in range(phrase.first, phrase.last + 1)
        if i not in scene.covered and tree.pos[i] in ("NOUN", "PROPN", "ADJ", "VERB")
    ]
    if actors and len(words) == 1 and tree.lemmas[phrase.head] in members("people") | members("agent"):
        return True
    return (
        len(words) == 1
        and not actors
        and tree.lemmas[phrase.head] in members("container") | members("people") | members("agent")
    )


def _is_place(scene: Scene, phrase: Phrase) -> bool:
    """Whether the phrase names only where something is: "the Persian Gulf", "the Indo-Pacific region"."""
    tree = scene.tree
    said = range(phrase.first, phrase.last + 1)
    words = [i for i in said if tree.pos[i] in ("NOUN", "PROPN", "ADJ", "VERB")]
    named = [i for i in words if tree.pos[i] == "PROPN"]
    if "".join(tree.lower[i] for i in said).removesuffix("region") in _REGIONS:
        return True
    of_region = tree.lower[phrase.head] in _LANDS and len(named) >= len(words) - 1
    return bool(named) and (of_region or all(tree.kinds[i] in ("GPE", "LOC") for i in words))


def _is_treaty(scene: Scene, phrase: Phrase) -> bool:
    """Whether the phrase spells out a treaty that it names: "the Open Skies (OST) treaty"."""
    if scene.tree.lemmas[phrase.head] not in members("instrument") - _LAWS:
        return False
    inside = (n for i in range(phrase.first, phrase.head) for n in scene.covered.get(i, []))
    return any(named.mention.key.label == "Treaty" for named in inside)


def _belonging(scene: Scene, phrase: Phrase) -> tuple[tuple[Key, ...], tuple[Key, ...]]:
    """Whose policy the phrase is (actors before its head, "by" after it) and what it is about (those after it)."""
    tree = scene.tree
    owners: dict[Key, None] = {}
    about: dict[Key, None] = {}
    for named in scene.named:
        if phrase.first <= named.first and named.last <= phrase.last:
            key = named.mention.key
            by = tree.lower[tree.heads[tree.trunk(named.head)]] in ("by", "between")
            prefixed = tree.lower[named.first - 1] == "-" and tree.lower[named.first - 2] in _PREFIXES
            before = named.first < phrase.head and not prefixed
            if key.label in ("Leader", "Country", "Alliance", "Organization") and (before or by):
                owners[key] = None
            elif key.label in _ABOUT:
                about[key] = None
    return tuple(owners), tuple(about)
