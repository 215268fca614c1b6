import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Which addresses alerts may be sent to: the public ones, and what the configuration names. */

export interface AddressRule {
  /** false for loopback, private, link-local, shared, multicast and reserved addresses that are not allowed by name */
  permits(address: string): boolean
  /** a host whose name the configuration allows, whatever it resolves to */
  permitsHost(host: string): boolean
}

const internalV4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]
/** with those that carry an IPv4 address inside: a way round the first list */
const internalV6: [string, number][] = [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
]
const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/** @param allowed hosts, addresses and networks ('10.1.0.0/16') inside the house */
export function addressRule(allowed: string[]): AddressRule {
  const internal = listsOf([...internalV4, ...internalV6])
  const networks = allowed.filter((entry) => isIP(entry.split('/')[0] ?? '') !== 0)
  const permitted = listsOf(networks.map(parseNetwork))
  const hosts = new Set(allowed.filter((entry) => !networks.includes(entry)).map((host) => host.toLowerCase()))
  return {
    permits(address) {
      const plain = mapped.exec(address)?.[1] ?? address.split('%')[0] ?? ''
      const family = isIP(plain)
      if (family === 0) return false
      const kind = family === 4 ? 'ipv4' : 'ipv6'
      return permitted[kind].check(plain, kind) || !internal[kind].check(plain, kind)
    },
    permitsHost: (host) => hosts.has(host.toLowerCase()),
  }
}

/** One list per family: a BlockList takes an IPv4 address for its mapped IPv6 form too, and ::ffff:0:0/96 would match all. */
function listsOf(networks: [string, number][]): Record<'ipv4' | 'ipv6', BlockList> {
  const lists = { ipv4: new BlockList(), ipv6: new BlockList() }
  for (const [address, bits] of networks) {
    const kind = isIP(address) === 4 ? 'ipv4' : 'ipv6'
    lists[kind].addSubnet(address, bits, kind)
  }
  return lists
}

function parseNetwork(entry: string): [string, number] {
  const [address = '', bits] = entry.split('/')
  return [address, bits === undefined ? (isIP(address) === 4 ? 32 : 128) : Number(bits)]
}

/**
 * Before anything is sent: what can be told from the address as it is written. What a name means is looked at when it is used.
 * @returns why it may not be reached, null when it may
 */
export function refusalOf({ hostname }: URL, rule: AddressRule): string | null {
  const host = hostname.replace(/^\[|\]$/g, '')
  const address = isIP(host) === 0 && /(^|\.)localhost\.?$/i.test(host) ? '127.0.0.1' : host
  const isInside = isIP(address) !== 0 && !rule.permits(address)
  return isInside && !rule.permitsHost(host)
    ? `${host} is inside the house: if it may be reached, name it in BATON_ALLOWED_INTERNAL_RECEIVERS (alerts) or BATON_ALLOWED_INTERNAL_WEBHOOKS (decisions)`
    : null
}

export class AddressBlocked extends Error {
  override name = 'AddressBlocked'
}

/** All that a name stands for, as the system has it. */
export type ResolveName = (
  host: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/**
 * The name is resolved once and the connection goes to what was checked: a name that answers differently the second time
 * gains nothing. Every address of the answer must be permitted.
 */
export function guardedLookup(rule: AddressRule, resolveName: ResolveName = lookup): LookupFunction {
  return (host, options, done) => {
    resolveName(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '')
      const wrong = rule.permitsHost(host) ? undefined : addresses.find(({ address }) => !rule.permits(address))
      if (wrong !== undefined) return done(new AddressBlocked(`${host} is inside the house`), '')
      if (options.all) return done(null, addresses)
      const first = addresses[0]
      if (first === undefined) return done(new Error(`${host} has no address`), '')
      done(null, first.address, first.family)
    })
  }
}
