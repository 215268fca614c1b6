import { type Outcome, refuse } from './problem.ts'

export type Format = 'json' | 'ndjson' | 'cloudevent' | 'cloudevent_batch'
export type Encoding = 'identity' | 'gzip' | 'zstd'

const formats: Record<string, Format> = {
  'application/json': 'json',
  'application/x-ndjson': 'ndjson',
  'application/cloudevents+json': 'cloudevent',
  'application/cloudevents-batch+json': 'cloudevent_batch',
}
const encodings: Record<string, Encoding> = {
  '': 'identity',
  identity: 'identity',
  gzip: 'gzip',
  'x-gzip': 'gzip',
  zstd: 'zstd',
}

export function parseMediaType(contentType: string | undefined): Outcome<Format> {
  const [name = '', ...parameters] = (contentType ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined
  if (format === undefined) return refuse(415, 'media_type', `send one of ${Object.keys(formats).join(', ')}`)
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))
  if (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset))
    return refuse(415, 'charset', 'the only charset is UTF-8')
  return { ok: true, value: format }
}

/** One encoding at most: nested ones multiply what a small body can become. */
export function parseEncoding(contentEncoding: string | undefined): Outcome<Encoding> {
  const name = (contentEncoding ?? '').trim().toLowerCase()
  const encoding = Object.hasOwn(encodings, name) ? encodings[name] : undefined
  if (encoding !== undefined) return { ok: true, value: encoding }
  return refuse(415, 'content_encoding', 'compress once, with gzip or zstd, or not at all', {
    'accept-encoding': 'gzip, zstd',
  })
}
