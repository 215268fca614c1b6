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
  /** what programs talk through: an API, a webhook, single sign-on, a certificate */
  interface: Span | null
  /** nothing of what was tried has helped */
  isInVain: boolean
  /** told of as mended, or asked of in general */
  isSettled: boolean
}

const error =
  /\b(?:error|err|exception|fehler|fehlercode|erreur|c[oó]digo|errno|status|http|code)[ :#-]{1,3}(?:code |number )?[:#]? ?(?:0x[0-9a-f]{2,16}|[a-z]{0,12}[_-]?\d{2,6}\b)|\b0x[0-9a-f]{4,16}\b|\b[45]\d\d (?:error|response|status|not found|bad gateway|forbidden|unauthorized|internal)|(?:error|says|message|saying|log|output)[: ]{1,3}["'`“][^"'`”\n]{4,200}["'`”]|\b(?:segmentation fault|stack ?trace|kernel panic|core dumped|blue screen|connection (?:refused|reset|timed out)|permission denied|no such file|command not found|null pointer|access denied|timed out|unable to [a-z]{2,20}|failed to [a-z]{2,20}|cannot [a-z]{2,20} [a-z]{2,20})/i
/** By its name; a "sig_header" is a field. */
const errorName = /\b[A-Z]{2,20}_[A-Z_]{2,40}\b|\b[A-Z][a-zA-Z]{2,40}(?:Exception|Error)\b/
/** A code as devices show it ("fault F23", "E-09", "NW-2-5"), an address, or an error's own name: technical by its shape, whatever the words. */
const shaped =
  /\b(?:fault|error|err|fehler|st(?:ö|oe|o)rung|alarm|code|aver[ií]a|fallo|d[eé]faut|erreur|panne|shows?|showing|showed|displays?|displaying|flash(?:es|ing)|blink(?:s|ing)|reads|says|zeigt|meldet|blinkt|anzeige|display|muestra|marca|affiche|indique)(?: (?:(?:the|an?|den|de|el|le|la|fault|error|code|fehler|fehlercode|erreur|d[eé]faut|c[oó]digo)) ?){0,3}[: #]{1,3}["'“„«]?(?!(?:q[1-4]|a[3-5]|b2b|\d+)\b)[a-z]{1,3}-?\d{1,4}(?:-\d{1,3}){0,3}\b(?!-?[a-z])|\b0x[0-9a-f]{2,16}\b/i
/** By how it is built; its case tells it from a brand. */
const namedByShape = new RegExp(
  [
    // a field's name is quoted as well: this one fails by its words, or stands where an error's does
    `["'\`“„«](?=[A-Za-z_]{0,40}(?:[Ii]nvalid|INVALID|[Ee]rror|ERR|[Ff]ail|FAIL|[Dd]enied|DENIED|[Mm]issing|MISSING|[Uu]nknown|[Ee]xpired|EXPIRED|[Uu]nauthor|[Uu]nsupported|[Nn]ot_?[Ff]ound|[Rr]efused|[Mm]ismatch|[Tt]imeout|[Ee]xceeded|[Ff]orbidden|[Cc]onflict|[Dd]eclined|[Rr]ejected|[Ii]nsufficient|[Uu]nexpected))(?:[A-Z][a-z]{1,20}(?:[A-Z][a-z]{1,20}){1,5}|[a-z]{2,20}(?:_[a-z]{2,20}){1,5}|[A-Z]{2,20}(?:_[A-Z]{2,20}){1,5})["'\`”“»]`,
    `\\b(?:error|fails?|failed|failing|ends|dies|stops|[45]\\d\\d|fehler|erreur) (?:(?:with|code|mit|con|avec) )?["'\`“„«](?:[A-Z][a-z]{1,20}(?:[A-Z][a-z]{1,20}){1,5}|[a-z]{2,20}(?:_[a-z]{2,20}){1,5})["'\`”“»]`,
    '\\b(?:[A-Z][A-Za-z]{1,20})?(?:Error|Exception|Failed|Failure|BackOff|Killed|Timeout|Denied|Refused|Mismatch|Overflow|NotFound|Expired|Unreachable)\\b(?<=[a-z][A-Z][A-Za-z]{3,12}|[A-Z]{3}[A-Za-z]{4,8})',
    '\\b(?:Invalid|Missing|Unknown|Unexpected|Failed|Unsupported|Malformed)[A-Z][a-z]{2,20}(?:[A-Z][a-z]{2,20}){0,3}\\b',
  ].join('|'),
)
/** Looked for before a name by its shape, since most messages have none: a hump or a joint within a word. */
const humped = /[a-z][A-Z]|_[A-Za-z]/
/** What an error says, or its number, told without the word: 'stops with "unexpected EOF"', "exit code 137", "auth failed 13801". */
const told =
  /\b(?:with|gives|gave|get|gets|got|getting|throws?|returns?|shows?|saying|reads|reports?|logs?|mit|meldet|zeigt|kommt|con|devuelve|dice|muestra|avec|affiche|dit|renvoie)(?: (?:an?|the|me|us|den|die|el|le|la|fehler|error|erreur|message|[45]\d\d)){0,3}[: ]{1,3}["`“„«][^"`”“»\n]{4,120}["`”“»]|\b(?:exit|return|result|reason|stop|abort) (?:code|status)[ :=]{1,3}-?\d{1,5}\b|\b(?:failed|fails|failure|fehlgeschlagen|rejected|aborted)[ :(]{1,2}(?:with )?(?:code )?-?\d{3,6}\b|\b(?:an?|eine?n?|un|une) [45]\d\d(?= (?:from|back|on|as|counts?|means?|response|every|instead|when|bei|von|comme|por|quand|cuando)\b)/i
/** The same as it is told of: "returns 502", "the handshake fails", "restarts in a loop". */
const failure = new RegExp(
  [
    `\\b(?:return(?:s|ed|ing)?|answer(?:s|ed|ing)?|respond(?:s|ed|ing)?|throw(?:s|ing)?|got|get(?:s|ting)?|giv(?:es?|ing)|with|only|keeps?|liefert|gibt|antwortet|wirft|kommt|devuelve|responde|da|lanza|renvoie|retourne|répond|donne)(?: [a-zà-ÿ]{1,10}){0,4} [45]\\d\\d(?=[.,;!?)(:]|$| ["“«(]| (?:on|for every|for each|every|since|when|although|to|from|at|and|but|even|despite|while|again|all|today|yesterday|now|heute|gestern|obwohl|trotz|jetzt|alors|avec|with|mit|con|auch|bien|malgré|aujourd|hoy|ayer|aunque|ahora|seit|bei|auf|y|en|desde|sur|à|depuis|et|errors?|5\\.|4\\.))`,
    `\\b[45]\\d\\d (?:internal|server|error|[45]\\.\\d)`,
    `\\b(?:handshake|certificates?|certs?|signatures?|tokens?|assertions?|headers?|zertifikat(?:e|s)?|certificados?|certificats?|jetons?)\\b[^.!?\\n]{0,40}?\\b(?:failed|fails?|failing|invalid|expired|rejected|refused|mismatch|missing|not (?:accepted|valid|trusted)|isn['’]?t (?:accepted|valid|trusted)|ungültig|abgelaufen|fehlgeschlagen|abgelehnt|inválido|caducado|rechazado|invalide|expiré|refusé)`,
    `\\b(?:no|missing) Access-Control|\\bcors (?:errors?|policy|issue|block)|\\bdeadlocks?\\b|\\b(?:times?|timing) out\\b|\\btime-?outs?\\b|\\b(?:an?|the|eine?|une?|una|unhandled|uncaught) (?:exception|excepci[oó]n)\\b|\\bnullpointer|\\bsqlstate \\w{5}\\b|\\binvalid (?:utf|byte|json|xml|syntax|token|grant|signature|certificate)|\\b(?:fehler|error|erreur) (?:de|beim|mit dem) (?:tls|ssl|certific\\w{2,6}|handshake|autenti\\w{2,12}|authenti\\w{2,12})`,
    `\\b(?:boot ?loop|reboot loop|bootschleife|(?:restart|reboot|boot|loop)(?:s|ed|ing)? (?:in a loop|over and over|back)|in (?:einer )?(?:dauer|endlos)?schleife|en bucle|en boucle)\\b`,
    `\\b(?:rejects?|rejected|bounces?)(?: us| it| mails?| them){0,2} with [45]\\d\\d\\b`,
  ].join('|'),
  'i',
)
/** Nobody who uses a product by hand meets these: where one fails, somebody has to look into both ends. */
const between =
  /\berr_ssl|\b(?:webhooks?|apis?|endpoints?|sdks?|graphql|oauth2?|saml|sso|single sign-on|ldap|active directory|cors|cdn|ssl|tls|smtp|imap relay|spf|dkim|dmarc|dns records?|cname|vpn tunnels?|ipsec|mqtt|middleware|erp|sap|postgres(?:ql)?|odbc|jdbc|mysql|mongodb|redis|kafka|kubernetes|docker|nginx|load balancer|(?:csv|xml|edi|datev) ?-?(?:imports?|exports?)|(?:imports?|exports?) (?:csv|xml|edi|datev)|edi (?:feeds?|messages?|orders?|interface)|datenbanken?|databases?|bases? de (?:datos|donn[ée]es)|schnittstellen?|integraci[oó]n con (?:el|la) \w{2,12}|idempotency)\b/i
const inVain =
  /\b(?:(?:did|does|do|has|have)(?: not|n['’]?t) (?:help|work|change|fix|make)|no (?:luck|use|difference|effect|change|improvement)|to no avail|nothing (?:helps|helped|works|worked)|even after|no,? same|same (?:on|with|again|result|thing|error|issue)|(?<=[,.;] )same(?=\s?[.,;!]|$)|still (?:the same|loses|disconnects?|drops?|faulty|fault|crash|fail|happen|gets?|there|no)|ohne erfolg|hilft nicht|half nicht|nichts (?:gebracht|geholfen|genutzt)|bringt nichts|immer noch|trotzdem|bleibt|sin [eé]xito|no (?:sirvi[oó]|ayud[oó]|funcion[oó])|sigue|igual|el mismo|lo mismo|unver[aä]ndert|pareil|m[eê]me apr[eè]s|sans (?:succ[eè]s|effet)|toujours|rien n['’]y fait)(?![\wà-ÿ])/i
const settled =
  /\b(?:(?:i|we|they|team|guys|it|that|this|issue|problem|error)(?:['’]ve|['’]s| have| has| is| was| got| got it| then)? (?:now |already |since )?(?:fixed|solved|resolved|sorted)|works (?:now|again)|(?:wieder|inzwischen|ist) (?:behoben|gelöst)|ya (?:está|esta|quedó|funciona)|(?:résolu|réglé|corrigé)|what (?:is|are|does|do)|how (?:should|do|can|would|to) (?:(?:i|we|my|our|a) )?(?:\w{2,12} )?(?:handle|interpret|treat|deal|retry|avoid|read)|was (?:ist|bedeutet|heißt)|qu[eé] (?:es|significa)|que (?:veut dire|signifie)|qu['’]est|c['’]est quoi)(?![\wà-ÿ])/i
const version =
  /\b(?:v|ver\.?|versi[oó]n|release|firmware|build) ?\d{1,5}(?:\.\d{1,5}){0,4}\b|\b(?:windows|win|ios|android|macos|os x|ubuntu|debian|fedora|chrome|firefox|safari|edge|node|python|php|java|mysql|postgres|outlook|office|kernel|linux|sdk|api|galaxy|iphone|pixel)[ -]?(?:v|version )?\d{1,5}(?:\.\d{1,5}){0,3}\b|(?<![\d.$€£,])\b\d{1,3}\.\d{1,4}\.\d{1,6}\b(?!\.\d)|\b(?:firmware|version|versi[oó]n|fw|build|release|bios|client|agent|image|plugin|driver|treiber|software|app)(?: (?:is|version|ist|on|now|es|est|:)){0,2}[ :]{1,2}v?\d{1,4}(?:\.\d{1,4}){1,3}[a-z]?\d{0,4}\b|(?<![\d.$€£,])\b\d{1,3}\.\d{1,3}[A-Z]\d{1,4}\b/i
const step =
  /\b(?:(?:i|we|i've|i have|have|already|also|then|and) (?:already |also |then |just )?(?:tried|reinstalled|restarted|rebooted|cleared|reset|updated|upgraded|downgraded|uninstalled|installed|disabled|enabled|changed|checked|removed|replaced|followed|ran|configured|reconnected|unplugged|switched|deleted|logged out|signed out|re-?added|rolled back)|tried (?:to |the )?[a-z]{2,20}ing)\b/gi
/** Listed without who did it: "changed the dns, swapped the cable", "drivers reinstalled, files verified". */
const listed =
  /(?<=(?:^|[,;.(]|\band)\s{0,2})(?:(?:reset|changed|swapped|replaced|reinstalled|restarted|rebooted|cleared|updated|upgraded|unplugged|disabled|checked|verified|removed) (?:the|my|our|all|both|every)|(?:re)?(?:installing|starting|booting|setting|clearing|updating|flashing|pairing)\b(?= ?(?:[,;.]|and\b|it\b|the\b|$)))|\b(?:drivers?|files?|cache|cookies|app|firmware|router|modem|software|settings|cables?) (?:already |was |were |also )?(?:reinstalled|verified|cleared|reset|updated|restarted|replaced|swapped|checked|deleted)\b|(?<=[,;]\s{0,2})(?:reinstalled|restarted|rebooted|updated|downgraded|reset|re-?paired)(?= ?(?:[,;.]| (?:settings|phone|app|cache|everything|router|modem|network|twice)|$))|\b(?:factory|hard|werks?)[ -]?reset\b|\b(?:handy|router|kabel|modem|cache|treiber|app|rechner|firewall|einstellungen|box) (?:neu gestartet|zur[uü]ckgesetzt|getauscht|gewechselt|gepr[uü]ft|neu installiert|aktualisiert)\b|\b(?:routers?|cables?|cach[eé]|m[oó]vil|drivers?|firewall|cortafuegos|m[oó]dem) (?:reiniciad|cambiad|borrad|verificad|revisad|reinstalad)[oa]s?\b|\b(?:pare-feu|routeur|box|c[aâ]bles?|modem|appli|t[eé]l[eé]phone|ordinateur|param[eè]tres) (?:v[eé]rifi|red[eé]marr|r[eé]initialis|chang|remplac|r[eé]install)[eé]e?s?(?![\wà-ÿ])|(?<=[,;]\s{0,2})(?:(?:treiber|app|programm|rechner|router|alles) )?(?:neu (?:installiert|gestartet|aufgesetzt)|neuinstalliert)\b|\b(?:cache|cookies|treiber) (?:geleert|gel[oö]scht|aktualisiert|neu installiert)\b|\b(?:reset|reinicio|restablecimiento) de f[aá]brica\b|(?<=[,;]\s{0,2})(?:r[eé]install[eé]e?s?|red[eé]marr[eé]e?s?|r[eé]initialis[eé]e?s?)(?![\wà-ÿ])|\b(?:cache vid[eé]|pilotes? (?:r[eé]install[eé]s?|mis [aà] jour)|r[eé]initialisation|r[eé]glages d['’]usine)(?![\wà-ÿ])/gi
/** In telegram style, in any of the four: "splitter removed, coax replaced", "raised memory to 1Gi", "regeneramos las claves". */
const telegram =
  /(?<=(?:^|[,;.(:!?\n]|\b(?:and|und|y|et))\s{0,2})(?:(?:the|my|our|all|both|a|die|den|das|der|el|la|los|las|le|les) )?[a-zà-ÿ-]{2,20}(?: [a-zà-ÿ-]{2,14})?(?: (?:was|were|already|is|are|schon|bereits|wurde|ya|déjà|deja)){0,2} (?:removed|replaced|swapped|reset|reinstalled|re-?added|re-?paired|renewed|re-?uploaded|regenerated|updated|upgraded|downgraded|disabled|enabled|checked|verified|rebooted|restarted|cleared|flushed|cleaned|raised|tested|in sync|rolled back|flashed|rotated|recreated|reissued|whitelisted|turned off|off|bled|neu gestartet|neugestartet|zur[uü]ckgesetzt|(?:aus)?getauscht|gewechselt|gepr[uü]ft|neu installiert|aktualisiert|deaktiviert|gel[oö]scht|geleert|erneuert|ersetzt|entfernt|getestet|neu angelegt|umgesteckt|hochgeladen|entl[uü]ftet|(?:reiniciad|cambiad|borrad|verificad|revisad|reinstalad|actualizad|desactivad|regenerad|comprobad|sustituid|probad|renovad|limpiad|purgad)[oa]s?|(?:v[eé]rifi|red[eé]marr|r[eé]initialis|chang|remplac|r[eé]install|d[eé]sactiv|test|nettoy|r[eé]g[eé]n[eé]r|renouvel|purg)[eé]e?s?)(?=\s{0,2}(?:[,;.!?)\n]|$|(?:and|und|y|et|yesterday|again|twice|today|gestern|ayer|hier)\b))|(?<=(?:^|[,;.(:!?\n]|\band)\s{0,2})(?:removed|replaced|swapped|reset|raised|lowered|turned|unplugged|changed|checked|tested|tried|re-?added|re-?paired|reinstalled|restarted|rebooted|cleared|flushed|power ?cycled|rolled back|downgraded|upgraded|updated|disabled|enabled|regenerated|rotated|recreated|renewed|re-?uploaded|bled|cleaned|measured)(?: and (?:re-?[a-z]{3,12}|[a-z]{3,10}ed))?(?= (?!(?:by|from|in|on|for|as|at|the order|my order|my mind) )[a-z0-9])|\b(?:regener|prob|reinici|reinstal|actualiz|borr|cambi|limpi|desinstal|comprob|revis|desactiv|activ|configur|renov)amos(?![\wà-ÿ])|\b(?:on a|nous avons|avons) (?:aussi |déjà |bien )?(?:r[eé]g[eé]n[eé]r|v[eé]rifi|red[eé]marr|chang|test|renouvel|remplac|d[eé]sactiv)[eé]e?s?(?![\wà-ÿ])/gi
/** The same in German (where the participle comes last), Spanish and French. */
const stepElsewhere =
  /(?<=\b(?:habe|haben|hab|schon|bereits|auch|und)\s[^.?!]{0,60})\b(?:neu (?:installiert|gestartet|aufgesetzt)|neuinstalliert|neugestartet|deinstalliert|aktualisiert|zur[uü]ckgesetzt|geleert|gel[oö]scht|ausprobiert|probiert|versucht|ausgetauscht|deaktiviert|abgemeldet|ausgesteckt)\b|\b(?:(?:reinstal|reinici|actualic|desinstal|borr|prob|intent|limpi)[eé]|(?:he|hemos) (?:ya )?(?:reinstalado|reiniciado|actualizado|desinstalado|instalado|borrado|probado|intentado|limpiado))(?![\wà-ÿ])|\b(?:j'ai|nous avons|on a|et|d[eé]j[aà]|aussi) (?:d[eé]j[aà] |aussi |bien )?(?:r[eé]install[eé]|red[eé]marr[eé]|d[eé]sinstall[eé]|vid[eé]|mis [aà] jour|essay[eé]|test[eé]|r[eé]initialis[eé]|supprim[eé]|chang[eé]|install[eé]|d[eé]branch[eé])(?![\wà-ÿ])/gi
const code =
  /(?:^|\s)(?:\/(?:etc|usr|var|home|dev|opt|proc|api|v\d)\/[\w./-]{1,80}|[a-z]:\\[\w\\. -]{1,80}|--?[a-z][\w-]{2,24}(?:=|\s)|sudo \w{2,20}|(?:GET|POST|PUT|DELETE|PATCH) \/\S{1,80}|\w{2,30}\([\w"', ]{0,40}\);?|[\w.-]{1,40}\.(?:js|py|php|java|conf|log|json|xml|yml|yaml|sh|deb|rpm|exe|dll|so|ini|sql)\b)|`[^`\n]{3,120}`|\bat [\w$.]{3,80}\([\w.]{1,40}(?::\d{1,6})?\)|\bfile "[^"\n]{1,80}", line \d|[{}]\s{0,4}["']?\w{1,30}["']?\s?:/i

/** How many technical words make the marks worth looking for. */
const LEAST_WORDS = 2
const MOST_STEPS = 12

/**
 * Reads the marks; null when the message has fewer than two technical words, names no interface that fails and shows no
 * error by its shape. Linear: every quantifier is bounded.
 */
export function readTechnical(line: Line, original: string): Technical | null {
  const hasWords = (line.flags & flag.technical) !== 0
  const named = humped.test(original) ? find(original, namedByShape) : null
  if (!hasWords && named === null) return null
  const distinct = new Set<string>()
  for (const word of line.words) if (word !== undefined && word.flags & flag.technical) distinct.add(word.canonical)
  const linked = find(original, between)
  const byShape = named ?? find(original, shaped)
  if (distinct.size < LEAST_WORDS && linked === null && byShape === null) return null
  const broken =
    find(original, error) ?? byShape ?? find(original, errorName) ?? find(original, failure) ?? find(original, told)
  if (distinct.size < LEAST_WORDS && broken === null) return null
  const marks = { version: find(original, version), code: find(original, code) }
  const hasMark = broken !== null || marks.version !== null || marks.code !== null
  const ways = hasMark ? [step, stepElsewhere, listed, telegram] : [step, stepElsewhere, listed]
  const steps = ways.flatMap((way) => [...original.matchAll(way)]).slice(0, MOST_STEPS)
  const firstStep = steps[0]
  return {
    word_count: distinct.size,
    error: broken,
    version: marks.version,
    step_count: new Set(steps.map((match) => nameOf(match[0]))).size,
    step: firstStep === undefined ? null : { start: firstStep.index, end: firstStep.index + firstStep[0].length },
    code: marks.code,
    interface: linked,
    isInVain: inVain.test(original),
    isSettled: settled.test(original),
  }
}

/** What tells one step from another: "reinstalled" of "i already reinstalled", "swapped" of "swapped the". */
const nameOf = (step: string): string =>
  step
    .toLowerCase()
    .replace(/ (?:the|my|our|all|both|every)$/, '')
    .split(' ')
    .at(-1) as string

const marks = ['error', 'version', 'step', 'code', 'interface'] as const

/** The names of the marks that are there, for the table. */
export const marksOf = (technical: Technical): (typeof marks)[number][] =>
  marks.filter((mark) => technical[mark] !== null)

function find(original: string, pattern: RegExp): Span | null {
  const match = pattern.exec(original)
  if (match === null) return null
  const lead = match[0].length - match[0].trimStart().length
  return { start: match.index + lead, end: match.index + match[0].trimEnd().length }
}
