import { type Conversion, type Dialogue, type Turn, writeConversation } from './dialogue.ts'

interface Channel {
  channel: string
  /** ids of people are unique within this */
  people: string
  /** @returns epoch ms, null when the turn has no clock */
  timeOf(turn: Turn): number | null
}

/**
 * A dialogue of a channel where people ask people. There is no bot in front, so the question itself goes to the people:
 * the platform requests the handoff with the customer's first message, and the first person's line answers it. Nobody
 * says when a question is settled: such an episode ends by itself.
 */
export function convertChannel(dialogue: Dialogue, { channel, people, timeOf }: Channel): Conversion {
  const asker = dialogue.turns.find((turn) => turn.role === 'customer')?.who ?? dialogue.split_key
  const { conversion, add, leaveOut } = writeConversation(dialogue, {
    channel,
    language: 'en',
    customer_id: `${people}/${asker}`,
  })
  let begun = false
  for (const turn of dialogue.turns) {
    const at = timeOf(turn)
    if (at === null || turn.text.trim() === '') {
      leaveOut('blank')
      continue
    }
    if (!begun) add('start', at, { type: 'conversation.started', disclosed: false })
    if (turn.role === 'customer') add(turn.i, at, { type: 'message.customer', text: turn.text })
    else if (turn.role === 'agent')
      add(turn.i, at, { type: 'message.agent', text: turn.text, agent_id: `${people}/${turn.who ?? 'agent'}` })
    else if (turn.role === 'bot') add(turn.i, at, { type: 'message.bot', text: turn.text, bot_id: turn.who })
    else leaveOut(turn.role)
    if (!begun) add('request', at, request)
    begun = true
  }
  return conversion
}

const request = {
  type: 'handoff.requested',
  by: 'platform',
  reason_code: 'platform_rule',
  reason: 'a channel of people, no bot in front',
} as const
