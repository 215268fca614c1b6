import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { problem } from './problem.ts'

/** What of `adapters/keys.ts` is needed here. */
export interface Verifier {
  verify(token: string): Verdict | Promise<Verdict>
}
type Verdict =
  | { ok: true; key_id: string; name?: string; workspace: string; scopes: readonly string[] }
  | { ok: false; reason: string }

/** What a key may be asked for here; `admin` may everything. */
export type ReadScope = 'read' | 'sql' | 'admin'

/** Who reads. `workspace` is null when any may be read: nobody else can reach an open dashboard. */
export interface Reader {
  workspace: string | null
  /** for whom a change is written down */
  who: string
  may(scope: ReadScope): boolean
  /** still true later? Long answers ask again. */
  stillAllowed(): Promise<boolean>
}
export interface DashboardEnv {
  Variables: {
    reader: Reader
    /** whose rows: the key's own, or with an open dashboard those asked for; '' = of nobody in particular */
    workspace: string
  }
}

const cookieName = 'baton_key'
const loopbackNames = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** Everyone on this machine: the server listens on loopback only, and the Host check keeps other sites' pages out. */
const everyone: Reader = {
  workspace: null,
  who: 'this machine, without a key',
  may: () => true,
  stillAllowed: async () => true,
}

/**
 * Lets readers in. Open: no key, but the Host must be a loopback name (against DNS rebinding), the request may not come
 * from another site, and no proxy may have brought it: its visitors are not on this machine. Otherwise a Bearer key or
 * the cookie of the sign-in page, with the scope. No key reads another workspace than its own.
 */
export function authorize(
  keys: Verifier,
  onLoopback: boolean,
  scope: ReadScope = 'read',
): MiddlewareHandler<DashboardEnv> {
  return async (c, next) => {
    const open = onLoopback && !isForwarded(c)
    const refusal = open ? refuseForeign(c) : null
    if (refusal !== null) return refusal
    const crossSite = refuseCrossSite(c)
    if (crossSite !== null) return crossSite
    const token = tokenOf(c)
    if (token === null && open) return enter(c, everyone) ?? next()
    if (token === null)
      return unknown(c, `send a key with scope ${scope} as "Authorization: Bearer …", or sign in at /sign-in`)
    const reader = await readerOf(keys, token)
    if (reader === null) return unknown(c, 'this key is not known here; it may have been revoked')
    if (!reader.may(scope))
      return problem(
        c,
        403,
        'scope_missing',
        `this key has no scope ${scope}: npm run key -- create --workspace NAME --scope ${scope} makes one`,
      )
    return enter(c, reader) ?? next()
  }
}

/** @returns the refusal of who asks for another workspace than the key's own */
function enter(c: Context<DashboardEnv>, reader: Reader): Response | null {
  const asked = c.req.query('workspace') ?? ''
  const workspace = reader.workspace ?? asked
  if (asked !== '' && asked !== workspace)
    return problem(c, 403, 'workspace_not_yours', 'this key reads another workspace')
  c.set('reader', reader)
  c.set('workspace', workspace)
  return null
}

/** Behind `authorize`, for what is of one workspace. */
export const oneWorkspace: MiddlewareHandler<DashboardEnv> = async (c, next) => {
  const workspace = c.get('workspace')
  if (workspace === '') return problem(c, 400, 'workspace', 'say whose: ?workspace=acme')
  if (workspace.length > 128 || !workspace.isWellFormed())
    return problem(c, 400, 'workspace', 'no workspace has that name')
  return next()
}

const needsAdmin =
  'this key has no scope admin, which this takes: npm run key -- create --workspace NAME --scope admin makes one'

/** Behind `authorize`, for what changes something. */
export const writers: MiddlewareHandler<DashboardEnv> = async (c, next) =>
  c.get('reader').may('admin') ? next() : problem(c, 403, 'scope_missing', needsAdmin)

const unknown = (c: Context, detail: string) =>
  problem(c, 401, 'key_unknown', detail, { 'www-authenticate': 'Bearer realm="baton"' })

async function readerOf(keys: Verifier, token: string): Promise<Reader | null> {
  const verdict = await keys.verify(token)
  if (!verdict.ok) return null
  const { key_id, name } = verdict
  return {
    workspace: verdict.workspace,
    who: name === undefined ? key_id : `${name} (${key_id})`,
    may: (scope) => verdict.scopes.includes(scope) || verdict.scopes.includes('admin'),
    async stillAllowed() {
      const now = await keys.verify(token)
      return now.ok && now.workspace === verdict.workspace
    },
  }
}

function tokenOf(c: Context): string | null {
  const header = c.req.header('authorization')
  if (header !== undefined) return /^Bearer +(\S+)$/i.exec(header)?.[1] ?? ''
  return getCookie(c, cookieName) ?? null
}

const isForwarded = (c: Context): boolean =>
  ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'].some((name) => c.req.header(name) !== undefined)

/** A name that resolves to 127.0.0.1 but is not ours belongs to somebody else's page. */
export function refuseForeign(c: Context): Response | null {
  if (loopbackNames.test(new URL(c.req.url).hostname)) return null
  return problem(c, 403, 'host_not_allowed', 'this dashboard answers to localhost and 127.0.0.1 only')
}

/** Requests a page of another origin made. Following a link here is fine. */
export function refuseCrossSite(c: Context): Response | null {
  const site = c.req.header('sec-fetch-site')
  const reading = c.req.method === 'GET' || c.req.method === 'HEAD'
  if (reading && c.req.header('sec-fetch-mode') === 'navigate') return null
  const foreign = (site !== undefined && site !== 'same-origin' && site !== 'none') || (!reading && !sameOrigin(c))
  return foreign ? problem(c, 403, 'cross_site', 'only the dashboard itself may ask for this') : null
}

/** No Origin is fine: that is a program, not a page. */
function sameOrigin(c: Context): boolean {
  const origin = c.req.header('origin')
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === new URL(c.req.url).host
}

/** Takes a key from the sign-in form and keeps it in a cookie that no script can read. */
export async function signIn(c: Context, keys: Verifier): Promise<Response> {
  const refusal = refuseCrossSite(c)
  if (refusal !== null) return refusal
  const form = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>)
  const token = typeof form.key === 'string' ? form.key.trim() : ''
  const reader = token === '' ? null : await readerOf(keys, token)
  if (reader === null || !reader.may('read'))
    return c.redirect(`/sign-in?refused=${reader === null ? 'unknown' : 'scope'}`, 303)
  setCookie(c, cookieName, token, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    maxAge: 43_200,
    secure: isEncrypted(c),
  })
  return c.redirect('/', 303)
}

export function signOut(c: Context): Response {
  const refusal = refuseCrossSite(c)
  if (refusal !== null) return refusal
  deleteCookie(c, cookieName, { path: '/' })
  return c.redirect('/sign-in', 303)
}

const isEncrypted = (c: Context): boolean =>
  new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https'

/** Who looks at a page. @returns null = has to sign in first */
export async function viewerOf(c: Context, keys: Verifier, onLoopback: boolean): Promise<Reader | null> {
  if (onLoopback && !isForwarded(c)) return everyone
  const token = getCookie(c, cookieName)
  const reader = token === undefined ? null : await readerOf(keys, token)
  return reader?.may('read') ? reader : null
}
