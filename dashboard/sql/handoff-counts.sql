-- What there is to filter by: how many handoffs of the window that wait no longer have each outcome, tier and ghost kind, and how many waited
-- longer than so many seconds or had at least so many repeats.
-- `last_version` changes with any of them.
SELECT
    toString(max(h.version)) AS last_version,
    countIf(NOT is_waiting) AS other_count,
    CAST(sumMapIf(map(h.outcome, toUInt64(1)), NOT is_waiting) AS Map(String, UInt32)) AS outcomes,
    CAST(sumMapIf(map(toString(h.tier), toUInt64(1)), NOT is_waiting) AS Map(String, UInt32)) AS tiers,
    CAST(sumMapIf(mapFromArrays([60, 180, 600, 1800], arrayMap(least -> toUInt64(h.wait_seconds >= least), [60, 180, 600, 1800])), NOT is_waiting) AS Map(String, UInt32)) AS waits,
    CAST(sumMapIf(mapFromArrays([1, 2, 3], arrayMap(least -> toUInt64(h.repeat_count >= least), [1, 2, 3])), NOT is_waiting) AS Map(String, UInt32)) AS repeats,
    CAST(sumMapIf(mapFromArrays(h.ghosts, arrayMap(one -> toUInt64(1), h.ghosts)), NOT is_waiting) AS Map(String, UInt32)) AS ghost_kinds,
    countIf(NOT is_waiting AND notEmpty(h.ghosts)) AS ghost_count
FROM
(
    SELECT version, outcome, tier, wait_seconds, repeat_count, ghosts,
        waiting = 1 AND if(idle_at = 0, requested_at + INTERVAL 24 HOUR, idle_at) > {now:DateTime64(3, 'UTC')} AS is_waiting
    FROM handoffs FINAL
    WHERE workspace = {workspace:String} AND requested_at >= {from:DateTime64(3, 'UTC')} AND requested_at < {to:DateTime64(3, 'UTC')}
      AND ({channel:String} = '' OR channel = {channel:String}) AND ({language:String} = '' OR language = {language:String})
      AND ({bot_id:String} = '' OR bot_id = {bot_id:String}) AND ({bot_version:String} = '' OR bot_version = {bot_version:String})
      AND ({reason:String} = '' OR reason = {reason:String}) AND ({agent_id:String} = '' OR agent_id = {agent_id:String})
) AS h
