"""Many objects made at once, without Python's collector of cycles."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """While a hundred thousand rows without cycles are made, the collector would walk over all of them again and again.

    It takes a quarter of the time of reading a store.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
