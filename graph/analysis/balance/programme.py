"""The integer programme of the frustration index (Aref, Mason & Wilson 2020), solved by HiGHS through SciPy."""

from collections.abc import Iterator

from diplograph.graph.analysis.balance.camps import Tie, neighbours

TRIANGLES = 20_000  # constraints beyond that slow the solver more than they help
Constraint = tuple[dict[int, int], int]  # coefficients by variable, and the least value of their sum


def solved(ties: list[Tie], branches: int) -> tuple[float, set[tuple[str, str]] | None]:
    """A lower bound of the index and the frustrated ties of the best solution found (None where there is none).

    The search ends after so many branches, not after a time, so that every run gives the same.
    """
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import coo_array

    nodes = sorted({node for a, b, _ in ties for node in (a, b)})
    constraints = [*_sides(ties, nodes), *_triangles(ties, len(nodes))]
    entries = [(row, at, value) for row, (terms, _) in enumerate(constraints) for at, value in terms.items()]
    rows, columns, values = (np.array(each) for each in zip(*entries, strict=True))
    size = len(nodes) + len(ties)
    fixed = np.zeros(size)
    fixed[_hub(ties, nodes)] = 1  # camps may be swapped: one node's is given
    result = milp(
        np.r_[np.zeros(len(nodes)), np.ones(len(ties))],
        constraints=LinearConstraint(
            coo_array((values, (rows, columns)), shape=(len(constraints), size)).tocsr(),
            lb=np.array([low for _, low in constraints]),
        ),
        bounds=Bounds(fixed, np.ones(size)),
        integrality=np.r_[np.ones(len(nodes)), np.zeros(len(ties))],
        options={"node_limit": branches},
    )
    bound = result.fun if result.status == 0 else result.mip_dual_bound
    if result.x is None:
        return bound or 0.0, None
    side = {node: round(result.x[at]) for at, node in enumerate(nodes)}
    return bound or 0.0, {(a, b) for a, b, sign in ties if (side[a] == side[b]) != (sign > 0)}


def _sides(ties: list[Tie], nodes: list[str]) -> Iterator[Constraint]:
    """A tie is frustrated where friends are on two sides or enemies on one (x is 0 or 1)."""
    index = {node: at for at, node in enumerate(nodes)}
    for at, (a, b, sign) in enumerate(ties, len(nodes)):
        one, two = index[a], index[b]
        if sign > 0:
            yield {at: 1, one: -1, two: 1}, 0
            yield {at: 1, one: 1, two: -1}, 0
        else:
            yield {at: 1, one: -1, two: -1}, -1
            yield {at: 1, one: 1, two: 1}, 1


def _triangles(ties: list[Tie], first: int) -> list[Constraint]:
    """Each unbalanced triangle has a frustrated tie."""
    near = neighbours(ties)
    index = {(a, b): at for at, (a, b, _) in enumerate(ties, first)}
    found: list[Constraint] = []
    for a, b, sign in ties:
        for c in sorted(near[a].keys() & near[b].keys()):
            if c > b and sign * near[a][c] * near[b][c] < 0:
                found.append(({index[a, b]: 1, index[a, c]: 1, index[b, c]: 1}, 1))
        if len(found) >= TRIANGLES:
            break
    return found


def _hub(ties: list[Tie], nodes: list[str]) -> int:
    near = neighbours(ties)
    return max(range(len(nodes)), key=lambda at: (len(near[nodes[at]]), -at))
