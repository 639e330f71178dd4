"""Copies of one story are found, other reports of the same event are not, and each story is one voice."""

import gzip
import json
from collections import defaultdict
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any, cast

import pytest
from tests.load.reword import reword
from tests.load.toy import Toy

from diplograph.graph.errors import InputError
from diplograph.graph.ids import article_id
from diplograph.graph.nodes import Article
from diplograph.graph.reference.publishers import publishers
from diplograph.graph.rows import Rows
from diplograph.graph.stores import Store, open_store
from diplograph.loaders.load import copies, load, loading
from diplograph.loaders.load.copies import Copies, compared
from diplograph.loaders.load.minhash import minhash_of, similarities, unpacked

PAIRS = 250
BODY = " ".join(
    f"Sentence {n} tells that delegate number {n * 7} of the conference spoke on point {n}." for n in range(30)
)


class Empty:
    """A store that holds nothing."""

    def query(self, *_: Any) -> Rows:
        return Rows((), ())


def printed(text: str, day: date | None) -> Article:
    whole = Article(id=article_id(text), name="x", record="x", published=day, text=text, body=((0, len(text)),))
    return compared(whole, publishers())


def grouped(articles: list[Article], batch: int = 50) -> set[frozenset[str]]:
    """The pairs of articles that are of one story."""
    copies = Copies(cast(Store, Empty()))
    stories: dict[str, tuple[str, ...]] = {}
    for start in range(0, len(articles), batch):
        for story in copies.stories(articles[start : start + batch])[0]:
            stories = {first: old for first, old in stories.items() if first not in story.articles}
            stories[story.first] = story.articles
    return {frozenset(pair) for story in stories.values() for pair in combinations(story, 2)}


