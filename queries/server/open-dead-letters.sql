-- Dead letters of all workspaces that nobody has sent again or set aside.
SELECT count() AS open_count
FROM dead_letters
WHERE (workspace, dead_letter_id) NOT IN (SELECT workspace, dead_letter_id FROM dead_letters_done)
