import { flag } from './lexicon.ts'
import type { Line, Span } from './line.ts'

/** The marks of a technical issue in one message. Words alone are not enough: ask for several kinds. */
export interface Technical {
  /** distinct technical words */
  word_count: number
  /** an error's text, code or status */
  error: Span | null
  /** a version of something */
  version: Span | null
  /** steps the customer says they took, distinct */
  step_count: number
  step: Span | null
  /** a path, a flag, a call, a log line */
  code: Span | null
}

const error =
  /\b(?:error|err|exception|fehler|fehlercode|erreur|c[oó]digo|errno|status|http|code)[ :#-]{1,3}(?:code |number )?[:#]? ?(?:0x[0-9a-f]{2,16}|[a-z]{0,12}[_-]?\d{2,6}\b)|\b0x[0-9a-f]{4,16}\b|\b[45]\d\d (?:error|response|status|not found|bad gateway|forbidden|unauthorized|internal)|\b[A-Z]{2,20}_[A-Z_]{2,40}\b|\b[A-Z][a-zA-Z]{2,40}(?:Exception|Error)\b|(?:error|says|message|saying|log|output)[: ]{1,3}["'`“][^"'`”\n]{4,200}["'`”]|\b(?:segmentation fault|stack ?trace|kernel panic|core dumped|blue screen|connection (?:refused|reset|timed out)|permission denied|no such file|command not found|null pointer|access denied|timed out|unable to [a-z]{2,20}|failed to [a-z]{2,20}|cannot [a-z]{2,20} [a-z]{2,20})/i
const version =
  /\b(?:v|ver\.?|versi[oó]n|release|firmware|build) ?\d{1,5}(?:\.\d{1,5}){0,4}\b|\b(?:windows|win|ios|android|macos|os x|ubuntu|debian|fedora|chrome|firefox|safari|edge|node|python|php|java|mysql|postgres|outlook|office|kernel|linux|sdk|api|galaxy|iphone|pixel)[ -]?(?:v|version )?\d{1,5}(?:\.\d{1,5}){0,3}\b|(?<![\d.$€£,])\b\d{1,3}\.\d{1,4}\.\d{1,6}\b(?!\.\d)/i
const step =
  /\b(?:(?:i|we|i've|i have|have|already|also|then|and) (?:already |also |then |just )?(?:tried|reinstalled|restarted|rebooted|cleared|reset|updated|upgraded|downgraded|uninstalled|installed|disabled|enabled|changed|checked|removed|replaced|followed|ran|configured|reconnected|unplugged|switched|deleted|logged out|signed out|re-?added|rolled back)|tried (?:to |the )?[a-z]{2,20}ing)\b/gi
/** The same in German (where the participle comes last), Spanish and French. */
const stepElsewhere =
  /(?<=\b(?:habe|haben|hab|schon|bereits|auch|und)\s[^.?!]{0,60})\b(?:neu (?:installiert|gestartet|aufgesetzt)|neuinstalliert|neugestartet|deinstalliert|aktualisiert|zur[uü]ckgesetzt|geleert|gel[oö]scht|ausprobiert|probiert|versucht|ausgetauscht|deaktiviert|abgemeldet|ausgesteckt)\b|\b(?:(?:reinstal|reinici|actualic|desinstal|borr|prob|intent|limpi)[eé]|(?:he|hemos) (?:ya )?(?:reinstalado|reiniciado|actualizado|desinstalado|instalado|borrado|probado|intentado|limpiado))(?![\wà-ÿ])|\b(?:j'ai|nous avons|on a|et|d[eé]j[aà]|aussi) (?:d[eé]j[aà] |aussi |bien )?(?:r[eé]install[eé]|red[eé]marr[eé]|d[eé]sinstall[eé]|vid[eé]|mis [aà] jour|essay[eé]|test[eé]|r[eé]initialis[eé]|supprim[eé]|chang[eé]|install[eé]|d[eé]branch[eé])(?![\wà-ÿ])/gi
const code =
  /(?:^|\s)(?:\/(?:etc|usr|var|home|dev|opt|proc|api|v\d)\/[\w./-]{1,80}|[a-z]:\\[\w\\. -]{1,80}|--?[a-z][\w-]{2,24}(?:=|\s)|sudo \w{2,20}|(?:GET|POST|PUT|DELETE|PATCH) \/\S{1,80}|\w{2,30}\([\w"', ]{0,40}\);?|[\w.-]{1,40}\.(?:js|py|php|java|conf|log|json|xml|yml|yaml|sh|deb|rpm|exe|dll|so|ini|sql)\b)|`[^`\n]{3,120}`|[{}]\s{0,4}["']?\w{1,30}["']?\s?:/i

/** How many technical words make the marks worth looking for. */
const LEAST_WORDS = 2
const MOST_STEPS = 12

/** Reads the marks; null when the message has fewer than two technical words. Linear: every quantifier is bounded. */
export function readTechnical(line: Line, original: string): Technical | null {
  if ((line.flags & flag.technical) === 0) return null
  const distinct = new Set<string>()
  for (const word of line.words) if (word !== undefined && word.flags & flag.technical) distinct.add(word.canonical)
  if (distinct.size < LEAST_WORDS) return null
  const steps = [...original.matchAll(step), ...original.matchAll(stepElsewhere)].slice(0, MOST_STEPS)
  const firstStep = steps[0]
  return {
    word_count: distinct.size,
    error: find(original, error),
    version: find(original, version),
    step_count: new Set(steps.map((match) => match[0].toLowerCase().split(' ').at(-1))).size,
    step: firstStep === undefined ? null : { start: firstStep.index, end: firstStep.index + firstStep[0].length },
    code: find(original, code),
  }
}

/** The names of the marks that are there, for the table. */
export const marksOf = (technical: Technical): string[] =>
  (['error', 'version', 'step', 'code'] as const).filter((mark) => technical[mark] !== null)

function find(original: string, pattern: RegExp): Span | null {
  const match = pattern.exec(original)
  if (match === null) return null
  const lead = match[0].length - match[0].trimStart().length
  return { start: match.index + lead, end: match.index + match[0].trimEnd().length }
}
