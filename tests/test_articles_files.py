"""Files, folders, archives, records and feeds to articles, and what is skipped with which reason."""

import gzip
import io
import json
import os
import random
import tarfile
import zipfile
from datetime import date
from pathlib import Path

import pytest

from diplograph.graph.errors import InputError
from diplograph.graph.nodes import Article
from diplograph.loaders.articles import Skipped, read_articles

PLAIN = "Ruritania rejects pact\n\nRuritania rejected the pact with Graustark on Monday, its foreign minister said.\n"
RECORD = {"id": "r1", "title": "A title", "date": "2010-04-08", "publisher": "The Courier", "text": PLAIN}


def read(*paths: Path) -> tuple[list[Article], list[Skipped]]:
    skipped: list[Skipped] = []
    return list(read_articles(paths, skipped.append)), skipped


def only_reason(*paths: Path) -> str:
    articles, skipped = read(*paths)
    assert articles == []
    assert len(skipped) == 1
    assert "\n" not in skipped[0].reason
    return skipped[0].reason


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    path = tmp_path / "pact.txt"
    path.write_text(PLAIN)
    return path


def test_a_missing_path_is_an_error_at_once(tmp_path: Path, plain: Path) -> None:
    with pytest.raises(InputError, match=r"^there is no file or folder .*nowhere\.txt$"):
        read_articles([plain, tmp_path / "nowhere.txt"], print)


def test_a_folder_without_articles_is_an_error_at_once(tmp_path: Path) -> None:
    (tmp_path / ".hidden.txt").write_text(PLAIN)
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    with pytest.raises(InputError, match="holds no articles"):
        read_articles([tmp_path], print)


def test_a_folder_that_may_not_be_read_is_an_error_at_once(
    tmp_path: Path, plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed, real = tmp_path / "closed", os.scandir
    closed.mkdir()

    def scandir(path: str | Path) -> object:
        if Path(path) == closed:
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    with pytest.raises(InputError, match=r"folder .*closed cannot be read: Permission denied"):
        read_articles([tmp_path], print)


def test_a_text_file_is_an_article_named_by_its_headline(plain: Path) -> None:
    (article,), skipped = read(plain)
    assert (article.record, article.title, article.published) == ("pact.txt", "Ruritania rejects pact", None)
    assert article.text == PLAIN
    assert [article.text[start:end] for start, end in article.body] == [line for line in PLAIN.splitlines() if line]
    assert skipped == []


def test_folders_are_read_in_the_order_of_names_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "a.md", "c", ".git/config.txt", "b/.x.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{name}: the summit of Ruritania and Graustark opened on Monday.")
    articles, skipped = read(tmp_path)
    assert [article.record for article in articles] == ["a.md", "1.txt", "2.txt", "c"]
    assert skipped == []