def test_reworded_copies_are_found_and_unlike_reports_of_the_same_day_are_not(shared: Path) -> None:
    """Pairwise precision and recall of the grouping are at least 0.9, over 250 pairs and thousands of unlike ones."""
    random = Random(20240501)
    by_day: dict[str, list[str]] = defaultdict(list)
    with gzip.open(shared / "corpus" / "articles.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            if row["date"] and 60 <= len(row["text"].split()) <= 1500 and row["text"] not in by_day[row["date"][:10]]:
                by_day[row["date"][:10]].append(row["text"])
    days = random.sample([day for day, texts in sorted(by_day.items()) if len(texts) > 1], PAIRS)
    articles: list[Article] = []
    pairs: set[frozenset[str]] = set()
    for number, day in enumerate(days):
        original = max(by_day[day], key=len)
        copy = reword(original, by_day[days[number - 1]][0], random)
        when = date.fromisoformat(day)
        articles += (
            printed(copy, when + timedelta(days=random.randrange(3))),
            *(printed(t, when) for t in by_day[day]),
        )
        pairs.add(frozenset((article_id(original), article_id(copy))))
    random.shuffle(articles)
    found = grouped(articles)
    unlike = sum(len(by_day[day]) * (len(by_day[day]) - 1) // 2 for day in days)
    precision, recall = len(found & pairs) / len(found), len(found & pairs) / len(pairs)
    print(f"{len(pairs)} copies, {unlike} unlike pairs: precision {precision:.3f}, recall {recall:.3f}")
    assert unlike > 1000
    assert precision >= 0.9
    assert recall >= 0.9


def test_the_estimated_similarity_is_near_the_share_of_common_shingles() -> None:
    words = [f"w{n}" for n in range(1000)]
    for kept in (1000, 800, 500, 200):
        other = words[:kept] + [f"x{n}" for n in range(1000 - kept)]
        one, two = (unpacked(minhash_of(" ".join(each)))[0] for each in (words, other))
        exact = (kept - 2) / (998 * 2 - (kept - 2)) if kept < 1000 else 1.0
        assert similarities(one, two[None, :])[0] == pytest.approx(exact, abs=0.12)


def test_a_text_of_few_words_is_no_copy_of_anything() -> None:
    assert minhash_of("The talks went on.") == ""


def test_copies_more_than_two_weeks_apart_are_two_stories() -> None:
    day = date(2020, 3, 1)
    assert grouped([printed(BODY, day), printed(BODY + " End.", day + timedelta(days=14))])
    assert not grouped([printed(BODY, day), printed(BODY + " End.", day + timedelta(days=15))])
    assert grouped([printed(BODY, day), printed(BODY + " End.", None)])


def test_a_copy_cut_to_a_quarter_is_found() -> None:
    day = date(2020, 3, 1)
    assert grouped([printed(BODY, day), printed(BODY[: len(BODY) // 4], day)])


def write(folder: Path, name: str, day: str, publisher: str, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.txt"
    path.write_text(f"Title: {name}\nPublisher: {publisher}\nDate: {day}\n\n{text}\n")
    return path


CLAIM = "Ava Stone rejects the dam. "
COPIES = "MATCH (a:Article)-[c:COPY_OF]->(b:Article) RETURN a.record AS copy, b.record AS first ORDER BY copy, first"
VOICES = "MATCH ()-[s:STANCE]->() RETURN s.source AS source, s.voice AS voice ORDER BY source"


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "articles"
    return [
        write(folder, "second", "2 March 2020", "The Second", CLAIM + BODY + " It was late."),
        write(folder, "first", "1 March 2020", "The First", CLAIM + BODY),
        write(folder, "third", "3 March 2020", "The Third", CLAIM + BODY + " Nobody objected to it."),
        write(
            folder,
            "other",
            "1 March 2020",
            "The Other",
            CLAIM + BODY.replace("delegate", "no").replace("spoke on", "is a").replace("of the", "at one"),
        ),
    ]


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (2, 0, 3, 1), (1, 2, 3, 0)])
def test_the_order_and_number_of_loads_do_not_matter(tmp_path: Path, paths: list[Path], order: tuple[int, ...]) -> None:
    """Each load is of one article, so that what was printed first may come last; then all of them come again."""
    with open_store(tmp_path / "graph.db") as store:
        for number in order:
            load([paths[number]], store, reader=Toy())
        once = [store.query(text).to_dicts() for text in (COPIES, VOICES)]
        load(paths, store, reader=Toy())
        load(paths, store, reader=Toy(2))
        assert [store.query(text).to_dicts() for text in (COPIES, VOICES)] == once
    assert once[0] == [{"copy": f"{name}.txt", "first": "first.txt"} for name in ("second", "third")]
    assert [(row["source"], row["voice"]) for row in once[1]] == [
        ("the-first", "the-first"),
        ("the-other", "the-other"),
        ("the-second", "the-first"),
        ("the-third", "the-first"),
    ]


def test_what_a_load_forgets_it_finds_again_in_the_store(
    tmp_path: Path, paths: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "ARTICLES", 1)
    with open_store(tmp_path / "remembered.db") as store:
        load(paths, store, reader=Toy())
        once = [store.query(text).to_dicts() for text in (COPIES, VOICES)]
    monkeypatch.setattr(copies, "MOST", 0)
    forgotten: list[Copies] = []
    forget = Copies.forget
    monkeypatch.setattr(Copies, "forget", lambda self: forgotten.append(self) or forget(self))
    with open_store(tmp_path / "forgotten.db") as store:
        load(paths, store, reader=Toy())
        assert [store.query(text).to_dicts() for text in (COPIES, VOICES)] == once
    assert len(forgotten) > 2
    assert len(once[0]) == 2


def test_one_owner_and_one_agency_are_one_voice(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    write(folder, "a", "1 March 2020", "The Times", CLAIM + "It was about water.")
    write(folder, "b", "2 March 2020", "The Sun", CLAIM + "It was about fish.")
    write(folder, "c", "3 March 2020", "The Valley Post", "GENEVA (Reuters) - " + CLAIM + "It was about rain.")
    write(folder, "d", "4 March 2020", "Hill News", CLAIM + "It was about snow.")
    own = tmp_path / "owners.txt"
    own.write_text("# ours\nhill-group | Hill News; Dale News\n")
    with open_store(tmp_path / "graph.db") as store:
        load([folder], store, reader=Toy(), publishers=own)
        rows = store.query(VOICES)
    voices = {row["source"]: row["voice"] for row in rows}
    assert voices["the-times"] == voices["the-sun"]
    assert (voices["the-valley-post"], voices["hill-news"]) == ("reuters", "hill-group")


def test_an_article_without_a_publisher_counts_for_itself(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.txt").write_text(CLAIM)
    with open_store(tmp_path / "graph.db") as store:
        load([tmp_path / "a"], store, reader=Toy())
        (row,) = store.query("MATCH ()-[s:STANCE]->() RETURN s.voice AS voice, s.article AS article")
    assert row["voice"] == row["article"]


def test_a_line_without_names_is_told_with_its_number(tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_text("one | One\ntwo\n")
    with pytest.raises(InputError, match=r"own\.txt line 2: write owner \| name"):
        publishers(tmp_path / "own.txt")
