import { role } from '../signals/request-roles.ts'
import type { Named } from './request-named.ts'
import type { Parts } from './request-parts.ts'
import type { Tie, Tied } from './request-tie.ts'

/** The person does something: calls the customer, is there to be talked to. */

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
export const doing: Tied = (parts, named, language) => {
  const { words, roles, clause } = parts
  const { first, last } = named
  const begin = clause[first] as number
  let isFrom = false
  let unknown = 0
  for (let k = last + 1; k < Math.min(roles.length, last + 9) && clause[k] === begin; k++) {
    const own = roles[k] as number
    if (own & (role.not | role.told | role.third | role.begins | role.own) || words[k] === 'please') return null
    if (own & (role.act | role.see) && turnsToMe(words, roles, begin, first, k, language)) {
      const isOurs = named.weight >= 1
      if (!(own & role.act) && !isOurs && !(named.own & role.staff && isCase(words, k))) return null
      const around = wishAround(parts, named, k, language)
      return { first, last: toMe(roles, k), weight: own & role.act ? 1.1 : 0.5, ...around }
    }
    if (!(own & between) && !isFrom && (++unknown > 3 || !isCalling(parts, last, begin, language))) return null
    isFrom = (own & (role.by | role.article | role.yours | role.kind)) !== 0
  }
  return null
}

/** "someone with a bit of authority ring me": whatever stands between, they are to call the customer. */
function isCalling({ words, roles, clause }: Parts, last: number, begin: number, language: string): boolean {
  if (language !== 'en') return false
  for (let k = last + 1; k < Math.min(roles.length - 1, last + 9) && clause[k] === begin; k++)
    if ((roles[k] as number) & role.act && !light.test(words[k] as string) && (roles[k + 1] as number) & role.me)
      return true
  return false
}

/** "revise mi caso": what support has, unlike a boiler. */
const isCase = (words: readonly string[], verb: number): boolean =>
  words
    .slice(verb + 1, verb + 4)
    .some((word) =>
      /^(?:case|request|ticket|claim|complaint|caso|solicitud|reclamacion|dossier|demande|anliegen|fall)$/.test(word),
    )

/** Verbs that mean getting in touch only with what stands behind them. */
const light = /^(?:get|take|step|jump|join|give|reach|come|hop)$/
const heavy =
  /^(?:on(?: (?:(?:the )?(?:line|phone|chat|call)|here|now|please))? $|(?:out|back|in touch|in contact|over|in)(?= )|(?:me|us) (?:an? )?(?:quick |short |little |phone |proper )?(?:call|ring|bell|shout|buzz|callback)(?= )|(?:this|it|the (?:chat|case|call)) over(?= )|(?:the|this) (?:chat|conversation|call)(?= ))/

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
    if (words[verb] === 'look' && words[verb - 1] === 'a') return true
    return roles.slice(verb + 1, verb + 4).some((own) => own & (role.me | role.matter | role.own))
  }
  if (words[verb]?.startsWith('meld') || /^(?:contacto|contact)$/.test(words[verb + 1] ?? '')) return true
  if (roles.slice(verb + 1, verb + 2).some((own) => own & (role.me | role.matter)) || isCase(words, verb)) return true
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
  { words, roles, clause, sentence }: Parts,
  { first, last }: Named,
  verb: number,
  language: string,
): Pick<Tie, 'wish' | 'isSaid'> {
  if (language === 'en' && /^(?:have|get|let|ask)$/.test(words[first - 1] ?? '')) return { wish: first - 1 }
  if (language !== 'en' && first - 1 === clause[first] && /^(?:que|q|qu)$/.test(words[first - 1] as string))
    return { wish: -1 }
  if (language === 'de' && words[clause[first] as number] === 'dass')
    return roles.slice(sentence[first], clause[first]).some((own) => own & role.wish)
      ? { wish: -1 }
      : { wish: first, isSaid: true }
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
export const inverted: Tied = ({ roles, clause }, { first, last, weight }, language) => {
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
export const there: Tied = ({ words, roles, clause }, { first, last }) => {
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

/** Behind somebody: "who", "que", "der". */
const whoever = /^(?:who|that|que|qui|der|die|welcher|mit)$/
/** What they are to be able to do: never what they did. */
const able: Readonly<Record<string, RegExp>> = {
  en: /^(?:(?:can|could|is|will|would|able|allowed|to|actually|really|properly|just) ){1,4}(?:help(?! (?:me|us) (?!with |out |here |please |sort |fix |solve |resolve |understand |now )[a-z])|fix|sort|solve|resolve|answer|explain|decide|deal|handle|look|check|assist|listen|understand|talk|speak|do|approve|review|read|investigate|think|make)(?= )|^(?:can|could)(?= $)|^(?:(?:actually|really) )?(?:understands|speaks|listens|knows (?:how|what|more|enough|something|their|stuff))(?= )/,
  de: /^(?:(?!(?:hat|hatte|war|wurde|mein|meine|meinen) )[a-z0-9']{1,20} ){0,5}(?:auskennt|hilft|helfen|weiterhelfen|weiterhilft|versteht|ahnung|entscheiden|entscheidet|zustandig|verantwortlich|weiss|kompetent|erklaren)(?= )/,
  es: /^(?:(?:me|nos|lo|la|si|de verdad) ){0,2}(?:ayude|sepa|entienda|pueda|solucione|resuelva|atienda|explique|conteste|responda|decida|escuche|conozca)(?= )/,
  fr: /^(?:(?:me|m|s|y|vraiment|va) ){0,2}(?:puisse|pourrait|peut|sait|sache|comprend|comprenne|connaisse|connait|reponde|aide|ecoute|decide)(?= )/,
}
const leading = role.filler | role.wish | role.to | role.bring | role.me | role.begins | role.article | role.exist

/** "someone who can actually fix this": what they must be able to do, and no more is said of them. */
export const fitting: Tied = ({ words, roles, sentence, clause }, { first, last, own }, language) => {
  if (!(own & (role.anyone | role.person)) || !whoever.test(words[last + 1] ?? '')) return null
  if (sentence[last + 1] !== sentence[first]) return null
  const begin = clause[first] as number
  const rest = `${words.slice(last + 2, last + 9).join(' ')} `
  if (!able[language]?.test(rest)) return null
  const lead = roles.slice(Math.max(begin, first - 5), first)
  const isBare =
    !((roles[begin - 1] ?? 0) & role.joint) &&
    lead.every((one) => one & leading && !(one & (role.not | role.told | role.third | role.own)))
  return { first, last: last + 1, weight: 1.3, wish: isBare ? -1 : first, isSaid: true }
}
