import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { findChromium } from './setup/chromium.mjs'
import { buildDashboard } from './setup/dashboard.mjs'
import { findNatsServer } from './setup/nats-server.mjs'
import { installPackages } from './setup/packages.mjs'
import { findPrometheus } from './setup/prometheus.mjs'
import { cellar, SetupError, say } from './setup/say.mjs'

/**
 * Brings a fresh checkout to where it can run; quick when nothing is to do.
 * @param needs what the command wants beside the packages: 'broker' (unless `NATS_URL` names one that runs elsewhere),
 *              'own broker', 'dashboard', 'browser', 'prometheus'
 * @returns environment variables that say where things are
 * @throws SetupError with the line to type
 */
export async function setUp(needs) {
  if (Number(process.versions.node.split('.')[0]) < 20)
    throw new SetupError(`Node 20 or newer is needed, this is ${process.versions.node}`)
  return alone(() => {
    installPackages()
    const wantsBroker = needs.includes('own broker') || (needs.includes('broker') && !process.env.NATS_URL)
    const natsServer = wantsBroker ? findNatsServer() : null
    if (needs.includes('dashboard')) buildDashboard()
    const chromium = needs.includes('browser') ? findChromium() : null
    return {
      ...(natsServer && { BATON_NATS_SERVER: natsServer }),
      ...(chromium && { CHROMIUM_PATH: chromium }),
      ...(needs.includes('prometheus') && findPrometheus()),
    }
  })
}

/** Two commands started at the same time would install over each other: the second waits for the first. */
async function alone(task) {
  const lock = join(cellar, 'setup.lock')
  mkdirSync(cellar, { recursive: true })
  for (let said = false; !take(lock); said = true) {
    if (!said) say('another set-up is running, waiting for it …')
    await sleep(200)
  }
  const release = () => rmSync(lock, { force: true })
  process.once('exit', release)
  try {
    return task()
  } finally {
    process.removeListener('exit', release)
    release()
  }
}

function take(lock) {
  try {
    const file = openSync(lock, 'wx')
    writeSync(file, String(process.pid))
    closeSync(file)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw new SetupError(`cannot write to ${cellar}: ${error.message}`)
    if (!lives(lock)) rmSync(lock, { force: true })
    return false
  }
}

function lives(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    // empty: it was made this very moment
    return pid === 0 || process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const needs = process.argv.slice(2)
  await setUp(needs.length > 0 ? needs : ['own broker', 'dashboard', 'browser', 'prometheus']).catch((error) => {
    say(error instanceof SetupError ? error.message : error.stack)
    process.exitCode = 1
  })
}
