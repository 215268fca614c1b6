import { globSync } from 'node:fs'
import { join } from 'node:path'
import { DataType, load, open } from 'ffi-rs'

/**
 * A process of its own: `serve-clickhouse.ts CONFIG PATH PORT`. The engine's library is also clickhouse-local, which listens over
 * HTTP as a server does, with users, rights and quotas out of a file. It keeps none that are made in SQL.
 */
const [config = '', path = '', port = ''] = process.argv.slice(2)
const [library = ''] = globSync(join(import.meta.dirname, '../../node_modules/@chdb/*/libchdb.so'))

// it listens for as long as a statement runs
const listen = `SYSTEM START LISTEN HTTP; SELECT sleepEachRow(3) FROM numbers(1000000)
  SETTINGS max_block_size = 1, function_sleep_max_microseconds_per_block = 4000000 FORMAT Null`
const args = [`--config-file=${config}`, `--path=${path}`, '--listen_host=127.0.0.1', `--http_port=${port}`]
const all = ['clickhouse-local', ...args, '--query', listen]

open({ library: 'engine', path: library })
load({
  ...{ library: 'engine', funcName: 'chdb_query_cmdline', retType: DataType.External },
  ...{ paramsType: [DataType.I32, DataType.StringArray], paramsValue: [all.length, all] },
})
// whatever ended it
process.exit(1)
