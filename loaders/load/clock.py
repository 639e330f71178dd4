"""The instant at which the graph learns something: now, or SOURCE_DATE_EPOCH where that is set."""

import os
from datetime import UTC, datetime

from diplograph.graph.errors import InputError


def now() -> datetime:
    """UTC, in whole seconds, so that both engines keep it exactly; SOURCE_DATE_EPOCH makes loads repeat to the byte."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.now(UTC).replace(microsecond=0)
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError):
        raise InputError(f"SOURCE_DATE_EPOCH is {epoch!r}, no number of seconds since 1970") from None
