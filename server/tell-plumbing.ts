import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Registry } from 'prom-client'
import type { Bus } from '../adapters/bus.ts'
import { type Figure, type ProcessReport, toldFigures } from '../contract/plumbing.ts'
import { answerOf, type Parts } from './health.ts'

/** Every so often each process tells the dashboards how it is, whichever process they run in. */

const TELL_MS = 2000

export interface TellOptions {
  bus: Pick<Bus, 'pulse' | 'connected'>
  /** looked at anew each time: parts come while the process starts */
  parts: Parts
  registry: Registry
  roles: Iterable<string>
  /** epoch ms */
  clock: () => number
}

export interface Telling {
  report(): Promise<ProcessReport>
  stop(): void
}

export function tellPlumbing({ bus, parts, registry, roles, clock }: TellOptions): Telling {
  const self = { process_id: randomUUID(), host: hostname(), pid: process.pid, roles: [...roles] }
  const report = async (): Promise<ProcessReport> => ({
    ...{ ...self, told_at: clock() },
    parts: await statesOf(parts),
    figures: await figuresOf(registry),
  })
  const tell = async () => {
    // what cannot be sent now is of no use later
    if (bus.connected()) bus.pulse('plumbing', await report())
  }
  const timer = setInterval(() => void tell().catch(() => undefined), TELL_MS).unref()
  return { report, stop: () => clearInterval(timer) }
}

async function statesOf(parts: Parts): Promise<ProcessReport['parts']> {
  const states = Object.entries(parts).map(async ([name, ask]) => [name, await answerOf(ask)] as const)
  return Object.fromEntries(await Promise.all(states))
}

async function figuresOf(registry: Registry): Promise<Figure[]> {
  const read = toldFigures.map(async (name): Promise<Figure[]> => {
    const { values = [] } = (await registry.getSingleMetric(name)?.get()) ?? {}
    return values.map(({ labels, value }) => ({ name, labels: labels as Figure['labels'], value }))
  })
  return (await Promise.all(read)).flat()
}
