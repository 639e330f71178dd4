"""docs/questions.md says what the files say."""

from tools.questions import PAGE, page


def test_the_page_of_questions_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python tools/questions.py"
