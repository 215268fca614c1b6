import type { Line, Span } from '../signals/line.ts'
import { role } from '../signals/request-roles.ts'
import { requests } from '../signals/request-words.ts'
import { type Named, nameAt } from './request-named.ts'
import { type Parts, readParts, spanOfParts } from './request-parts.ts'
import { wishBefore } from './request-wish.ts'

/** What the parts of a request have to weigh together. */
const ENOUGH = 2.15

/** How many named in one message are weighed. */
const MOST_NAMES = 24

/** How parts found around a person hang together. */
interface Tie {
  first: number
  last: number
  weight: number
  /** before which place the words must tell of a wish; -1 = they need not */
  wish: number
  /** the beginning of an order is not enough of a wish */
  isSaid?: true
}

/**
 * A request for a person in words that no pattern foresees: somebody of theirs, a way to be in touch that hangs on them, and a
 * wish for it in the same clause. Each has a weight; what is told of, denied or done by others takes it back.
 * @param isRefused whether the words around a place in `line.text` take back what is said there
 */
export function findRequestInParts(
  line: Line,
  language: string,
  isRefused: (start: number, end: number) => boolean,
  back?: (span: Span) => void,
): Span | null {
  const words = requests[language]
  const parts = words && readParts(line, words, language === 'fr')
  if (!parts) return null
  let names = 0
  for (let i = 0; i < parts.words.length && names < MOST_NAMES; i++) {
    const named = nameAt(parts, i, language)
    if (named === null) continue
    names++
    for (const tie of ties) {
      const found = tie(parts, named, language)
      if (found === null) continue
      const wish = found.wish < 0 ? 1 : wishBefore(parts, found.wish, language)
      const first = Math.min(found.first, named.first)
      const last = Math.max(found.last, named.last)
      const span = spanOfParts(line, parts, first, last)
      if (wish === null || isRefused((parts.from[first] as number) - 1, parts.to[last] as number)) back?.(span)
      else if (wish > 0 && (wish === 1 || !found.isSaid) && named.weight + found.weight + wish >= ENOUGH) return span
    }
  }
  return null
}

