"""The root table: sixteen roots, four quad classes, signs that agree with the quad class."""

import pytest

from diplograph.graph.errors import ModelError
from diplograph.graph.plover import ROOTS, QuadClass, polarity, root, sign


def test_there_are_sixteen_roots_and_conflict_is_negative() -> None:
    assert len(ROOTS) == 16
    for each in ROOTS.values():
        assert (each.polarity < 0) == (each.quad_class in {QuadClass.VERBAL_CONFLICT, QuadClass.MATERIAL_CONFLICT})


def test_accuse_is_negative_against_the_manual() -> None:
    assert root("ACCUSE").polarity == -0.2


def test_the_words_decide_the_direction() -> None:
    assert polarity("RETREAT", -1) == -0.5
    assert polarity("CONSULT", 0) == 0
    assert [sign(p) for p in (-0.9, -0.04, 0.04, 0.1)] == [-1, 0, 0, 1]


def test_an_unknown_root_is_a_named_error() -> None:
    with pytest.raises(ModelError, match="unknown PLOVER root 'PRAISE'"):
        root("PRAISE")
