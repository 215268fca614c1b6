import { role } from '../signals/request-roles.ts'
import type { Tied } from './request-tie.ts'

/** Nothing is done: a call with them is named, or they alone are. */

/** "a call with", "assistance from", "reviewed by". */
export const noun: Tied = ({ words, roles, clause }, { first, last, own: who }, language) => {
  const link = first - 1
  const begin = clause[first] as number
  if (link < begin || !((roles[link] as number) & (role.to | role.by))) return null
  for (let k = link - 1; k >= Math.max(begin, link - 3); k--) {
    const own = roles[k] as number
    const word = words[k] as string
    if (language === 'en' && who & role.anyone && isVisit.test(word)) return null
    if (isVisit.test(word) && isAgreed(words, roles, clause, k)) return null
    if (given.test(word) && !((roles[link] as number) & role.by && !/^(?:to|de|mit|con)$/.test(words[link] as string)))
      return null
    if (
      own & role.meeting &&
      (language !== 'en' || !/^(?:to|me|i|can|you|we)$/.test(words[k - 1] ?? '') || word === 'word') &&
      (word !== 'hand' || ((roles[k - 1] ?? 0) & role.article) !== 0)
    )
      return { first: k, last, weight: isVisit.test(word) ? (language === 'en' ? 0.3 : 0.5) : 0.7, wish: k }
    if (words[link] === 'by' && served.test(word)) return { first: k, last, weight: 0.8, wish: k, isSaid: true }
    if (language !== 'en' && own & role.act) return { first: k, last, weight: 0.8, wish: k, isSaid: true }
  }
  return null
}
/** "settle this with a person", "hear it from a human": whatever is done about it. */
export const settled: Tied = ({ words, clause }, { first, last, weight, own }) => {
  const link = first - 1
  if (weight < 0.85 || words[first] === 'the' || own & role.desk || !through.test(words[link] ?? '')) return null
  const begin = clause[first] as number
  for (let k = link - 1; k >= Math.max(begin, link - 3); k--) {
    if (shared.test(words[k - 1] ?? '') || shared.test(words[last + 1] ?? '')) return null
    if (it.test(words[k] as string)) return { first: k, last, weight: 0.6, wish: k, isSaid: true }
  }
  return null
}
const through = /^(?:with|by|from|mit|von|durch|con|por|avec|par)$/
const it = /^(?:this|it|that|these|everything|things|das|es|dies|alles|esto|eso|ca|cela)$/
/** of a thing, not of a matter */
const shared =
  /^(?:share|give|play|playing|use|using|split|swap|watch|buy|bought|order|receive|received|got|collect|collected|pick|picked|drop|dropped|return|returned|teilen|spielen|abholen|zuruckgeben|recoger|devolver|recuperer|rendre)$/

/** Given by somebody, never to them. */
const given =
  /^(?:answer|reply|advice|opinion|confirmation|guidance|auskunft|antwort|entscheidung|bearbeitung|respuesta|reponse|avis)$/

/** "my appointment", "einen Termin … verschieben": there is one, and it is to be another or none. */
const isAgreed = (words: readonly string[], roles: readonly number[], clause: readonly number[], at: number): boolean =>
  ((roles[at - 1] ?? 0) & role.own) !== 0 || words.some((word, i) => clause[i] === clause[at] && undone.test(word))
const undone =
  /^(?:cancel|cancelled|canceled|reschedule|postpone|absagen|verschieben|verlegen|stornieren|abgesagt|cancelar|anular|aplazar|annuler|reporter|decaler|deplacer)$/
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
export const alone: Tied = ({ words, roles, sentence }, { first, last, weight, own }) => {
  const begin = sentence[first] as number
  let end = begin
  while (end < roles.length && sentence[end] === begin) end++
  if (end - begin > 6) return null
  if (/^(?:thanks?|dear|hello|hi|good|merci|danke|gracias)$/.test(words[begin] as string)) return null
  const asks = roles.slice(begin, end).some((one) => one & role.wish && !(one & role.meeting))
  const isOther = asks && own & role.anyone && isOtherThan(words, roles, first, end)
  if (
    !isOther &&
    ((own & role.anyone && weight < 1) || weight < 0.75 || (weight < 0.85 && (!asks || !(own & role.desk))))
  )
    return null
  if (!roles.slice(begin, end).every((one) => one & nothingElse && !(one & (role.not | role.own)))) return null
  return { first, last, weight: asks ? 0.9 : 0.8, wish: -1 }
}

/** "someone competent", "otra persona": whoever it is, they are to be another. */
const isOtherThan = (words: readonly string[], roles: readonly number[], first: number, end: number): boolean =>
  words.slice(first, end).some((word, i) => other.test(word) || ((roles[first + i] as number) & role.kind) !== 0)
const other = /^(?:other|another|different|else|anderer|anderes|anderen|andere|otra|otro|autre)$/
