"""Names near a name that was not found, for messages that say what to do next."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, known: Iterable[str], most: int = 3) -> str:
    """The known names nearest to `name`, joined by " or "; empty where none is near."""
    spelled = {each.lower(): each for each in sorted(known, reverse=True)}
    return " or ".join(spelled[each] for each in get_close_matches(name.lower(), sorted(spelled), most, 0.6))
