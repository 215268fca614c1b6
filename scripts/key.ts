import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { brokerAddress, startBroker } from '../adapters/broker.ts'
import { connectBus } from '../adapters/bus.ts'
import { holdDirectory, holderOf } from '../adapters/data-lock.ts'
import { type Keys, openKeys, type Scope } from '../adapters/keys.ts'
import { type Config, readConfig } from '../config.ts'
import { printTable } from './table.ts'

/** npm run key -- create|list|revoke: the keys that clients send events and read numbers with. */

const usage = `npm run key -- create --workspace acme --scope ingest [--scope read] [--name "help desk"] [--expires 2027-01-31]
npm run key -- list
npm run key -- revoke KEY_ID`
const scopes: Scope[] = ['ingest', 'read', 'admin', 'sql']
const options = {
  workspace: { type: 'string' },
  scope: { type: 'string', multiple: true },
  name: { type: 'string' },
  expires: { type: 'string' },
} as const
type Flags = { workspace?: string; scope?: string[]; name?: string; expires?: string }

class UsageError extends Error {}

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options })
  const config = readConfig([])
  if (config !== null) await withKeys(config, (keys) => run(keys, positionals, values))
} catch (error) {
  const { message, code } = error as NodeJS.ErrnoException
  const isMisuse = error instanceof UsageError || code?.startsWith('ERR_PARSE_ARGS')
  console.error(isMisuse ? `${message}\n${usage}` : message)
  process.exitCode = 1
}

async function run(keys: Keys, [command = '', key_id = '']: string[], flags: Flags): Promise<void> {
  if (command === 'create') return create(keys, flags)
  if (command === 'list') return list(keys)
  if (command !== 'revoke' || key_id === '') throw new UsageError('say what to do:')
  if (!(await keys.revoke(key_id))) throw new Error(`there is no key ${key_id}`)
  console.log(`${key_id} is revoked`)
}

async function create(keys: Keys, { workspace, scope = [], name, expires }: Flags): Promise<void> {
  const wrong = scope.find((one) => !scopes.includes(one as Scope))
  if (wrong !== undefined) throw new UsageError(`--scope ${wrong}: expected ${scopes.join(', ')}`)
  if (!workspace || workspace.length > 128 || scope.length === 0)
    throw new UsageError('a key needs a workspace and a scope:')
  if (expires !== undefined && Number.isNaN(Date.parse(expires)))
    throw new UsageError(`--expires ${expires}: expected a date like 2027-01-31`)
  const expires_at = expires === undefined ? undefined : new Date(expires).toISOString()
  const made = await keys.create({ workspace, scopes: scope as Scope[], name, expires_at })
  console.error(`key ${made.key_id} for ${workspace}; it is shown this once:`)
  console.log(made.token)
}

function list(keys: Keys): void {
  const rows = keys.list().map(({ key_id, workspace, scopes: may, name, created_at, expires_at, revoked_at }) => ({
    ...{ key_id, workspace, scopes: may.join(' '), name, created_at },
    state: revoked_at ? `revoked ${revoked_at}` : expires_at ? `until ${expires_at}` : 'valid',
  }))
  printTable(rows)
}

/** Keys live with the broker: the one Baton runs now, or one started for this moment. */
async function withKeys(config: Config, task: (keys: Keys) => Promise<void>): Promise<void> {
  const { directory, nats, nats_server, durable } = config
  const store = join(directory, 'nats')
  const running = nats ?? (holderOf(directory) === null ? null : await brokerAddress(store))
  if (running !== null) return withKeysAt(running, task)
  const release = holdDirectory(directory, '', 0)
  const quiet = { info: () => undefined, warn: () => undefined }
  const broker = await startBroker({ binary: nats_server, directory: store, durable, log: quiet })
  try {
    await withKeysAt(broker, task)
  } finally {
    await broker.stop()
    release()
  }
}

async function withKeysAt(
  address: { url: string; user?: string; password?: string },
  task: (keys: Keys) => Promise<void>,
) {
  const bus = await connectBus({ ...address, name: 'key' })
  const keys = await openKeys(bus)
  try {
    await task(keys)
  } finally {
    keys.close()
    await bus.close()
  }
}
