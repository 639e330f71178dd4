"""Any Cypher about what the graph holds, asked of what it held on a day."""

import re

_LIVE = re.compile(r"\b(\w+)\.retracted_at IS NULL")
_KNOWN = r"(coalesce(\1.recorded_at <= $known, true) AND coalesce(\1.retracted_at > $known, true))"


def as_known(cypher: str) -> str:
    """The Cypher of the graph as it was known at the instant `$known`; itself where it looks at nothing recorded.

    What had been recorded by then and not yet been retracted counts; reference data, never recorded, always does.
    """
    return _LIVE.sub(_KNOWN, cypher)
