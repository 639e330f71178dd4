"""Blocs of a signed network: who stands together, who holds them together, who defects."""

from diplograph.graph.analysis.blocs.blocs import Bloc, Blocs, Defector, blocs, with_quotes
from diplograph.graph.analysis.blocs.modularity import modularity

__all__ = ["Bloc", "Blocs", "Defector", "blocs", "modularity", "with_quotes"]
