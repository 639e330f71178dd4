// Which issues are the policy of an actor, and who is for or against each?
// $actor (actor, required): whose policy
// $limit (integer, default 50): at most so many issues
MATCH (a:Leader|Country|Alliance|Organization {id: $actor})<-[p:POLICY_OF]-(i:Issue)
WHERE p.retracted_at IS NULL
WITH DISTINCT i
MATCH (h)-[s:STANCE]->(i)
WHERE s.retracted_at IS NULL AND s.asserted
WITH i, h, avg(s.polarity) AS mean, count(s) AS taken
ORDER BY h.name, h.id
WITH i, sum(taken) AS stances, collect(CASE WHEN mean >= 0.05 THEN h.name END) AS in_favour,
     collect(CASE WHEN mean <= -0.05 THEN h.name END) AS against
RETURN i.name AS issue, stances, in_favour[..20] AS in_favour, against[..20] AS against
ORDER BY stances DESC, issue, i.id
LIMIT $limit
