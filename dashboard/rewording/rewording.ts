import type { Logger } from 'pino'
import { Counter, type Registry } from 'prom-client'
import { type LanguageModel, modelFailures } from '../../adapters/language-model.ts'
import { type Briefing, BY_RULES, type GivenBriefing } from '../../contract/briefing.ts'
import { type Rejection, rejectionOf, rejections, type Shown } from './check.ts'
import { buildPrompt, type Claims, parseClaims, show } from './prompt.ts'
import { type Answer, remember } from './remember.ts'

/**
 * A briefing in plain words, by a language model: asked only when somebody asks for the briefing, once for each handoff,
 * and only what is said in the conversation comes through. Whatever goes wrong, the briefing stays as the rules made it.
 */
export interface Rewording {
  /**
   * @param key the same for the same briefing
   * @param messages of customer and bot until the handoff, oldest first; read only when the model is asked
   */
  reword(key: string, briefing: Briefing, messages: () => Promise<Shown[]>): Promise<Worded>
}

export type Worded = Pick<GivenBriefing, 'made_by' | 'sentences' | 'facts'>

export interface RewordingOptions {
  model: LanguageModel
  log: Logger
  registry: Registry
  /** epoch ms */
  clock: () => number
}

/** How many briefings are remembered. */
const MOST_KEPT = 2000
/** A model that did not answer is left alone with this briefing for so long; messages that are not there yet come by then. */
const AGAIN_MS = 60_000
const MOST_CALLS = 4
const FOR_EVER = Number.POSITIVE_INFINITY

export const byRules = ({ sentences, facts }: Briefing): Worded => ({
  made_by: BY_RULES,
  sentences: sentences.map((sentence) => ({ ...sentence, made_by: BY_RULES })),
  facts,
})

export function createRewording(options: RewordingOptions): Rewording {
  const { model, registry, clock } = options
  const count = createCounters(registry)
  const once = remember<Worded>(MOST_KEPT, clock)
  let calls = 0

  async function word(briefing: Briefing, messages: () => Promise<Shown[]>): Promise<Answer<Worded>> {
    const backed = isJudged(briefing) ? briefing.sentences.filter(({ evidence }) => evidence.length > 0) : []
    if (backed.length === 0) return { value: byRules(briefing), keep_ms: FOR_EVER }
    const found = await messages().catch(() => null)
    if (found === null) return { value: byRules(briefing), keep_ms: AGAIN_MS }
    const shown = found.map(show)
    const asked = backed.filter(({ evidence }) => shown.some(({ event_id }) => evidence.includes(event_id)))
    const keep_ms = asked.length < backed.length ? AGAIN_MS : FOR_EVER
    if (asked.length === 0) return { value: byRules(briefing), keep_ms }
    const claims = await ask(options, count, asked, shown)
    if (claims === null) return { value: byRules(briefing), keep_ms: AGAIN_MS }
    const tell = (found: Rejection | null) => count.sentences.inc({ outcome: found ?? 'taken' })
    return { value: choose(briefing, asked, claims, model.name, tell), keep_ms }
  }

  return {
    reword: (key, briefing, messages) =>
      once(key, async () => {
        if (calls >= MOST_CALLS) {
          count.failures.inc({ reason: 'busy' })
          return { value: byRules(briefing), keep_ms: 0 }
        }
        calls++
        return await word(briefing, messages).finally(() => calls--)
      }),
  }
}

type Counters = ReturnType<typeof createCounters>

/** @returns null when there is no answer that can be read */
async function ask(
  { model, log }: RewordingOptions,
  count: Counters,
  asked: Briefing['sentences'],
  shown: Shown[],
): Promise<Claims | null> {
  count.calls.inc()
  const answer = await model.ask(buildPrompt(asked, shown))
  const claims = answer.ok ? parseClaims(answer.text, shown, asked) : null
  if (claims !== null) return claims
  const { reason, detail } = answer.ok ? { reason: 'unreadable', detail: 'no sentences in the answer' } : answer
  count.failures.inc({ reason })
  log.warn({ reason, detail }, 'the language model did not word a briefing')
  return null
}

/** Sentence by sentence: the model's where it holds, else the rules'. */
function choose(
  briefing: Briefing,
  asked: Briefing['sentences'],
  claims: Claims,
  model: string,
  tell: (rejection: Rejection | null) => void,
): Worded {
  const worded = byRules(briefing)
  for (const [i, sentence] of briefing.sentences.entries()) {
    if (!asked.includes(sentence)) continue
    const claim = claims.get(sentence.role) ?? null
    const rejection = claim === null ? 'malformed' : rejectionOf(claim, sentence)
    tell(rejection)
    if (claim === null || rejection !== null) continue
    const { role } = sentence
    // a mood rests on all it was measured on
    const evidence = role === 'sentiment' ? sentence.evidence : claim.evidence.map(({ event_id }) => event_id)
    worded.sentences[i] = { role, text: claim.text, evidence, made_by: model }
    worded.made_by = model
  }
  return worded
}

/** The check knows English, and the mood is known of those only who write it. */
const isJudged = ({ sentences }: Briefing): boolean =>
  sentences.some(({ role, evidence }) => role === 'sentiment' && evidence.length > 0)

function createCounters(registry: Registry) {
  const registers = [registry]
  const calls = new Counter({
    ...{ name: 'baton_model_calls_total', help: 'briefings a language model was asked to word', registers },
  })
  const failures = new Counter({
    ...{ name: 'baton_model_failures_total', help: 'briefings it did not word, by reason', registers },
    labelNames: ['reason'],
  })
  const sentences = new Counter({
    ...{ name: 'baton_model_sentences_total', help: 'its sentences: taken, or why not', registers },
    labelNames: ['outcome'],
  })
  for (const reason of [...modelFailures, 'busy']) failures.inc({ reason }, 0)
  for (const outcome of ['taken', ...rejections]) sentences.inc({ outcome }, 0)
  return { calls, failures, sentences }
}
