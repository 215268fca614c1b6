import { existsSync } from 'node:fs'

/** The programs that the set-up found; `npm test` names them, an editor's test runner finds what an earlier set-up left. */
const ownBin = new URL('../../.baton/bin/', import.meta.url).pathname
const find = (variable: string, name: string): string | undefined =>
  process.env[variable] ?? (existsSync(ownBin + name) ? ownBin + name : undefined)

export const natsServer = find('BATON_NATS_SERVER', 'nats-server') ?? 'nats-server'
export const browser =
  process.env.CHROMIUM_PATH ??
  ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
    .flatMap((name) => [`/usr/bin/${name}`, ownBin + name])
    .find((path) => existsSync(path))
/** Not everywhere to be had: tests that ask them are skipped without. */
export const alertmanager = find('ALERTMANAGER_PATH', 'prometheus-alertmanager')
export const prometheus = find('PROMETHEUS_PATH', 'prometheus')
export const promtool = find('PROMTOOL_PATH', 'promtool')
