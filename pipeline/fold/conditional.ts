/**
 * What a bot would do on a condition is no promise: "Reply YES and I'll connect you", "I'll connect you with an agent if
 * needed". In four languages; of lowercased sentences.
 */

/** What only the customer can do: who is to hold the line or to wait a moment need do nothing. */
const tells = {
  en: '(?:reply|respond|answer|press|dial|type|text|enter|say|write|click|tap|hit|select|choose|pick|send|tell|give|share|provide|confirm|upload|describe|leave|complete|fill (?:in|out)|message|(?:let (?:me|us) know)|ask for|email|call us|use|log (?:in|out)|sign (?:in|out)|try)(?! (?:me|us) (?:an?|one|some|a few) (?:moment|minute|second|sec|bit|time))',
  de: '(?:antworten|schreiben|drücken|tippen|senden|schicken|geben|nennen|sagen|wählen|klicken|teilen|bestätigen|melden) sie(?! mir (?:bitte )?(?:einen|eine|ein paar) (?:moment|augenblick|minute|sekunde))|(?:antworte|schreibe?|drücke?|tippe?|sende|schicke?|gib|nenne?|sage?|wähle?|klicke?|bestätige|melde)(?= |,)(?! mir (?:bitte )?(?:einen|eine|ein paar) (?:moment|augenblick|minute|sekunde))',
  es: '(?:respond[ae]|escrib[ae]|puls[ae]|marque|marca|env[íi][ae]|mand[ae]|diga|dígame|dime|ind[ií](?:que|ca)|conteste|contesta|elija|elige|seleccion[ae]|haga clic|haz clic|tecle[ae]|presion[ae]|conf[ií]rm[ae]|avíse|avísa|facilit[ae]|facilíteme|comp[aá]rt[ae]|dé|deme|déme|dame|proporcion[ae])(?:me|nos)?(?!\\p{L})(?! (?:un|unos) (?:momento|segundo|minuto|instante))',
  fr: '(?:répond(?:ez|s)|tape[zr]?|appuye[zr]|appuie|envoye[zr]|envoie|écrive[zr]|écris|dites|dis|indique[zr]?|donne[zr]?|clique[zr]?|choisisse[zr]|choisis|confirme[zr]?|communique[zr]?|transmette[zr]|laisse[zr]?|précise[zr]?)(?:-(?:moi|nous|le))?(?!\\p{L})(?! (?:une?|quelques) (?:instant|moment|minute|seconde)s?)',
}
/** Where such an order may begin. */
const before = {
  en: '(?:^|[,:;–—-] ?|\\b(?:please|just|simply|or|then|and|either|first|you (?:can|may|could|need to|just need to|only have to|have to)(?: also| always| just| simply)?) )',
  de: '(?:^|[,:;–—-] ?|(?<!\\p{L})(?:bitte|einfach|oder|dann|und|nur) )',
  es: '(?:^|[,:;¡–—-] ?|(?<!\\p{L})(?:por favor|simplemente|solo|sólo|o|y) )',
  fr: '(?:^|[,:;–—-] ?|(?<!\\p{L})(?:veuillez|merci de|simplement|ou|et|puis) )',
}
const then = {
  en: "(?:,|\\band|\\bthen|\\bso)(?: then| so)? (?:(?:i|we)(?:'ll| will|'m going to|'re going to| am going to| are going to)|(?:an?|one of our|our) )",
  de: '(?:,|(?<!\\p{L})und|(?<!\\p{L})dann)(?: dann)? (?:ich|wir|ein|eine|einer|(?:verbinde|leite|stelle|übergebe|hole|gebe|ruft|meldet|verbinden|leiten|stellen|wird)(?: ich| wir| sich| sie)? )',
  es: '(?:,|(?<!\\p{L})(?:y|e|entonces))(?: entonces)? (?:le|te|lo|la|les|un|una|nuestro|yo) ',
  fr: '(?:,|(?<!\\p{L})(?:et|puis|alors))(?: alors)? (?:je|un|une|notre|nous|on) ',
}
const languages = ['en', 'de', 'es', 'fr'] as const
/** "Reply YES and I'll …": an order, and what would follow. */
const orderThen = new RegExp(
  languages.map((one) => `${before[one]}(?:${tells[one]})[^.?!]{0,90}?${then[one]}`).join('|'),
  'u',
)
/** "Reply AGENT." before "I'll connect you." */
const orderFirst = new RegExp(`^(?:(?:please|just|simply|bitte|einfach|por favor),? )?(?:${languages.map((one) => tells[one]).join('|')})(?!\\p{L})`, 'u') // biome-ignore format: one line
/** … and what would follow in a sentence of its own; what goes on already does not wait for it: "I'm connecting you". */
const follows =
  /^(?:(?:and|then|after that|afterwards|or|otherwise|dann|danach|und|luego|después|entonces|y|ensuite|puis|alors|et),? )?(?:i'll|we'll|i will|we will|(?:verbinde|leite|stelle|hole|übergebe) ich|(?:le|te|lo|la) (?:paso|conecto|comunico|transfiero|pondré|pasaré|conectaré|transferiré)|(?:je|nous) (?:vous|te) (?:transférerai|transfère|mettrai|mets|passerai|passe))/u
