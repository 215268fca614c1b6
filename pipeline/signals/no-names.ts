import { frequentWords } from './language-words.ts'
import { lexicon, OPENS_ONLY } from './lexicon.ts'

/** Words that stand where a name would and are none: "call me at 5", "this is paid", "my name is on the card". */

/** Verbs, adverbs and what else people go on with, that no trigger knows. */
const others =
  'call calls calling called ask asked asking write writing wrote look looking looked try trying tried wait waiting waited use using used have having had go going gone come coming came get getting got buy buying bought pay paying paid ' +
  'order ordered ordering send sent sending receive received receiving ship shipped deliver delivered book booked booking booked lose lost find found keep kept take taken took make made leave left live living need needed want wanted know known ' +
  'been being is are was were am do does did done can could shall should would might must has ' +
  'about above across after against along among around as at before behind below beneath beside between beyond by down during except for from in inside into like near of off on onto out outside over past per since through till to toward under until up upon via with within without ' +
  'a an the this that these those my your his her its our their mine yours i you he she it we they me him us them who whom whose which what when where why how and or but nor so yet if because though while than then there here ' +
  'already currently actually just still really only never always probably definitely urgently today tomorrow yesterday tonight soon asap now later again ever maybe perhaps also too very quite not even ' +
  'available busy ready correct wrong right different same given mentioned attached stated listed unknown private fine good ok okay sure yes no none nothing something anything everything nobody someone anyone ' +
  'proceed continue accept confirm next skip back start stop send show ready name names number numbers email mail phone address account card order customer user date time password code id please pls thanks thank hello hi hey sorry'
/** Words that are names too. */
const given = new Set(
  'will mark bill grant rose grace joy hope faith frank rich victor christian guy ray jack jean may april june august summer dawn iris ivy lily ruby amber chase hunter mason carter angel art bob drew gene harry jimmy josh ken miles nick pat peg penny rob rod rusty sandy skip sue tony van wade dick max sunny felix clement constance prudence patience mercy charity justice glory merry gay precious earnest noble brave harmony chance love moody worth gray mira lea lis lee ram ty jesus jewel lan ping'.split(
    ' ',
  ),
)
/** Words that are last names too. */
const family = new Set(
  'long young lee king price brown page law wood woods stone hill cook baker fisher bell cross best day little short strong wise white black green gray gold silver power fair good bush field rivers banks waters moody sharp savage swift worth wall west north gates holder driver parker walker butler'.split(
    ' ',
  ),
)
const noNames = new Set(`${others} ${frequentWords[0]}`.split(' ').filter((word) => !given.has(word)))

/** What follows a name in its line, with a capital of its own: "Anna, Regards", "Peter, Kundennummer". */
const behind = new Set(
  (
    'regards greetings sincerely monday tuesday wednesday thursday friday saturday sunday ' +
    'grüße grüsse gruß gruss mfg lg hilfe dankeschön kundennummer bestellnummer rechnungsnummer montag dienstag mittwoch donnerstag freitag samstag sonntag ' +
    'saludos atentamente ayuda lunes martes miércoles jueves viernes sábado domingo ' +
    'cordialement salutations aide lundi mardi mercredi jeudi vendredi samedi dimanche'
  ).split(' '),
)

/** Also the name of many people. @param word in lower case */
export const isGivenName = (word: string): boolean => given.has(word)

/** @param word in lower case */
export const standsBehindName = (word: string): boolean => behind.has(word)

/** @param word as it is written: behind a first name ("Anna Price") only a word in small letters is none */
export function isNoName(word: string, isFirst = true): boolean {
  const lower = word.toLowerCase()
  if (given.has(lower) || (!isFirst && (lower !== word || family.has(lower)))) return false
  if (noNames.has(lower)) return true
  const known = lexicon.get(lower)
  return known !== undefined && known.canonical === lower && ((known.flags & ~OPENS_ONLY) !== 0 || known.valence !== 0)
}

/** They stand within names, too: "Juan de la Cruz". */
const particles = new Set('de del la las los le les du des da di der den von van zu y'.split(' '))
const elsewhere = new Set(
  `keine keiner ahnung egal niemand nichts oben steht schon doch kennen weiss genau moment nada nadie ninguno arriba ahi esta igual ya momento claro prefiero rien personne aucune aucun idee haut dessus deja ici voir peu attendez ${frequentWords.slice(1, 4).join(' ')}`
    .split(' ')
    .filter((word) => !particles.has(word) && !given.has(word)),
)

/** The same of German, Spanish and French words; in capitals they may be names. */
export const isNoNameElsewhere = (word: string): boolean =>
  !/^\p{Lu}/u.test(word) && elsewhere.has(word.normalize('NFD').replace(/\p{M}/gu, ''))
