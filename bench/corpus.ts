import { simulate } from '../demo/simulate.ts'

/** The usual mix: conversations of the simulator as templates, stamped with new ids and times as fast as text can be joined. */

export interface Template {
  events: TemplateEvent[]
}
interface TemplateEvent {
  pieces: string[]
  /** what goes between the pieces, in order */
  holes: ('id' | 'time')[]
  /** a decision is made on it */
  isMessage: boolean
}

const ID = '⟦id⟧'
const TIME = '⟦time⟧'

/** @param conversation_count how many templates; the mix is steady from about a thousand on */
export function makeTemplates(conversation_count: number): Template[] {
  const to = Date.parse('2026-11-20T20:00:00Z')
  const byConversation = new Map<string, TemplateEvent[]>()
  // a small team has few customers an agent; where 25,000 events a second come from, some 140,000 agents say every quarter of
  // an hour that they are there, which is one event in 140: about as many as change their status in the simulated week
  const statuses = new Map<string, string>()
  for (const events of simulate({
    seed: 'bench',
    from: to - 4 * 86_400_000,
    to,
    live_from: to * 2,
    with_past: false,
  })) {
    for (const event of events) {
      if (event.type === 'agent.status') {
        if (statuses.get(event.agent_id) === event.status) continue
        statuses.set(event.agent_id, event.status)
      }
      const id = 'conversation_id' in event ? event.conversation_id : event.event_id
      const known = byConversation.get(id) ?? []
      byConversation.set(id, known)
      known.push(templateOf(JSON.stringify({ ...event, occurred_at: TIME }), id, isDecided(event.type)))
    }
    if (byConversation.size >= conversation_count) break
  }
  return [...byConversation.values()].map((events) => ({ events }))
}

const isDecided = (type: string): boolean => type === 'message.customer' || type === 'message.bot'

function templateOf(json: string, id: string, isMessage: boolean): TemplateEvent {
  const parts = json.replaceAll(id, ID).split(/⟦(id|time)⟧/)
  const pieces = parts.filter((_, i) => i % 2 === 0)
  const holes = parts.filter((_, i) => i % 2 === 1) as TemplateEvent['holes']
  return { pieces, holes, isMessage }
}

/** One event of a conversation, as a line of NDJSON. @param id of the conversation @param time RFC 3339 */
export function stamp({ pieces, holes }: TemplateEvent, id: string, time: string): string {
  let line = pieces[0] as string
  for (let i = 0; i < holes.length; i++) line += (holes[i] === 'id' ? id : time) + pieces[i + 1]
  return line
}
