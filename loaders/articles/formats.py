"""Which reader reads a file, by its name."""

PLAIN = frozenset({"", ".txt", ".text", ".md", ".markdown"})
HTML = frozenset({".html", ".htm", ".xhtml"})
JSON = frozenset({".json"})
LINES = frozenset({".jsonl", ".ndjson"})
FEED = frozenset({".rss", ".atom", ".xml"})
TAR = frozenset({".tar", ".tgz", ".tar.gz", ".tar.bz2", ".tar.xz"})
ZIP = frozenset({".zip"})
PACKED = frozenset({".gz", ".bz2", ".xz"})
READ = PLAIN | HTML | JSON | LINES | FEED | TAR | ZIP | PACKED


def suffix(name: str) -> str:
    """The end of a file's name that tells its format, lower case: ".txt", ".tar.gz"; "" when it has none."""
    stem, dot, last = name.lower().rpartition(".")
    if not dot or not stem or " " in last:
        return ""
    if f".{last}" in PACKED and stem.endswith(".tar"):
        return f".tar.{last}"
    return f".{last}"
