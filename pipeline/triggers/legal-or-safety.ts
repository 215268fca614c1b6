import { firstFound } from '../signals/language.ts'
import { flag } from '../signals/lexicon.ts'
import type { Line, Span } from '../signals/line.ts'
import { findUnless, gap, over, type Patterns, reach } from '../signals/patterns.ts'
import { danger, hazard } from './danger-english.ts'
import { lawElsewhere, lawRefused, lawRefusedAfter } from './law-elsewhere.ts'
import { law, suing, suingRefused } from './law-english.ts'
import { type CustomerTrigger, certain, quote } from './trigger.ts'
import { missing, takenBack } from './why-not.ts'

const refused = new RegExp(
  ` (?:don't|do not|didn't|not|never|without|no need to|isn't|won't|wouldn't) (?!hesitate )${reach(3)}$`,
)

/** Danger in the other languages. */
const dangerElsewhere: Record<string, Patterns> = {
  de: over(
    '(?:mich umbringen|selbstmord|nicht mehr leben|stromschlag|krankenwagen|notarzt|vergiftet|brustschmerzen|allergische reaktion)',
    `(?:brennt|(?:hat|hatte) ${gap(4)}(?:gebrannt|feuer gefangen)|in brand|(?:ist|sind) ${gap(4)}(?:explodiert|verbrannt)|(?:bin|wurde|hat sich) ${gap(3)}verletzt|(?:riecht|stinkt) ${gap(2)}nach (?:gas|rauch))`,
  ),
  es: over(
    '(?:suicidarme|matarme|quitarme la vida|se incendio|se prendio fuego|se prendio|en llamas|exploto|me queme|ambulancia|(?:huele|olor) a gas|(?:descarga electrica|reaccion alergica|dolor (?:en el|de) pecho))',
  ),
  fr: over(
    "(?:me suicider|me tuer|mettre fin a mes jours|pris feu|en feu|a explose|ambulance|(?:sent le|odeur de) gaz|reaction allergique|decharge electrique|brule la main|m'a brulee?|douleurs? (?:a|dans) la poitrine)",
  ),
}
const dangerRefused = / (?:kein|keinen|no|ne|pas) (?:[a-z']{1,20} ){0,2}$/

/** Where the message speaks of law or danger, in the language whose rules apply; or null. @param back told of what is taken back */
export function findLegalOrSafety(line: Line, language: string, back?: (span: Span) => void): Span | null {
  if ((line.flags & (flag.law | flag.danger)) === 0) return null
  if (language === 'en')
    return (
      ((line.flags & flag.danger) === 0 ? null : findDanger(line, back)) ??
      ((line.flags & flag.law) === 0 ? null : findLaw(line, back))
    )
  const harm = dangerElsewhere[language]
  const lawsuit = lawElsewhere[language]
  if (harm === undefined || lawsuit === undefined) return null
  return (
    findUnless(line, harm, dangerRefused, undefined, back) ??
    findUnless(line, lawsuit, lawRefused, lawRefusedAfter, back)
  )
}

const findDanger = (line: Line, back?: (span: Span) => void): Span | null =>
  findUnless(line, danger, refused, undefined, back) ?? findUnless(line, hazard, refused, undefined, back)

const findLaw = (line: Line, back?: (span: Span) => void): Span | null =>
  findUnless(line, law, refused, undefined, back) ?? findUnless(line, suing, suingRefused, undefined, back)

/** Lawyers, courts, data protection; danger to somebody's life or health. @see METRICS.md, tier 3 */
export const legalOrSafety: CustomerTrigger = ({ event, signals }, _history, _policy, why) => {
  const back = takenBack(why)
  const span = firstFound(signals.languages, (language) => findLegalOrSafety(signals.line, language, back))
  if (span !== null) return certain('legal_or_safety', 3, [quote(event, span)])
  why?.(missing(signals, (signals.line.flags & flag.danger) === 0 ? flag.law : flag.danger))
  return null
}
