"""A load changes what it has to and nothing else, whatever happened before it."""

import json
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from tests.load.toy import Toy, write

from diplograph.graph.batch import Batch, Written
from diplograph.graph.errors import InputError, StoreError
from diplograph.graph.nodes import Article
from diplograph.graph.reference.corrections import corrections
from diplograph.graph.relations import Stance
from diplograph.graph.stores import Store, open_store
from diplograph.loaders.load import Report, load, loading
from diplograph.loaders.load.reader import Pipeline
from diplograph.loaders.reading.reading import Reading


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "graph.db") as store:
        yield store


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")


def content(store: Store) -> list[object]:
    return [*store.nodes(), *store.relations()]


def stances(store: Store, live: bool = True) -> list[str]:
    found = [r for r in store.relations() if isinstance(r, Stance) and r.evidence]
    return sorted(r.evidence.quote for r in found if r.evidence and (r.evidence.retracted_at is None) == live)


TWO = {"a": "Ava Stone rejects the dam. She left.\n", "b": "Bo Reed supports the dam.\n"}


def test_a_load_keeps_what_was_read_and_reports_it(store: Store, tmp_path: Path) -> None:
    report = load([write(tmp_path / "in", **TWO)], store, reader=Toy())
    assert (report.read, report.kept, report.complete) == (2, 2, True)
    assert report.found == {"STANCE": 2, "MENTIONS": 2}
    assert stances(store) == ["Ava Stone rejects the dam", "Bo Reed supports the dam"]
    (kept,) = store.loads()
    assert json.loads(kept.report) == report.to_dict()


def test_one_path_needs_no_list(store: Store, tmp_path: Path) -> None:
    assert load(str(write(tmp_path / "in", **TWO)), store, reader=Toy()).kept == 2


