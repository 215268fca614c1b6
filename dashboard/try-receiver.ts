import { randomUUID } from 'node:crypto'
import type { Bus } from '../adapters/bus.ts'
import { RECEIVER_TEST, RECEIVER_TESTED, type ReceiverTest, type ReceiverTested } from '../contract/alert.ts'
import type { ReceiverAnswer } from '../contract/told-alerts.ts'

/** A receiver has fifteen seconds to answer. */
const WITHIN_MS = 20_000

/** Asks whoever evaluates the alerts to send a test message. @returns null when nobody does */
export function tryReceiver(
  bus: Pick<Bus, 'pulse' | 'onPulse'>,
  wanted: Omit<ReceiverTest, 'request_id'>,
  within_ms = WITHIN_MS,
): Promise<ReceiverAnswer | null> {
  const request_id = randomUUID()
  return new Promise((resolve) => {
    const end = (answer: ReceiverAnswer | null) => {
      clearTimeout(timer)
      stop()
      resolve(answer)
    }
    const stop = bus.onPulse<ReceiverTested>(RECEIVER_TESTED, (tested) => {
      if (tested.request_id === request_id) end({ ok: tested.ok, detail: tested.detail })
    })
    const timer = setTimeout(end, within_ms, null)
    bus.pulse(RECEIVER_TEST, { ...wanted, request_id } satisfies ReceiverTest)
  })
}
