"""The learned weights and how they came to be: see DATA.md beside them; `python -m training` makes them."""
