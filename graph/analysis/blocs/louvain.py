"""The partition with the most signed modularity, as far as local moves find it: the same for every run.

Louvain (Blondel et al. 2008, J. Stat. Mech. P10008) with the gain of signed modularity: nodes move to the bloc that
gains most until none gains, blocs become nodes, and so on; then single nodes move again, until the whole gains no more.
Runs differ by their beginning and by the order in which nodes are asked, which a fixed seed shuffles; of blocs that
gain the same the one of the lowest number is chosen.
"""

from collections import defaultdict
from random import Random

from diplograph.graph.analysis.blocs.modularity import Weights, quality

LEAST = 1e-9  # a gain that counts


def louvain(weights: Weights, resolution: float, seed: int) -> list[int]:
    """The bloc of each node, numbered in the order of their first nodes.

    Even seeds begin with each node alone, odd ones with a random partition in a few blocs; 0 does not shuffle.
    """
    size, chance = len(weights.near), Random(seed) if seed else None
    bloc = list(range(size))
    if chance and seed % 2:
        bloc = [chance.randrange(2 + seed // 2 % 6) for _ in bloc]
    best = float("-inf")
    while (found := quality(weights, bloc, resolution)) > best + LEAST:
        best = found
        bloc = _united(weights, numbered(_moved(weights, bloc, resolution, chance)), resolution, chance)
    return bloc


def _united(weights: Weights, bloc: list[int], resolution: float, chance: Random | None) -> list[int]:
    """The partition after whole blocs moved, and blocs of blocs, until none gains."""
    while bloc:
        level = weights.merged(bloc)
        moved = numbered(_moved(level, list(range(len(level.near))), resolution, chance))
        if len(set(moved)) == len(level.near):
            break
        bloc = numbered([moved[each] for each in bloc])
    return bloc


def numbered(bloc: list[int]) -> list[int]:
    """The same partition, its blocs numbered from 0 in the order in which they come first."""
    numbers: dict[int, int] = {}
    return [numbers.setdefault(each, len(numbers)) for each in bloc]


def joined(weights: Weights, bloc: list[int]) -> list[int]:
    """The partition whose blocs are the parts of these that positive ties join.

    Signed modularity alone rewards putting two nodes together for having enemies, even where nothing joins them.
    """
    part = [-1] * len(bloc)
    for start in range(len(bloc)):
        if part[start] < 0:
            part[start], waiting = start, [start]
            for node in waiting:
                for other, weight in weights.near[node].items():
                    if weight > 0 and part[other] < 0 and bloc[other] == bloc[node]:
                        part[other] = start
                        waiting.append(other)
    return numbered(part)


def _moved(weights: Weights, bloc: list[int], resolution: float, chance: Random | None) -> list[int]:
    """The partition after single nodes moved until none gains."""
    bloc = list(bloc)
    plus, minus = (each / total if total else 0.0 for each, total in zip((resolution, 1.0), weights.sums, strict=True))
    mass: list[dict[int, float]] = [defaultdict(float), defaultdict(float)]
    for at, each in enumerate(bloc):
        mass[0][each] += weights.plus[at]
        mass[1][each] += weights.minus[at]
    order = list(weights.near)
    if chance:
        chance.shuffle(order)
    changed = True
    while changed:
        changed = False
        for at in order:
            best = _best(weights, at, bloc, mass, plus, minus)
            if best != bloc[at]:
                for total, strength in zip(mass, (weights.plus[at], weights.minus[at]), strict=True):
                    total[bloc[at]] -= strength
                    total[best] += strength
                bloc[at] = best
                changed = True
    return bloc


def _best(weights: Weights, at: int, bloc: list[int], mass: list[dict[int, float]], plus: float, minus: float) -> int:
    """The bloc in which a node gains most; its own where no other gains more, and an empty one where all lose."""
    ties: dict[int, float] = defaultdict(float)
    for other, weight in weights.near[at].items():
        if other != at:
            ties[bloc[other]] += weight
    own = bloc[at]
    up, down = weights.plus[at], weights.minus[at]

    def gain(one: int) -> float:
        here = (up, down) if one == own else (0.0, 0.0)
        return ties.get(one, 0.0) - plus * up * (mass[0][one] - here[0]) + minus * down * (mass[1][one] - here[1])

    best, most = own, gain(own)
    for one in sorted(ties):
        if (found := gain(one)) > most + LEAST:
            best, most = one, found
    if most < -LEAST:
        return max(max(mass[0]), len(bloc)) + 1  # alone
    return best