type Tied = (parts: Parts, named: Named, language: string) => Tie | null

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
const linked: Tied = (parts, { first, last, own: who, weight }, language) => {
  const { words, roles, clause } = parts
  const link = first - 1
  const begin = clause[first] as number
  if (link < begin || !((roles[link] as number) & role.to)) return null
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
  if (language !== 'de') return null
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
const direct: Tied = (parts, { first, last, weight, own }, language) => {
  const { words, roles, clause } = parts
  const begin = clause[first] as number
  let k = first - 1
  while (
    k > begin &&
    k > first - 4 &&
    ((roles[k] as number) & (role.me | role.filler) || /^(?:in|d|de)$/.test(words[k] as string)) &&
    !((roles[k] as number) & role.reach)
  )
    k--
  const behind = language === 'de' ? heldBehind(parts, last) : -1
  if (behind !== -1) return { first, last: behind, weight: 0.5, wish: first, isSaid: true }
  if (k < begin) return null
  const verb = roles[k] as number
  if (language !== 'en' && verb & role.move && roles.slice(k + 1, first).some((one) => one & role.me))
    return { first: k, last, weight: 0.9, wish: k }
  if (words[k - 1] === 'you' && verb & role.reach) return null
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
  if (!(verb & role.bring) || words[k] === 'have') return null
  if (
    verb & role.wish &&
    k > begin &&
    !(verb & role.begins || (roles[k - 1] as number) & (role.begins | role.filler | role.wish | role.to | role.me))
  )
    return null
  const loose =
    own & role.anyone && weight < 0.85 ? -0.3 : own & role.desk ? -0.5 : own & role.staff && weight < 1 ? -0.2 : 0
  return { first: k, last, weight: 0.5 + loose + purpose(words, roles, last), wish: verb & role.wish ? k + 1 : k }
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

const between =
  role.to |
  role.by |
  role.wish |
  role.here |
  role.desk |
  role.kind |
  role.article |
  role.yours |
  role.filler |
  role.me |
  role.staff |
  role.matter

/** "have your supervisor call me", "dass mich eine Kollegin anruft": somebody is to get in touch, or to see to it. */
const doing: Tied = (parts, named, language) => {
  const { words, roles, clause } = parts
  const { first, last } = named
  const begin = clause[first] as number
  let isFrom = false
  for (let k = last + 1; k < Math.min(roles.length, last + 9) && clause[k] === begin; k++) {
    const own = roles[k] as number
    if (own & (role.not | role.told | role.third | role.begins | role.own) || words[k] === 'please') return null
    if (own & (role.act | role.see) && turnsToMe(words, roles, begin, first, k, language)) {
      const isOurs = named.weight >= 1
      if (!(own & role.act) && !isOurs) return null
      const around = wishAround(parts, named, k, language)
      return { first, last: toMe(roles, k), weight: own & role.act ? 1.1 : 0.5, ...around }
    }
    if (!(own & between) && !isFrom) return null
    isFrom = (own & (role.by | role.article | role.yours | role.kind)) !== 0
  }
  return null
}

/** Verbs that mean getting in touch only with what stands behind them. */
const light = /^(?:get|take|step|jump|join|give|reach)$/
const heavy =
  /^(?:(?:out|back|in touch|in contact|over|in)(?= )|(?:me|us) (?:an? )?(?:quick |short |little |phone |proper )?(?:call|ring|bell|shout|buzz|callback)(?= )|(?:this|it|the (?:chat|case|call)) over(?= )|(?:the|this) (?:chat|conversation|call)(?= ))/

function turnsToMe(
  words: readonly string[],
  roles: readonly number[],
  begin: number,
  first: number,
  verb: number,
  language: string,
): boolean {
  if (language === 'en') {
    const rest = `${words.slice(verb + 1, verb + 6).join(' ')} `
    if (light.test(words[verb] as string))
      return heavy.test(rest) && !/^(?:back from|out of|over (?:the|my)|in the)/.test(rest)
    return roles.slice(verb + 1, verb + 4).some((own) => own & (role.me | role.matter | role.own))
  }
  if (words[verb]?.startsWith('meld') || /^(?:contacto|contact)$/.test(words[verb + 1] ?? '')) return true
  if (roles.slice(verb + 1, verb + 2).some((own) => own & (role.me | role.matter))) return true
  const isSeen = !((roles[verb] as number) & role.act)
  return roles
    .slice(language === 'de' ? begin : first, verb)
    .some((own) => own & (isSeen ? role.me | role.matter : role.me))
}

/** With the "me" behind the verb, so that what takes it back is read from there on. */
function toMe(roles: readonly number[], verb: number): number {
  for (let i = verb + 1; i < Math.min(verb + 4, roles.length); i++) if ((roles[i] as number) & role.me) return i
  return verb
}

/** The wish stands before the person, or right behind who opens the clause ("someone should call me"), or is an order ("have someone call me"). */
function wishAround(
  { words, roles, clause }: Parts,
  { first, last }: Named,
  verb: number,
  language: string,
): Pick<Tie, 'wish' | 'isSaid'> {
  if (language === 'en' && /^(?:have|get|let|ask)$/.test(words[first - 1] ?? '')) return { wish: first - 1 }
  const said = { wish: first, isSaid: true } as const
  if (!roles.slice(clause[first], first).every((own) => own & role.filler)) return said
  const isWished =
    language === 'en'
      ? words.slice(last + 1, verb).some((word) => must.test(word))
      : roles.slice(last + 1, verb).some((own) => own & role.wish)
  return isWished ? { wish: -1 } : said
}
const must = /^(?:should|must|needs|muss|soll|sollte|debe|deberia|doit|devrait)$/

/** "que me llame un ejecutivo": verb first. */
const inverted: Tied = ({ roles, clause }, { first, last, weight }, language) => {
  if (language === 'en' || language === 'de') return null
  const begin = clause[first] as number
  for (let k = first - 1; k >= Math.max(begin, first - 2); k--) {
    const own = roles[k] as number
    if (!(own & (role.act | role.see))) continue
    if (!(own & role.act) && weight < 0.7) return null
    const meant = own & role.act ? role.me : role.me | role.matter
    const me = [k - 1, k - 2].find((i) => i >= begin && (roles[i] as number) & meant)
    if (me !== undefined) return { first: me, last, weight: own & role.act ? 1.1 : 0.8, wish: k, isSaid: true }
  }
  return null
}

/** "is there a lady I could talk to", "someone to talk to". */
const there: Tied = ({ words, roles, clause }, { first, last }) => {
  const begin = clause[first] as number
  for (let k = last + 1; k < Math.min(roles.length, last + 6) && clause[k] === begin; k++) {
    const own = roles[k] as number
    if (words[k] === "i'm") return null
    if (own & (role.talk | role.reach)) {
      const leads = roles.slice(last + 1, k).some((one) => one & (role.begins | role.to | role.wish))
      const opening = roles.slice(Math.max(begin, first - 4), first)
      const isThere = opening.some((one) => one & role.exist)
      if (!leads || words[k + 1] === 'like' || !(isThere || opening.some((one) => one & role.wish))) return null
      return { first, last: k, weight: 0.9, wish: isThere && !opening.some((one) => one & role.not) ? -1 : first }
    }
    if (!(own & (between | role.begins | role.exist))) return null
  }
  return null
}

/** "a call with", "assistance from", "reviewed by". */
const noun: Tied = ({ words, roles, clause }, { first, last, own: who }, language) => {
  const link = first - 1
  const begin = clause[first] as number
  if (link < begin || !((roles[link] as number) & (role.to | role.by))) return null
  for (let k = link - 1; k >= Math.max(begin, link - 3); k--) {
    const own = roles[k] as number
    const word = words[k] as string
    if (language === 'en' && who & role.anyone && isVisit.test(word)) return null
    if (
      own & role.meeting &&
      (language !== 'en' || !/^(?:to|me|i|can|you|we)$/.test(words[k - 1] ?? '') || word === 'word')
    )
      return { first: k, last, weight: isVisit.test(word) ? (language === 'en' ? 0.3 : 0.5) : 0.7, wish: k }
    if (words[link] === 'by' && served.test(word)) return { first: k, last, weight: 0.8, wish: k, isSaid: true }
    if (language !== 'en' && own & role.act) return { first: k, last, weight: 0.8, wish: k, isSaid: true }
  }
  return null
}
const isVisit = /^(?:meeting|appointment|session|consultation|interview|cita|reunion|rendez|rdv|termin)$/
const served =
  /^(?:reviewed|handled|helped|assisted|contacted|called|looked|at|into|checked|seen|read|dealt|with|answered|served|explained|resolved|processed|examined|decided|done|phoned|back|out)$/

const nothingElse =
  role.person |
  role.anyone |
  role.staff |
  role.desk |
  role.article |
  role.kind |
  role.real |
  role.filler |
  role.to |
  role.wish |
  role.yours |
  role.by |
  role.here

/** "billing department please": the sentence says nothing else. */
const alone: Tied = ({ words, roles, sentence }, { first, last, weight, own }) => {
  const begin = sentence[first] as number
  let end = begin
  while (end < roles.length && sentence[end] === begin) end++
  if (end - begin > 6 || weight < 0.75) return null
  if (/^(?:thanks?|dear|hello|hi|good|merci|danke|gracias)$/.test(words[begin] as string)) return null
  const asks = roles.slice(begin, end).some((one) => one & role.wish && !(one & role.meeting))
  if ((own & role.anyone && weight < 1) || (weight < 0.85 && (!asks || !(own & role.desk)))) return null
  if (!roles.slice(begin, end).every((one) => one & nothingElse && !(one & (role.not | role.own)))) return null
  return { first, last, weight: asks ? 0.9 : 0.8, wish: -1 }
}

const ties: readonly Tied[] = [linked, direct, doing, inverted, there, noun, alone]
