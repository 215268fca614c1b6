-- What was said about one flag, the newest first; the flag itself as the row without a state, behind them.
SELECT state, fixed_in_version, at, who, note FROM
(
    SELECT toString(state) AS state, toString(bot_version) AS fixed_in_version, at, toString(who) AS who, note FROM flag_states
    WHERE workspace = {workspace:String} AND flag_id = {flag_id:String}
    UNION ALL
    SELECT '', '', occurred_at, agent_id, note FROM events
    WHERE workspace = {workspace:String} AND event_id = {flag_id:String} AND event_type = 'answer.flagged'
)
ORDER BY state = '', at DESC
