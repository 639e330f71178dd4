"""How the shipped weights are made: `python -m training`. Needs the gold folder and the `training` dependency group."""
