"""Mentions: spans of an article that name leaders, countries, alliances, organizations and treaties.

Nothing of the parser is imported before an article is read: `diplograph resolve` explains a name without it.
"""

from typing import TYPE_CHECKING

from diplograph.graph.nodes import Article, Key, Node
from diplograph.graph.reference.corrections import Corrections

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from diplograph.loaders.reading.reading import Mention


def find_mentions(
    doc: "Doc", article: Article, corrections: Corrections | None = None
) -> "tuple[list[Mention], dict[Key, Node]]":
    """The mentions of an article in the order of its text, and the nodes that they name.

    `doc` is `parse(article)`: its offsets are the article's. A plural ("the two presidents") gives one mention of
    each node over the same span. What is ambiguous stays unresolved.
    """
    from diplograph.loaders.reading.mentions.coreference import corefer
    from diplograph.loaders.reading.mentions.gazetteer import corrected, names_in
    from diplograph.loaders.reading.mentions.headings import find_headings
    from diplograph.loaders.reading.mentions.people import People
    from diplograph.loaders.reading.mentions.places import find_places
    from diplograph.loaders.reading.mentions.scene import Scene
    from diplograph.loaders.reading.mentions.treaty_names import find_treaties

    scene = Scene(doc, article, corrections)
    hits = names_in(scene.text)
    if corrections is not None:
        hits = corrected(scene.text, corrections, hits)
    find_treaties(scene, hits)
    people = People(scene, hits)
    find_headings(scene, people)
    people.find()
    find_places(scene, hits)
    corefer(scene, people)
    return scene.result()


__all__ = ["find_mentions"]
