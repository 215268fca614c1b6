import type { History } from '../history.ts'
import { flag } from '../signals/lexicon.ts'
import { findSpan, type Line, type Span } from '../signals/line.ts'
import { findUnless, gap, noRefusal, over, reach, together } from '../signals/patterns.ts'
import { type CustomerTrigger, type CustomerTurn, certain, quote } from './trigger.ts'

/** Words that may stand between a verb and the person it is about: never "my", "her" (their own agent, not ours). */
const link =
  "(?:(?!my |his |her |their |our |travel |estate |insurance |property |about |regarding )[a-z0-9']{1,24} ){0,5}?"
const staff =
  '(?:humans?|agents?|assistants?|representatives?|reps?|operators?|managers?|supervisors?|advisors?|specialists?|consultants?|technicians?|employees?|attendants?|csr|' +
  'superiors?|boss|personnel|staff|receptionists?|reception|front desk|help desk|concierge|call cent(?:er|re)|department|team|expert|' +
  'customer (?:services?|support|care|assistance|relations)|(?:support|service|sales|billing|technical|tech) (?:team|staff|desk|support|department))'
const anyPerson = `(?:${staff}|person|people|someone|somebody|anyone|anybody|human being|living soul|one of your [a-z]{1,20}|some of your [a-z]{1,20}|your [a-z]{1,20})`
const certainStaff =
  '(?:humans?|agents?|representatives?|reps?|operators?|managers?|supervisors?|specialists?|advisors?|csr|(?:real|live|actual|human|physical) (?:person|people|one|being|chat|support|help)|person)'
const notStaff = '(?! (?:resources|error|errors|rights|body|account|accounts|fee|fees|position|job|name|number|id) )'
const soft =
  '(?:(?:to|a|an|the|some|one|your|another|any|other|different|new|help|assistance|support|from|by|with|of|real|live|actual|human|physical|genuine|proper|senior|please|now|right|just|only|me|us|have|see|customer|service|talk|speak) ){0,6}?'
const politely =
  '(?:please|now|asap|immediately|right now|right away|thanks|thank you|for me|here|only|instead|already|today)'

