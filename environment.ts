import { readFileSync } from 'node:fs'

/** Reads variables one by one; what is not usable is said with its name, its value and what is expected. */

/** What was set is not usable. */
export class ConfigError extends Error {}

export const expected = (name: string, value: string, what: string): ConfigError =>
  new ConfigError(`${name}=${value} is not usable: expected ${what}`)

/** @throws ConfigError */
export function integerOf(name: string, value: string, from: number, to: number): number {
  const number = Number(value)
  if (!/^\d+$/.test(value) || number < from || number > to)
    throw expected(name, value, `a whole number from ${from} to ${to}`)
  return number
}

const units: Record<string, number> = { '': 1, KB: 2 ** 10, MB: 2 ** 20, GB: 2 ** 30, TB: 2 ** 40 }

export type Reader = ReturnType<typeof reader>
/** A variable that is set to nothing counts as not set, as compose files and CI leave them. */
export function reader(environment: NodeJS.ProcessEnv) {
  const text = (name: string): string | undefined => environment[name]?.trim() || undefined
  return {
    text,
    /** The variable, or what stands in the file that NAME_FILE names. @throws ConfigError that shows the path, never the value */
    secret(name: string): string | undefined {
      const path = text(`${name}_FILE`)
      if (path === undefined) return text(name)
      if (text(name) !== undefined) throw new ConfigError(`${name} and ${name}_FILE are both set: expected one of them`)
      try {
        return readFileSync(path, 'utf8').trim() || undefined
      } catch (error) {
        throw expected(`${name}_FILE`, path, `a file that can be read: ${(error as NodeJS.ErrnoException).code}`)
      }
    },
    integer(name: string, otherwise: number, from: number, to: number): number {
      const value = text(name)
      return value === undefined ? otherwise : integerOf(name, value, from, to)
    },
    oneOf(name: string, allowed: string[], otherwise: string): string {
      const value = text(name)?.toLowerCase() ?? otherwise
      if (!allowed.includes(value)) throw expected(name, value, `one of ${allowed.join(', ')}`)
      return value
    },
    flag: (name: string, usual = false): boolean => {
      const value = text(name) ?? String(usual)
      if (!/^(true|false|1|0)$/.test(value)) throw expected(name, value, 'true or false')
      return value === 'true' || value === '1'
    },
    list: (name: string): string[] => (text(name) ?? '').split(/[\s,]+/).filter((entry) => entry !== ''),
    url(name: string, protocols: string[]): string | undefined {
      const value = text(name)
      if (value === undefined) return undefined
      // NATS takes several servers in one variable
      const isUsable = value.split(',').every((one) => protocols.includes(URL.parse(one.trim())?.protocol ?? ''))
      if (!isUsable) throw expected(name, withoutPassword(value), `an address that begins with ${protocols[0]}//`)
      return value
    },
    bytes(name: string, otherwise: string): number {
      const value = text(name) ?? otherwise
      const [, amount, unit] = /^(\d+(?:\.\d+)?)\s*([KMGT]?B?)$/i.exec(value) ?? []
      const factor =
        units[
          (unit ?? '?')
            .toUpperCase()
            .replace(/^([KMGT])$/, '$1B')
            .replace(/^B$/, '')
        ]
      if (amount === undefined || factor === undefined) throw expected(name, value, 'a size like 512MB or 2GB')
      return Math.round(Number(amount) * factor)
    },
  }
}

const withoutPassword = (url: string): string => url.replace(/:[^:@/]*@/, ':…@')
