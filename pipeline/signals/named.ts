import { isNoName, standsBehindName } from './no-names.ts'
import { isPlaceByAnyName } from './places.ts'

/**
 * Names where a message calls something by one: "under the name Anna Schmidt", "in my husband's name, Peter Miller", "auf den
 * Namen …", "a nombre de …", "au nom de …". Only capitals tell a name from other words. Every quantifier is bounded.
 */

const particle = '(?:(?:de|del|la|las|los|von|van|der|den|da|di|du|le) ){0,2}'
const one = "\\p{Lu}[\\p{L}'’-]{1,20}"
const name = `(${one}(?: ${particle}${one}){0,2})`
const two = `(${one}(?: ${particle}${one}){1,2})`

/** "It's for Mother's Day" */
const noDay =
  "(?!(?:Christmas|Easter|Mother|Father|Black|Valentine|New|Boxing|Thanksgiving|Muttertag|Weihnachten|Navidad|Noël|Business|First|Economy|Premium|Windows|Mac|Home)(?:['’]s)?\\b)"

/** What else has a name: "company name: Acme". */
const otherThings =
  '(?<!\\b(?:[Hh]er|[Hh]is|[Tt]heir|[Cc]ompany|[Pp]roduct|[Mm]odel|[Bb]rand|[Ii]tem|[Ff]ile|[Dd]omain|[Hh]ost|[Ss]treet|[Cc]ity|[Hh]otel|[Ss]tore|[Ss]hop|[Uu]ser|[Ss]creen|[Nn]etwork|[Ww]i-?[Ff]i|[Aa]pp|[Ss]oftware|[Ss]chool|[Bb]usiness|[Bb]ank|[Pp]lan|[Dd]evice|[Ss]erver|[Pp]et|[Dd]og|[Cc]at|[Cc]ourse|[Aa]irline) )'

export const naming =
  /name|nombre|\bnom\b|llamo|appelle|hei(?:ß|ss)e|\bunder |\b(?:it['’]?s|is|was|ist|es|est) (?:for|für|fuer|para|pour) /i

/** What stands before a name, whichever part of it is first. */
const leads = [
  '\\b(?:under|in|on|with|by|for) (?:the |my |our |a )?(?:(?:first|full|last) )?name(?: of)?:? ',
  "\\b(?:in|under) (?:my|our|her|his|their) (?:\\p{Ll}{2,12}(?:['’]s?)? ){0,2}name(?:,|:| -)? (?:which is |that is |it['’]?s )?",
  '\\bname (?:on|for) (?:the|my|this|our|that) \\p{Ll}{2,14}(?: \\p{Ll}{2,14})?(?: is| was|:) ',
  `${otherThings}\\b[Nn]ame(?:['’]s |(?: is| ?[:–—-]) ?)`,
  '\\b(?:auf|unter|im)(?: (?:de[nm]|meinen|meinem))? [Nn]amen(?: von)?:? ',
  '\\b(?:[Mm]ein|[Dd]er) Name (?:ist|lautet):? ',
  '\\b[Ii]ch hei(?:ß|ss)e ',
  '\\b(?:a|bajo el|con el|en) nombre de(?:l señor| la señora)? ',
  '(?<!\\p{L})(?:[Mm]i nombre(?: completo)? es|[Mm]e llamo|[Nn]ombre(?: completo)? ?:) ?',
  "(?<!\\p{L})(?:au|sous le) nom (?:de |d['’])(?:[Mm](?:me|onsieur|adame|\\.)? )?",
  "(?<!\\p{L})(?:[Mm]on nom(?: complet)? est|[Jj]e m['’]appelle|[Nn]om(?: complet)? ?:) ?",
]
/** Where only a name of two words is one. */
const bookedUnder =
  '\\b(?:registered|booked|filed|listed|reserved|reservation|booking|order|account|policy) (?:is |was |are )?under '

/** "Lee, Ann", and nothing behind it in its line */
export const turnedNaming = new RegExp(
  `(?:${[...leads, bookedUnder].join('|')})(${one}, ${one}(?: ${one})?)(?=[.!]{0,2}[ \\t]{0,3}(?:$|\\n))`,
  'gu',
)

export const namings: readonly RegExp[] = [
  ...leads.map((lead) => `${lead}${name}`),
  `${bookedUnder}${two}`,
  `\\b(?:in|under) ${two}['’]s? name\\b`,
  `\\b(?:[Ii]t['’]?s|[Ii]t is|(?:order|booking|reservation|ticket|parcel|package|appointment|account|policy) (?:is|was)) for (?:[Mm]rs?\\.? |[Mm]s\\.? |[Dd]r\\.? )?${noDay}${two}`,
  `(?<!\\p{L})(?:(?:es|[Bb]estellung|[Bb]uchung) ist für (?:Frau |Herrn )?|es para (?:el señor |la señora )?|c['’]est pour (?:[Mm]adame |[Mm]onsieur |[Mm](?:me|\\.) )?)${noDay}${two}`,
].map((pattern) => new RegExp(pattern, 'gu'))

/** "Lee, Ann", as forms and lists have it @returns "ann lee"; null when it is no such name */
export function turnedName(text: string): string | null {
  const [, last, first] = turned.exec(text) ?? []
  if (last === undefined || first === undefined || isNoName(last, false)) return null
  if (first.split(' ').some((word, i) => isNoName(word, i === 0))) return null
  // "Anna, Berlin", "Anna, Regards"
  const isNone =
    isPlaceByAnyName(first.toLowerCase()) || [last, first].some((part) => standsBehindName(part.toLowerCase()))
  return isNone ? null : `${first} ${last}`.toLowerCase()
}

const turned = new RegExp(`^(${one}), (${one}(?: ${one})?)[.!]?$`, 'u')
