"""`diplograph extract`: what would be loaded, one JSON object a line."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--facts", is_flag=True, help="Also the other facts: treaty actions, whose an issue is, what it is about."
)
@click.option("--fast", is_flag=True, help="Read faster and less well.")
@click.option("--min-confidence", type=click.FloatRange(0, 1), default=0.0, help="Only stances at least this sure.")
@click.option("--processes", type=click.IntRange(1), default=1, show_default=True, help="Processes that read.")
@click.option("--corrections", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Your corrections.")
def command(
    paths: tuple[Path, ...], facts: bool, fast: bool, min_confidence: float, processes: int, corrections: Path | None
) -> None:
    """Print the stances of articles, one JSON object a line, without a store.

    The output is the same with any number of processes. Exit code 1 when no article could be read.
    """
    from diplograph.graph.reference.corrections import given
    from diplograph.loaders.articles import read_articles
    from diplograph.loaders.reading import read_all

    skips = 0

    def skipped(record: Any) -> None:
        nonlocal skips
        skips += 1
        click.echo(f"skipped {record.record}: {record.reason}", err=True)

    articles = read_articles(paths, skipped)
    readings = read_all(
        articles, processes=processes, fast=fast, min_confidence=min_confidence, corrections=given(corrections)
    )
    found = False
    for reading in readings:
        found = True
        for row in rows(reading, facts):
            click.echo(json.dumps(row, ensure_ascii=False))
    if skips and not found:
        sys.exit(1)


def rows(reading: Any, facts: bool) -> Iterator[dict[str, Any]]:
    """The objects of one reading: its stances, then with `facts` its other relations with their `kind`."""
    owners: dict[Any, list[str]] = {}
    for fact in reading.facts:
        if fact.kind == "POLICY_OF":
            owners.setdefault(fact.subject, []).append(reading.node(fact.object).name)
    for stance in reading.stances:
        yield {
            "article": reading.article.record,
            "holder": _end(reading, stance.subject, owners),
            "target": _end(reading, stance.object, owners),
            "event": stance.event,
            "polarity": stance.polarity,
            "asserted": stance.asserted,
            "confidence": stance.confidence,
            **_words(stance.evidence),
            "speaker": stance.speaker,
            "observed_on": _day(stance.observed_on),
            "published": _day(reading.article.published),
        }
    if facts:
        for fact in reading.facts:
            own = {
                k: v for k, v in fact.properties().items() if k in ("action", "asserted", "confidence", "observed_on")
            }
            yield {
                "article": reading.article.record,
                "kind": fact.kind,
                "subject": _end(reading, fact.subject, owners),
                "object": _end(reading, fact.object, owners),
                **{k: v.isoformat() if hasattr(v, "isoformat") else v for k, v in own.items()},
                **(_words(fact.evidence) if fact.evidence else {}),
                "published": _day(reading.article.published),
            }


def _end(reading: Any, key: Any, owners: dict[Any, list[str]]) -> dict[str, Any]:
    node = reading.node(key)
    found: dict[str, Any] = {"id": node.id, "label": key.label, "name": node.name, "aliases": list(node.aliases)}
    if key.label == "Issue":
        found["owners"] = sorted(owners.get(key, []))
    return found


def _words(evidence: Any) -> dict[str, Any]:
    return {"quote": evidence.quote, "start": evidence.start, "end": evidence.end}


def _day(day: Any) -> str:
    return day.isoformat() if day else ""
