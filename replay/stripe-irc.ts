import type { Converter } from './dialogue.ts'
import { convertChannel } from './irc.ts'

/** Stripe's developer channel: customers and staff, exact to the second. Lines of bystanders are left out and counted. */
export const stripeIrc: Converter = {
  note: 'real clocks (zone unknown, read as UTC); no bot in front: each question is a request to the people; nothing says when one is settled',
  convert: (dialogue) =>
    convertChannel(dialogue, {
      channel: 'stripe_irc',
      people: 'stripe',
      timeOf: (turn) => (turn.ts === undefined ? null : turn.ts * 1000),
    }),
}
