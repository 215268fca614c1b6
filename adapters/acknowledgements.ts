import { ACKNOWLEDGEMENTS_BUCKET, ACKNOWLEDGEMENTS_KEPT_MS, type Acknowledgement } from '../contract/alert.ts'
import { type Bus, isRevisionConflict } from './bus.ts'
import { follow } from './follow.ts'

/** Who takes care of which alert. Held in memory, following the bucket. */
export interface Acknowledgements {
  of(alert_id: string): Acknowledgement | undefined
  /**
   * The first one counts.
   * @returns the one that counts
   * @throws a NATS error when the broker is away
   */
  make(wanted: Acknowledgement): Promise<Acknowledgement>
  close(): void
}

/** Waits until all of the bucket is known. @throws a NATS error when the broker is away */
export async function openAcknowledgements(bus: Bus): Promise<Acknowledgements> {
  const bucket = await bus.bucket(ACKNOWLEDGEMENTS_BUCKET, { ttl_ms: ACKNOWLEDGEMENTS_KEPT_MS })
  const known = new Map<string, Acknowledgement>()
  const watching = await follow(bus, bucket, (entry) => {
    if (entry.operation === 'PUT') known.set(entry.key, entry.json<Acknowledgement>())
  })
  return {
    of: (alert_id) => known.get(alert_id),
    async make(wanted) {
      try {
        await bucket.put(wanted.alert_id, JSON.stringify(wanted), { previousSeq: 0 })
        known.set(wanted.alert_id, wanted)
      } catch (error) {
        if (!isRevisionConflict(error)) throw error
        const first = await bucket.get(wanted.alert_id)
        if (first !== null) known.set(wanted.alert_id, first.json<Acknowledgement>())
      }
      return known.get(wanted.alert_id) ?? wanted
    },
    close: watching.stop,
  }
}
