-- What there is to filter by: how many handoffs of the window that wait no longer have each outcome, reason, channel and ghost kind.
-- `last_version` changes with any of them.
SELECT
    toString(max(h.version)) AS last_version,
    countIf(NOT is_waiting) AS other_count,
    CAST(sumMapIf(map(h.outcome, toUInt64(1)), NOT is_waiting) AS Map(String, UInt32)) AS outcomes,
    CAST(sumMapIf(map(h.reason, toUInt64(1)), NOT is_waiting) AS Map(String, UInt32)) AS reasons,
    CAST(sumMapIf(map(h.channel, toUInt64(1)), NOT is_waiting) AS Map(String, UInt32)) AS channels,
    CAST(sumMapIf(mapFromArrays(h.ghosts, arrayMap(one -> toUInt64(1), h.ghosts)), NOT is_waiting) AS Map(String, UInt32)) AS ghost_kinds,
    countIf(NOT is_waiting AND notEmpty(h.ghosts)) AS ghost_count
FROM
(
    SELECT version, outcome, reason, channel, ghosts,
        waiting = 1 AND if(idle_at = 0, requested_at + INTERVAL 24 HOUR, idle_at) > {now:DateTime64(3, 'UTC')} AS is_waiting
    FROM handoffs FINAL
    WHERE workspace = {workspace:String} AND requested_at >= {from:DateTime64(3, 'UTC')} AND requested_at < {to:DateTime64(3, 'UTC')}
) AS h
