/** What a bot's message says about a handoff. English only: in another language nothing is found, and nothing is blamed. */

const person =
  '(?:human|person|people|agents?|specialists?|representatives?|reps?|advis[eo]rs?|colleagues?|manager|supervisor|operator|(?:support|care|service|billing|sales|technical) (?:team|staff)|team ?mates?|team members?|someone|somebody|expert)'
const moving =
  '(?:transfer|connect|hand|pass|put|forward|escalat|bring|brought|get|rout|redirect)(?:ting|ring|ing|red|ed|e)?'
const soon = "(?:i(?:'m| am| will|'ll|'ve| have)|we(?:'re| are| will|'ll|'ve| have)|let me|you(?:'re| are) being)"

const moves = new RegExp(`\\b${soon}(?: \\w+){0,3}? ${moving}\\b[^.?!]{0,60}\\b${person}\\b`)
/** "Transferring you to an agent now", "you will be connected to a colleague". */
const subject = '(?:you|this|your (?:chat|case|request|call|issue|conversation))'
const hands = new RegExp(
  `\\b(?:transferring|connecting|forwarding|handing|passing|putting|escalating|redirecting|routing) ${subject}\\b[^.?!]{0,60}\\b${person}\\b`,
)
const handed = new RegExp(
  `\\byou(?:'ll| will)(?: now| soon| shortly)? be (?:transferred|connected|forwarded|handed|passed|put|redirected|routed)\\b[^.?!]{0,60}\\b${person}\\b`,
)
const comes = new RegExp(
  `\\b${person}\\b[^.?!]{0,40}\\b(?:will|'ll|is going to|should) (?:be (?:with you|in touch|joining)|join|contact|call|reach out|get back|take over|assist|help|reply|respond|follow up)\\b`,
)
const flags = /\bflagged this for\b[^.?!]{0,30}\bresponse\b/
/** An offer or a condition announces nobody. */
const offers = /\b(?:would you like|do you want|shall i|should i|if you|can i|may i|i can|we can|want me to)\b/
const holds =
  /\b(?:please (?:wait|hold|stand by|bear with)|hold on|one moment|just a moment|bear with (?:me|us)|in (?:the )?(?:queue|line)|thank(?:s| you) for (?:your patience|waiting|holding)|(?:be )?with you shortly)\b/

/** Without one of these nobody is announced; before any folding, so that most messages cost no more than this. */
const mentions =
  /human|person|people|agent|specialist|representative|\breps?\b|advis|colleague|manager|supervisor|operator|team|staff|someone|somebody|expert|flagged/

const READ_LENGTH = 600

const lower = (text: string): string => text.slice(0, READ_LENGTH).toLowerCase()
const unify = (text: string): string => text.replaceAll('’', "'").replace(/\s+/g, ' ')

/** "I'm connecting you to a specialist", "an agent will be with you": a person is coming. */
export function announcesPerson(text: string): boolean {
  const lowered = lower(text)
  if (!mentions.test(lowered)) return false
  return unify(lowered)
    .split(/(?<=[.?!]) /)
    .some((sentence) => announces(sentence))
}

function announces(sentence: string): boolean {
  if (sentence.endsWith('?') || offers.test(sentence)) return false
  return [moves, hands, handed, comes, flags].some((pattern) => pattern.test(sentence))
}

/** "You are next in line, please hold": neither an answer nor a promise. */
export const asksToHold = (text: string): boolean => holds.test(unify(lower(text)))
