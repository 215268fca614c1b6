-- Episodes: every conversation of the window by how it ended. The seven counts add up to all episodes that began in the window.
-- unit     episodes
-- top      episodes in each state
-- bottom   none: counts
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all)
-- columns  episode_count, open_count, bot_resolved_count, agent_resolved_count, abandoned_in_bot_count, abandoned_in_queue_count, ghosted_count, abandoned_with_agent_count
SELECT
    count() AS episode_count,
    countIf(state = 'open') AS open_count,
    countIf(state = 'bot_resolved') AS bot_resolved_count,
    countIf(state = 'agent_resolved') AS agent_resolved_count,
    countIf(state = 'abandoned_in_bot') AS abandoned_in_bot_count,
    countIf(state = 'abandoned_in_queue') AS abandoned_in_queue_count,
    countIf(state = 'ghosted') AS ghosted_count,
    countIf(state = 'abandoned_with_agent') AS abandoned_with_agent_count
FROM episodes FINAL
WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
    AND began_at >= {from:DateTime64(3,'UTC')} AND began_at < {to:DateTime64(3,'UTC')}
