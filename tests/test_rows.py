"""Rows as dicts and as frames."""

from datetime import date

from diplograph.graph.rows import Rows

ROWS = Rows(("who", "day"), ({"who": "Ava", "day": date(2024, 5, 5)}, {"who": "Ben", "day": None}))


def test_dicts_are_copies_of_the_rows() -> None:
    found = ROWS.to_dicts()
    found[0]["who"] = "changed"
    assert ROWS[0]["who"] == "Ava"


def test_frames_keep_columns_order_and_dates() -> None:
    assert ROWS.to_pandas()["who"].tolist() == ["Ava", "Ben"]
    assert ROWS.to_polars().rows() == [("Ava", date(2024, 5, 5)), ("Ben", None)]


def test_an_empty_answer_is_a_frame_with_its_columns() -> None:
    assert list(Rows(("who", "day"), ()).to_pandas().columns) == ["who", "day"]
    assert Rows(("who", "day"), ()).to_polars().columns == ["who", "day"]
