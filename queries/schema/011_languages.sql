-- By whose hard rules a customer's message was read, the most likely first: one language, none, or where nothing told which
-- of several it is, all that were tried.
ALTER TABLE events
    ADD COLUMN IF NOT EXISTS languages_tried Array(String) ALIAS if(JSONHas(signals, 'languages_tried'), JSONExtract(signals, 'languages_tried', 'Array(String)'), arrayFilter(one -> one != '', [if(judged = 1, 'en', JSONExtractString(signals, 'rules_language'))]));
