// What is the shortest chain of stances between two nodes, the latest stance of each step?
// $one (target, required): where the chain begins
// $other (target, required): where it ends
MATCH (a:Leader|Country|Alliance|Organization|Treaty|Issue|Event {id: $one}),
      (b:Leader|Country|Alliance|Organization|Treaty|Issue|Event {id: $other})
MATCH p = shortestPath((a)-[:STANCE*..6]-(b))
WHERE all(s IN relationships(p) WHERE s.retracted_at IS NULL)
WITH nodes(p) AS chain
UNWIND range(0, size(chain) - 2) AS step
WITH step, chain[step] AS x, chain[step + 1] AS y
MATCH (x)-[s:STANCE]-(y)
WHERE s.retracted_at IS NULL
WITH step, max([coalesce(toString(s.observed_on), toString(s.published), ''), s.id, startNode(s).name, endNode(s).name,
     s.event, s.polarity, s.source, s.quote, coalesce(s.observed_on, s.published)]) AS s
RETURN step + 1 AS step, s[2] AS holder, s[3] AS target, s[4] AS event, s[5] AS polarity, s[8] AS day, s[6] AS source,
       s[7] AS quote
ORDER BY step
