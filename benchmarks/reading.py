"""`python -m benchmarks.reading ARTICLES`: words a second of the reading beside spaCy's parser and tagger alone.

One process, one thread, the same articles one after the other in the same run, after a warm-up.
"""

import argparse
import os
import time
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(variable, "1")


def main() -> None:
    """Print the rates and their ratios."""
    from diplograph.loaders.articles import read_articles
    from diplograph.loaders.reading.parse import body_text, language
    from diplograph.loaders.reading.read import may_hold_a_pair, read_article

    options = argparse.ArgumentParser(prog="python -m benchmarks.reading", description=__doc__)
    options.add_argument("articles", type=Path)
    options.add_argument("--count", type=int, default=200, help="articles read")
    options.add_argument("--skip", type=int, default=50, help="read one article of so many")
    given = options.parse_args()
    every = islice(read_articles([given.articles], lambda skipped: None), 0, None, given.skip)
    articles = list(islice(every, given.count))
    nlp = language()
    texts = [body_text(article) for article in articles]
    words = sum(len(text.split()) for text in texts)

    def parse(text: str) -> None:
        doc = nlp.make_doc(text)
        for name in ("tok2vec", "tagger", "parser"):
            doc = nlp.get_pipe(name)(doc)

    base = rate("parser and tagger", parse, texts, words, 0.0)
    rate("default mode", read_article, articles, words, base)
    rate("fast mode", lambda article: read_article(article, fast=True), articles, words, base)
    passed = [article for article in articles if not may_hold_a_pair(article)]
    if passed:
        some = sum(len(body_text(article).split()) for article in passed)
        alone = rate(f"parser, {len(passed)} pages passed over", parse, [body_text(a) for a in passed], some, 0.0)
        rate("pages passed over", read_article, passed, some, alone)


def rate(name: str, work: Callable[..., object], items: Iterable[object], words: int, base: float) -> float:
    """Words a second by CPU time, printed with the ratio to `base`."""
    kept = list(items)
    work(kept[0])
    begun = time.process_time()
    for item in kept:
        work(item)
    found = words / (time.process_time() - begun)
    print(f"{name:<32} {found:>10,.0f} words/s" + (f"  {found / base:.3f} of the parser" if base else ""), flush=True)
    return found


if __name__ == "__main__":
    main()
