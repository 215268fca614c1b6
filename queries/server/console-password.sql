-- The password of that user where none is configured, the same for every process: nobody but Baton's own user reads it.
CREATE TABLE IF NOT EXISTS console_passwords (password String, made_at DateTime64(6)) ENGINE = MergeTree ORDER BY made_at;
