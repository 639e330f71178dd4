"""The reading of one article: text to mentions, candidates, decisions and a Reading; no store, no network."""
