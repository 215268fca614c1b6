import type { KV, KvEntry } from '@nats-io/kv'
import { isRevisionConflict } from '../adapters/bus.ts'

/**
 * One owner per lane. The lease only keeps two workers from working at once; what keeps them from doing harm when they
 * do is the cursor's revision (cursor.ts), which a worker that lost its lane can no longer move.
 */
export interface Holder {
  owner: string
  host: string
  pid: number
  /** epoch ms, tells two processes with the same pid apart */
  started_at: number
}

export interface Lease {
  /** aborts when another worker has taken the lane */
  lost: AbortSignal
  release(): Promise<void>
}

export interface LeaseOptions {
  leases: KV
  lane: number
  holder: Holder
  /** a lease that nobody renewed for so long may be taken */
  ttl_ms: number
  signal: AbortSignal
  /** false only when the holder is a process of this host that is certainly gone */
  mayLive(holder: Holder): boolean
  /** monotonic ms: a stepped wall clock must not take a lane away */
  elapsed: () => number
  sleep(ms: number, signal: AbortSignal): Promise<void>
  /** why it waits, once per holder */
  onWait(holder: Holder): void
}

const releaseMs = 500

const keyOf = (lane: number): string => `lane-${lane}`

/** Waits until the lane is free, or its holder has been silent for `ttl_ms`. @throws when `signal` aborts */
export async function acquireLease(options: LeaseOptions): Promise<Lease> {
  let seen = { revision: -1, since: options.elapsed() }
  for (;;) {
    options.signal.throwIfAborted()
    const entry = await options.leases.get(keyOf(options.lane))
    if (entry?.revision !== seen.revision) {
      seen = { revision: entry?.revision ?? 0, since: options.elapsed() }
      if (isHeld(entry)) options.onWait(entry.json<Holder>())
    }
    if (isFree(entry, seen.since, options)) {
      const revision = await write(options, entry?.revision ?? 0)
      if (revision !== null) return unlessStopped(hold(options, revision), options.signal)
    }
    await options.sleep(Math.min(500, options.ttl_ms / 4), options.signal)
  }
}

/** Nobody waits any more for a lease that came too late, and it would be renewed for ever. */
async function unlessStopped(lease: Lease, signal: AbortSignal): Promise<Lease> {
  if (!signal.aborted) return lease
  await lease.release()
  throw signal.reason
}

const isHeld = (entry: KvEntry | null): entry is KvEntry => entry?.operation === 'PUT'

function isFree(entry: KvEntry | null, since: number, options: LeaseOptions): boolean {
  if (!isHeld(entry)) return true
  return options.elapsed() - since >= options.ttl_ms || !options.mayLive(entry.json<Holder>())
}

/** @returns the new revision, or null when another worker wrote first */
async function write({ leases, lane, holder }: LeaseOptions, previous: number): Promise<number | null> {
  try {
    return await leases.put(keyOf(lane), JSON.stringify(holder), { previousSeq: previous })
  } catch (error) {
    if (!isRevisionConflict(error)) throw error
    const entry = await leases.get(keyOf(lane))
    return isHeld(entry) && entry.json<Holder>().owner === holder.owner ? entry.revision : null
  }
}

function hold(options: LeaseOptions, first: number): Lease {
  const lost = new AbortController()
  let revision = first
  let renewing = Promise.resolve()
  const renew = async () => {
    // an outage is no loss: nobody else can take the lane while the broker is away either
    const next = await write(options, revision).catch(() => revision)
    if (next === null) end(true)
    else revision = next
  }
  const timer = setInterval(() => {
    renewing = renewing.then(() => (lost.signal.aborted ? undefined : renew()))
  }, options.ttl_ms / 4)
  const end = (taken: boolean) => {
    clearInterval(timer)
    if (taken) lost.abort(new Error(`lane ${options.lane} was taken by another worker`))
  }
  const giveBack = async () => {
    await renewing
    if (lost.signal.aborted) return
    await options.leases.delete(keyOf(options.lane), { previousSeq: revision }).catch(() => {})
  }
  return {
    lost: lost.signal,
    async release() {
      end(false)
      // when the broker is away nobody hears it, and the next one finds the process gone or waits
      await Promise.race([giveBack(), options.sleep(releaseMs, new AbortController().signal)])
    },
  }
}