const order =
  /^(?:then|after that|afterwards|dann|danach|luego|después|entonces|ensuite|puis|alors|otherwise)(?!\p{L})/u

/** "if needed", "should that not help"; "to see if they can help" is a question within the sentence. */
const conditions: readonly RegExp[] = [
  /(?<!\b(?:see|check|checks|checking|out|know|ask|asks|asking|tell you|confirm|verify|look|wonder|wondering|even|as) )\bif\b/,
  /(?:^|, |\bor )(?:should|were|had) (?:you|that|this|it|the|there|anything|we|i)\b|\bshould (?:there be|you need|you have|it|that|this) /,
  /\b(?:when|where|as|whenever) (?:needed|necessary|required|requested|appropriate|(?:you|that|this|it) (?:need|want|ask|fail|doesn|is|are|reply|say))/,
  /(?:^|[,:;] )(?:otherwise|in case)\b|\b(?:in case (?:of|you need|that)|otherwise,? (?:i|we)|or else|until you|only (?:if|when|after)|say the word|any ?time you|at your request|upon request|on request)\b/,
  /(?<!\p{L})wenn(?![^.?!]{0,50}(?:frei|verfügbar|dran))(?!\p{L})|(?<!\p{L})(?:falls|sofern|bei bedarf|auf wunsch|gegebenenfalls|ggf|nötigenfalls|notfalls|andernfalls|ansonsten|sonst|nachdem sie|im falle?|erst wenn)(?!\p{L})|(?:^|, )sollten? (?:sie|das|dies|es|die|der|ihr|noch)(?!\p{L})/u,
  /(?<!(?:ver|comprobar|revisar|saber|confirmar|comprueb[ae]|mirar|consultar|verificar|preguntar) )(?<!\p{L})si(?![\p{L},.!])|(?<!\p{L})(?:en caso (?:de|necesario)|de ser necesario|cuando (?:lo|la|usted|quiera|quieras|desee|haga|sea|me|nos)|de lo contrario|si no|a petición)(?!\p{L})/u,
  /(?<!(?:voir|vérifier|savoir|regarder|vérifie|regarde|demander|confirmer) )(?<!\p{L})(?:si(?![\p{L},.!])|s'il(?! (?:vous|te) pla[iî]t)|s'ils|au besoin|en cas de|au cas où|le cas échéant|(?:lorsque|quand|dès que|une fois que) vous|sinon|sur demande)(?!\p{L})/u,
]

/**
 * @param sentence lowercased @param last the one before it, '' = none
 * @returns it says what would happen if the customer did something, or something else came about
 */
export function isConditional(sentence: string, last: string): boolean {
  if (orderThen.test(sentence) || conditions.some((condition) => condition.test(sentence))) return true
  if (last === '' || !follows.test(sentence)) return false
  return orderFirst.test(last) || last.endsWith('?') || (order.test(sentence) && orderThenNone.test(last))
}

/** "Please have your number at hand. Then …" */
const orderThenNone = /^(?:please|first|bitte|zuerst|por favor|primero|d'abord)(?!\p{L})(?! (?:wait|hold|stand by|bear|stay|warten|espere|patientez))/u // biome-ignore format: one line
