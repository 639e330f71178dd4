"""The explorer: one offline HTML page of the graph, made with pyvis."""
