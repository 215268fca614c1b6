-- For each table that may be asked.
GRANT SELECT ON {database:Identifier}.{table:Identifier} TO {user:Identifier};
