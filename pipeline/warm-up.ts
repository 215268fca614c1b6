import { setImmediate as breathe } from 'node:timers/promises'
import { defaultPolicy } from '../contract/policy.ts'
import type { ConversationState } from './conversation.ts'
import { foldEvent } from './fold.ts'
import type { History } from './history.ts'
import { emptyPresence } from './presence.ts'
import { indexNext, isIndexed } from './signals/patterns.ts'
import { requests } from './signals/request-words.ts'
import { readSignals } from './signals/signals.ts'
import { type CustomerMessage, detect } from './triggers/detect.ts'

/** One word of every kind that makes a rule be tried, and none that says which language it is. */
const cues: Readonly<Record<string, string>> = {
  en: 'agent delete account refund complaint lawyer fire told server error version 1.2 restarted not thanks service fuck $5 #A1 slow useless',
  de: 'mitarbeiter konto kundigung erstattung beschwerde anwalt feuer gesagt gerat fehler scheisse 5 euro',
  es: 'agente cuenta eliminar reembolso queja abogado fuego dije aparato fallo mierda 5 euros',
  fr: 'conseiller compte supprimer remboursement plainte avocat feu deja appareil panne merde 5 euros',
}
/** What the rules find, and what takes it back, so that they are asked one by one. */
const said = [
  "i don't want to talk to a person and i don't want to delete my account",
  "i don't want a refund of $5, no lawyer, no complaint",
  "sorry if i told you twice, and if that didn't help or you didn't answer my question",
  'please sh1t, f***ing s.h.i.t on the 1st of may 2026 at ann@example.com +49 30 1234567',
]
/** Letters of other scripts make a pattern be compiled once more, for wide text: done for what every message is read by. */
const wide = 'slow useless $5 #A1 ж退😀e\u0301 '
/** How much of a long text is read so often that the loops over it are compiled, too. */
const LONG_LENGTH = 1500
const ROUNDS = 3

/** A handoff from the first word to the repeated one: what is promised, briefed, asked for and said again is read in it. */
const talk: readonly [role: 'customer' | 'bot' | 'agent', text: string][] = [
  [
    'customer',
    'My name is Ann Lee, order A1043 of June 6 is broken, I was charged $55.50 twice. I live at 12 Elm Street.',
  ],
  ['bot', 'Sorry to hear that. I was not able to cancel it. Have you tried to restart it? Please unplug it.'],
  [
    'customer',
    'That did not help, still the same. I want to talk to a person, call +49 30 1234567 or ann@example.com.',
  ],
  ['bot', 'Anna will be with you in 2 minutes. Our team will call you back tomorrow at 9 am if needed.'],
  ['agent', 'Hi! Could I have your order number, email and address, please? When did you buy it? What is the problem?'],
  ['customer', 'A1043, the 6th of June. My order is broken and you charged me two times, as I said to your bot'],
  ['customer', 'ann lee 12 elm st'],
]
/** So many of its messages come before a briefing: it must not wait, in whatever letters it is. */
const BRIEFED = 3

const nothing: History = { messages: [], facts: [], holder: 'bot' }

/**
 * Decides on some texts that nobody wrote: what is compiled at its first use would cost the first messages of a process up
 * to 30 ms each. Takes about 1 s of CPU where loading takes 0.7, nearly all of it for compiling, a piece at a time: requests
 * and events come in between.
 * @param signal ends it after the piece in hand
 */
export async function warmUp(signal?: AbortSignal): Promise<void> {
  for (const warm of pieces()) {
    if (signal?.aborted) return
    warm()
    await breathe()
  }
}

function* pieces(): Iterable<() => void> {
  while (!isIndexed()) yield indexNext
  for (const [language, text] of Object.entries(cues)) yield () => decide(text, language)
  for (const text of [...said, wide]) yield () => decide(text, 'en')
  // a pattern is compiled only for a text that has its words: of English there is enough above
  for (const [language, { roles }] of Object.entries(requests))
    if (language !== 'en') yield () => decide([...roles.keys()].join(' '), language)
  const long = `the lid of the box${wide}`.repeat(LONG_LENGTH / 50)
  for (let round = 0; round < ROUNDS; round++) yield () => decide(long, 'en')
  yield* handOff(talk)
  yield* handOff(talk.slice(0, BRIEFED).map(([role, text]) => [role, `${text} ${wide}`]))
}

function* handOff(lines: typeof talk): Iterable<() => void> {
  let state: ConversationState | null = null
  const presence = emptyPresence()
  for (const [position, [role, text]] of lines.entries()) {
    const common = {
      event_id: String(position),
      conversation_id: '',
      occurred_at: '1970-01-01T00:00:00.000Z',
    }
    const event = { type: `message.${role}` as const, ...common, text, agent_id: '' }
    const place = { workspace: '', position, stream_seq: position + 1, received_at: 0, occurred_at: 0 }
    yield () => {
      state = foldEvent(state, { event, ...place }, { policy: defaultPolicy, presence, now: () => 0 }).state
    }
  }
}

function decide(text: string, language: string): void {
  const event: CustomerMessage = {
    ...{ type: 'message.customer', event_id: '', conversation_id: '', occurred_at: '1970-01-01T00:00:00.000Z', text },
  }
  detect({ event, signals: readSignals(text, language) }, nothing, defaultPolicy)
}
