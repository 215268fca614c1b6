import type { Webhooks } from '../../adapters/webhooks.ts'
import { isDecision, type Said } from '../../contract/notice.ts'
import type { WebhookRecord } from '../../contract/webhook.ts'
import type { Receiver } from '../alerts/receivers/receiver.ts'
import { createWebhook } from '../alerts/receivers/webhook.ts'
import { createQueue, type Queue } from './queue.ts'

/** One workspace's webhook with what waits for it. */
export interface Line {
  workspace: string
  queue: Queue
  wants(said: Said): boolean
  /** signs with every secret whose time is not over */
  receiver(): Receiver
  /** Another address, other actions, with or without notices, or another secret; what waits goes on. */
  change(record: WebhookRecord): void
  /** whether it is still the webhook that was set then */
  isOf(record: WebhookRecord | undefined): boolean
  /** Writes down how far it has come, when that has changed. */
  save(): Promise<void>
}

export interface LineOptions {
  webhooks: Pick<Webhooks, 'place' | 'savePlace'>
  /** hosts, addresses and networks inside the house that it may reach */
  allowed: string[]
  clock: () => number
  random: () => number
  /** of the stream of decisions */
  last_seq: number
}

/** Begins where it was left, a new one where the stream was when it was set. @throws a NATS error when the broker is away */
export async function openLine(record: WebhookRecord, options: LineOptions): Promise<Line> {
  const { webhooks, allowed, clock, random, last_seq } = options
  const { workspace, webhook_id } = record
  const stored = await webhooks.place(workspace)
  const found = stored?.webhook_id === webhook_id ? stored : { done_seq: record.after_seq, settled: [] }
  // a stream that was made anew counts from one again
  const queue = createQueue({ ...found, done_seq: Math.min(found.done_seq, last_seq) }, random)
  let saved = JSON.stringify(stored)
  let current = record
  let receiver: Receiver | null = null
  let valid_until = Number.POSITIVE_INFINITY
  const create = (now: number): Receiver => {
    const valid = current.secrets.filter(({ until }) => until === undefined || until > now)
    valid_until = Math.min(...valid.map(({ until = Number.POSITIVE_INFINITY }) => until))
    const secrets = valid.map(({ secret }) => secret)
    return createWebhook({ name: 'decisions', url: current.url, secrets, allowed, clock })
  }
  return {
    workspace,
    queue,
    wants: (said) =>
      said.workspace === workspace &&
      (isDecision(said) ? current.actions.includes(said.action) : current.notices === true),
    receiver() {
      const now = clock()
      if (receiver === null || now >= valid_until) receiver = create(now)
      return receiver
    },
    change(next) {
      if (JSON.stringify(next) !== JSON.stringify(current)) receiver = null
      current = next
    },
    isOf: (other) => other?.webhook_id === webhook_id,
    async save() {
      const place = JSON.stringify({ webhook_id, ...queue.place() })
      if (place === saved) return
      await webhooks.savePlace(workspace, JSON.parse(place))
      saved = place
    },
  }
}
