-- Handoffs by group: the channels and the reasons of the handoffs that ended in the window or still wait, the most frequent first; what an alert is split by.
-- unit     handoffs
-- top      handoffs of the group
-- bottom   none: a list
-- params   workspace, from, now (UTC, excluded), channel ('' = all), limit (of each)
-- columns  split (channel, reason), value, handoff_count
SELECT one.1 AS split, one.2 AS value, count() AS handoff_count
FROM
(
    SELECT [('channel', toString(h.channel)), ('reason', toString(h.reason))] AS splits
    FROM handoffs AS h FINAL
    WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
        AND ((ended_at >= {from:DateTime64(3,'UTC')} AND ended_at < {now:DateTime64(3,'UTC')}) OR waiting = 1)
)
ARRAY JOIN splits AS one
WHERE value != ''
GROUP BY split, value
ORDER BY split, handoff_count DESC, value
LIMIT {limit:UInt32} BY split