def test_loading_again_reads_nothing_and_changes_nothing(store: Store, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", **TWO)
    load([folder], store, reader=Toy())
    before, toy = content(store), Toy()
    report = load([folder], store, reader=toy)
    assert (report.unchanged, report.kept, toy.read) == (2, 0, 0)
    assert content(store) == before


def test_a_changed_text_replaces_its_own_stances_and_keeps_the_old_as_retracted(store: Store, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", **TWO)
    load([folder], store, reader=Toy())
    write(folder, a="Ava Stone supports the dam. She stayed.\n")
    report = load([folder], store, reader=Toy())
    assert (report.replaced, report.unchanged, report.written.retracted) == (1, 1, 1)
    assert stances(store) == ["Ava Stone supports the dam", "Bo Reed supports the dam"]
    assert stances(store, live=False) == ["Ava Stone rejects the dam"]
    assert len(list(store.articles())) == 2


def test_a_text_that_changes_back_is_live_again(store: Store, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", **TWO)
    load([folder], store, reader=Toy())
    before = stances(store)
    write(folder, a="Ava Stone supports the dam.\n")
    load([folder], store, reader=Toy())
    write(folder, **TWO)
    assert load([folder], store, reader=Toy()).replaced == 1
    assert stances(store) == before


def test_another_extractor_replaces_what_the_old_one_read(store: Store, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", **TWO)
    load([folder], store, reader=Toy(1))
    report = load([folder], store, reader=Toy(2))
    assert (report.replaced, report.written.relations) == (2, 0)
    extractors = {r.evidence.extractor for r in store.relations() if isinstance(r, Stance) and r.evidence}
    assert extractors == {"toy 2"}


def test_the_same_text_of_a_second_publisher_adds_its_publisher_alone(store: Store, tmp_path: Path) -> None:
    lines = [{"id": "1", "text": TWO["a"], "source": name} for name in ("Daily Sheet", "Evening Sheet")]
    path = tmp_path / "two.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    toy = Toy()
    report = load([path], store, reader=toy)
    assert (report.kept, report.repeated, toy.read) == (1, 1, 1)
    assert [n.id for n in store.nodes() if n.label == "Source"] == ["daily-sheet", "evening-sheet"]
    assert len([r for r in store.relations() if r.kind == "PUBLISHED_BY"]) == 2
    before = content(store)
    assert load([path], store, reader=toy).unchanged == 2
    assert content(store) == before


def test_records_of_one_name_in_one_load_do_not_replace_each_other(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "same.jsonl"
    path.write_text("".join(json.dumps({"id": "1", "text": text}) + "\n" for text in TWO.values()))
    load([path], store, reader=Toy())
    assert load([path], store, reader=Toy()).unchanged == 2
    assert len(stances(store)) == 2


def test_files_of_one_name_in_two_folders_do_not_replace_each_other(store: Store, tmp_path: Path) -> None:
    load([write(tmp_path / "one", a=TWO["a"])], store, reader=Toy())
    assert load([write(tmp_path / "two", a=TWO["b"])], store, reader=Toy()).kept == 1
    assert len(stances(store)) == 2


def test_a_text_that_moved_to_another_file_stays(store: Store, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", a=TWO["a"])
    load([folder], store, reader=Toy())
    write(folder, a=TWO["b"], c=TWO["a"])
    load([folder], store, reader=Toy())
    assert stances(store) == ["Ava Stone rejects the dam", "Bo Reed supports the dam"]
    before = content(store)
    assert load([folder], store, reader=Toy()).unchanged == 2
    assert content(store) == before


def test_a_retracted_article_comes_back_when_it_is_loaded_again(store: Store, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", **TWO)
    load([folder], store, reader=Toy())
    before, report = content(store), next(iter(store.loads()))
    for id in store.articles():
        store.retract(id, report.started_at)
    assert stances(store) == []
    load([folder], store, reader=Toy())
    assert content(store) == before


def test_records_that_cannot_be_read_are_skipped_with_their_reasons(store: Store, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", **TWO)
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    (folder / "lines.jsonl").write_text('{"text": "Cy Dunn rejects the dam."}\nnot json\n')
    report = load([folder], store, reader=Toy())
    assert (report.kept, report.skips) == (3, 2)
    assert all(skip.reason for skip in report.skipped)


def test_a_missing_path_stops_the_load_before_it_begins(store: Store, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no file or folder"):
        load([write(tmp_path / "in", **TWO), tmp_path / "nowhere"], store, reader=Toy())
    assert content(store) == []


def test_a_load_that_is_stopped_goes_on_and_ends_as_if_it_had_not_been(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "ARTICLES", 100)
    texts = {f"t{i:03}": f"Person X{i} rejects the dam. Bo Reed supports the plan.\n" for i in range(250)}
    folder = write(tmp_path / "in", **texts)

    def stop(report: Report) -> None:
        if report.done == 170:
            raise StoreError("the disk is full")

    with pytest.raises(StoreError, match=r"the disk is full; 100 articles are stored, run the same load again"):
        load([folder], store, reader=Toy(), progress=stop)
    toy = Toy()
    load([folder], store, reader=toy)
    assert toy.read == 150
    with open_store(tmp_path / "undisturbed.db") as other:
        load([folder], other, reader=Toy())
        assert content(store) == content(other)


def test_a_batch_is_written_when_time_went_by(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "SECONDS", -1)
    written: list[int] = []
    write_batch = store.write

    def noting(batch: Batch) -> Written:
        written.append(sum(node.label == "Article" for node in batch.nodes))
        return write_batch(batch)

    monkeypatch.setattr(store, "write", noting)
    load([write(tmp_path / "in", **TWO)], store, reader=Toy())
    assert written == [1, 1, 0]


def test_the_next_batch_is_read_while_one_is_written(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "ARTICLES", 1)
    second_is_read = Event()
    write_batch = store.write

    class Telling(Toy):
        def reading(self, article: Article) -> Reading:
            if self.read == 2:
                second_is_read.set()
            return super().reading(article)

    def waiting(batch: Batch) -> Written:
        assert second_is_read.wait(60)
        return write_batch(batch)

    monkeypatch.setattr(store, "write", waiting)
    report = load([write(tmp_path / "in", **TWO)], store, reader=Telling())
    assert (report.kept, len(store.articles())) == (2, 2)


def test_what_a_reading_depends_on_is_in_the_extractor() -> None:
    one = corrections({"not": [{"name": "Washington", "id": "USA"}, {"name": "Moscow", "id": "RUS"}]})
    same = corrections({"not": [{"name": "Moscow", "id": "RUS"}, {"name": "Washington", "id": "USA"}]})
    other = corrections({"not": [{"name": "Moscow"}]})
    assert Pipeline(corrections=one).extractor == Pipeline(corrections=same).extractor
    names = {
        Pipeline(**given).extractor
        for given in ({}, {"fast": True}, {"min_confidence": 0.5}, {"corrections": one}, {"corrections": other})
    }  # type: ignore[arg-type]
    assert len(names) == 5
