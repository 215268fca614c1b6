import { role } from '../signals/request-roles.ts'
import type { Parts } from './request-parts.ts'
import type { Tie, Tied } from './request-tie.ts'

/** The customer does something that ends at the person: speaks to them, is put through to them, contacts them. */

/** What stands between a verb and the word that links it to the person. */
const carried =
  role.me |
  role.matter |
  role.own |
  role.filler |
  role.move |
  role.reach |
  role.kind |
  role.to |
  role.article |
  role.wish

/** "speak to", "put me through to", "mit … sprechen": a verb on this side of the word that links it to the person. */
export const linked: Tied = (parts, { first, last, own: who, weight }, language) => {
  const { words, roles, clause } = parts
  const link = first - 1
  const begin = clause[first] as number
  if (link < begin || !((roles[link] as number) & role.to || isFlagged(words, begin, link))) return null
  for (let k = link - 1; k >= Math.max(begin, link - 6); k--) {
    const own = roles[k] as number
    if (own & (role.told | role.third | role.when | role.not)) break
    if (own & role.talk && !(own & role.matter && roles[k - 1] === role.article)) {
      if (words[k - 1] === 'you') break
      return { first: k, last, weight: 0.8, wish: k }
    }
    if (words[link] === 'of' && words[k] !== 'hold' && words[k] !== 'ahold') continue
    if (own & role.move && !isMoving(words[k] as string)) {
      // "please explain this to a person": whoever is asked here explains it
      if (telling.test(words[k] as string) && !roles.slice(begin, k).some((one) => one & (role.begins | role.me))) break
      const moves = roles.slice(k + 1, link)
      const isMe = moves.some((one) => one & (role.me | role.matter)) || withMe.test(words[k] as string)
      if (!isMe && moves.some((one) => !(one & carried))) break
      if (
        who & role.anyone &&
        weight < 1 &&
        !withMe.test(words[k] as string) &&
        !moves.some((one, i) => one & role.me || /^(?:this|it|that)$/.test(words[k + 1 + i] as string))
      )
        break
      return { first: k, last, weight: 1, wish: k }
    }
    if (own & role.reach && !(own & role.move)) {
      const at = getting.test(words[k - 1] ?? '') ? k - 1 : k
      return { first: at, last, weight: 0.8, wish: at }
    }
    if (getting.test(words[k] as string) && words.slice(k + 1, link).some(isMoving))
      return { first: k, last, weight: 1, wish: k }
    if (own === 0 && !roles.slice(Math.max(begin, k - 5), k).some((one) => one & role.talk)) break
  }
  return language === 'de' ? linkedBehind(parts, link, last) : null
}

/** "flag this for a supervisor". */
const isFlagged = (words: readonly string[], begin: number, link: number): boolean =>
  words[link] === 'for' &&
  words.slice(Math.max(begin, link - 4), link).some((word) => /^(?:flag|mark|log|leave)$/.test(word))

/** "mit jemandem sprechen": the verb stands last. */
function linkedBehind({ roles, clause }: Parts, link: number, last: number): Tie | null {
  const begin = clause[link] as number
  for (let k = last + 1; k < Math.min(roles.length, last + 7) && clause[k] === begin; k++) {
    const own = roles[k] as number
    if (own & (role.not | role.third)) return null
    if (own & role.talk) return { first: link, last: k, weight: 0.9, wish: link }
    const lead = roles.slice(begin, link)
    if (
      own & role.move &&
      (lead.some((one) => one & (role.me | role.matter)) || lead.every((one) => one & (carried | role.begins)))
    )
      return { first: link, last: k, weight: 1, wish: link }
  }
  return null
}

/** Spanish joins the pronoun to its verb. */
const withMe = /..(?:me|nos)$/
const telling = /^(?:explain|describe|show|tell|run|go)$/
const getting = /^(?:get|getting)$/
/** Goes with the verb before it: "put me through". */
const isMoving = (word: string): boolean => word === 'through' || word === 'touch'

