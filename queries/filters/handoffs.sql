-- What narrows a metric of handoffs: `channel` in its file stands for all of these. '' lets all through.
({channel:String} = '' OR handoffs.channel = {channel:String})
AND ({language:String} = '' OR handoffs.language = {language:String})
AND ({bot_id:String} = '' OR handoffs.bot_id = {bot_id:String})
AND ({bot_version:String} = '' OR handoffs.bot_version = {bot_version:String})
AND ({reason:String} = '' OR handoffs.reason = {reason:String})
AND ({agent_id:String} = '' OR handoffs.agent_id = {agent_id:String})
