-- The user of a ClickHouse server under which statements run that somebody types: it reads, within limits, and has a quota.
-- Applied at each start. What is there stays as it is, so that whoever runs the server may give it other limits.
-- `readonly = 2`: nothing is written, and each statement may still say settings, such as whose rows it sees; within these bounds.
CREATE SETTINGS PROFILE IF NOT EXISTS {profile:Identifier} SETTINGS
    readonly = 2 CONST,
    max_execution_time = 15 MIN 1 MAX 15,
    max_memory_usage = 1000000000 MIN 1 MAX 1000000000,
    max_result_rows = 1000000 MIN 1 MAX 1000000,
    max_result_bytes = 200000000 MIN 1 MAX 200000000,
    max_temporary_data_on_disk_size_for_query = 1 MIN 1 MAX 1,
    max_threads = 1 MIN 1 MAX 1,
    allow_ddl = 0 MIN 0 MAX 0,
    allow_introspection_functions = 0 MIN 0 MAX 0,
    cancel_http_readonly_queries_on_client_close = 1;

CREATE USER IF NOT EXISTS {user:Identifier} IDENTIFIED WITH sha256_password BY {password:String}
    SETTINGS PROFILE {profile:Identifier};

ALTER USER {user:Identifier} IDENTIFIED WITH sha256_password BY {password:String};

CREATE QUOTA IF NOT EXISTS {quota:Identifier} FOR INTERVAL 1 hour MAX queries = 5000, execution_time = 3600 TO {user:Identifier};
