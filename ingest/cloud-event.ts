import type { Candidate } from './batch.ts'

/** CloudEvents 1.0: `type` = `baton.<type>`, `id` = event_id, `time` = occurred_at, the fields in `data`; the rest is dropped. */

const TYPE_PREFIX = 'baton.'

export function readCloudEvent(value: unknown): Candidate {
  if (!isObject(value)) return refuse('', 'not a JSON object')
  if (value.specversion !== '1.0') return refuse('/specversion', 'expected "1.0"')
  if (typeof value.id !== 'string' || value.id === '') return refuse('/id', 'expected a string')
  if (typeof value.source !== 'string' || value.source === '') return refuse('/source', 'expected a string')
  if (value.data_base64 !== undefined) return refuse('/data_base64', 'send data as JSON')
  if (value.data !== undefined && !isObject(value.data)) return refuse('/data', 'expected an object')
  if (typeof value.type !== 'string' || !value.type.startsWith(TYPE_PREFIX))
    return { ok: false, code: 'unknown_type', path: '/type', message: `expected ${TYPE_PREFIX}<type>` }
  const time = value.time === undefined ? {} : { occurred_at: value.time }
  return { ok: true, value: { ...value.data, ...time, type: value.type.slice(TYPE_PREFIX.length), event_id: value.id } }
}

/** Faults of the envelope already point into it; those of the event are moved to where the field stood. */
export function toCloudEventPath(value: unknown, path: string): string {
  if (!isObject(value)) return path
  if (path === '/event_id') return '/id'
  if (path === '/occurred_at' && value.time !== undefined) return '/time'
  return path === '' || path === '/type' ? path : `/data${path}`
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const refuse = (path: string, message: string): Candidate => ({ ok: false, code: 'bad_cloud_event', path, message })
