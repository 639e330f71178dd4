"""The dateline that opens a dispatch: "GENEVA, March 3 (Reuters) - "."""

import re

from diplograph.loaders.articles.dates import MONTH

_TOWN = r"[A-Z][A-Z'’.-]+(?: [A-Z'’.-]+)*"
_REGION = r"(?:\s?[,/]\s?[A-Z][\w.'’]*(?: [A-Z][\w.'’]*){0,3}){0,3}"
_DAY = rf"(?:[,.]?\s(?i:{MONTH})\s\d{{1,2}}(?:,?\s\d{{4}})?|[,.]?\s\d{{1,2}}\s(?i:{MONTH})(?:,?\s\d{{4}})?)?"
_AGENCY = r"\((?:[A-Z][\w .&/-]{1,30})\)"
_DASH = r"\s?(?:--|—|–|-)\s+"
_DATELINE = re.compile(
    rf"(?:{_TOWN}{_REGION}{_DAY}(?:\s{_AGENCY})?{_DASH}|(?:[A-Z][\w.'’]+[ ,]{{0,2}}){{1,4}}{_DAY},?\s?{_AGENCY}{_DASH})"
)


def dateline(text: str) -> str:
    """The dateline that `text` begins with, up to the first word of the dispatch; "" when there is none."""
    found = _DATELINE.match(text)
    return found[0] if found else ""
