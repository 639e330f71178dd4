// What is the shortest chain of stances between two nodes?
// $one (target, required): where the chain begins
// $other (target, required): where it ends
MATCH (a:Leader|Country|Alliance|Organization|Treaty|Issue|Event {id: $one}),
      (b:Leader|Country|Alliance|Organization|Treaty|Issue|Event {id: $other})
MATCH p = shortestPath((a)-[:STANCE*..6]-(b))
WHERE all(s IN relationships(p) WHERE s.retracted_at IS NULL)
WITH relationships(p) AS stances
UNWIND range(0, size(stances) - 1) AS step
WITH step, stances[step] AS s
RETURN step + 1 AS step, startNode(s).name AS holder, endNode(s).name AS target, s.event AS event,
       s.polarity AS polarity, coalesce(s.observed_on, s.published) AS day, s.source AS source, s.quote AS quote
ORDER BY step
