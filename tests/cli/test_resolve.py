"""`diplograph resolve`: the verdict on a name, the candidates and why, without the parser."""

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from diplograph.cli.resolve import command


def told(name: str, day: str, *more: str) -> list[str]:
    """The lines that the command prints."""
    return CliRunner().invoke(command, [name, "--date", day, *more]).output.splitlines()


@pytest.mark.parametrize(
    ("name", "day", "verdict"),
    [
        ("Mr Brown", "2008-05-01", "means Gordon Brown: by the family name"),
        ("President Bush", "1990-06-01", "means George H. W. Bush: by the office on that day"),
        ("President-elect Obama", "2008-12-01", "means Barack Obama"),
        ("Secretary Clinton", "2010-06-01", "means Hillary Clinton: by the office on that day"),
        ("russian foreign minister", "2015-01-01", "means Sergey Lavrov: by the office on that day"),
        ("NATO secretary-general", "2012-01-01", "means Anders Fogh Rasmussen"),
        ("the White House", "1995-01-01", "means United States: by what stands for its government"),
        ("Korea", "2018-01-01", "is left open between South Korea, North Korea"),
        ("Lavrov", "2010-01-01", "by itself it is too little for Sergey Lavrov"),
        ("the Foreign Secretary", "2003-06-30", "is an office without its place: name the country"),
        ("his Turkish counterpart", "2010-01-01", "refers to what an article names before it"),
        ("the bloc", "2010-01-01", "refers to what an article names before it"),
        ("Washington Post", "2010-01-01", "stands for nothing in the graph"),
        ("Xyzzy", "2010-01-01", "nothing known"),
    ],
)
def test_the_first_line_is_the_verdict(name: str, day: str, verdict: str) -> None:
    assert verdict in told(name, day)[0]


def test_each_candidate_tells_its_office_on_the_day_and_what_speaks_for_it() -> None:
    lines = told("Mr Brown", "2008-05-01")
    at = next(number for number, line in enumerate(lines) if line.startswith("=> Gordon Brown (Leader gordon-brown)"))
    assert "head of government of the United Kingdom 2007-06-27 to 2010-05-11, in office that day" in lines[at + 1]
    assert "well known that day" in lines[at + 1]
    after = lines[next(number for number, line in enumerate(lines) if "mark-brown" in line) + 1]
    assert "not yet in office that day" in after


def test_the_confidences_of_all_candidates_are_at_most_one_together() -> None:
    for name in ("Mr Brown", "Kim", "Clinton", "President Bush"):
        rows = [json.loads(line) for line in told(name, "2010-06-01", "--format", "json")]
        assert len(rows) > 1
        assert sum(row["confidence"] for row in rows) <= 1.02
        assert rows[0]["confidence"] == max(row["confidence"] for row in rows)


def test_a_name_is_explained_without_the_parser() -> None:
    code = (
        "import sys; from click.testing import CliRunner; from diplograph.cli.resolve import command; "
        "CliRunner().invoke(command, ['Mr Brown', '--date', '2008-05-01']); "
        "sys.exit(any(name in sys.modules for name in ('spacy', 'numpy', 'thinc')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
