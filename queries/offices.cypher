// Which offices were held on a day: by a leader, or in a country, alliance or organization?
// $who (actor, required): the leader, or where the office is
// $day (date, optional): held on this day, else all
// $limit (integer, default 200): at most so many offices
MATCH (a:Leader|Country|Alliance|Organization {id: $who})-[o:HOLDS_OFFICE]-(b)
WHERE o.retracted_at IS NULL
  AND ($day IS NULL OR ((o.start IS NULL OR o.start <= $day) AND (o.end IS NULL OR o.end >= $day)))
WITH startNode(o) AS l, endNode(o) AS c, o
RETURN l.name AS leader, o.office AS office, o.title AS title, c.name AS of, o.start AS start, o.end AS end,
       o.basis AS basis, o.source AS source, o.quote AS quote
ORDER BY CASE WHEN $day IS NULL OR o.office STARTS WITH 'head' THEN 0 WHEN o.office STARTS WITH 'ambassador' THEN 2
         ELSE 1 END, start IS NULL, start, leader, office, of, basis, o.id
LIMIT $limit
