"""The learned parts of the decision: a sparse linear scorer, an encoder that reads each sentence once, a reranker."""
