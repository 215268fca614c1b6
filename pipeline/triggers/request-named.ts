import { role } from '../signals/request-roles.ts'
import type { Parts } from './request-parts.ts'

/** Somebody who could be asked for, with what belongs to the name: "one of your billing agents". */
export interface Named {
  first: number
  last: number
  /** how surely it is one of theirs */
  weight: number
  /** the roles of the word itself */
  own: number
}

const heads = role.person | role.anyone | role.staff | role.desk
const before = heads | role.kind | role.real | role.article | role.yours
/** "my account manager" is one of theirs. */
const givenMe = /^(?:account|case|claims?|personal|dedicated|loan|mortgage|bank|relationship)$/

/** Of theirs only as "customer service", "team lead". */
const bound = /^(?:services?|care|relations|lead|leader|tech|techs|head|officers?)$/

/** Whom the word at a place names, when it ends such a name. */
export function nameAt({ words, roles, clause }: Parts, last: number, language: string): Named | null {
  const own = (roles[last] as number) & heads
  if (own === 0) return null
  const inClause = (i: number): boolean => clause[i] === clause[last]
  const next = roles[last + 1] ?? 0
  const behind = kindsBehind(roles, clause, last, language)
  if (inClause(last + 1) && /^(?:[0-9]+|else's)$/.test(words[last + 1] as string)) return null
  if (inClause(last + 1) && (next & heads || next & role.thing) && !(next & role.exist)) return null
  if (inClause(last + 1) && isOfOther(words, roles, last)) return null
  // "person to person"; "a cleaning agent"
  if (words[last + 1] === 'to' && words[last + 2] === words[last]) return null
  if (own & role.person && roles[last - 1] === 0 && /..ing$/.test(words[last - 1] as string)) return null
  let first = last
  let isReal = false
  let isYours = isFromYours(words, roles, last)
  let isGiven = false
  let hasArticle = false
  let kinds = behind
  while (first > 0 && inClause(first - 1) && last - first < 5) {
    const one = roles[first - 1] as number
    if (one & role.own) break
    const isNamed = (one & before) !== 0
    if (!isNamed && (one !== 0 || !((roles[first - 2] ?? 0) & (role.article | role.yours)) || !inClause(first - 2)))
      break
    // "to the", "of your" belong to the verb before
    first--
    isReal ||= (one & role.real) !== 0 && !(one & heads)
    isGiven ||= givenMe.test(words[first] as string)
    if (one & (role.desk | role.kind)) kinds++
    if (one & role.yours) isYours = true
    if (one & (role.article | role.yours)) {
      hasArticle = true
      first -= ofThem(words, roles, first, one)
      break
    }
  }
  if ((roles[first - 1] ?? 0) & role.own && inClause(first - 1) && !isGiven) return null
  if (bound.test(words[last] as string) && kinds === 0) return null
  if (words[first - 1] === 'many' || words[first - 1] === 'few') return null
  if (inClause(last + 1) && own & (role.person | role.staff) && isToldOf(words, last + 1)) return null
  const ofYou = words[last] === 'one' ? oneOfYou(words, last) : 0
  if (ofYou > 0) return { first: last, last: last + ofYou, own, weight: 1 }
  if (words[last] === 'one' && !/^(?:some|any|no)$/.test(words[last - 1] ?? '')) return null
  if (words[last] === 'one' && words[last - 1] === 'no') first = last - 1
  if (words[last] === 'being' && words[last - 1] !== 'human') return null
  if (words[first - 1] === 'of' && words[first - 2] === 'member') {
    first -= 2
    isReal = true
  }
  const less = words[last] === 'people' ? 0.3 : /^person/.test(words[last] as string) && hasArticle ? -0.2 : 0
  return { first, last: last + behind, own, weight: weigh(own, isReal, isYours, hasArticle, kinds) - less }
}

/** "service client", "atención al cliente": what kind it is stands behind in French and Spanish. */
function kindsBehind(roles: readonly number[], clause: readonly number[], last: number, language: string): number {
  if (language !== 'es' && language !== 'fr') return 0
  let count = 0
  while (
    clause[last + count + 1] === clause[last] &&
    (roles[last + count + 1] as number) & (role.kind | role.real) &&
    count < 3
  )
    count++
  return count
}

/** "your agent was": it is said how they were. */
const isToldOf = (words: readonly string[], i: number): boolean =>
  /^(?:was|were|has|had|did|said|told|took|gave|sent|made|kept|left|hung|wrote|never|gets?|war|hat|hatte|wurde|fue|era|etait|avait|[a-z]{3,12}(?:lp|is|ch|mis|er)ed)$/.test(
    words[i] as string,
  ) ||
  (words[i] === 'is' && !/^(?:free|available|around|there|online)$/.test(words[i + 1] ?? ''))

/** "an agent in your dashboard", "un agente de limpieza": no one who is turned to. */
function isOfOther(words: readonly string[], roles: readonly number[], last: number): boolean {
  if (
    /^(?:de|d)$/.test(words[last + 1] as string) &&
    (roles[last + 2] === 0 || /^(?:plus|mas)$/.test(words[last + 2] ?? ''))
  )
    return true
  const end = Math.min(words.length, last + 6)
  for (let i = last + 1; i < end; i++)
    if (product.test(words[i] as string) && /^(?:your|our|my|the|this)$/.test(words[i - 1] as string)) return true
  return false
}
const product = /^(?:product|dashboard|platform|widget|app|tool|software|helpdesk|inbox|crm|portal|workspace|plugin)$/

/** "a nurse from your team", "jemand von Ihnen". */
const isFromYours = (words: readonly string[], roles: readonly number[], last: number): boolean =>
  /^(?:from|in|at|on|of|von|aus|de)$/.test(words[last + 1] ?? '') && ((roles[last + 2] ?? 0) & role.yours) !== 0

/** How many words of "one of", "einen" stand before "your". */
function ofThem(words: readonly string[], roles: readonly number[], at: number, own: number): number {
  if (!(own & role.yours)) return 0
  const before = roles[at - 1] ?? 0
  if (/^(?:of|de|von|d)$/.test(words[at - 1] ?? '')) return (roles[at - 2] ?? 0) & (role.anyone | role.article) ? 2 : 0
  return before & role.article ? 1 : 0
}

/** How many words "of you lot" has behind "one". */
function oneOfYou(words: readonly string[], at: number): number {
  if (words[at + 1] !== 'of' || words[at + 2] !== 'you') return 0
  return /^(?:lot|guys|people|folks|all)$/.test(words[at + 3] ?? '') ? 3 : 2
}

function weigh(own: number, isReal: boolean, isYours: boolean, hasArticle: boolean, kinds: number): number {
  const itself = own & role.person ? 1 : own & (role.anyone | role.staff) ? 0.7 : 0.6
  const more = (isReal ? 0.4 : 0) + (isYours ? 0.3 : 0) + (kinds > 0 && own & (role.staff | role.desk) ? 0.2 : 0)
  return itself + more - (own & role.desk && !isYours && !hasArticle && kinds === 0 ? 0.1 : 0)
}
