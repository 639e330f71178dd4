"""What was not read, and why."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Skipped:
    """One record that is no article: where it stands (`record`: a file, with its line or member) and the reason."""

    record: str
    reason: str
