"""The dependency path between the two ends of a pair, as feature names."""

from collections.abc import Iterable, Iterator

from diplograph.loaders.reading.scorer.tree import CONTENT, PREDICATE, Tree


def pair_paths(tree: Tree, holder: int, target: int) -> Iterator[str]:
    """Features of the path from holder to target, as parsed and with lists and appositions skipped."""
    real_holder, real_target = tree.effective(holder)[0], tree.effective(target)[0]
    if real_holder == real_target:
        yield from _listed(tree, real_holder)
    else:
        yield from _skipped(tree, real_holder, real_target)
    yield from _plain(tree, holder, target)


def _parts(tree: Tree, holder: int, target: int) -> tuple[list[int], int, list[int]] | None:
    """What lies above the holder, the join, what leads down to the target; None when they do not meet."""
    up, down = tree.above(holder), tree.above(target)
    join = next((n for n in up if n in down), None)
    return None if join is None else (up[: up.index(join)], join, down[: down.index(join)][::-1])


def _listed(tree: Tree, both: int) -> Iterable[str]:
    """Two of one list: what governs the list."""
    yield "listed"
    above = next((n for n in tree.above(both)[1:] if tree.pos[n] in ("VERB", "NOUN")), None)
    if above is not None:
        yield from (f"lw={tree.word[above]}:{tree.dep[both]}", f"ld={tree.dep[both]}", f"lw={tree.word[above]}")
        yield f"lk={tree.root_class[above]}:{tree.dep[both]}"


def _role(tree: Tree, path: list[int], last: int) -> str:
    """The relations of a path's first steps, prepositions by their word."""
    steps = (tree.lower[n] if tree.dep[n] in ("prep", "agent") else tree.dep[n] for n in path[:last])
    return "v".join(steps) or "self"


def _skipped(tree: Tree, holder: int, target: int) -> Iterable[str]:
    parts = _parts(tree, holder, target)
    if parts is None:
        return
    up, join, down = parts
    word = tree.word[join]
    rise, fall = tree.dep[up[-1]] if up else "self", _role(tree, down, 3)
    yield from (f"E={rise}>{fall}", f"Ew={word}:{rise}>{fall}", f"Ewh={word}:{rise}", f"Ewt={word}:{fall}")
    yield f"Ek={tree.root_class[join]}:{rise}>{fall}"
    ups = "^".join(tree.word[n] for n in up[1:] if tree.pos[n] in CONTENT)
    downs = "v".join(tree.word[n] for n in down[:-1] if tree.pos[n] in CONTENT)
    yield f"Ec={ups}|{word}|{downs}"
    nearest = next((n for n in [*down[:-1][::-1], join] if tree.pos[n] in CONTENT), join)
    last = tree.dep[down[-1]] if down else "self"
    yield from (
        f"Eq={tree.word[nearest]}:{last}",
        f"Eq1={tree.word[nearest]}|{rise}",
        f"Eqw={tree.word[nearest]}|{word}",
    )
    yield from (f"Eqk={tree.root_class[nearest]}:{last}", f"Eqk1={tree.root_class[nearest]}|{rise}")
    yield f"Ev={min(4, sum(tree.pos[n] == 'VERB' for n in [*up[1:], join, *down]))}"


def _plain(tree: Tree, holder: int, target: int) -> Iterable[str]:
    parts = _parts(tree, holder, target)
    if parts is None:
        yield "apart"
        return
    up, join, down = parts
    word = tree.word[join]
    yield f"len={min(8, len(up) + len(down))}"
    if len(up) + len(down) < 9:
        yield "path=" + "^".join(tree.dep[n] for n in up) + "|" + "v".join(tree.dep[n] for n in down)
    yield from ("rise=" + "^".join(tree.dep[n] for n in up[-2:]), "fall=" + "v".join(tree.dep[n] for n in down[:2]))
    role = f"{tree.dep[up[-1]] if up else 'self'}>{tree.dep[down[0]] if down else 'self'}"
    yield from (f"join={word}", f"joinpos={tree.pos[join]}", f"role={role}", f"joinrole={word}:{role}")
    for side, nodes in (("u", up[1:]), ("c", [join]), ("d", down[:-1])):
        for n in nodes:
            if tree.pos[n] in PREDICATE:
                yield from (f"p{side}={tree.word[n]}", f"p={tree.word[n]}", f"pk{side}={tree.root_class[n]}")
                if tree.negated(n):
                    yield from ("neg", f"neg={tree.word[n]}")
    for n in down:
        if tree.dep[n] in ("prep", "agent"):
            yield from (f"prep={tree.lower[n]}", f"joinprep={word}:{tree.lower[n]}")
