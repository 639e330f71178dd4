// On what do two actors agree or disagree?
// $one (actor, required): one of the two
// $other (actor, required): the other
// $limit (integer, default 100): at most so many targets
CALL {
  MATCH (a:Leader|Country|Alliance|Organization {id: $one})-[s:STANCE]->(t)
  WHERE s.retracted_at IS NULL AND s.asserted
  RETURN t, s.polarity AS one, null AS other
  UNION ALL
  MATCH (b:Leader|Country|Alliance|Organization {id: $other})-[s:STANCE]->(t)
  WHERE s.retracted_at IS NULL AND s.asserted
  RETURN t, null AS one, s.polarity AS other
}
WITH t, avg(one) AS one, count(one) AS stances_one, avg(other) AS other, count(other) AS stances_other
WHERE stances_one > 0 AND stances_other > 0
RETURN t.name AS target, labels(t)[0] AS label,
       CASE WHEN abs(one) < 0.05 OR abs(other) < 0.05 THEN 'open' WHEN one * other > 0 THEN 'agree' ELSE 'disagree' END
         AS verdict,
       round(one, 3) AS polarity_one, stances_one, round(other, 3) AS polarity_other, stances_other
ORDER BY verdict, stances_one + stances_other DESC, target, t.id
LIMIT $limit
