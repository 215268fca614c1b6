import { existsSync } from 'node:fs'

/** The programs that the set-up found; `npm test` names them, an editor's test runner finds what an earlier set-up left. */
const own = new URL('../../.baton/bin/nats-server', import.meta.url).pathname

export const natsServer = process.env.BATON_NATS_SERVER ?? (existsSync(own) ? own : 'nats-server')
export const chromium = process.env.CHROMIUM_PATH ?? 'chromium'
