"""Two camps of a signed network: found by colouring, made better by switching, bounded by disjoint triangles."""

from collections import defaultdict
from collections.abc import Iterable
from random import Random

Tie = tuple[str, str, int]  # both ends, sorted, and the sign
STARTS = 20
SEED = 1815  # any number: the same network gives the same camps


def colours(ties: Iterable[Tie], nodes: Iterable[str] = ()) -> dict[str, int]:
    """A side (1 or -1) for each node: friends on one, enemies on the other, along a tree of the ties."""
    near = neighbours(ties)
    sides: dict[str, int] = {}
    for start in sorted({*near, *nodes}):
        if start in sides:
            continue
        sides[start], waiting = 1, [start]
        for node in waiting:
            for other, sign in near.get(node, {}).items():
                if other not in sides:
                    sides[other] = sides[node] * sign
                    waiting.append(other)
    return sides


def neighbours(ties: Iterable[Tie]) -> dict[str, dict[str, int]]:
    """The neighbours of each node with the sign of the tie."""
    near: dict[str, dict[str, int]] = defaultdict(dict)
    for a, b, sign in ties:
        near[a][b] = near[b][a] = sign
    return dict(near)


def opposed(ties: Iterable[Tie], sides: dict[str, int]) -> set[tuple[str, str]]:
    """The ties that the sides leave frustrated."""
    return {(a, b) for a, b, sign in ties if sides[a] * sides[b] != sign}


def switched(ties: list[Tie]) -> set[tuple[str, str]]:
    """The frustrated ties of the best camps found from several beginnings."""
    near = neighbours(ties)
    nodes, chance = sorted(near), Random(SEED)
    beginnings = [colours(ties), *({node: chance.choice((1, -1)) for node in nodes} for _ in range(STARTS))]
    best = min((_settled(near, sides) for sides in beginnings), key=lambda sides: len(opposed(ties, sides)))
    return opposed(ties, best)


def _settled(near: dict[str, dict[str, int]], sides: dict[str, int]) -> dict[str, int]:
    """Sides in which no node has more frustrated ties than others: those who have switch, one after the other."""
    sides = dict(sides)
    waiting = dict.fromkeys(sorted(near))
    while waiting:
        node = next(iter(waiting))
        del waiting[node]
        if sum(sides[node] * sides[other] * sign for other, sign in near[node].items()) < 0:
            sides[node] *= -1
            waiting |= dict.fromkeys(near[node])
    return sides


def disjoint(ties: list[Tie]) -> int:
    """A number of unbalanced triangles that share no tie: each needs a frustrated tie of its own."""
    free = neighbours(ties)
    count = 0
    for a, b, _ in ties:
        if b not in free[a]:
            continue
        closing = (c for c in sorted(free[a].keys() & free[b].keys()) if free[a][b] * free[a][c] * free[b][c] < 0)
        if (c := next(closing, None)) is not None:
            count += 1
            for one, two in ((a, b), (a, c), (b, c)):
                del free[one][two], free[two][one]
    return count
