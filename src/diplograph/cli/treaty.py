"""`diplograph treaty`."""

from diplograph.cli.answers import verb

command = verb("treaty-lifecycle", "What is reported of treaties, and whether the reference registry agrees.")
