"""`python -m training.gain WORK`: what training on newspapers and wire stories too would gain, in fast mode.

Nothing is shipped: these two sets only measure. WORK is the folder of `python -m training`.
"""

import sys
from pathlib import Path

from evaluation.sets import SETS

from training import linear, stack
from training.figures import measured
from training.prepare import prepared
from training.rerank import Ranked


def main() -> None:
    """Cross-validated figures of all sets, first as shipped, then with the two sets among the folds."""
    articles = prepared(Path(sys.argv[1]))
    for opened in (stack.OPEN, {each.name for each in SETS if each.name != "seeds"}):
        print("trained on", ", ".join(sorted(opened)))
        fold = stack.folds(articles, 5, opened=opened)
        ranked = [Ranked(a, [s]) for a, s in zip(articles, linear.crossed(articles, fold), strict=True)]
        measured(ranked, stack.unseen(ranked, stack.cross(ranked, fold), fold), {})


if __name__ == "__main__":
    main()
