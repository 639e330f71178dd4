"""Whatever the articles say, nothing in the page runs, loads or breaks out of its place."""

from datetime import date
from pathlib import Path

import pytest
from tests.explorer.conftest import Open

from diplograph.explorer import explore
from diplograph.explorer.scene import Dot, Paper, Scene, Statement, Tie
from diplograph.graph.nodes import Key

CORPUS = (
    "<script>window.ran = 1</script>",
    "</script><script>window.ran = 1</script>",
    "<!--<script>",
    "<img src=x onerror=window.ran=1>",
    '"><svg onload=window.ran=1>',
    "<a href=javascript:window.ran=1>link</a>",
    "javascript:window.ran=1",
    "' onmouseover='window.ran=1",
    "{{ 7*7 }} {% raw %} ${window.ran=1}",
    "__proto__",
    "constructor",
    "\u2028\u2029\x00\x1b[31m\ud83d\ude00",
    "&lt;script&gt;&amp;",
    '=HYPERLINK("http://evil.example")',
)
URLS = (
    "javascript:window.ran=1",
    "vbscript:x",
    "data:text/html,<script>window.ran=1</script>",
    "blob:x",
    ' https://good.example/" onclick="window.ran=1',
    "//evil.example",
    "https://user:pass@good.example/",
)


def hostile() -> Scene:
    """A scene with the corpus in every field of text."""
    dots = [
        Dot(Key(("Leader", "Issue", text)[at % 3], text), text, (text, f"{text}x"), text)
        for at, text in enumerate(CORPUS)
    ]
    papers = [
        Paper(f"{text}{at}", text, text, date(2020, 1, 1), URLS[at % len(URLS)], text) for at, text in enumerate(CORPUS)
    ]
    statements = [
        Statement(
            dots[at].key,
            dots[(at + 1) % len(dots)].key,
            "STANCE",
            text,
            0.4 if at % 2 else -0.4,
            at % 5 > 0,
            0.9,
            date(2020, 1, 1 + at),
            papers[at].id,
            text,
            text,
        )
        for at, text in enumerate(CORPUS)
    ]
    ties = (Tie(dots[0].key, dots[3].key, "HOLDS_OFFICE", CORPUS[0], CORPUS[1]),)
    outside = Key("Country", "<b>")
    facts = (*ties, Tie(dots[0].key, outside, "MEMBER_OF", CORPUS[3], CORPUS[4]))
    return Scene(tuple(dots), tuple(statements), ties, tuple(papers), facts, {outside: CORPUS[0]}, 99, CORPUS[1])


@pytest.mark.parametrize("large", [False, True], ids=["json", "gzip"])
def test_nothing_of_the_hostile_corpus_runs(
    large: bool, open_page: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if large:
        monkeypatch.setattr("diplograph.explorer.packing.LARGE", 10)
    path = explore(hostile(), heading=CORPUS[1]).write_html(tmp_path / "hostile.html")
    with open_page(path=path) as page:
        for at in range(len(CORPUS)):
            page.evaluate("(at) => document.querySelectorAll('#panel .rowed')[at]?.click()", at)
            page.press("Escape")
        for view in ("issues", "contradictions", "changes", "table"):
            page.go(f"#view={view}")
        page.go(f"#words={CORPUS[0]}")
        page.page.fill("#words", "script")
        page.press("Escape")
        page.go("#view=table")
        for row in range(3):
            page.click(f"#view tbody tr:nth-child({row + 1}) th button")
        page.go("#node=Leader:__proto__")
        assert page.evaluate("() => window.ran") is None
        assert page.evaluate("() => document.querySelectorAll('body img, body iframe, svg[onload]').length") == 0
        assert page.evaluate("() => document.scripts.length") == 2  # the payload is gone, nothing came in its place
        links = page.page.eval_on_selector_all("a[href]", "(all) => all.map((each) => each.href)")
        assert all(link.startswith(("https://", "file:///")) for link in links)
        assert page.text("h1") == CORPUS[1]


def test_the_policy_refuses_scripts_even_if_one_got_in(open_page: Open) -> None:
    with open_page() as page:
        refused = page.evaluate(
            """() => new Promise((told) => setTimeout(() => {
              const tries = [
                () => { document.body.innerHTML = "<b>x</b>"; },
                () => document.body.insertAdjacentHTML("beforeend", "<b>x</b>"),
                () => document.body.setAttribute("onclick", "window.ran = 1"),
                () => window.eval("1"),
                () => new Function("1"),
              ];
              told(tries.map((act) => { try { act(); return "done"; } catch (error) { return error.name; } }));
            }))"""
        )
        assert "done" not in refused
        page.evaluate("() => { window.violations.length = 0; }")
        page.complaints.clear()
