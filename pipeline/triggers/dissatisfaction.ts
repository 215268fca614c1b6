import type { History } from '../history.ts'
import { flag } from '../signals/lexicon.ts'
import type { Line, Span } from '../signals/line.ts'
import { findUnless, gap, noRefusal, over } from '../signals/patterns.ts'
import type { Signals } from '../signals/signals.ts'
import { type CustomerTrigger, certain, quote } from './trigger.ts'
import type { Miss } from './why-not.ts'

const not =
  "(?:didn't|doesn't|don't|did not|does not|do not|isn't|is not|aren't|are not|wasn't|was not|hasn't|has not|haven't|have not|won't|can't|not)"
const it = '(?:that|this|it|you|your (?:answer|response|reply|suggestion|link|instructions?|advice|bot))'

/** Said of an answer, whatever came before it. */
const plain = over(
  `${it}(?: (?:just|really|still|even|clearly|obviously))? ${not}(?: (?:really|even|at all|very|any|of any|actually|being|been))* (?:help|helping|helpful|helped|useful|an answer|the answer|the right answer|answer(?:ing|ed)? (?:my|the|me|that)|solv(?:e|ed|ing) (?:it|my|the|this|anything)|resolv(?:e|ed|ing)|what i (?:asked|meant|wanted|want|need|needed|said)|listen(?:ing)?|understand(?:ing)?(?: me| my| what)?|making (?:any )?sense|my (?:question|problem|issue))`,
  `(?:that's|it's|you're|this isn't|that isn't) not(?: (?:really|very|at all|even))? (?:help|helping|helpful|useful|an answer|the answer|answering|listening|understanding|what i (?:asked|meant|want|wanted|need|needed|said)|my (?:question|problem|issue)|good enough|the (?:problem|issue|point|question))`,
  "(?:not (?:at all |very |really )?helpful|unhelpful|no help at all|not useful|(?:you|you're|you are|that was|this is) (?:of )?no help)",
  '(?:useless|unhelpful|terrible|awful|horrible|stupid|wrong|bad|lousy|pathetic|worst|irrelevant|incorrect) (?:answer|answers|bot|chatbot|response|responses|reply|support|service|customer service|assistant|robot|ai|suggestion|advice|help)',
  "(?:you|you're|you are|this bot|this chatbot|this assistant|this thing|this chat|the bot|bot)(?: is| are)?(?: just| really| so| all| absolutely| completely| totally| been)* (?:useless|worthless|hopeless|pathetic|terrible|incompetent|stupid|dumb|a joke|clueless)",
  `(?:answer|answered|read|understand|understood|get|listen to|address) (?:my|the) (?:actual )?(?:question|problem|issue|message) (?:please|first|properly|[!])`,
  `you (?:didn't|did not|haven't|have not|still haven't|never|don't) (?:even )?(?:answer(?:ed)?|address(?:ed)?|read|solve[d]?|help(?:ed)?|resolve[d]?|understand|understood|listen) ${gap(2)}(?:me|my|the|what|anything|it|question|[.!?])`,
  `(?:you|the bot|bot|this bot|this thing) (?:just )?keeps? (?:saying|giving|sending|repeating|asking|telling|showing|suggesting)`,
  '(?:stop|quit) (?:repeating|sending|asking|giving|telling|saying|suggesting)(?: me)?',
  '(?:same|wrong|useless) (?:answer|response|reply|thing|link|message|article|suggestion)s?(?: (?:again|over|every|all))+',
  '(?:that|this|it|your answer) makes no sense',
  '(?:thanks|thank you) for (?:nothing|the no help|no help)',
  '(?:waste|wasting|wasted) (?:of )?(?:my )?time',
)
const done = '(?:that|this|it|all (?:that|of that|of this)|everything)'
/** Said of what the bot proposed, so only after it has answered. */
const afterAnswer = over(
  `(?:that|this|it|still|that still|it still)(?: (?:just|really|also|still))? (?:didn't|doesn't|did not|does not|isn't|won't|not)(?: (?:really|even|seem to|seem|actually))* (?:work|working|do (?:it|anything)|fix (?:it|anything|the)|change anything|make (?:a|any) difference)`,
  `(?:still|i'm still|it's still) (?:the same|not working|broken|no luck|having (?:the|this|that) (?:same )?(?:problem|issue)|getting (?:the|this|that) (?:same )?(?:error|message|problem)|doesn't work|can't)`,
  `(?:i|i've|i have|we) (?:already |just )?tried ${done}(?: already| twice| before)?`,
  // "I did that" alone may be the next step of one that works
  `(?:i|i've|i have|we) (?:already (?:did|done) ${done}|(?:just )?(?:did|done) ${done} ${gap(6)}(?:already|twice|before|but|still|doesn't|didn't|nothing))`,
  'no luck',
)

/** The customer says that the answer did not help; "it doesn't work" counts only once the bot has answered. @see METRICS.md, tier 2 */
export const dissatisfaction: CustomerTrigger = ({ event, signals }, history, _policy, why) => {
  const span = signals.language === 'en' ? findDissatisfaction(signals.line, history) : null
  if (span !== null) return certain('dissatisfaction', 2, [quote(event, span)])
  why?.(missOf(signals))
  return null
}

/** @param history without it as if the bot had answered */
function findDissatisfaction(line: Line, history?: History): Span | null {
  if ((line.flags & (flag.mood | flag.negation)) === 0) return null
  return (
    findUnless(line, plain, noRefusal) ??
    (history === undefined || hasAnswer(history) ? findUnless(line, afterAnswer, noRefusal) : null)
  )
}

function missOf({ language, line }: Signals): Miss {
  if (language !== 'en') return { reason: 'not_judged' }
  const early = findDissatisfaction(line)
  if (early !== null) return { reason: 'before_any_answer', is_close: true, spans: [early] }
  return { reason: line.flags & (flag.mood | flag.negation) ? 'no_match' : 'no_cue' }
}

const hasAnswer = ({ messages }: History): boolean =>
  messages.length > 1 && messages.some((message) => message.role === 'bot')
