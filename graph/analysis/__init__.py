"""Analyses of the graph: trajectories, structural balance, blocs, discourse networks."""
