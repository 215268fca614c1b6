-- Events that were refused, newest first, with what became of them. `state`: '' = all, open, done; `raw_length`: so many characters of each.
SELECT letter.dead_letter_id AS dead_letter_id, letter.received_at AS received_at, source, code, path, message,
    letter.event_id AS event_id, substringUTF8(letter.raw, 1, {raw_length:UInt32}) AS raw, length(letter.raw) AS raw_bytes, done.outcome AS outcome, done.done_at AS done_at, done.who AS done_by,
    done.event_id AS sent_event_id
FROM dead_letters AS letter
LEFT JOIN
(
    SELECT dead_letter_id, outcome, done_at, who, event_id FROM dead_letters_done FINAL WHERE workspace = {workspace:String}
) AS done ON done.dead_letter_id = letter.dead_letter_id
WHERE letter.workspace = {workspace:String} AND letter.received_at >= {from:DateTime64(3,'UTC')}
    AND ({code:String} = '' OR code = {code:String})
    AND ({dead_letter_id:String} = '' OR letter.dead_letter_id = {dead_letter_id:String})
    AND ({state:String} = '' OR ({state:String} = 'open') = (done.outcome = ''))
ORDER BY received_at DESC, stream_seq DESC, dead_letter_id
LIMIT {limit:UInt32}
