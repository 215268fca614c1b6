import { confidenceOf } from '../../contract/confidence.ts'
import { confidenceThreshold } from '../../contract/policy.ts'
import { CONFIDENT_ANSWER_LIMIT } from '../conversation.ts'
import { hashId } from '../seen.ts'
import { asksToHold } from './announcement.ts'
import { promiseInText, toldForBaton } from './promises.ts'
import { readPromise } from './read-promise.ts'
import { eventOf, type Step, waitingHandoff } from './step.ts'

/** What a bot's message does to its episode, but for the decision on it. */

export function hearBot(step: Step): void {
  const { episode, at, policy } = step
  const event = eventOf(step, 'message.bot')
  episode.bot_message_count++
  noteFirstAnswer(step)
  step.promise =
    toldForBaton(step, event.text) ?? readPromise(event.text, at, policy, waitingHandoff(episode) !== undefined)
  const confidence = confidenceOf(event)
  if (confidence === null) {
    episode.unjudged_answer_count++
    return
  }
  if (event.answered === false || confidence < confidenceThreshold(policy, event.intent)) return
  episode.confident_answer_count++
  episode.confident_answers.push(hashId(event.event_id))
  if (episode.confident_answers.length > CONFIDENT_ANSWER_LIMIT) episode.confident_answers.shift()
}

/** One that comes in late may be the first: then the customer was not told before it that this is a bot. */
function noteFirstAnswer({ state, episode, at }: Step): void {
  // days late: it was none of this episode
  if (at < episode.began_at) return
  const first = episode.first_bot_message_at
  if (first > 0 && first <= at) return
  episode.first_bot_message_at = at
  if ((state.told_it_is_a_bot_at ?? 0) > at) episode.disclosed = 0
}

export function noteBotTime({ episode, at }: Step): void {
  // days late: it was no time of this episode
  if (at < episode.began_at) return
  episode.last_bot_message_at = Math.max(episode.last_bot_message_at, at)
}

/** Another answer after the customer asked for a person. */
export function noteArguing(step: Step): void {
  if (mayArgue(step)) step.episode.argued = 1
}

/** Once an agent wrote there is nothing to argue about until the customer asks again. */
export function noteArguingAnew(step: Step): void {
  if (step.episode.asked?.reason === 'human_request') noteArguing(step)
}

/** While the request is open the bot may say what the queue does, and ask what the person will need. */
export function noteArguingInQueue(step: Step): void {
  const { confidence, answered, text } = eventOf(step, 'message.bot')
  const isCalledAnswer = typeof confidence === 'number' || answered === true
  if ((isCalledAnswer || readsAsAnswer(step, text)) && mayArgue(step)) step.episode.argued = 1
}

/** shorter is a word of courtesy */
const LEAST_WORDS = 7
const isAboutQueue =
  /\b(?:wait\w*|queue|hold|line|agents?|humans?|persons?|people|colleagues?|specialists?|representatives?|team|someone|somebody|connect\w*|transfer\w*|escalat\w*|patien\w*|shortly|soon|moment|position|number \w+|busy|hours|open(?:s|ing)?|closed|offline|meantime|thank(?:s| you))\b/i
const asksForDetails =
  /\b(?:what(?:'s| is| was| are)|which|may i (?:have|know|ask)|can i (?:have|get)|could you|can you|please (?:provide|share|send|tell|enter|give|confirm|describe|choose|select|rate)|let (?:us|me) know)\b/i

/** A bot that sends no confidence; where its language is read. */
function readsAsAnswer({ episode, policy }: Step, text: string): boolean {
  if (!/^en\b/i.test(episode.origin.language || policy.language)) return false
  const said = text.slice(0, 600).replaceAll('’', "'")
  return (said.match(/\S+/g)?.length ?? 0) >= LEAST_WORDS && !isAboutQueue.test(said) && !asksForDetails.test(said)
}

function mayArgue(step: Step): boolean {
  const { text, answered } = eventOf(step, 'message.bot')
  return step.promise === null && isAfterRequest(step) && answered !== false && !asksToHold(text)
}

/** What was on its way when the customer asked for a person is no word against it. */
const isAfterRequest = ({ episode, at }: Step): boolean =>
  episode.human_request_count > 0 && at >= (episode.human_requested_at ?? 0)

/** Who waits has heard something; also when the handoff has just begun with this message. */
export function noteTold({ episode, at }: Step): void {
  const waiting = waitingHandoff(episode)
  if (waiting !== undefined && waiting.told_at === 0) waiting.told_at = at
}

export function readBotPromise(step: Step): void {
  if (step.promise !== null) promiseInText(step, eventOf(step, 'message.bot').text, step.promise)
}
