// When did two leaders meet or talk, by the reports?
// $one (leader, required): one of the two
// $other (leader, required): the other
// $limit (integer, default 100): at most so many days
CALL {
  MATCH (a:Leader)-[s:STANCE]->(b:Leader)
  WHERE ((a.id = $one AND b.id = $other) OR (a.id = $other AND b.id = $one))
    AND s.event = 'CONSULT' AND s.asserted AND s.retracted_at IS NULL
  RETURN coalesce(s.observed_on, s.published) AS day, '' AS event, s.source AS source, s.quote AS quote, s.id AS id
  UNION ALL
  MATCH (:Leader {id: $one})-[s:TOOK_PART_IN]->(e:Event)<-[o:TOOK_PART_IN]-(:Leader {id: $other})
  WHERE s.retracted_at IS NULL AND o.retracted_at IS NULL
  RETURN coalesce(e.held_on, s.observed_on, s.published) AS day, e.name AS event, s.source AS source,
         s.quote AS quote, s.id AS id
}
WITH day, event, source, quote, id ORDER BY id
RETURN day, max(event) AS event, collect(DISTINCT source) AS sources, head(collect(quote)) AS quote,
       count(DISTINCT id) AS reports
ORDER BY day IS NULL, day
LIMIT $limit
