-- Which conversations are meant, of episodes AS e begun since `from`, in conversations.sql and conversation-hours.sql. A filter that is '' or 0 lets all
-- through; those of answers (intent, answer, confidence) are of one and the same answer of the bot.
    AND ({channel:String} = '' OR e.channel = {channel:String}) AND ({language:String} = '' OR e.language = {language:String})
    AND ({bot_id:String} = '' OR e.bot_id = {bot_id:String}) AND ({bot_version:String} = '' OR e.bot_version = {bot_version:String})
    AND multiIf({outcome:String} = '', true, {outcome:String} = 'handed_off', e.handoff_count > 0, {outcome:String} = 'failed', e.false_positive = 1,
        {outcome:String} = 'contained', e.state != 'open' AND e.handoff_count = 0 AND e.bot_joined = 1, {outcome:String} = 'argued', e.argued = 1,
        {outcome:String} = 'unhappy', csat_score IN (1, 2), {outcome:String} = 'reopened', reopened_at > 0, {outcome:String} = 'ended', e.state != 'open',
        e.state = {outcome:String})
    AND ({rating:String} = '' OR {rating:String} = if(csat_score > 0, 'rated', 'unrated'))
    AND ({segment:String} = '' OR {segment:String} = if(e.handoff_count = 0, 'bot_only', 'escalated'))
    AND (({intent:String} = '' AND {answer:String} = '' AND {confidence_to_percent:UInt8} = 0) OR (e.conversation_id, e.episode) IN (
        SELECT conversation_id, episode FROM events AS gave
        WHERE gave.workspace = {workspace:String} AND gave.event_type = 'message.bot' AND toStartOfHour(occurred_at) >= toStartOfHour({from:DateTime64(3, 'UTC')})
            AND ({intent:String} = '' OR gave.intent = {intent:String})
            AND multiIf({answer:String} = 'below', confidence >= 0 AND confidence < threshold, {answer:String} = 'sure', confidence >= 0 AND confidence >= threshold,
                {answer:String} = 'judged', confidence >= 0, {answer:String} = 'unjudged', confidence < 0, true)
            AND ({confidence_to_percent:UInt8} = 0 OR (confidence >= 0
                AND intDiv(toUInt32(round(greatest(confidence, 0) * 1000000)), 10000) >= {confidence_from_percent:UInt8}
                AND intDiv(toUInt32(round(greatest(confidence, 0) * 1000000)), 10000) < {confidence_to_percent:UInt8}))))
    AND (({reason:String} = '' AND {agent_id:String} = '') OR (e.conversation_id, e.episode) IN (
        SELECT conversation_id, episode FROM handoffs AS had FINAL
        WHERE had.workspace = {workspace:String} AND had.requested_at >= {from:DateTime64(3, 'UTC')} - INTERVAL 1 HOUR
            AND ({reason:String} = '' OR had.reason = {reason:String}) AND ({agent_id:String} = '' OR had.agent_id = {agent_id:String})))
