import { over, type Patterns } from '../signals/patterns.ts'

/** Said with hardly a word: "phone support?", "I want to speak". */

const start = '(?<=(?:^|[.?!]) )'
const end = '(?= [.?!] | $)'

/** Nothing is said before it, nothing after it. */
const first = '(?<=^ )'
const last = '(?= (?:[.?!] )?$)'
const hello =
  '(?:(?:hi|hello|hey|please|and|ok|okay|so|just|then|is|are|there|do|you|guys|have|offer|got|any|an?|the|your|by|via|over|what|give|me|i|want|need|get|customer|service|contact|direct|some) ){0,6}'
const soon =
  '(?: (?:please|pls|now|properly|asap|urgent|urgently|immediately|instead|already|directly|today|sir|thanks)){0,2}'
const asks =
  "(?:(?:hi|hello|hey|please|pls|ok|sir|madam|can|could|you|u|we|i|want|need|give|share|send|tell|get|provide|help|what|what's|is|me|us|with|the|a|your|ur|any) ){0,6}"
const helpers =
  '(?:(?:customer|consumer) (?:care|support|services?|helpline)|helpline|help line|helpdesk|help desk|call cent(?:er|re)|support|toll free)'
const theirNumber = '(?:[0-9]{5,15}|(?:this|my|the (?:same|above|below)) (?:number|no|mobile|phone))'
const english = [
  `${start}${hello}(?:(?:phone|telephone) (?:support|help|assistance|contact|hours)|hotline|helpline|(?:support|service) (?:number|line|phone)|your (?:(?:phone|telephone) )?number|(?:phone|telephone)(?: (?:call|number))?(?= please ))(?: (?:number|please|now|available|hours|possible|support|today)){0,3}${end}`,
  `${start}(?:phone|telephone) number(?= [?] )`,
  `${start}${asks}(?:contact|${helpers}) (?:(?:phone|telephone|contact) )?(?:numbers?|no|details)(?= [.?!] | $| (?:please|pls|now|sir|asap|urgent) )`,
  `${start}(?:(?:hi|hello|please|can|could|you|we|i|want|need|give|share|send|tell|get|me|us) ){1,5}(?:your|ur) (?:phone|telephone|contact|mobile) (?:number|no)${soon}${end}`,
  `${start}(?:(?:hi|hello|please|pls|kindly|sir|no|so|you|just|can) ){0,4}(?:call|phone|ring) me(?: back)?(?: (?:on|at))?(?: ${theirNumber}){0,2}${soon}${last}`,
  `${start}[0-9]{5,15} (?:(?:please|pls|kindly) )?(?:call|phone|ring)(?: me)?(?: back)?${soon}${last}`,
  `${first}(?:(?:please|pls|kindly) )?(?:call ?back|request (?:a )?call ?back)(?: request)?${soon}${last}`,
  `where (?:do|can|could|should|must) (?:i|we) (?:call|ring|phone) (?:you|u)${soon}${end}`,
  `(?<! no )(?:want|need|like|wish|how can i|how do i|can i)(?: to)? get in (?:touch|contact)(?: with (?:you|u)(?: guys| people)?)?${soon}${end}`,
  `${first}(?:(?:please|pls|kindly|sir) )?(?:contact|connect|call|reach)(?: (?:me|us))?(?: (?:to|with))?(?: (?:your|the|ur))? ${helpers}(?: team| staff| desk)?${soon}${last}`,
  `(?<! no )(?:want|need|wish|would like|i'd like|prefer|have)(?: to)? (?:speak|talk)(?: (?:this|it|things) (?:through|over))?${soon}${end}`,
  `let me (?:speak|talk)${soon}${end}`,
  `(?:want|need|like|wish|prefer|can i|could i|let me|how can i|how do i|when can i)(?: to)? (?:speak|talk|chat) (?:to|with) you (?:guys|people|lot|all)${soon}${end}`,
  `(?:want|need|like|rather|prefer|can i|could i|let me|possible)(?: to)?(?: just)? (?:speak|talk|discuss (?:this|it)|see (?:you|someone|somebody)|meet (?:you|someone|somebody))(?: (?:to|with) (?:you|someone|somebody))? (?:face to face|in person)`,
  `(?:are you|you|do you)(?: (?:guys|still|even|open|available)){0,2} (?:for|taking|take|to take|accept)(?: phone)? calls(?= [?] | $| (?:now|today|at|on|this|right) )`,
  `(?<! (?:when|what|why|who|where|how|which) )(?:can|could|will|would) you(?: (?:guys|people|please|just)){0,2} (?:call|ring|phone)(?: back)?${soon}${end}`,
]

