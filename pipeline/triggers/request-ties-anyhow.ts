import { role } from '../signals/request-roles.ts'
import type { Tied } from './request-tie.ts'

/** What else one may want of a person: to be one, to have one oneself, to tell of one. */
const otherwise: Readonly<Record<string, RegExp>> = {
  en: /^(?:send|sending|sent|money|parcels?|packages?|letters?|flowers|bouquet|keys?|box|gifts?|presents?|return|returning|collect|withdraw|drop|dropping|fight|beat|kill|shop|store|add|adding|added|become|becoming|hire|hiring|invite|inviting|remove|removing|removed|assign|recommend|pay|rate|review|train|training|tip|name|names|be|being|been|create|edit|delete|change|report|thank|thanks|block|know|knows|see|view|access|tell|sue|marry|book|buy|sell|share|as|via|like|than|for|customers?|clients?|users?|visitors|who|which|what|how|if|about|seats?|need|needs|costs?|made|done|consider|else|meeting|appointment|session|consultation|interview)$/,
  de: /^(?:werden|worden|sein|bewerten|hinzufugen|einladen|einstellen|anlegen|andern|wechseln|loschen|danken|bedanken|loben|als|fur|uber|wegen|ob|name|namen|kunden|buchen|sehen|zugreifen|mein|meine|meinen|meinem|wie|wo)$/,
  es: /^(?:ser|soy|como|sobre|para|anadir|agregar|invitar|cambiar|eliminar|valorar|calificar|agradecer|dar|nombre|si|ver|clientes?|contratar|limpieza|viajes|seguros|mi|mis|donde)$/,
  fr: /^(?:etre|suis|comme|sur|pour|ajouter|inviter|changer|supprimer|noter|evaluer|remercier|nom|si|voir|clients?|embaucher|immobilier|voyages|assurance|mon|ma|mes)$/,
}
const nice = /^(?:nice|great|good|better|best|lovely|helpful|appreciated|ideal|wonderful)$/
const chief = /^(?:manager|boss|superior)$/

/** "set me up with an agent", "an advisor would be nice": surely one of theirs, surely wished for, whatever is to be done. */
export const anyhow: Tied = ({ words, roles, clause }, { first, last, weight, own }, language) => {
  const sure = chief.test(words[last] as string) ? weight + 0.3 : weight
  if (sure < 0.95 || own & role.desk || isMany(words[last] as string, language)) return null
  if (!isAny(words, roles, first) || asked.test(words[first - 1] ?? '') || isOfMine(words, last)) return null
  const begin = clause[first] as number
  let end = last + 1
  while (end < words.length && clause[end] === begin) end++
  if (words[last + 1] === 'would' && words.slice(last + 2, end).some((word) => nice.test(word)))
    return { first, last, weight: 0.6, wish: -1 }
  if (words.slice(begin, end).some((word) => otherwise[language]?.test(word))) return null
  if (roles.slice(last + 1, end).some((one) => one & (role.told | role.own))) return null
  return { first, last, weight: 0.2 + sure - weight, wish: first, isSaid: true }
}

/** "an agent", "one of your people": never "the agent" or "echte Leute". */
const isAny = (words: readonly string[], roles: readonly number[], first: number): boolean =>
  ((roles[first] as number) & (role.article | role.yours | role.anyone)) !== 0 && !definite.test(words[first] as string)
const definite = /^(?:the|der|die|das|den|dem|des|el|la|los|las|le|les|l)$/
/** "can an agent get a discount": asked of them, not for them. */
const asked =
  /^(?:can|could|may|will|would|does|do|is|are|kann|konnte|darf|soll|ist|puede|podria|es|peut|pourrait|est)$/
/** "a colleague of mine". */
const isOfMine = (words: readonly string[], last: number): boolean =>
  /^(?:of|von|de)$/.test(words[last + 1] ?? '') && /^(?:mine|ours|mir|uns|moi|nous|mi|mio)$/.test(words[last + 2] ?? '')

/** "agents": of whom something is asked, or who are the customer's. */
const isMany = (word: string, language: string): boolean => language === 'en' && /[^s]s$/.test(word)
