"""Loads the sample articles into `diplograph.db`, prints what was found, and writes `diplograph.html`.

Run by `make demo`; the same in your own words: diplograph load, query, contradictions, treaty, explore.
"""

import sys
from pathlib import Path

import click

import diplograph as dg
from diplograph.cli.table import lines

ARTICLES = Path(__file__).parent / "articles"
STRONGEST = """
MATCH (h)-[s:STANCE]->(t)
WHERE s.retracted_at IS NULL AND s.asserted
WITH h, t, s, abs(s.polarity) * s.confidence AS strength ORDER BY strength DESC, s.id
WITH h, t, max(strength) AS strength, collect(s)[0] AS s
RETURN h.name AS holder, t.name AS target, s.event AS event, s.polarity AS polarity, s.published AS day,
       s.quote AS quote
ORDER BY strength DESC, day, s.id
LIMIT 12
"""
HELD = """
MATCH (n) WHERE labels(n)[0] IN ['Leader', 'Country', 'Alliance', 'Organization', 'Treaty', 'Issue', 'Article']
RETURN labels(n)[0] AS label, count(n) AS nodes ORDER BY nodes DESC, label
"""


def main() -> None:
    """The tour."""
    with dg.open_store("diplograph.db") as store:
        heading("Reading the sample articles")
        report = dg.load([ARTICLES], store)
        print(f"{report.done} articles read, {report.kept} of them new; every stance below carries its words.")
        heading("What the graph holds")
        print("   ".join(f"{row['label']} {row['nodes']}" for row in store.query(HELD)))
        (stances,) = store.query("MATCH ()-[s:STANCE]->() WHERE s.retracted_at IS NULL RETURN count(s) AS n")
        print(f"{stances['n']} stances")
        heading("The strongest stances")
        show(store.query(STRONGEST))
        heading("Where the papers contradict each other")
        show(dg.ask(store, "contradictions", limit=8))
        heading("What is reported of treaties, beside the reference registry")
        show(dg.ask(store, "treaty-lifecycle", limit=12))
        page = Path("diplograph.html")
        if explore := getattr(dg, "explore", None):
            explore(store).write_html(page)
    heading("Go on")
    print(f"Open {page} in a browser, or ask:")
    print('  .venv/bin/diplograph query positions -p holder="Vladimir Putin"')
    print("  .venv/bin/diplograph queries")


def heading(text: str) -> None:
    """A heading with a rule under it."""
    print(f"\n{text}\n{'━' * len(text)}")


def show(rows: dg.Rows) -> None:
    """The rows as a table of 100 columns."""
    for line in lines(rows, 100) if rows else ["none"]:
        click.echo(line)


if __name__ == "__main__":
    try:
        main()
    except dg.DiplographError as error:
        sys.exit(f"Error: {error}")
