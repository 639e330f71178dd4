"""Neo4j Community as jars from Maven Central, kept in the user's cache; and the Java that runs them."""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

VERSION = "5.26.29"  # LTS
JAVAS = ("17", "21")  # that Neo4j 5.26 runs on
POM = Path(__file__).with_name("neo4j.pom.xml")
PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"


class Unavailable(Exception):
    """No Neo4j can be had here; the message says what is missing."""


def jars() -> Path:
    """The folder with the jars, fetched when they are not there yet (118 MB, about half a minute)."""
    folder = _cache() / f"neo4j-{VERSION}"
    if not folder.is_dir():
        _fetch(folder)
    return folder


def java() -> str:
    """A `java` that Neo4j runs on."""
    homes = [os.environ.get("JAVA_HOME", ""), *map(str, sorted(Path("/usr/lib/jvm").glob("*")))]
    found = [str(Path(home, "bin", "java")) for home in homes if home] + [shutil.which("java") or ""]
    for candidate in found:
        if candidate and os.access(candidate, os.X_OK) and _major(candidate) in JAVAS:
            return candidate
    raise Unavailable(f"Java {' or '.join(JAVAS)} is missing (apt install openjdk-17-jre-headless)")


def _major(candidate: str) -> str:
    told = subprocess.run([candidate, "-version"], capture_output=True, text=True, check=False).stderr
    found = re.search(r'version "(\d+)', told)
    return found[1] if found else ""


def _cache() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "diplograph"


def _fetch(folder: Path) -> None:
    maven = shutil.which("mvn")
    if maven is None:
        raise Unavailable("Maven, which fetches Neo4j, is missing (apt install maven)")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as scratch:
        part = Path(scratch, "jars")
        done = subprocess.run(
            [
                *(maven, "-B", "-ntp", "-q", "-f", str(POM), PLUGIN),
                *(f"-Dneo4j.version={VERSION}", "-DincludeScope=runtime", f"-DoutputDirectory={part}"),
            ],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode or not list(part.glob(f"neo4j-{VERSION}.jar")):
            lines = [line for line in done.stdout.splitlines() if "ERROR" in line]
            raise Unavailable(f"Maven cannot fetch Neo4j {VERSION}: {lines[0] if lines else done.stderr[:200]}")
        part.rename(folder)
