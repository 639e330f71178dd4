"""What the tests share: where the data beside the project lies."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with seeds, gold and corpus beside the project; tests that need it skip where it is absent."""
    folder = Path(os.environ.get("DIPLOGRAPH_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        if os.environ.get("CI"):
            pytest.fail(f"the shared data folder is missing: {folder}")
        pytest.skip(f"no shared data folder at {folder} (set DIPLOGRAPH_SHARED)")
    return folder
