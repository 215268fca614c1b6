import { defaultPolicy } from '../contract/policy.ts'
import type { History } from '../pipeline/history.ts'
import { readFacts } from '../pipeline/signals/facts.ts'
import { readFrustration } from '../pipeline/signals/frustration.ts'
import { type Language, readLanguage } from '../pipeline/signals/language.ts'
import { readLine } from '../pipeline/signals/line.ts'
import { readProfanity } from '../pipeline/signals/profanity.ts'
import { countQuestions } from '../pipeline/signals/questions.ts'
import { readSentiment } from '../pipeline/signals/sentiment.ts'
import { readTechnical } from '../pipeline/signals/technical.ts'
import { findToldBefore } from '../pipeline/signals/told-before.ts'
import { accountDeletion } from '../pipeline/triggers/account-deletion.ts'
import { complexTechnical } from '../pipeline/triggers/complex-technical.ts'
import type { CustomerTurn } from '../pipeline/triggers/detect.ts'
import { dissatisfaction } from '../pipeline/triggers/dissatisfaction.ts'
import { formalComplaint } from '../pipeline/triggers/formal-complaint.ts'
import { frustration } from '../pipeline/triggers/frustration.ts'
import { highValueRefund } from '../pipeline/triggers/high-value-refund.ts'
import { humanRequest } from '../pipeline/triggers/human-request.ts'
import { legalOrSafety } from '../pipeline/triggers/legal-or-safety.ts'
import { customerPolicyRule } from '../pipeline/triggers/policy-rule.ts'
import { profanity } from '../pipeline/triggers/profanity.ts'
import { repetition } from '../pipeline/triggers/repetition.ts'

/** nl has words of its own in no list, and is read as one that is not known. */
export const languages = ['en', 'de', 'es', 'fr', 'nl']

const triggers = {
  humanRequest,
  accountDeletion,
  highValueRefund,
  formalComplaint,
  legalOrSafety,
  complexTechnical,
  customerPolicyRule,
  profanity,
  repetition,
  frustration,
  dissatisfaction,
}

/** Every signal of a text by itself. */
export function signalSteps(text: string, history: History): Record<string, () => unknown> {
  const line = readLine(text)
  const of = (language: string): Language => (language === 'nl' ? '' : (language as Language))
  return {
    line: () => readLine(text),
    language: () => readLanguage(line, '', history),
    sentiment: () => readSentiment(line),
    frustration: () => readFrustration(line, text, 0, 0),
    facts: () => readFacts(text),
    technical: () => readTechnical(line, text.slice(0, 4000)),
    questions: () => countQuestions(line),
    ...Object.fromEntries(languages.map((name) => [`profanity ${name}`, () => readProfanity(line, text, of(name))])),
    ...Object.fromEntries(languages.map((name) => [`told before ${name}`, () => findToldBefore(line, of(name))])),
  }
}

/** Every trigger of a message by itself. */
export const triggerSteps = (turn: CustomerTurn, history: History): Record<string, () => unknown> =>
  Object.fromEntries(
    Object.entries(triggers).map(([name, trigger]) => [`${name} trigger`, () => trigger(turn, history, defaultPolicy)]),
  )
