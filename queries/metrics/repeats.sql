-- What customers have to say again: repeat-information instances by kind. Handoffs that ended in the window, most frequent kind first.
-- unit     instances
-- top      instances of this kind
-- bottom   handoffs that ended in the window
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all)
-- columns  kind, repeat_count, asked_count, handoff_count, repeats_per_handoff, ended_count
WITH ended AS
(
    SELECT handoff_id FROM handoffs FINAL
    WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
        AND ended_at >= {from:DateTime64(3,'UTC')} AND ended_at < {to:DateTime64(3,'UTC')}
)
SELECT
    kind,
    count() AS repeat_count,
    countIf(asked_by_agent = 1) AS asked_count,
    uniqExact(handoff_id) AS handoff_count,
    count() / (SELECT count() FROM ended) AS repeats_per_handoff,
    (SELECT count() FROM ended) AS ended_count
FROM repeats
WHERE workspace = {workspace:String} AND handoff_id IN ended
GROUP BY kind
ORDER BY repeat_count DESC, kind
