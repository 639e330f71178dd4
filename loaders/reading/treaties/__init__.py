"""Treaty actions: who signed, ratified, suspended or left what, and who did not."""

from diplograph.loaders.reading.treaties.actions import treaty_actions
from diplograph.loaders.reading.treaties.unnamed import unnamed

__all__ = ["treaty_actions", "unnamed"]