def test_a_path_given_twice_is_read_once(plain: Path) -> None:
    assert len(read(plain, plain.parent, plain)[0]) == 1


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("empty.txt", b"", "an empty text"),
        ("blank.txt", b" \r\n\t\n", "an empty text"),
        ("nul.txt", b"abc\x00def", "a binary file"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n\x00", "a picture"),
        ("paper.txt", b"%PDF-1.7 abc", "a PDF file"),
        ("paper.pdf", b"%PDF-1.7 abc", "files that end in .pdf are not read"),
        ("noise.txt", b"\x81\x8d\x8f\x90 words", "a binary file"),
        ("half.txt", b"\xff\xfea", "neither UTF-8 nor utf-16"),
        ("record.json", b'{"text": ', "invalid JSON"),
        ("deep.json", b"[" * 200_000, "invalid JSON"),
        ("number.json", b"[" + b"9" * 5000 + b"]", "invalid JSON"),
        ("text.json", b'"just a string"', "neither an object nor a list"),
        ("notext.json", b'{"title": "x"}', "a record without a text"),
        ("list.jsonl", b"[1, 2]\n", "no JSON object"),
        ("nul.jsonl", b'{"text": "a\\u0000b"}\n', "a binary file"),
        ("page.html", b"<html><body><nav>Home</nav></body></html>", "a page"),
        ("feed.xml", b"<rss><channel></channel></rss>", "no feed"),
        ("feed.rss", b"<rss><channel>", "invalid XML"),
        ("a.zip", b"PK\x03\x04 no zip", "cannot be read"),
        ("a.tar.gz", b"\x1f\x8b no gzip", "cannot be read"),
        ("a.txt.gz", b"no gzip", "cannot be read"),
    ],
)
def test_what_is_no_article_is_skipped_with_a_reason_and_the_rest_is_read(
    tmp_path: Path, plain: Path, name: str, raw: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(raw)
    assert reason in only_reason(tmp_path / name)
    assert [article.record for article in read(tmp_path)[0]] == [plain.name]


def test_a_file_over_20_mb_is_skipped_and_the_limit_is_named(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"word " * 4_000_001)
    assert "20 MB" in only_reason(path)


def test_a_text_of_more_than_a_million_characters_is_skipped_and_the_limit_is_named(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"word " * 200_001)
    assert "1,000,000" in only_reason(path)


def test_an_invalid_line_is_skipped_with_its_number_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl.gz"
    lines = [
        json.dumps(RECORD),
        '{"text": "cut',
        "",
        json.dumps({"title": "no text"}),
        json.dumps({"text": PLAIN + "x"}),
    ]
    path.write_bytes(gzip.compress("\n".join(lines).encode()))
    articles, skipped = read(path)
    assert [article.record for article in articles] == ["r1", "records.jsonl:5"]
    assert [each.record.rpartition(" line ")[2] for each in skipped] == ["2", "4"]


def test_a_record_keeps_its_fields(tmp_path: Path) -> None:
    path = tmp_path / "record.json"
    fields = {
        "id": 7,
        "headline": "H",
        "published_at": "2010-04-08T10:00:00Z",
        "source": {"name": "The Courier"},
        "link": "https://courier.example/7",
    }
    path.write_text(json.dumps([fields | {"body": PLAIN}]))
    (article,), _ = read(path)
    assert (article.record, article.title, article.published) == ("7", "H", date(2010, 4, 8))
    assert article.source is not None
    assert (article.source.id, article.source.name, article.url) == ("the-courier", "The Courier", fields["link"])
    assert article.text == PLAIN


def test_lone_surrogates_do_not_stop_a_record(tmp_path: Path) -> None:
    path = tmp_path / "record.jsonl"
    path.write_text('{"text": "Ruritania \\ud800 rejected the pact on Monday.", "title": "\\udfff", "id": "\\ud800"}\n')
    (article,), skipped = read(path)
    assert article.text == "Ruritania \ufffd rejected the pact on Monday."
    assert skipped == []


def test_archives_yield_their_members(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("in/pact.txt", PLAIN)
        archive.writestr("in/.hidden.txt", PLAIN)
        archive.writestr("__MACOSX/in/pact.txt", "x")
        archive.writestr("in/empty.txt", "")
    with tarfile.open(tmp_path / "b.tar.gz", "w:gz") as tar:
        for name, raw in (("in/one.jsonl", json.dumps(RECORD).encode()), ("in/two.txt", PLAIN.encode())):
            member = tarfile.TarInfo(name)
            member.size = len(raw)
            tar.addfile(member, io.BytesIO(raw))
    (tmp_path / "c.txt.gz").write_bytes(gzip.compress(PLAIN.encode()))
    articles, skipped = read(tmp_path)
    assert [article.record for article in articles] == ["pact.txt", "r1", "two.txt", "c.txt"]
    assert [(each.record.endswith("a.zip/in/empty.txt"), each.reason) for each in skipped] == [(True, "an empty text")]


def test_an_archive_that_breaks_off_keeps_what_was_read(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps({"text": f"{random.Random(n).random()} {PLAIN}"}) for n in range(500))
    path = tmp_path / "records.jsonl.gz"
    path.write_bytes(gzip.compress(lines.encode())[:-4000])
    articles, skipped = read(path)
    assert len(articles) > 10
    assert "cannot be read" in skipped[-1].reason


RSS = """<?xml version="1.0" encoding="ISO-8859-1"?>
<rss version="2.0"><channel><title>The Courier</title>
<item><title>Ruritania rejects pact</title><link>https://courier.example/1</link><guid>item-1</guid>
<pubDate>Thu, 08 Apr 2010 10:00:00 GMT</pubDate>
<description>&lt;p&gt;Ruritania rejected the pact &amp;amp; left.&lt;/p&gt;
&lt;p&gt;Graustark protested caf\u00e9.&lt;/p&gt;</description></item>
<item><title>Empty</title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Courier</title><entry><id>tag:1</id>
<title>Ruritania rejects pact</title><link rel="alternate" href="https://courier.example/1"/>
<updated>2016-01-01T00:00:00Z</updated>
<content type="text">Ruritania rejected the pact on Monday.</content></entry></feed>"""


def test_a_feed_yields_its_items(tmp_path: Path) -> None:
    (tmp_path / "feed.rss").write_bytes(RSS.encode("latin-1"))
    (article,), skipped = read(tmp_path / "feed.rss")
    assert article.text == "Ruritania rejects pact\n\nRuritania rejected the pact & left.\n\nGraustark protested café."
    assert (article.record, article.published, article.url) == ("item-1", date(2010, 4, 8), "https://courier.example/1")
    assert article.source is not None
    assert article.source.name == "The Courier"
    assert [each.reason for each in skipped] == ["a feed item without content"]


def test_updated_is_no_publication_date_of_a_feed_entry(tmp_path: Path) -> None:
    (tmp_path / "feed.atom").write_text(ATOM)
    (article,), _ = read(tmp_path / "feed.atom")
    assert (article.published, article.url) == (None, "https://courier.example/1")


def test_an_entity_of_a_feed_reads_no_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the secret words of the file")
    attack = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}">]>' + RSS.partition("?>")[2].replace(
        "Ruritania", "&x;"
    )
    (tmp_path / "feed.xml").write_text(attack)
    assert all("secret words" not in article.text for article in read(tmp_path / "feed.xml")[0])


@pytest.mark.parametrize("suffix", [".txt", ".html", ".json", ".jsonl", ".xml", ".zip", ".tar.gz", ".gz", ".tar", ""])
def test_no_bytes_cause_a_traceback(tmp_path: Path, suffix: str) -> None:
    rng = random.Random(suffix)
    seeds = [PLAIN.encode(), json.dumps(RECORD).encode(), RSS.encode(), ATOM.encode(), gzip.compress(PLAIN.encode())]
    for number in range(60):
        raw = bytearray(rng.choice(seeds) if number % 2 else rng.randbytes(rng.randrange(1, 400)))
        for _ in range(rng.randrange(8)):
            raw[rng.randrange(len(raw))] = rng.randrange(256)
        (tmp_path / f"{number}{suffix or '_'}").write_bytes(raw)
    articles, skipped = read(tmp_path)
    assert len(articles) + len(skipped) >= 60
    for article in articles:
        assert all(0 <= start < end <= len(article.text) for start, end in article.body)
