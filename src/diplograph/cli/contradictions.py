"""`diplograph contradictions`."""

from diplograph.cli.answers import verb

command = verb("contradictions", "Where sources contradict each other, with both quotes.")
