import type { History, Message } from '../history.ts'
import type { Signals } from '../signals/signals.ts'

/** How many earlier messages of the customer are asked; of longer ones than this nobody knows what they complain of. */
const LOOKED_BACK = 8
const MOST_LENGTH = 200
/** The third time. */
const EARLIER_LEAST = 2

const word = "[a-z']{1,20}"
/** It goes on: asked first, and of most messages nothing else. */
const goesOn =
  / (?:still|again|same|keeps|kept|keep|once more|another time|nothing|no change|even now|every time|over and over)(?= )/
const lasting =
  /(?<![a-z])(?:still|yet again|(?:the |exact |exactly )?same (?:thing|problem|issue|error|story|result|here)|the same|keeps|kept|keep (?:getting|seeing|having|losing|receiving)|no change|nothing (?:changed|helps|happens|works)|even now|every time|once more|over and over)(?![a-z])/
/** Names no other trouble: "same error here". */
const sameAgain = /same (?:thing|problem|issue|error|story|result)(?![a-z])/
/** What is wrong is a word of its own … */
const trouble =
  '(?:crash|freez|froze|hang|hung|dropp|disconnect|lagg|buffer|stuck|error|offline|leak|missing|dead|blank|slow|broke|fail|declin|reject|noisy|dirty|denied|bad|terrible|down(?![a-z])|late(?![a-z])|wrong(?![a-z]))'
/** … or what does not happen, unless that is something one knows, wants or waits for; or what it still is. */
const failing = "(?:not|never|no|can't|won't|doesn't|don't|didn't|isn't|aren't|wasn't|hasn't|haven't)"
const inOneself =
  '(?:want|need|like|know|knew|think|mind|care|have|sure|thanks?|thank|problem|worr|matter|wait|remember|recall|believe|idea|clue|forget|forgot|feel|see|understand|decide|mean|agree|get|got|do|be|go|going|try|make|let|still|again|same|yet|longer|too|so|to|the|my|that|this|it|i|you|a|in|on|for|what|how|why)'
const between = `(?:(?:${word} ){0,1}?)`
const symptom = new RegExp(
  `(?<![a-z])(?:(${trouble})[a-z]{0,8}|${failing} ${between}(?!${inOneself}(?![a-z]))([a-z]{3,20})|(?:still|keeps|kept) (?!${failing} |${inOneself}(?![a-z]))([a-z]{3,20}))(?![a-z])`,
  'g',
)
/** A message that only says that it goes on ("no, still the same") names nothing else. */
const bare =
  /^(?:(?:no|nope|yes|and|ok|well|but|sorry|it|it's|its|is|i'm|i|get|have|that|this|just|even|still|again|once|more|every|time|the|same|exact|exactly|thing|problem|issue|error|result|story|here|now|no|nothing|not|changed|change|helps|happens|happening|happened|with|me|on|my|end|keeps|over)(?: |$))+$/
const asks =
  /^(?:hi |hello |hey |ok |and |so ){0,2}(?:is|are|do|does|did|can|could|will|would|what|when|where|who|which|how (?!come|is it)|may|should|shall)(?![a-z])/
const relief =
  /(?<![a-z])(?:works (?:now|again|fine|great|well)|fixed|solved|resolved|better|fine|great|perfect|thanks|thank|haha|lol)(?![a-z])/

/**
 * Earlier messages in which the customer complained of the same thing, where this one is at least the third and says that it
 * goes on; none otherwise. "My internet is slow", "it's still slow", "slow again".
 */
export function findSameComplaints({ line, words }: Signals, original: string, { messages }: History): Message[] {
  if (messages.length < EARLIER_LEAST || !goesOn.test(line.text)) return []
  const now = symptomsOf(words, original)
  if (now === null) return []
  const found = messages
    .filter(({ role }) => role === 'customer')
    .slice(-LOOKED_BACK)
    .filter((message) => isSame(now, message))
  const isNamed = now.length > 0 || found.some(({ words, text }) => (symptomsOf(words, text)?.length ?? 0) > 0)
  return found.length >= EARLIER_LEAST && isNamed ? found : []
}

/** @returns the stems of what is wrong, none where the message only says that it goes on; null where nothing is, or it is asked */
function symptomsOf(words: string, original: string): string[] | null {
  if (original.length > MOST_LENGTH || original.trimEnd().endsWith('?') || asks.test(words)) return null
  const lasts = lasting.test(words)
  if (!lasts && relief.test(words)) return null
  const found: string[] = []
  for (const [, troubled, failed, lasted] of words.replace(sameAgain, '').matchAll(symptom))
    found.push(stemOf(troubled ?? failed ?? lasted ?? ''))
  if (found.length > 0) return found
  return lasts && bare.test(words) ? [] : null
}

/** It names the same, or one of both names nothing; the first may say it plainly, "the room is cold" before "still cold". */
function isSame(now: readonly string[], { words, text }: Message): boolean {
  const then = symptomsOf(words, text)
  if (then === null)
    return (
      text.length <= MOST_LENGTH && !text.endsWith('?') && words.split(' ').some((one) => now.includes(stemOf(one)))
    )
  return now.length === 0 || then.length === 0 || then.some((one) => now.includes(one))
}

const stemOf = (one: string): string => one.replace(/(?:ing|ed|es|s|e)$/, '')