const germanSoon = '(?: (?:bitte|danke|jetzt|sofort|endlich)){0,2}'
const german = [
  `${start}(?:(?:hallo|hi|bitte|ihre|eure|deine|die|eine|einen|habt|ihr|haben|sie|gibt|es|gibts|um|nur|per|kunden|service|support|kontakt) ){0,5}(?:(?:telefon|ruf|service|hotline|kontakt)nummer(?= (?:[?]|bitte) )|telefonhotline|servicehotline|hotline|telefonsupport|telefonkontakt|(?:support|service) (?:telefon|nummer)|telefon (?:support|kontakt|service)|(?:telefon|anruf|telefonat|ruckruf)(?= bitte ))${germanSoon}${end}`,
  `(?:will|mochte|wurde) (?:(?:ich|jetzt|endlich|lieber|gern|gerne|einfach|nur|mal|sofort|bitte|doch|personlich) ){0,4}(?:telefonieren|sprechen|reden)${end}`,
  `(?:verbinde|verbindet|verbinden sie) mich${germanSoon}${end}`,
  '(?<! (?:keine|nicht|ohne) )menschliche[nr]? (?:hilfe|unterstutzung|beratung|ansprechpartner|kontakt|betreuung)(?= [.?!] | $| bitte )',
  `${start}(?:bitte )?(?:eskalieren|weiterleiten|durchstellen|verbinden)${germanSoon}${end}`,
  'weiter (?:zum|zu|an) (?:(?:einem|einen|ihrem|den) )?(?:mitarbeiter|menschen|berater|kollegen|vorgesetzten)',
]

const spanishSoon = '(?: (?:por favor|ya|ahora|gracias|directamente|urgente)){0,2}'
const spanish = [
  `${start}(?:(?:hola|por favor|un|una|el|la|su|vuestro|hay|tienen|teneis|algun|numero|de|dame|deme|quiero|necesito) ){0,5}(?:telefono de (?:contacto|atencion|soporte|asistencia|ayuda)(?: al cliente)?|(?:soporte|asistencia) telefonic[oa]|atencion telefonica|numero de (?:contacto|atencion(?: al cliente)?)|(?:llamada|telefono)(?= por favor ))${spanishSoon}${end}`,
  `(?:quiero|necesito|quisiera|dejame|dejeme|prefiero) hablar${spanishSoon}${end}`,
  '(?:cuando|donde|como|a que hora|quiero|necesito|prefiero) (?:(?:puedo|podria|podemos|se puede) )?hablar con (?:vosotros|ustedes)',
]

const frenchSoon = "(?: (?:svp|stp|merci|maintenant|directement|vite|s'il (?:vous|te) plait)){0,2}"
const french = [
  `${start}(?:(?:bonjour|salut|un|une|le|la|votre|avez|vous|y|a|il|t|de|d'une|par) ){0,5}(?:(?:assistance|aide|support|service) telephonique|votre numero(?: de (?:telephone|tel|contact))?|numero de (?:telephone|tel|contact)(?= (?:svp|stp|merci|s'il|[?]) )|(?:appel|telephone)(?= (?:svp|stp|s'il) ))${frenchSoon}${end}`,
  `(?:veux|voudrais|souhaite|aimerais|j'aimerais|prefere|dois) (?:vous )?parler${frenchSoon}${end}`,
]

/** By language. */
export const brief: Readonly<Record<string, Patterns>> = {
  en: over(...english),
  de: over(...german),
  es: over(...spanish),
  fr: over(...french),
}
