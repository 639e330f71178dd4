// Which treaties did an actor sign, ratify, suspend or leave, by the reports?
// $actor (actor, required): who acts
// $action (text, optional): one action only, such as sign or withdraw
// $limit (integer, default 100): at most so many rows
MATCH (h:Leader|Country|Alliance|Organization {id: $actor})-[a:TREATY_ACTION]->(t:Treaty)
WHERE a.retracted_at IS NULL AND ($action IS NULL OR a.action = toLower($action))
WITH h, t, a, coalesce(a.observed_on, a.published) AS day
RETURN h.name AS actor, t.name AS treaty, a.action AS action, a.asserted AS asserted, day, a.source AS source,
       a.quote AS quote
ORDER BY day IS NULL, day, treaty, action, a.id
LIMIT $limit
