import { readFileSync } from 'node:fs'
import { consoleUserOf } from '../../adapters/console-user.ts'
import { askedTables } from '../../contract/row.ts'
import type { MoreUsers } from '../start-clickhouse.ts'

/** The user for SQL as the statements make it, written for the file in which an engine without SQL users has them. */

const sql = readFileSync(new URL('../../queries/server/console-user.sql', import.meta.url), 'utf8')

interface Setting {
  name: string
  value: string
  /** `MIN 1 MAX 1` */
  rest: string
}

export const profile: readonly Setting[] = [
  ...(/SETTINGS\n([^;]+);/.exec(sql)?.[1] ?? '').matchAll(/(\w+) = (\d+)([^,]*)/g),
].map(([, name = '', value = '', rest = '']) => ({ name, value, rest }))

/** `max_execution_time` is a setting, `execution_time` one of a quota */
export const quota: Readonly<Record<string, string>> = Object.fromEntries(
  [...(/CREATE QUOTA [^;]+ MAX ([^;]+) TO/.exec(sql)?.[1] ?? '').matchAll(/(\w+) = (\d+)/g)].map(
    ([, name = '', value = '']) => [name, value],
  ),
)

const bounds = ({ name, rest }: Setting): string => {
  const [, low = '', high = ''] = /MIN (\d+) MAX (\d+)/.exec(rest) ?? []
  const inner = rest.includes('CONST') ? '<const/>' : low === '' ? '' : `<min>${low}</min><max>${high}</max>`
  return inner === '' ? '' : `<${name}>${inner}</${name}>`
}

const tags = (values: Iterable<readonly [string, string]>): string =>
  [...values].map(([name, value]) => `<${name}>${value}</${name}>`).join('')

/** Made by hand, for `database`. @param limits of the quota, an hour; absent = those of the statements */
export function consoleXml(database: string, password: string, limits = quota): MoreUsers {
  const user = consoleUserOf(database)
  const settings = tags(profile.map(({ name, value }) => [name, value]))
  const grants = askedTables.map((table) => `<query>GRANT SELECT ON ${database}.${table}</query>`).join('')
  const interval = `<interval><duration>3600</duration>${tags(Object.entries(limits))}</interval>`
  return {
    profiles: tags([[user, `${settings}<constraints>${profile.map(bounds).join('')}</constraints>`]]),
    quotas: tags([[user, interval]]),
    users: tags([
      [
        user,
        `<password>${password}</password><profile>${user}</profile><quota>${user}</quota><grants>${grants}</grants>`,
      ],
    ]),
  }
}
