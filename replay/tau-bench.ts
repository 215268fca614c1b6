import { type Converter, type Dialogue, type Turn, writeConversation } from './dialogue.ts'

const day = Date.UTC(2024, 4, 15)

/**
 * tau-bench: a bot with tools, a simulated customer, and real calls of `transfer_to_human_agents`, which become
 * `handoff.requested` by the bot with the call's summary as its reason. The source has no clocks: they are made up here,
 * from the dialogue's id and the lengths of its texts, and are the same each time.
 */
export const tauBench: Converter = {
  note: 'no clocks in the source: times are made up (15 May 2024, reading and typing speeds), the same each time; no person ever answers in it, so a transfer waits until the episode ends by itself',
  convert(dialogue) {
    const { conversion, add, leaveOut } = writeConversation(dialogue, {
      channel: 'tau_bench',
      language: 'en',
      bot_id: 'gpt-4o',
      customer_id: `tau-customer-${dialogue.split_key}`,
    })
    const transfer = transferOf(dialogue)
    let at = startOf(dialogue.id)
    add('start', at, { type: 'conversation.started', disclosed: false, topic: dialogue.domain })
    for (const turn of dialogue.turns) {
      at += durationOf(turn)
      if (turn.i === transfer?.turn)
        add('transfer', at, { type: 'handoff.requested', by: 'bot', reason: transfer.summary })
      if (turn.text.trim() === '') leaveOut('blank')
      else if (turn.role === 'customer') add(turn.i, at, { type: 'message.customer', text: turn.text })
      else if (turn.role === 'bot') add(turn.i, at, { type: 'message.bot', text: turn.text })
      else leaveOut(turn.role)
    }
    const solved = dialogue.labels.reward === 1 && transfer === null
    if (solved) add('end', at, { type: 'conversation.resolved', by: 'bot', confirmed: false })
    return conversion
  },
}

/** The labelled transfer. Some runs do not name their tool calls: their label points at the call's result. */
function transferOf(dialogue: Dialogue): { turn: number; summary?: string } | null {
  const label = dialogue.labels.handoff
  if (typeof label !== 'object' || label === null || !('turn' in label)) return null
  const summary = 'summary' in label && typeof label.summary === 'string' ? label.summary.slice(0, 1000) : undefined
  return { turn: Number(label.turn), summary }
}

/** Spread over twelve hours by the id, so that a part of the file has the same times as the whole. @returns epoch ms */
function startOf(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return day + 8 * 3_600_000 + ((hash >>> 0) % 43_200) * 1000
}

/** A customer reads and types 5 characters a second, the bot answers in 2 s and more, a tool in 1 s. @returns ms */
function durationOf(turn: Turn): number {
  if (turn.role === 'customer') return 4000 + Math.min(turn.text.length, 400) * 200
  if (turn.role === 'bot') return 2000 + Math.min(turn.text.length, 1200) * 5
  return 1000
}
