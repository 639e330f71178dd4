"""`diplograph as-of`."""

from diplograph.cli.answers import verb

command = verb("as-of", "How the world stood on a day for an actor: positions, offices, memberships and treaties.")
