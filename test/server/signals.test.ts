import { fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const directory = mkdtempSync(join(tmpdir(), 'baton-busy-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

/** @returns how a process whose engine works ends, and how long that takes */
async function endOf(what: 'wait' | 'break', signal?: NodeJS.Signals) {
  const file = new URL('./busy-process.ts', import.meta.url).pathname
  const child = fork(file, [join(directory, what), what], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
  const gone = once(child, 'close')
  const tooLate = setTimeout(() => child.kill('SIGKILL'), 20_000)
  await once(child, 'message')
  const since = performance.now()
  if (signal !== undefined) child.kill(signal)
  const [code, by] = (await gone) as [number | null, NodeJS.Signals | null]
  clearTimeout(tooLate)
  return { code, by, output, ms: performance.now() - since }
}

test('a stop that the engine holds up ends with 1 after 4.5 s, whatever the engine does', async () => {
  const { code, by, output, ms } = await endOf('wait', 'SIGTERM')
  expect({ code, by }).toEqual({ code: 1, by: null })
  expect(output).toContain('store did not stop in time, ending now')
  expect(output).toContain('told of the end with 1')
  expect(ms).toBeGreaterThan(4000)
})

test('a bug ends the process with 1 at once, whatever the engine does', async () => {
  const { code, by, output, ms } = await endOf('break')
  expect({ code, by }).toEqual({ code: 1, by: null })
  expect(output).toContain('a bug: stopping at once')
  expect(ms).toBeLessThan(4000)
})

test('a process that is killed takes the one of its statements with it', async () => {
  const isThere = () => spawnSync('pgrep', ['-f', `console-child.ts ${join(directory, 'killed')}-console`]).status === 0
  const file = new URL('./busy-process.ts', import.meta.url).pathname
  const child = fork(file, [join(directory, 'killed'), 'wait'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  await once(child, 'message')
  await expect.poll(isThere).toBe(true)
  child.kill('SIGKILL')
  await expect.poll(isThere).toBe(false)
})
