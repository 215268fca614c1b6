import type { AgentPresence, Presence } from '../presence.ts'

/** Whom a promise names: "Anna will be with you in about 2 minutes". Only who is known by a status can be meant. */

const READ_LENGTH = 600

const comes =
  /^(?: \p{Lu}[\p{L}'’-]{1,20})?(?: (?:from|in|of|aus|vom|von|de|du|del)(?: [\p{L}-]{1,20}){1,4}|, (?:our|a|one of our)(?: [\p{L}-]{1,20}){1,4},)? ?(?:['’]ll|will|is (?:going|joining|on|with|taking|here|coming|the|our)|has been|joins|takes|takes over|can take|who|wird|ist (?:gleich|sofort|jetzt|in|für|bei)|übernimmt|meldet|kommt|hilft|antwortet|le |te |se |va |vous |prend|sera|estará|atenderá)/u
const isGivenTo =
  /(?:(?<!\p{L})(?:to|with|in|an|mit|con|avec|à|a|zu|by) |\b(?:specialist|colleague|agent|advis[eo]r|expert|manager|supervisor|representative|team ?mate|fachkraft|kolleg(?:e|in)|berater(?:in)?|especialista|compañer[oa]|asesora?|collègue|spécialiste|conseill(?:er|ère)),? |\b(?:get|bring|bringing|asked|invited|hole|(?:vous|te) passe)(?: in)? )$/iu

/** @returns the agent's id; '' when nobody is named, or more than one may be meant */
export function namedAgent({ agents }: Pick<Presence, 'agents'>, text: string): string {
  const read = text.slice(0, READ_LENGTH)
  const named = agents.filter((agent) => isNamed(agent, read))
  const whole = named.filter(({ name }) => read.includes(name))
  const meant = named.length > 1 && whole.length > 0 ? whole : named
  return meant.length === 1 ? (meant[0] as AgentPresence).agent_id : ''
}

/** By the whole name, or by the first one. */
function isNamed({ name }: AgentPresence, text: string): boolean {
  const first = name.split(' ', 1)[0] as string
  if (first.length < 2) return false
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    const end = at + first.length
    const [before, after] = [text.slice(Math.max(0, at - 40), at), text.slice(end, end + 80)]
    if (/[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after) || isOther(name, after)) continue
    if (isGivenTo.test(before) || comes.test(after)) return true
  }
  return false
}

/** "Anna Miller" is not Anna Schmidt. */
function isOther(name: string, after: string): boolean {
  const last = /^ (\p{Lu}[\p{L}'’-]{1,20})/u.exec(after)?.[1]
  return last !== undefined && name.includes(' ') && !name.includes(last)
}
