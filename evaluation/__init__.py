"""How well the reading does: `python -m evaluation` prints the scorecard."""
