-- Workload multiple: how many conversations the same team carries ("3–4× the volume"). Episodes that began in the window and ended.
-- unit     multiple
-- top      episodes ended
-- bottom   episodes ended that an agent answered in; null when there is none
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all)
-- columns  workload_multiple, ended_count, agent_count
SELECT
    count() / nullIf(countIf(agent_joined = 1), 0) AS workload_multiple,
    count() AS ended_count,
    countIf(agent_joined = 1) AS agent_count
FROM episodes FINAL
WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
    AND began_at >= {from:DateTime64(3,'UTC')} AND began_at < {to:DateTime64(3,'UTC')} AND state != 'open'