/** "contact a human", "get me your manager": nothing between the verb and the person. */
export const direct: Tied = (parts, { first, last, weight, own }, language) => {
  const { words, roles, clause } = parts
  const begin = clause[first] as number
  let k = first - 1
  while (
    k > begin &&
    k > first - 4 &&
    ((roles[k] as number) & (role.me | role.filler) ||
      (language === 'es' ? /^(?:a|de)$/ : /^(?:in|d)$/).test(words[k] as string)) &&
    !((roles[k] as number) & role.reach)
  )
    k--
  const behind = language === 'de' ? heldBehind(parts, last) : -1
  if (behind !== -1) return { first, last: behind, weight: 0.5, wish: first, isSaid: true }
  if (k < begin) return null
  const verb = roles[k] as number
  if (language !== 'en' && verb & role.move && roles.slice(k + 1, first).some((one) => one & role.me))
    return { first: k, last, weight: 0.9, wish: k }
  if (words[k - 1] === 'you' && verb & role.reach && !(verb & role.bring)) return null
  if (verb & role.reach) {
    if (own & role.anyone && weight < 1 && words[k] === 'calling') return null
    const isDoing = /ing$/.test(words[k] as string) && language === 'en'
    return {
      first: k,
      last,
      weight: own & role.anyone && weight < 1 ? 0.5 : 0.8,
      wish: k,
      ...(isDoing ? { isSaid: true } : {}),
    }
  }
  const isLiked = words[k] === 'like' && /^(?:i'd|would)$/.test(words[k - 1] ?? '')
  if (!(verb & role.bring || isLiked) || words[k] === 'have') return null
  if (
    verb & role.wish &&
    k > begin &&
    !(verb & role.begins || (roles[k - 1] as number) & (role.begins | role.filler | role.wish | role.to | role.me))
  )
    return null
  if (
    own & (role.anyone | role.staff) &&
    endsThere(parts, last) &&
    ((roles[k + 1] as number) & role.me
      ? fetching.test(words[k] as string)
      : own & role.anyone && calling.test(words[k] as string))
  )
    return { first: k, last, weight: 0.8, wish: k }
  const loose =
    own & role.anyone && weight < 0.85
      ? -0.3
      : own & role.desk
        ? -0.5
        : own & role.staff && weight < 1 && !chief.test(words[last] as string)
          ? -0.2
          : 0
  return { first: k, last, weight: 0.5 + loose + purpose(words, roles, last), wish: verb & role.wish ? k + 1 : k }
}

const chief = /^(?:manager|boss|superior|director)$/
/** "get someone (technical, now)": to me, without a word of it. "Can I send someone" is somebody of theirs. */
const calling = /^(?:get|fetch|bring|hol|holt|holen)$/
/** "send me someone". */
const fetching = /^(?:get|fetch|find|bring|give|send|hol|holt|holen|gib|gebt)$/
function endsThere({ words, roles, sentence }: Parts, last: number): boolean {
  let end = last + 1
  while (end < roles.length && sentence[end] === sentence[last]) {
    if (
      end > last + 3 ||
      (!((roles[end] as number) & (role.filler | role.kind | role.real | role.here)) && words[end] !== 'already')
    )
      return false
    end++
  }
  return true
}

/** "einen Kollegen geben": the verb stands last. */
function heldBehind({ roles, clause }: Parts, last: number): number {
  const verb = last + 1
  return clause[verb] === clause[last] &&
    (roles[verb] as number) & (role.bring | role.reach) &&
    !((roles[verb] as number) & role.wish)
    ? verb
    : -1
}

/** "someone who knows", "jemand am Telefon". */
function purpose(words: readonly string[], roles: readonly number[], last: number): number {
  const next = words[last + 1] ?? ''
  return /^(?:human|real|on|from|der|die|am|que|qui|de|au|en|echten)$/.test(next) &&
    !((roles[last + 2] ?? 0) & role.own)
    ? 0.3
    : 0
}
