"""Treaty actions: who signed, ratified, suspended or left what, and who did not."""

from diplograph.loaders.reading.treaties.actions import treaty_actions

__all__ = ["treaty_actions"]
