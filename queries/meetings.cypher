// When did two leaders meet or talk, by the reports?
// $one (leader, required): one of the two
// $other (leader, required): the other
// $limit (integer, default 100): at most so many days
CALL {
  MATCH (:Leader {id: $one})-[s:STANCE]->(:Leader {id: $other})
  WHERE s.event = 'CONSULT' AND s.asserted AND s.retracted_at IS NULL
  RETURN coalesce(s.observed_on, s.published) AS day, '' AS event, s.source AS source, s.quote AS quote, s.id AS id
  UNION ALL
  MATCH (:Leader {id: $other})-[s:STANCE]->(:Leader {id: $one})
  WHERE s.event = 'CONSULT' AND s.asserted AND s.retracted_at IS NULL
  RETURN coalesce(s.observed_on, s.published) AS day, '' AS event, s.source AS source, s.quote AS quote, s.id AS id
  UNION ALL
  MATCH (:Leader {id: $one})-[s:TOOK_PART_IN]->(e:Event)<-[o:TOOK_PART_IN]-(:Leader {id: $other})
  WHERE s.retracted_at IS NULL AND o.retracted_at IS NULL
  RETURN coalesce(e.held_on, s.observed_on, s.published) AS day, e.name AS event, s.source AS source,
         s.quote AS quote, s.id AS id
}
WITH day, max(event) AS event, collect(DISTINCT source) AS sources, min([id, quote]) AS words,
     count(DISTINCT id) AS reports
UNWIND CASE WHEN size(sources) = 0 THEN [null] ELSE sources END AS source
WITH day, event, source, words, reports ORDER BY source
RETURN day, event, collect(source) AS sources, words[1] AS quote, reports
ORDER BY day IS NULL, day
LIMIT $limit
