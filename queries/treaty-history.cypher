// What is reported of a treaty, in the order of time: who proposed, signed, ratified, suspended or left it, or did not?
// $treaty (treaty, required): the treaty
// $limit (integer, default 200): at most so many rows
MATCH (t:Treaty {id: $treaty})<-[a:TREATY_ACTION]-(h)
WHERE a.retracted_at IS NULL
WITH t, h, a, coalesce(a.observed_on, a.published) AS day
RETURN t.name AS treaty, day, h.name AS actor, a.action AS action, a.asserted AS asserted, a.source AS source,
       a.quote AS quote, a.article AS article
ORDER BY day IS NULL, day, actor, action, a.id
LIMIT $limit
