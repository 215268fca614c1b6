-- What there is to narrow every page by: how many conversations of the window have each channel, language, bot and version, and how many
-- handoffs each reason and agent.
SELECT e.channel AS channel, e.language AS language, e.bot_id AS bot_id, e.bot_version AS bot_version, h.reason AS reason, h.agent_id AS agent_id
FROM
(
    SELECT
        CAST(sumMap(map(channel, toUInt64(1))) AS Map(String, UInt32)) AS channel,
        CAST(sumMap(map(language, toUInt64(1))) AS Map(String, UInt32)) AS language,
        CAST(sumMap(map(bot_id, toUInt64(1))) AS Map(String, UInt32)) AS bot_id,
        CAST(sumMap(map(bot_version, toUInt64(1))) AS Map(String, UInt32)) AS bot_version
    FROM episodes FINAL
    WHERE workspace = {workspace:String} AND began_at >= {from:DateTime64(3, 'UTC')} AND began_at < {to:DateTime64(3, 'UTC')}
) AS e
CROSS JOIN
(
    SELECT
        CAST(sumMap(map(reason, toUInt64(1))) AS Map(String, UInt32)) AS reason,
        CAST(sumMap(map(agent_id, toUInt64(1))) AS Map(String, UInt32)) AS agent_id
    FROM handoffs FINAL
    WHERE workspace = {workspace:String} AND requested_at >= {from:DateTime64(3, 'UTC')} AND requested_at < {to:DateTime64(3, 'UTC')}
) AS h
