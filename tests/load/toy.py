"""A reader without a language model: "Ava Stone rejects the dam." is a stance; any name of two words a leader."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from diplograph.graph.evidence import Evidence
from diplograph.graph.ids import slug
from diplograph.graph.nodes import Article, Issue, Leader, Node
from diplograph.graph.relations import Stance
from diplograph.loaders.reading.reading import Mention, Reading

VERBS = {"rejects": ("REJECT", -0.4), "supports": ("SUPPORT", 0.35)}
STANCE = re.compile(r"([A-Z]\w+ [A-Z]\w+) (rejects|supports) (the \w+)")


class Toy:
    """Reads by one regular expression; notes how many articles it read."""

    def __init__(self, version: int = 1) -> None:
        self.extractor = f"toy {version}"
        self.read = 0

    def __call__(self, articles: Iterable[Article]) -> Iterator[Reading]:
        for article in articles:
            self.read += 1
            yield self.reading(article)

    def reading(self, article: Article) -> Reading:
        nodes: list[Node] = []
        stances, mentions = [], []
        for found in STANCE.finditer(article.text):
            holder = Leader(id=slug(found[1]), name=found[1], aliases=(found[1].split()[1],))
            issue = Issue(id=slug(found[3]), name=found[3])
            nodes += (holder, issue)
            mentions.append(Mention(*found.span(1), holder.key, "exact"))
            event, polarity = VERBS[found[2]]
            words = Evidence(
                article=article.id,
                quote=found[0],
                start=found.start(),
                end=found.end(),
                extractor=self.extractor,
                source=article.source.id if article.source else "",
                published=article.published,
            )
            stances.append(
                Stance(
                    subject=holder.key,
                    object=issue.key,
                    evidence=words,
                    event=event,
                    polarity=polarity,
                    confidence=0.5,
                )
            )
        return Reading(article, tuple(nodes), tuple(mentions), (), tuple(stances))


def write(folder: Path, **texts: str) -> Path:
    """A folder of text files, one a keyword."""
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text)
    return folder
