// On what do two actors agree or disagree?
// $one (actor, required): one of the two
// $other (actor, required): the other
// $limit (integer, default 100): at most so many targets
MATCH (a:Leader|Country|Alliance|Organization {id: $one})-[s:STANCE]->(t)
WHERE s.retracted_at IS NULL AND s.asserted
WITH t, avg(s.polarity) AS one, count(s) AS stances_one
MATCH (b:Leader|Country|Alliance|Organization {id: $other})-[s:STANCE]->(t)
WHERE s.retracted_at IS NULL AND s.asserted
WITH t, one, stances_one, avg(s.polarity) AS other, count(s) AS stances_other
RETURN t.name AS target, labels(t)[0] AS label,
       CASE WHEN abs(one) < 0.05 OR abs(other) < 0.05 THEN 'open' WHEN one * other > 0 THEN 'agree' ELSE 'disagree' END
         AS verdict,
       round(one, 3) AS polarity_one, stances_one, round(other, 3) AS polarity_other, stances_other
ORDER BY verdict, stances_one + stances_other DESC, target, t.id
LIMIT $limit
