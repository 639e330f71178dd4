"""The wheel holds exactly what the folders hold, and the links of the checkout point at those folders."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LINKED = ("graph", "loaders", "queries")


def tracked(*folders: str) -> set[str]:
    """Files under version control in those folders, as paths from the root."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", *folders],
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no git checkout: the files of the project cannot be listed")
    return {name for name in listed.split("\0") if name}


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the sdist as an installer of the sdist would build it."""
    out = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "build", "--outdir", str(out), str(ROOT)], check=True, capture_output=True)
    return next(out.glob("*.whl"))


def test_each_link_resolves_to_its_folder() -> None:
    for name in LINKED:
        link = ROOT / "src" / "diplograph" / name
        assert link.is_symlink()
        assert link.resolve() == ROOT / name


def test_the_wheel_holds_exactly_the_files_of_the_folders(wheel: Path) -> None:
    expected = {f"diplograph/{name}" for name in tracked(*LINKED)}
    expected |= {name.removeprefix("src/") for name in tracked("src") if not (ROOT / name).is_symlink()}
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert held == expected


def test_the_wheel_says_that_it_is_typed_and_carries_its_licence(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "diplograph/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
