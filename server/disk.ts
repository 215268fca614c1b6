import { statfs } from 'node:fs/promises'
import type { MiddlewareHandler } from 'hono'
import { Gauge, type Registry } from 'prom-client'
import type { Problem } from '../contract/problem.ts'
import type { PartState } from './health.ts'

/** Free space where everything is kept, looked at every few seconds: asking costs nothing. */
export interface Disk {
  /** false below the floor: what comes in now could be half kept */
  hasRoom(): boolean
  state(): PartState
  stop(): void
}

const LOOK_MS = 2000

/** @param floor_bytes below this much the disk counts as full */
export async function watchDisk(directory: string, floor_bytes: number, registry: Registry): Promise<Disk> {
  const gauge = new Gauge({
    name: 'baton_disk_free_bytes',
    help: 'free space where data is kept',
    registers: [registry],
  })
  let free_bytes = 0
  const look = async () => {
    const { bavail, bsize } = await statfs(directory)
    free_bytes = bavail * bsize
    gauge.set(free_bytes)
  }
  await look()
  // a look that fails keeps the last figure: the disk going away shows in every other part
  const timer = setInterval(() => void look().catch(() => undefined), LOOK_MS).unref()
  const hasRoom = () => free_bytes >= floor_bytes
  return { hasRoom, state: () => ({ ok: hasRoom(), free_bytes, floor_bytes }), stop: () => clearInterval(timer) }
}

/** Keeps `/v1/events` shut while the disk is full: what was acknowledged stays whole, what comes is sent again later. */
export function refuseWhenFull(disk: Pick<Disk, 'hasRoom'>): MiddlewareHandler {
  return async (_c, next) => {
    if (!disk.hasRoom()) return diskFull()
    await next()
  }
}

/** What is answered while there is no room. */
export function diskFull(): Response {
  const problem: Problem = {
    type: 'about:blank',
    title: 'Service Unavailable',
    status: 503,
    code: 'disk_full',
    detail: 'there is no room to keep events; send them again later',
  }
  const headers = { 'content-type': 'application/problem+json', 'retry-after': '30', 'cache-control': 'no-store' }
  return new Response(JSON.stringify(problem), { status: 503, headers })
}
