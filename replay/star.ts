import { type Converter, writeConversation } from './dialogue.ts'

/**
 * STAR: a customer and a wizard who answers like a bot, with real clocks. The wizard's template becomes the intent; there
 * is no confidence. Every dialogue kept by the source was completed, so each ends as resolved by the bot, unconfirmed.
 */
export const star: Converter = {
  note: 'real clocks; the wizard is the bot (no confidence given); each dialogue is marked complete by its source, so it ends as resolved',
  convert(dialogue) {
    const first = dialogue.turns[0]
    const last = dialogue.turns.at(-1)
    const { conversion, add, leaveOut } = writeConversation(dialogue, {
      channel: 'star',
      language: 'en',
      bot_id: 'star-wizard',
      customer_id: `star-customer-${dialogue.split_key}`,
    })
    if (first?.ts === undefined || last?.ts === undefined) return conversion
    const topic = topicOf(dialogue.labels.domains)
    add('start', first.ts * 1000, { type: 'conversation.started', disclosed: false, topic })
    for (const turn of dialogue.turns) {
      if (turn.text.trim() === '' || turn.ts === undefined) leaveOut('blank')
      else if (turn.role === 'customer') add(turn.i, turn.ts * 1000, { type: 'message.customer', text: turn.text })
      else if (turn.role === 'bot')
        add(turn.i, turn.ts * 1000, { type: 'message.bot', text: turn.text, intent: turn.act })
      else leaveOut(turn.role)
    }
    add('end', last.ts * 1000, { type: 'conversation.resolved', by: 'bot', confirmed: false })
    return conversion
  },
}

const topicOf = (domains: unknown): string | undefined =>
  Array.isArray(domains) && domains.length > 0 ? domains.join(', ').slice(0, 256) : undefined
