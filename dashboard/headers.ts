import type { Context, MiddlewareHandler } from 'hono'

/** For everything that is not a page: nothing in it may run or be framed. Pages bring the policy Astro made from their hashes. */
const closedPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const RESOURCE_POLICY = 'cross-origin-resource-policy'

export const safeHeaders: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  [RESOURCE_POLICY]: 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'x-frame-options': 'DENY',
}

/** Sets the protective headers on every answer, errors and files included. */
export function protect(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    setSafeHeaders(c)
  }
}

function setSafeHeaders(c: Context): void {
  // a picture that others may show says so itself
  const isShownElsewhere = c.res.headers.get(RESOURCE_POLICY) === 'cross-origin'
  for (const [name, value] of Object.entries(safeHeaders))
    if (name !== RESOURCE_POLICY || !isShownElsewhere) c.header(name, value)
  if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', closedPolicy)
  if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
}
