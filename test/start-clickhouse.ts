import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { withDeathSignal } from '../adapters/broker.ts'
import { atEndOfFile } from './setup/at-end-of-file.ts'
import { freePort } from './start-broker.ts'

/** A real ClickHouse that is asked over HTTP, as a process of its own, with the database `baton`. */
export interface TestClickHouse {
  url: string
  /** A statement as the owner. @returns the answer, or what it says of an error */
  ask(sql: string): Promise<string>
  kill(): Promise<void>
  /** A new process on the same port and directory. Only after `kill`. */
  restart(): Promise<void>
}

/** May do everything; users that it makes would be kept nowhere. */
export const owner = { username: 'owner', password: 'of-the-owner' }

/** What stands in ClickHouse's `<profiles>`, `<quotas>` and `<users>`. */
export interface MoreUsers {
  profiles: string
  quotas: string
  users: string
}

export async function startClickHouse(more?: MoreUsers): Promise<TestClickHouse> {
  const directory = mkdtempSync(join(tmpdir(), 'baton-clickhouse-'))
  const port = await freePort()
  const [config, path] = [join(directory, 'config.xml'), join(directory, 'data')]
  mkdirSync(path)
  writeFileSync(config, `<clickhouse><users_config>${directory}/users.xml</users_config></clickhouse>`)
  writeFileSync(join(directory, 'users.xml'), usersOf(more))
  const [program, args] = withDeathSignal([
    process.execPath,
    join(import.meta.dirname, 'setup/serve-clickhouse.ts'),
    ...[config, path, String(port)],
  ])
  const url = `http://127.0.0.1:${port}`
  const ask = async (sql: string) => {
    const query = new URLSearchParams({ user: owner.username, password: owner.password })
    const signal = AbortSignal.timeout(60_000)
    return (await (await fetch(`${url}/?${query}`, { method: 'POST', body: sql, signal })).text()).trim()
  }
  let child: ChildProcess | undefined
  const isGone = () => child === undefined || child.exitCode !== null || child.signalCode !== null
  const start = async () => {
    const begun = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    child = begun
    let said = ''
    begun.stderr.on('data', (text) => (said += text))
    while ((await ask('SELECT 1').catch(() => '')) !== '1') {
      if (isGone()) throw new Error(`ClickHouse ended with ${begun.exitCode ?? begun.signalCode}:\n${said}`)
      await sleep(50)
    }
  }
  const kill = async () => {
    if (child === undefined || isGone()) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  atEndOfFile(async () => {
    await kill()
    rmSync(directory, { recursive: true, force: true })
  })
  await start()
  await ask('CREATE DATABASE baton ENGINE = Atomic')
  return {
    ...{ url, ask, kill },
    restart: start,
  }
}

/** `default` is the engine itself, which listens. */
const ofAll = '<profile>default</profile><quota>default</quota>'
const usersOf = (more: MoreUsers = { profiles: '', quotas: '', users: '' }): string => `<clickhouse>
  <profiles><default/>${more.profiles}</profiles>
  <quotas><default/>${more.quotas}</quotas>
  <users>
    <default><password/>${ofAll}</default>
    <${owner.username}>
      <password>${owner.password}</password>${ofAll}<access_management>1</access_management>
    </${owner.username}>
    ${more.users}
  </users>
</clickhouse>`
