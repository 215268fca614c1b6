import type { Keys, KeyVerdict } from '../adapters/keys.ts'
import { type Outcome, refuse } from './problem.ts'

export type IngestKey = Extract<KeyVerdict, { ok: true }>

/** The same answer whatever is wrong, so that nobody learns which keys exist. */
const unknown = () =>
  refuse(401, 'key_unknown', 'send a key with scope ingest as "Authorization: Bearer bk_…"', {
    'www-authenticate': 'Bearer realm="baton"',
  })

/** Only the header counts: addresses end up in logs, histories and referrers. */
export function authenticate(keys: Keys, authorization: string | undefined, url: string): Outcome<IngestKey> {
  if (/bk_[0-9a-f]{16}_/i.test(url))
    return refuse(
      400,
      'key_in_url',
      'a key does not belong in an address: revoke this one and send a new one in the header',
    )
  const [, token = ''] = /^Bearer ([^\s]+)$/i.exec(authorization ?? '') ?? []
  const verdict = keys.verify(token)
  if (!verdict.ok) return unknown()
  if (!verdict.scopes.includes('ingest'))
    return refuse(
      403,
      'scope_missing',
      'this key has no scope ingest: npm run key -- create --workspace NAME --scope ingest makes one',
    )
  return { ok: true, value: verdict }
}
