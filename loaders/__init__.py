"""A source in, readings out: articles, their reading, and the load into a store."""
