import type { Bus } from '../../adapters/bus.ts'
import {
  type AlertRecord,
  RECEIVER_TEST,
  RECEIVER_TESTED,
  type ReceiverTest,
  type ReceiverTested,
} from '../../contract/alert.ts'
import { noCircumstances } from './circumstances.ts'
import type { Disabled } from './disabled.ts'
import { formatNotice, markTest } from './notice.ts'
import type { Outbox } from './outbox.ts'
import type { Receiver, SendOutcome } from './receivers/receiver.ts'

/** Sends a test message when somebody asks for one, past the outbox, and says what the receiver answered. */
export interface TestingOptions {
  bus: Pick<Bus, 'pulse' | 'onPulse'>
  receivers: readonly Receiver[]
  disabled: Disabled
  outbox: Pick<Outbox, 'add'>
  clock: () => number
  base_url: string
  signal: AbortSignal
}

/** An incident that a test opened is closed after so long: until then the telephone has rung. */
const OPEN_MS = 60_000
/** Each may ring somebody's telephone. */
const PAUSE_MS = 10_000

/** Until `signal` aborts. One test at a time for each receiver, and not one after the other. */
export function answerTests(options: TestingOptions): void {
  const { bus, receivers, signal } = options
  const busy = new Set<string>()
  const tried_at = new Map<string, number>()
  const answer = async (test: ReceiverTest) => {
    const receiver = receivers.find(({ name }) => name === test.receiver)
    if (receiver === undefined) return told(test, { ok: false, detail: 'no receiver of that name is configured' })
    if (busy.has(test.receiver)) return told(test, { ok: false, detail: 'another test is on its way' })
    const left_ms = (tried_at.get(test.receiver) ?? 0) + PAUSE_MS - options.clock()
    if (left_ms > 0) return told(test, { ok: false, detail: `tried just now: again in ${Math.ceil(left_ms / 1000)} s` })
    busy.add(test.receiver)
    tried_at.set(test.receiver, options.clock())
    const outcome = await tryReceiver(receiver, test, options).catch((error: Error) => broken(error))
    busy.delete(test.receiver)
    told(test, outcome)
  }
  const told = ({ request_id }: ReceiverTest, outcome: Outcome) =>
    bus.pulse(RECEIVER_TESTED, { request_id, ...outcome } satisfies ReceiverTested)
  const stop = bus.onPulse<ReceiverTest>(RECEIVER_TEST, (test) => void answer(test))
  signal.addEventListener('abort', stop, { once: true })
}

type Outcome = Omit<ReceiverTested, 'request_id'>

async function tryReceiver(
  receiver: Receiver,
  test: ReceiverTest,
  { disabled, outbox, clock, base_url, signal }: TestingOptions,
): Promise<Outcome> {
  const at = clock()
  const record = recordOf(test, at)
  const bodyOf = (kind: 'triggered' | 'resolved') =>
    markTest(formatNotice({ kind, record, at, base_url, ...noCircumstances }))
  const sent = await receiver.send({ message_id: `msg_${record.alert_id}`, body: bodyOf('triggered') }, signal)
  if (!sent.ok) return { ok: false, detail: detailOf(sent) }
  if (disabled.has(receiver)) await disabled.enable(receiver)
  const end = { alert_id: record.alert_id, kind: 'resolved' as const, at, body: bodyOf('resolved') }
  if (receiver.acknowledges) await outbox.add(record, end, [receiver], at + OPEN_MS)
  return { ok: true, detail: `answered ${sent.status}` }
}

const detailOf = ({ reason, detail }: Extract<SendOutcome, { ok: false }>): string => `${reason}: ${detail}`
const broken = (error: Error): Outcome => ({ ok: false, detail: error.message })

const recordOf = ({ request_id, workspace, who }: ReceiverTest, at: number): AlertRecord => ({
  ...{ workspace, rule: 'test', title: 'A test of Baton, nothing is wrong', severity: 'warning', state: 'firing' },
  ...{ since: at, alert_id: `test_${request_id}`, value: null, threshold: 0, resolve_threshold: 0, parts: {} },
  summary: `Sent by ${who} to see whether this receiver is told of alerts. Nothing fires and nothing has to be done`,
  ...{ problem: '', evaluated_at: at, progress_ms: 0, announcements: [] },
})
