/**
 * A conversation as a timeline, one line per event, in the order the stream has them:
 *
 *   09:00:00 customer I want to talk to a person        09:00:20 agent(a-1) Good morning
 *   09:00:02 bot(0.92) You find it under Settings       09:00:30 c-2 customer …   (another conversation)
 *   09:00:02 baton escalate human_request               +1d 09:00:00 clock        (the next day; the clock is looked at)
 *   09:10:00 @08:59:00 agent(a-1) …                     what its sender's clock said
 *   09:00:03 promised kind=transfer eta_seconds=120 text="Sarah is coming"
 *   09:00:03 promised kind=callback callback_at=+1d_08:00:00
 *
 * `baton` is no event: it says what must have been decided about the line before it; `missed` says it in the same words,
 * and that it is not: a known miss; `notice unanswered` what must have been noticed by then and not before. `bot(0.92 intent=refund answered=false)` has more fields. Three kinds have no time:
 * `window 09:00:00 10:00:00`, `c-2 is customer_id=ann channel=phone`, `policy {"mode":"observe"}`.
 */
export interface Story {
  lines: Line[]
  /** fields that every event of a conversation carries */
  common: Map<string, Fields>
  policy: Record<string, unknown>
  window: { from: number; to: number } | null
}

export type Fields = Record<string, string | number | boolean | null>

export type Line = { at: number; source: string } & (
  | { kind: 'event'; occurred_at: number; conversation_id: string; event: Fields & { type: string } }
  | { kind: 'baton' | 'missed'; conversation_id: string; action: string; triggers: string[] }
  | { kind: 'notice'; conversation_id: string; name: string }
  | { kind: 'clock' }
)

const timePattern = /(?:\+(\d+)d )?(\d\d:\d\d:\d\d(?:\.\d{1,3})?)/
const linePattern = new RegExp(
  `^(${timePattern.source})(?: (c-\\w+))?(?: @(${timePattern.source}))? (\\w[\\w.]*)(?:\\(([^)]*)\\))? ?(.*)$`,
)
const windowPattern = /^window ((?:\+\d+d )?\S+) ((?:\+\d+d )?\S+)$/
const DAY_MS = 86_400_000

/** Tag of a story in a test; see above. */
export function story(parts: TemplateStringsArray, ...values: unknown[]): Story {
  return parseStory(String.raw({ raw: parts }, ...values))
}

/** @throws Error with the line that cannot be read */
export function parseStory(text: string): Story {
  const result: Story = { lines: [], common: new Map(), policy: {}, window: null }
  for (const source of text.split('\n').map((line) => line.trim())) {
    if (source === '' || source.startsWith('#')) continue
    if (!parseDirective(source, result)) result.lines.push(parseLine(source))
  }
  return result
}

/** '09:00:00' of 22 November 2026, UTC; '+1d 09:00:00' a day later. @returns epoch ms */
export function instant(time: string): number {
  const match = new RegExp(`^${timePattern.source}$`).exec(time)
  if (match === null) throw new Error(`no time: ${time}`)
  return Date.parse(`2026-11-22T${match[2]}Z`) + Number(match[1] ?? 0) * DAY_MS
}

function parseDirective(source: string, story: Story): boolean {
  const [, from, to] = windowPattern.exec(source) ?? []
  const [, conversation, fields] = /^(c-\w+) is (.*)$/.exec(source) ?? []
  const [, policy] = /^policy (\{.*\})$/.exec(source) ?? []
  if (from !== undefined && to !== undefined) story.window = { from: instant(from), to: instant(to) }
  else if (conversation !== undefined) story.common.set(conversation, parseFields(fields ?? ''))
  else if (policy !== undefined) story.policy = JSON.parse(policy)
  else return false
  return true
}

function parseLine(source: string): Line {
  const match = linePattern.exec(source)
  if (match === null) throw new Error(`no line of a story: ${source}`)
  const [, time = '', , , conversation_id = 'c-1', skewed, , , verb = '', argument = '', rest = ''] = match
  const at = instant(time)
  if (verb === 'clock') return { kind: 'clock', at, source }
  if (verb === 'notice') return { kind: 'notice', at, source, conversation_id, name: rest.trim() }
  if (verb === 'baton' || verb === 'missed') {
    const [action = '', ...triggers] = rest.trim().split(' ')
    return { kind: verb, at, source, conversation_id, action, triggers }
  }
  const event = parseEventOf(verb, argument, rest.trim(), source)
  return { kind: 'event', at, source, conversation_id, occurred_at: skewed === undefined ? at : instant(skewed), event }
}

function parseEventOf(verb: string, argument: string, rest: string, source: string): Fields & { type: string } {
  if (verb === 'customer') return { type: 'message.customer', text: rest }
  if (verb === 'bot') return { type: 'message.bot', text: rest, ...parseAnswer(argument) }
  if (verb === 'agent') return { type: 'message.agent', text: rest, agent_id: argument || 'a-1' }
  if (verb === 'csat') return { type: 'csat.submitted', score: Number(rest) }
  const type = types[verb] ?? types[verb.split('.')[1] ?? '']
  if (type === undefined) throw new Error(`no line of a story: ${source}`)
  return { type, ...defaults[type], ...parseFields(rest) }
}

/** `0.92`, `null`, `0.74 intent=refund runner_up_confidence=0.7` */
function parseAnswer(argument: string): Fields {
  const [confidence = '', ...fields] = argument.split(' ')
  return confidence === '' ? {} : { confidence: JSON.parse(confidence), ...parseFields(fields.join(' ')) }
}

const types: Record<string, string> = {
  started: 'conversation.started',
  requested: 'handoff.requested',
  promised: 'handoff.promised',
  accepted: 'handoff.accepted',
  briefing_opened: 'handoff.briefing_opened',
  returned: 'handoff.returned',
  marked_unneeded: 'handoff.marked_unneeded',
  resolved: 'conversation.resolved',
  abandoned: 'conversation.abandoned',
  reopened: 'conversation.reopened',
  flagged: 'answer.flagged',
  status: 'agent.status',
}
const defaults: Record<string, Fields> = {
  'conversation.resolved': { confirmed: true },
  'handoff.accepted': { agent_id: 'a-1' },
  'handoff.briefing_opened': { agent_id: 'a-1' },
  'handoff.marked_unneeded': { agent_id: 'a-1' },
  'handoff.promised': { text: 'Somebody is coming.' },
  'answer.flagged': { agent_id: 'a-1', label: 'wrong' },
}

/** `by=customer eta_seconds=120 text="in a moment" callback_at=10:00:00` */
function parseFields(text: string): Fields {
  const fields: Fields = {}
  for (const [, name = '', quoted, plain = ''] of text.matchAll(/(\w+)=(?:"([^"]*)"|(\S+))/g)) {
    fields[name] = quoted ?? parseValue(name, plain)
  }
  return fields
}

function parseValue(name: string, text: string): string | number | boolean {
  if (name.endsWith('_at')) return new Date(instant(text.replace('_', ' '))).toISOString()
  if (text === 'true' || text === 'false') return text === 'true'
  return /^-?\d+(\.\d+)?$/.test(text) && !name.endsWith('_id') ? Number(text) : text
}
