"""Sentences of our own for acts between two actors: patterns of acts.txt filled with names."""

import random
from collections.abc import Iterator
from pathlib import Path

from diplograph.loaders.reading.scorer.labels import labels
from training.outside import Given

PATTERNS = Path(__file__).with_name("acts.txt")
EACH = 4  # sentences a pattern
ACTORS = """
Russia; the United States; China; Iran; the Iranian government; Turkey; Israel; Egypt; the European Union; NATO; Brazil;
India; Pakistan; the Pakistani army; Ukraine; North Korea; South Korea; Japan; Poland; Germany; France; Britain; Syria;
Iraq; Kenya; Nigeria; Ethiopia; Sudan; Georgia; Armenia; Azerbaijan; Cuba; Venezuela; Colombia; Mexico; Greece; Cyprus;
the Greek prime minister; the Russian foreign minister; President Diallo; Prime Minister Novak; the White House;
the Kremlin; Beijing; the rebels; the opposition; opposition leaders; students; trade unions; farmers; the police;
security forces; government troops; the army; militants; a militia; journalists; prisoners; refugees; villagers;
human rights groups; a court; prosecutors; the parliament; the United Nations; the African Union; the Arab League;
the Security Council; the World Bank; the governor; the former president; the junta; activists; the separatists;
the ruling party; a Taliban commander; Hezbollah; the Palestinian Authority; the Vatican; Serbia; Kosovo; Libya
"""
NAMES = [name.strip() for name in ACTORS.split(";")]
FRAMES = (
    "{}.", "{}.", "{}.", "{} on Tuesday.", "{}, officials said.", "{}, the agency reported.", "On Friday {}.",
    "{}, raising fears of a wider crisis.", "{}, according to a report published last week.", "A spokesman said {}.",
    "Last year {}, despite appeals from both sides.", "The daily wrote that {}.", "After months of tension, {}.",
)  # fmt: skip


def acts(seed: int = 1) -> Iterator[Given]:
    """Each pattern with several pairs of names; the pair turned round is no stance, unless both act alike."""
    chance = random.Random(seed)
    for n, (root, pattern) in enumerate(patterns()):
        roots = () if root == "NONE" else tuple(root.split())
        found = tuple(label for each in roots for label in labels(each)) or (0,)
        for k in range(EACH):
            a, b = chance.sample(NAMES, 2)
            while a in b or b in a:
                a, b = chance.sample(NAMES, 2)
            text = chance.choice(FRAMES).format(pattern.format(a=a, b=b))
            text = text[0].upper() + text[1:]
            a, b = (name if name in text else name[0].upper() + name[1:] for name in (a, b))
            yield Given(f"own-{n}-{k}", text, a, b, found, "own", roots)
            both = root in ("NONE", "CONSULT") or "{a} and {b}" in pattern
            yield Given(f"own-{n}-{k}r", text, b, a, found if both else (0,), "own")


def patterns() -> Iterator[tuple[str, str]]:
    """Pattern of each line with its root: NONE, or several where the guidelines differ."""
    root = ""
    for line in PATTERNS.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            root = line[2:]
        elif line:
            yield root, line
