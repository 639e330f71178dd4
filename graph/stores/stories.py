"""How the stories of a batch are written: which article each copy is a copy of, and whom its claims count for."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from diplograph.graph.batch import Story
from diplograph.graph.nodes import Key
from diplograph.graph.relations import CopyOf
from diplograph.graph.stores.schema import evidenced

Run = Callable[..., list[dict[str, Any]]]


def clear_stories(run: Run, stories: Iterable[Story]) -> None:
    """Give the articles of each story its name, their claims its voice, and take their old copy relations away."""
    for story in stories:
        ids = list(story.articles)
        run("MATCH (a:Article) WHERE a.id IN $ids SET a.story = $first", ids=ids, first=story.first)
        run(f"MATCH (a:Article)-[c:{CopyOf.kind}]->() WHERE a.id IN $ids DELETE c", ids=ids)
        for kind in evidenced():
            run(
                f"MATCH ()-[r:{kind}]->() WHERE r.article IN $ids AND coalesce(r.voice, '') <> $voice "
                "SET r.voice = $voice",
                ids=ids,
                voice=story.voice,
            )


def copies(stories: Iterable[Story]) -> Iterator[CopyOf]:
    """The relation of each copy to the article that printed it first."""
    for story in stories:
        for id, similarity in story.copies:
            yield CopyOf(subject=Key("Article", id), object=Key("Article", story.first), similarity=similarity)
