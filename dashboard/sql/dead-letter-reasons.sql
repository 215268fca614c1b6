-- How many events were refused for which reason, and how many of them nobody did anything about.
SELECT source, code, count() AS letter_count,
    countIf(dead_letter_id NOT IN (SELECT dead_letter_id FROM dead_letters_done WHERE workspace = {workspace:String})) AS open_count,
    max(received_at) AS last_at
FROM dead_letters
WHERE workspace = {workspace:String} AND received_at >= {from:DateTime64(3,'UTC')}
GROUP BY source, code
ORDER BY open_count DESC, letter_count DESC, code
