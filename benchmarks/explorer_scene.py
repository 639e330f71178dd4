"""A made-up scene of any size for the explorer: fictional names, few hubs, the same for the same seed."""

from datetime import date, timedelta
from random import Random

from diplograph.explorer.scene import Dot, Paper, Scene, Statement, Tie
from diplograph.graph.nodes import Key
from diplograph.graph.plover import ROOTS

FIRST, DAYS = date(2001, 1, 1), 8400
PARTS = ("Zen", "Mar", "Tol", "Ver", "Kal", "Bre", "Osa", "Nor", "Gal", "Ruu", "Pel", "Ith", "Dor", "Quor", "Sah", "El")
ENDS = ("land", "ora", "stan", "mark", "esia", "una", "ia", "grad")
SAID = {
    1: ("welcomed the commitment of {t} and called the ties strong", "pledged new support to {t} on {d}"),
    -1: ("rejected the proposal of {t} as unacceptable", "accused {t} of breaking the promise of {d}"),
    0: ("met the delegation of {t} and said that talks would go on", "took note of the position of {t} on {d}"),
}


def made(nodes: int, statements: int, seed: int = 7, denied: float = 0.02) -> Scene:
    """A scene with so many nodes and statements, a tenth of the nodes countries and half of them leaders."""
    random = Random(seed)
    dots = [_dot(random, number, nodes) for number in range(nodes)]
    actors = [dot for dot in dots if dot.key.label in ("Country", "Leader", "Alliance")]
    papers = [_paper(random, number) for number in range(max(3, statements // 10))]
    found = [_statement(random, actors, dots, papers, denied) for _ in range(statements)]
    found.sort(key=lambda each: each.day or date.min, reverse=True)
    ties = [
        Tie(dot.key, random.choice(dots[: max(1, nodes // 10)]).key, "HOLDS_OFFICE", "Minister", "foreign_minister")
        for dot in dots
        if dot.key.label == "Leader"
    ]
    ties = [tie for tie in ties if tie.end.label == "Country"]
    return Scene(tuple(dots), tuple(found), tuple(ties), tuple(papers), found=statements)


def _dot(random: Random, number: int, nodes: int) -> Dot:
    name = "".join((random.choice(PARTS), random.choice(PARTS).lower(), random.choice(ENDS)))
    if number < max(1, nodes // 10):
        code = "".join(chr(65 + number // 26**place % 26) for place in range(3))
        return Dot(Key("Country", code if nodes <= 170_000 else f"c{number}"), name, (f"Republic of {name}",))
    label = ("Leader", "Leader", "Leader", "Issue", "Treaty", "Alliance")[number % 6]
    kind = {"Leader": "Mira {}", "Issue": "{} corridor", "Treaty": "Treaty of {}", "Alliance": "{} League"}[label]
    return Dot(Key(label, f"{label.lower()}-{number}"), kind.format(name))


def _paper(random: Random, number: int) -> Paper:
    source = (
        f"{random.choice(('North', 'Harbour', 'Evening', 'Civic', 'River'))} {random.choice(('Gazette', 'Courier'))}"
    )
    return Paper(f"{number:08x}", f"Report {number}", source, None, f"https://news.example/{number}", source)


def _statement(random: Random, actors: list[Dot], dots: list[Dot], papers: list[Paper], denied: float) -> Statement:
    holder = actors[int(len(actors) * random.random() ** 3)]
    target = dots[int(len(dots) * random.random() ** 2.2)]
    side = random.choices((1, -1, 0), (45, 40, 15))[0]
    roots = [root for root in ROOTS.values() if (root.polarity > 0) == (side >= 0)]
    root = random.choice(roots)
    when = FIRST + timedelta(days=random.randrange(DAYS))
    words = random.choice(SAID[side]).format(t=target.name, d=when.strftime("%d %B"))
    return Statement(
        holder.key,
        target.key,
        "STANCE",
        root.name,
        abs(root.polarity) * side,
        random.random() >= denied,
        round(random.uniform(0.5, 1), 2),
        when,
        random.choice(papers).id,
        f"{holder.name} {words} (paragraph {random.randrange(40)})",
    )