const talking = over(
  // speak to a person; get in touch with customer service
  `(?:speak|talk|chat|converse|discuss(?: (?:this|it|that|my [a-z]{2,15}))?(?: further)?|(?:get|be|put me|stay) in (?:touch|contact)|get through|get (?:a )?hold of|get on the phone)(?: directly| now| live| please)? (?:to |with |of )?${link}${anyPerson}`,
  `(?:help|assistance|problems?|trouble|issues?|prefer|rather be|mind|insist on|like|assist me|trying|way of|difficulty|difficulties|want|(?<!no )need)(?: me)?(?: in| with| for| to)? (?:speaking|talking|chatting|getting in touch|connecting|contacting|reaching|calling) (?:to |with )?${link}${anyPerson}`,
  // who can I talk to; is there somebody I can talk to
  `(?:who|whom|someone|somebody|anyone|anybody|person|human|agent|manager|supervisor|representative|higher up)(?: else)?(?: that| who| whom)? (?:can|could|may|should|do|would|might) (?:i|we) (?:speak|talk|chat|complain) (?:to|with)`,
  `(?:person|human|agent|manager|supervisor|representative|someone|somebody|anyone|anybody|up|team)(?: else)? (?:that |who |whom )?(?:i|we) (?:can|could|may|might) (?:speak|talk|chat|escalate)`,
)
const acting = over(
  // do you have humans; somebody real; someone from support
  `(?:do you have|are there|is there) (?:also )?(?:any |a |some )?(?:real |live |actual )?(?:humans?|agents?|real people|representatives?|operators?)(?= [.?!] | $| (?:there|available|around|who|that|i|to|working|in|on) )`,
  `(?:someone|somebody|anyone|person) (?:who|that) (?:is|isn't) (?:not )?(?:a |an )?(?:real|human|bot|robot|machine|chatbot)`,
  '(?:someone|somebody|anybody|anyone) (?:real|human)',
  '(?:want|need|get|get me|like|let me have|with|to) (?:someone|somebody|anyone|a person) from (?:the |your )?(?:customer|support|sales|billing|technical|service|care|claims|management|head office|human)',
  // contact an agent
  `(?:i|we|to|can|could|can't|couldn't|please|help|let|must|want|need|may|help me|[.!?]) (?:contact|reach|call|phone|reach out to|consult|ask for|request|requesting|asking for|summon|find me|get me|fetch) ${soft}(?:${staff}|somebody|someone)${notStaff}`,
  // I want, give me a human
  `(?:want|(?<!no )need|get|give me|gimme|get me|bring me|send me|find me|bring|prefer|demand|require|would like|i'd like|looking for|where is|where's|is there|are there|can i have|may i have|could i have|let me have|i'll take) ${soft}${certainStaff}${notStaff}`,
  // transfer me, put me through
  `(?:transfer|connect|patch|put|redirect|direct|forward|refer|switch|route|pass|hand|hook) (?:me|us|this call|my call|the call|this chat)(?: up| over| on| through| back| directly| straight| now| please)*? (?:to|with|through to|on to|onto) (?!(?:the |my |a |your )?(?:internet|wifi|wi|network|bluetooth|page|website|site|link|account|savings|checking|credit|server|api|next|hold|mute|list|waiting|email|gate|airport|hotel|hospital|money|bank account|step) )[a-z]{1,24}(?: (?:human|person|live|real|customer|agent|service|support|room|team|human agent|human being|someone)){0,3}`,
  `(?:transfer|connect|patch|put|redirect|forward|switch) (?:me|us)(?: over| through)?(?: please| now| then| asap)?(?= [.?!] | $| (?:thanks|thank|immediately|already|so|because|right) )`,
  `(?:be|being|get|getting) (?:transferred|connected|put through|redirected|forwarded|escalated|handed over|passed on) (?:to |with ){0,2}${link}${anyPerson}`,
  `escalat(?:e|ing|ion)(?: of)?(?: this| it| my| the| our| process| things)?(?: (?:case|issue|request|ticket|problem|matter|complaint|call|further|higher|up|to|please))*`,
  `(?:like|want|need|prefer|appreciate|wish|rather|ask|asking|can i|could i|may i|let me)(?: to)? (?:be|being|get) (?:transferred|connected|put through|redirected|forwarded|handed over)(?! (?:my|the|that|this|to my|to the account) )`,
  `(?:switch|transfer|connect|handoff|hand over|hand off|forward|redirect|change)(?: me| us| this| it| the chat| over)? to (?!a new )${soft}(?:humans?|agents?|representatives?|operators?|managers?|supervisors?|(?:real|live|actual|human) (?:person|agent|one|being))${notStaff}`,
  `(?:deal|dealing|work|working|communicate|communicating|interact|interacting|correspond) with ${soft}${certainStaff}${notStaff}`,
  `(?:contact|call|reach|phone) (?:your |the |tech |technical )?support`,
  `(?:ask|want|need|get|hear|help|assistance|answer|response|refund) (?:back )?from (?:a|an|your|another) (?:real |live |human |actual )?(?:human|agent|representative|manager|supervisor|person|operator|specialist)`,
  // let an agent help me
  `(?:a|an|the|your|real|live|another) (?:human|agent|human agent|live agent|representative|person|manager|supervisor|operator|specialist) (?:to |can |could |please |should |will )*(?:help me|help us|help with|assist|handle|take over|look at|look into|take care)`,
  // have somebody call me
  `(?:someone|somebody|anyone|anybody|person|human|agent|representative|rep|manager|supervisor)(?: else)?(?: to| can| could| please| should| just| that can| who can| from [a-z]{1,20}){0,3} (?:call|phone|ring|contact|speak (?:to|with)|talk (?:to|with)|get back to|get in touch with|reach out to) (?:me|us)`,
  // not a bot
  `(?:don't|do not|not|no longer) (?:want|wish|like|going|care|intend|trust) ${gap(2)}(?:speak|talk|chat|talking|speaking|chatting|deal|dealing|interact) ${gap(2)}(?:a |an |this |some |stupid |any )*(?:bot|bots|robot|robots|machine|machines|computer|computers|ai|chatbot|chatbots)`,
)
/** A sentence that is nothing but the person. */
const bare = together([
  `^ (?:(?:contact|call|reach|talking to|talking with|speaking to|speaking with|chatting with) ${soft}(?:${staff}|somebody|someone|person)|getting in touch with ${link}${anyPerson})(?= )`,
  `(?:^ |[.?!] )(?!no need )(?:(?:please|no|yes|ok|okay|hi|hello|hey|just|i said|again|a|an|the|to|real|live|human|actual|another|different|speak|talk|chat|with|give|me|need|want|now|support|customer) ){0,6}(?:humans?(?: being| agent| support| help| handoff| please)?|agents?|representatives?|operators?|managers?|supervisors?|real person|live person|live chat|live agent|live support|handoff|handover|customer (?:service|support|care)|[a-z]{2,20} team please|real people|a person)(?: ${politely})*(?= [.?!] | $)`,
])
const negated = `(?:(?:don't|do not|didn't|not|never) (?!know |have any )|without |instead of |rather than |no need |stop )${reach(4)}`
const refused = new RegExp(
  `(?: (?:${negated}|(?:is this|is it|am i|was i|are you|you're|i am|i'm) (?:a |an |really |actually )?)| (?:bots|robots|machines|people|they|he|she) )$`,
)
/** Of talking, also: not when it is done, or done by somebody else. */
const talkRefused = new RegExp(
  `${refused.source}|(?: (?:you|already|just|spoke|talked|did you|do you|do i|did i|will i|(?:if|whether) (?:i|we|i'm|i am)) (?:to )?)$`,
)
const refusedAfter =
  /^ (?:if needed|if necessary|if i need|earlier|yesterday|last|behind|on the other|inside|typing|responding|i'm talking|i am talking|am i) /

const german = over(
  `mit ${gap(4)}(?:menschen?|mitarbeiter(?:in)?|person|berater(?:in)?|kundenberater(?:in)?|kundendienst|kundenservice|vorgesetzten?|jemand(?:em|en)?|support|sachbearbeiter(?:in)?|ansprechpartner(?:in)?) ${gap(4)}(?:sprechen|reden|telefonieren|chatten|verbinden|verbunden|schreiben)`,
  `(?:sprechen|reden|chatten|verbinden) ${gap(4)}mit ${gap(4)}(?:menschen?|mitarbeiter(?:in)?|person|berater(?:in)?|kundenberater(?:in)?|kundendienst|vorgesetzten?|jemand(?:em|en)?)`,
  `(?:verbinde|verbinden|verbindet|stellen) (?:sie )?mich ${gap(3)}(?:mit|zu|durch)`,
  `(?:will|mochte|brauche|geben sie mir|gib mir|hatte gerne?|verlange) (?:(?!nicht |kein |keinen )[a-z]{1,20} ){0,3}?(?:menschen|mitarbeiter(?:in)?|berater(?:in)?|sachbearbeiter(?:in)?|ansprechpartner(?:in)?|echte person)`,
  '(?:mensch|mitarbeiter|mitarbeiterin|echten? menschen?|berater) bitte',
)
const germanRefused =
  / (?:nicht|kein|keinen|keine|keinem|sind sie|bist du|spreche ich|rede ich|ohne) (?:[a-z]{1,20} ){0,4}$/
const germanRefusedAfter = /^ (?:[a-z]{1,20} ){0,3}nicht /
const spanish = over(
  `(?:hablar|chatear|comunicarme|comunicar|contactar|conversar|platicar|charlar)(?: directamente)? (?:con|a) ${gap(4)}(?:persona|humano|humana|agente|asesora?|representante|operadora?|alguien|supervisora?|gerente|encargad[oa]|atencion al cliente|servicio al cliente|soporte)`,
  '(?:paseme|pasenme|pasame|ponme|pongame|ponganme|transfierame|transfiereme|transfieranme|conectame|conecteme|comuniqueme|comunicame|derivame|deriveme) (?:con|a|al)',
  `(?:quiero|necesito|prefiero|quisiera|exijo|deme|dame) (?:a )?(?:un|una) ${gap(2)}(?:humano|persona|agente|asesora?|representante|operadora?|supervisora?)`,
  '(?:humano|agente|persona real|operador|asesor) por favor',
)
const spanishRefused = / (?:no|eres|es usted|es|estoy|sin|hablando) (?:[a-z]{1,20} ){0,3}$/
const french = over(
  `(?:parler|discuter|echanger|communiquer|joindre|contacter)(?: directement)? (?:a|avec|au)? ?${gap(4)}(?:humain|humaine|personne|conseillere?|agent|operateur|operatrice|responsable|quelqu'un|superviseur|service client)`,
  "(?:passez|transferez|mettez|connectez|redirigez) moi (?:a|avec|en|un|une|le|au|vers|quelqu'un)",
  `(?:veux|voudrais|souhaite|prefere|demande|donnez moi|besoin d'une?|exige) (?:une? |d'une? )?${gap(2)}(?:humain|conseillere?|agent|operateur|operatrice|vraie personne|responsable)`,
  "(?:humain|conseiller|agent|operateur) s'il vous plait",
)
const frenchRefused = / (?:ne|pas|etes vous|es tu|est ce que je|suis je|sans) (?:[a-z']{1,20} ){0,4}$/

/** Where the customer asks for a person, in the language whose rules apply; or null. */
export function findHumanRequest(line: Line, language: string): Span | null {
  if ((line.flags & flag.person) === 0) return null
  if (language === 'en')
    return (
      findUnless(line, bare, noRefusal) ??
      findUnless(line, talking, talkRefused, refusedAfter) ??
      findUnless(line, acting, refused, refusedAfter)
    )
  if (language === 'de') return findUnless(line, german, germanRefused, germanRefusedAfter)
  if (language === 'es') return findUnless(line, spanish, spanishRefused)
  return language === 'fr' ? findUnless(line, french, frenchRefused) : null
}
/** The bot's last question offers a person; what the customer says to it. */
const offers =
  /\b(?:transfer|connect|speak|talk|escalate|hand|put|refer)\w{0,4}\b[^.?!]{0,80}\b(?:human|agent|representative|specialist|supervisor|manager|person|colleague|someone|team)\b[^.?!]{0,80}\?\s{0,5}$/i
const accepts =
  / (?:yes|yeah|yep|yup|sure|ok|okay|absolutely|definitely|please do|go ahead|that would be|i would|i'd (?:like|appreciate|love))(?: [a-z']{1,20}){0,3}(?= )/
const declines = / (?:no|not|don't|nope|instead|rather not|but)(?= )/

/** "Yes, please" to an offered transfer; only right after the offer. */
function findAcceptance({ signals }: CustomerTurn, { messages }: History): Span | null {
  const last = messages.at(-1)
  if (last === undefined || last.role !== 'bot' || signals.language !== 'en') return null
  if (!last.text.trimEnd().endsWith('?') || !offers.test(last.text)) return null
  return declines.test(signals.line.text) ? null : findSpan(signals.line, accepts)
}

/** The customer asks for a person, or says yes to one. Beats every other trigger. @see METRICS.md, tier 3 */
export const humanRequest: CustomerTrigger = (turn, history) => {
  const { event, signals } = turn
  const asked = findHumanRequest(signals.line, signals.language)
  if (asked !== null) return certain('human_request', 3, [quote(event, asked)])
  const accepted = findAcceptance(turn, history)
  return (
    accepted && certain('human_request', 3, [quote(event, accepted), { event_id: history.messages.at(-1)!.event_id }])
  )
}
