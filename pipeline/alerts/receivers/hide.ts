/** What a receiver answers may repeat what it was sent: none of its secrets is kept or shown. */

const HIDDEN = '***'
/** of a reply that is kept */
export const REPLY_LENGTH = 200
/** shorter parts of a path are names like 'services' or 'v2' */
const SECRET_PART = 12
/** a shorter value of a query is a setting */
const SECRET_VALUE = 4

/** In one line, without the secrets, then cut: half a secret is one too. */
export function shownReply(reply: string, secrets: readonly string[]): string {
  const hidden = secretsFirst(secrets).reduce((text, secret) => text.replaceAll(secret, HIDDEN), reply)
  return hidden.replace(/\s+/g, ' ').trim().slice(0, REPLY_LENGTH).toWellFormed()
}

/** What of an address gives access: user and password, the path and its long parts, the values of the query. */
export function secretsOf(url: URL): string[] {
  const { username, password, pathname, search, searchParams } = url
  const login = Buffer.from([username, password].map(decoded).join(':')).toString('base64')
  const access = password === '' ? [username] : [password, decoded(password), login]
  const parts = pathname.split('/').filter((part) => part.length >= SECRET_PART)
  const path = pathname === '/' ? [] : [`${pathname}${search}`, pathname]
  const values = [...searchParams.values()].filter((value) => value.length >= SECRET_VALUE)
  return [...access, ...path, ...parts, ...parts.map(decoded), ...values]
}

/** The longest first, as they are and as JSON with escaped slashes has them. */
const secretsFirst = (secrets: readonly string[]): string[] =>
  [...new Set(secrets.flatMap((text) => [text, text.replaceAll('/', '\\/')]))]
    .filter((text) => text !== '')
    .sort((a, b) => b.length - a.length)

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
