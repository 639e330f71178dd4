"""Two programs that take turns, so that whatever else the machine does slows both alike.

A turn is one block of work: the program prepares it (not timed), waits for its turn, does it (timed) and tells how long
that took and how much memory it holds. What is left to do after the last block is a turn too.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

Block = TypeVar("Block")


def in_turns(work: Callable[[Iterator[Block]], None], blocks: Iterable[tuple[int, Block]]) -> None:
    """Let `work` go through the blocks, each given with its size: the time from one to the next is a turn."""
    start = 0.0

    def given() -> Iterator[Block]:
        nonlocal start
        for size, block in blocks:
            start = _turn()
            yield block
            tell(size=size, seconds=time.perf_counter() - start, **memory())
        start = _turn()

    work(given())
    tell(size=0, seconds=time.perf_counter() - start, **memory())


def _turn() -> float:
    """Wait for a turn; when it began."""
    sys.stdin.readline()
    return time.perf_counter()


def tell(**values: Any) -> None:
    """One line to the program that gives the turns."""
    print(json.dumps(values), flush=True)


def memory() -> dict[str, int]:
    """Resident memory of this process in MB, now and at its peak."""
    lines = Path("/proc/self/status").read_text().splitlines()
    found = {line.split(":")[0]: int(line.split()[1]) // 1024 for line in lines if line.startswith(("VmRSS", "VmHWM"))}
    return {"now": found["VmRSS"], "peak": found["VmHWM"]}


@dataclass(slots=True)
class Player:
    """A program that takes turns, and what it told."""

    name: str
    process: "subprocess.Popen[str]"
    size: int = 0
    seconds: float = 0.0
    peak: int = 0

    @property
    def rate(self) -> float:
        """Work a second."""
        return self.size / self.seconds if self.seconds else 0.0

    def turn(self) -> dict[str, Any] | None:
        """Give a turn; what it told, None when it is at its end."""
        assert self.process.stdin
        assert self.process.stdout
        try:
            self.process.stdin.write("go\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            return None
        line = self.process.stdout.readline()
        if not line:
            return None
        told: dict[str, Any] = json.loads(line)
        self.size += told["size"]
        self.seconds += told["seconds"]
        self.peak = max(self.peak, told["peak"])
        return told


def play(commands: dict[str, tuple[list[str], dict[str, str]]]) -> list[Player]:
    """Run the programs, each a command with its environment, in turns to their end; what each of them told in all."""
    players = [
        Player(
            name,
            subprocess.Popen(
                command, env=os.environ | environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            ),
        )
        for name, (command, environment) in commands.items()
    ]
    playing = players
    while playing:
        told = {player.name: player.turn() for player in playing}
        playing = [player for player in playing if told[player.name] is not None]
        for player in playing:
            now = told[player.name] or {}
            rate = now["size"] / now["seconds"]
            print(f"{player.size:>9} {player.name:<8} {rate:>8.0f}/s {now['now']:>5} MB", flush=True)
    for player in players:
        if player.process.wait():
            raise SystemExit(f"{player.name} failed")
    return players
