"""Writes docs/questions.md from the .cypher files: `python tools/questions.py`."""

from pathlib import Path

from diplograph.queries import Parameter, Question, questions

PAGE = Path(__file__).resolve().parents[1] / "docs" / "questions.md"
HEAD = """# Questions

<!-- Written by tools/questions.py from queries/*.cypher: change those, then run it. -->

Ask from the command line, `diplograph query NAME -p name=value …`, or from Python,
`diplograph.ask(store, NAME, name=value)`.

- A leader, country, alliance, organization, treaty, issue or source is given by its id, name, an alias or a surname,
  with or without accents and capitals.
- `--known DAY` (in Python `known=`) answers as the graph was known on that day: what had been recorded by then and not
  been retracted. `as-of` tells how the world stood on a day.
- A stance or an act counts on the day of which the text tells, else on the day of print. Of "last year" or "in May
  2003" that day is the first of the year or the month.
- *confidence* is the share of right ones among stances like this one; `-p min_confidence=0.7` leaves the others out.
- Offices, memberships and parts in treaties are those of the nodes in the store: a list of members is whole after
  `diplograph load --reference`.
- `--format table|json|csv`; JSON is one object a line. `--show` prints the Cypher. Equal graphs give rows in equal
  order.
- *Publishers* are counted as independent voices: all copies of one story count for who printed it first, and sources of
  one owner or wire agency count once (`load --publishers FILE` adds owners).
- *confirmed*: several publishers and none against; *unique*: one publisher; *majority*: more publishers tell only
  this side than only the other; *disputed*: as many or more tell only the other.

"""


def page() -> str:
    """The page: a list of all questions, then each with its parameters."""
    asked = questions()
    index = "".join(f"| [{each.name}](#{each.name}) | {each.question} |\n" for each in asked)
    return f"{HEAD}| name | question |\n|---|---|\n{index}" + "".join(section(each) for each in asked)


def section(asked: Question) -> str:
    """One question with its parameters."""
    rows = "".join(f"| `{each.name}` | {each.type} | {need(each)} | {each.about} |\n" for each in asked.parameters)
    table = f"| parameter | type | | |\n|---|---|---|---|\n{rows}" if rows else "No parameters.\n"
    return f"\n## {asked.name}\n\n{asked.question}\n\n{table}"


def need(parameter: Parameter) -> str:
    """Whether a parameter must be given, or what it is where it is not."""
    if parameter.required:
        return "required"
    return "optional" if parameter.default is None else f"default {parameter.default}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
