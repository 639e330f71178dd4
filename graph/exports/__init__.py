"""The graph and its answers in formats that others read."""
