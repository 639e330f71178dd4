"""`python -m evaluation.events`: root and polarity of a given pair, beside a bag of words in the same run.

Roots: the PLOVER gold records and PLV rows of event_dev.jsonl; polarity: the interstate rows of stance_dev.jsonl. Of
the PLOVER records and the interstate rows only the third that no training saw is measured; PLV rows are in none. Left
out are the interstate rows whose holder is not in the words (speakers of UNSCon): no span can be given for them.
Both are measured by macro F1. The bag of words is a logistic regression on words and pairs of words, trained on what
the encoder's first training saw.
"""

from collections.abc import Sequence

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.pipeline import make_pipeline
from training.outside import Given, events, seen, sentiments

from diplograph.graph.plover import sign
from diplograph.loaders.reading.pair import read_pair
from evaluation.sets import shared

NAMES = {1: "positive", 0: "neutral", -1: "negative"}


def main() -> None:
    """Print both figures with their baselines."""
    gold = shared() / "gold"
    given = [each for each in events(gold) if each.roots]
    tested = [each for each in given if each.held] + [each for each in events(gold, plv=True) if each.roots]
    learnt = seen(given)
    base = bag([each.text for each in learnt], [each.roots[0] for each in learnt])
    said = [_pair(each)[0] for each in tested]
    report("root", tested, [_nearest(e.roots, s) for e, s in zip(tested, said, strict=True)], said)
    plain = list(base.predict([each.text for each in tested]))
    report("root, bag of words", tested, [_nearest(e.roots, s) for e, s in zip(tested, plain, strict=True)], plain)
    told = [each for each in sentiments(gold) if each.polarity and stands(each)]
    tested = [each for each in told if each.held and each.interstate]
    learnt = seen(told)
    base = bag([each.text for each in learnt], [each.polarity for each in learnt])
    truth = [each.polarity for each in tested]
    report("polarity", tested, truth, [_pair(each)[1] for each in tested])
    report("polarity, bag of words", tested, truth, list(base.predict([each.text for each in tested])))


def stands(each: Given) -> bool:
    """Whether the words of both ends stand in the text: without them no pair can be given (UNSCon's speakers)."""
    return each.source in each.text and each.target in each.text


def bag(texts: Sequence[str], labels: Sequence[str]) -> LogisticRegression:
    """A bag of words and pairs of words, balanced over labels."""
    model = make_pipeline(
        TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True),
        LogisticRegression(C=10, class_weight="balanced", max_iter=1000),
    )
    return model.fit(texts, labels)


def report(name: str, tested: Sequence[Given], truth: Sequence[str], said: Sequence[str]) -> None:
    """One line of figures."""
    right = sum(a == b for a, b in zip(truth, said, strict=True)) / len(tested)
    labels = sorted(set(truth))
    macro = f1_score(truth, said, labels=labels, average="macro", zero_division=0)
    print(f"{name:<24} macro F1 {macro:.3f}  accuracy {right:.3f}  of {len(tested)}", flush=True)


def _pair(each: Given) -> tuple[str, str]:
    """Root and polarity as read; the first places where the words of source and target stand."""
    spans = []
    for words in (each.source, each.target):
        at = max(0, each.text.find(words))
        spans.append((at, min(at + len(words), len(each.text))))
    found = read_pair(each.text, source=spans[0], target=spans[1])
    return found.event, NAMES[sign(found.polarity) if found.confidence >= 0.5 else 0]


def _nearest(roots: Sequence[str], said: str) -> str:
    """The root that counts as the truth where a code may mean two."""
    return said if said in roots else roots[0]


if __name__ == "__main__":
    main()
