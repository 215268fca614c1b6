import { type Bus, BusError } from '../../adapters/bus.ts'
import { SHARD_COUNT, shardOf } from '../../contract/envelope.ts'

/** Seeded customers who ask, repeat themselves and want a person; every event published is in the ledger. */
export interface Load {
  /** every event the broker has confirmed: id → its conversation */
  acknowledged: Map<string, string>
  /** messages of customers and bots among them: each has exactly one decision */
  decidable: Set<string>
  /** Publishes this many events as envelopes of a few; returns when all are confirmed, however long that takes. */
  publish(count: number): Promise<void>
  /** Tells every shard that these agents are online. */
  announceAgents(count: number): Promise<void>
  /** The same envelope again under another message id, as a client does that comes back after the dedupe window. */
  resendLate(count: number): Promise<void>
  random: () => number
}

export interface LoadOptions {
  bus: Bus
  seed: number
  conversations?: number
  /** epoch ms of the first event */
  from?: number
  workspace?: string
}

export function seeded(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), a | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const texts = {
  'message.customer': [
    'where is my order A1043?',
    'I already told you, the order is A1043',
    'this is useless',
    'can I talk to a person',
    'I want a refund of $730',
    'thanks',
    'it is broken again',
    'my mail is ann@example.com',
  ],
  'message.bot': ['Let me look.', 'Your order is on its way.', 'Could you give me the number?'],
  'message.agent': ['Hello, I am here now.', 'I have sent you a new one.', 'What is your order number?'],
} as const

interface Sent {
  shard: number
  lines: string[]
  received_at: number
}

export function createLoad({
  bus,
  seed,
  conversations = 300,
  from = Date.now() - 3_600_000,
  workspace = 'acme',
}: LoadOptions): Load {
  const random = seeded(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const acknowledged = new Map<string, string>()
  const decidable = new Set<string>()
  const recent: Sent[] = []
  let count = 0
  let envelopes = 0

  const event = (conversation_id: string) => {
    const number = count++
    const head = {
      event_id: `e-${seed}-${number}`,
      conversation_id,
      occurred_at: new Date(from + number * 20).toISOString(),
    }
    const dice = random()
    if (dice < 0.45) return { type: 'message.customer', ...head, text: pick(texts['message.customer']), language: 'en' }
    if (dice < 0.75)
      return {
        type: 'message.bot',
        ...head,
        text: pick(texts['message.bot']),
        confidence: Math.round(random() * 100) / 100,
      }
    if (dice < 0.82) return { type: 'message.agent', ...head, text: pick(texts['message.agent']), agent_id: 'a-1' }
    if (dice < 0.86) return { type: 'handoff.requested', ...head, by: 'bot' }
    if (dice < 0.9) return { type: 'handoff.accepted', ...head, agent_id: 'a-1' }
    if (dice < 0.95) return { type: 'conversation.resolved', ...head, by: 'customer', confirmed: true }
    return { type: 'csat.submitted', ...head, score: 1 + Math.floor(random() * 5) }
  }

  const send = async (sent: Sent, message_id: string) => {
    const envelope = { workspace, received_at: sent.received_at, kind: 'events' as const, lines: sent.lines }
    for (;;) {
      try {
        await bus.publishEnvelope(sent.shard, envelope, message_id)
        return
      } catch (error) {
        if (!(error instanceof BusError)) throw error
        await new Promise((resolve) => setTimeout(resolve, 30))
      }
    }
  }

  const envelope = async (size: number) => {
    const conversation_id = `c-${seed}-${Math.floor(random() * conversations)}`
    const events = Array.from({ length: size }, () => event(conversation_id))
    const shard = shardOf(workspace, conversation_id)
    const sent = { shard, lines: events.map((one) => JSON.stringify(one)), received_at: from + count * 20 }
    recent[envelopes % 50] = sent
    await send(sent, `m-${seed}-${envelopes++}`)
    for (const one of events) {
      acknowledged.set(one.event_id, conversation_id)
      if (one.type === 'message.customer' || one.type === 'message.bot') decidable.add(one.event_id)
    }
  }

  return {
    acknowledged,
    decidable,
    random,
    async publish(wanted) {
      const until = count + wanted
      while (count < until) {
        // side by side like real clients, but one conversation's events keep their order: an envelope at a time each
        const sizes = Array.from({ length: 16 }, () => 1 + Math.floor(random() * 8))
        await Promise.all(sizes.map(envelope))
      }
    },
    async announceAgents(agents) {
      for (let agent = 0; agent < agents; agent++) {
        const head = {
          type: 'agent.status',
          event_id: `s-${seed}-${agent}`,
          agent_id: `a-${agent}`,
          name: `Agent ${agent}`,
        }
        const line = JSON.stringify({
          ...head,
          status: 'online',
          capacity: 1000,
          occurred_at: new Date(from).toISOString(),
        })
        for (const shard of everyShard)
          await send({ shard, lines: [line], received_at: from }, `s-${seed}-${agent}-${shard}`)
      }
    },
    async resendLate(wanted) {
      for (let i = 0; i < wanted; i++) await send(pick(recent), `late-${seed}-${envelopes++}`)
    },
  }
}

export const everyShard = Array.from({ length: SHARD_COUNT }, (_, shard) => shard)
