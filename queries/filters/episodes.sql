-- What narrows a metric of episodes: `channel` in its file stands for all of these. '' lets all through. By reason and agent only
-- those are left that had such a handoff.
({channel:String} = '' OR episodes.channel = {channel:String})
AND ({language:String} = '' OR episodes.language = {language:String})
AND ({bot_id:String} = '' OR episodes.bot_id = {bot_id:String})
AND ({bot_version:String} = '' OR episodes.bot_version = {bot_version:String})
AND (({reason:String} = '' AND {agent_id:String} = '') OR (episodes.conversation_id, episodes.episode) IN (
    SELECT conversation_id, episode FROM handoffs AS had FINAL
    WHERE had.workspace = {workspace:String} AND ({reason:String} = '' OR had.reason = {reason:String}) AND ({agent_id:String} = '' OR had.agent_id = {agent_id:String})))
