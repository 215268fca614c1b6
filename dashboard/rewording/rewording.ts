import type { Logger } from 'pino'
import { Counter, type Registry } from 'prom-client'
import { type LanguageModel, modelFailures } from '../../adapters/language-model.ts'
import { type Briefing, BY_RULES, type GivenBriefing } from '../../contract/briefing.ts'
import { rejectionOf, rejections, type Shown } from './check.ts'
import { buildPrompt, type Claims, parseClaims, show } from './prompt.ts'

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
/** A server that did not answer is left alone with this briefing for so long. */
const FAILED_MS = 60_000
const MOST_CALLS = 4

interface Kept {
  worded: Promise<Worded>
  /** epoch ms */
  until: number
}

export const byRules = ({ sentences, facts }: Briefing): Worded => ({
  made_by: BY_RULES,
  sentences: sentences.map((sentence) => ({ ...sentence, made_by: BY_RULES })),
  facts,
})

export function createRewording({ model, log, registry, clock }: RewordingOptions): Rewording {
  const count = createCounters(registry)
  const kept = new Map<string, Kept>()
  let calls = 0

  /** @returns null when there is no answer that can be read */
  async function ask(asked: Briefing['sentences'], messages: () => Promise<Shown[]>): Promise<Claims | null> {
    const shown = (await messages()).map(show)
    count.calls.inc()
    const answer = await model.ask(buildPrompt(asked, shown))
    const claims = answer.ok ? parseClaims(answer.text, shown, asked) : null
    if (claims !== null) return claims
    const { reason, detail } = answer.ok ? { reason: 'unreadable', detail: 'no sentences in the answer' } : answer
    count.failures.inc({ reason })
    log.warn({ reason, detail }, 'the language model did not word a briefing')
    return null
  }

  async function word(briefing: Briefing, messages: () => Promise<Shown[]>, keep: (until: number) => void) {
    // nothing to say in other words, or in a language that the rules for the check do not know
    const asked = isJudged(briefing) ? briefing.sentences.filter(({ evidence }) => evidence.length > 0) : []
    if (asked.length === 0) return byRules(briefing)
    if (calls >= MOST_CALLS) {
      count.failures.inc({ reason: 'busy' })
      keep(0)
      return byRules(briefing)
    }
    calls++
    const claims = await ask(asked, messages).finally(() => calls--)
    if (claims === null) keep(clock() + FAILED_MS)
    return claims === null ? byRules(briefing) : choose(briefing, asked, claims)
  }

  function choose(briefing: Briefing, asked: Briefing['sentences'], claims: Claims): Worded {
    const worded = byRules(briefing)
    for (const [i, sentence] of briefing.sentences.entries()) {
      if (!asked.includes(sentence)) continue
      const claim = claims.get(sentence.role) ?? null
      const rejection = claim === null ? 'malformed' : rejectionOf(claim, sentence)
      count.sentences.inc({ outcome: rejection ?? 'taken' })
      if (claim === null || rejection !== null) continue
      const evidence =
        sentence.role === 'sentiment' ? sentence.evidence : claim.evidence.map(({ event_id }) => event_id)
      worded.sentences[i] = { role: sentence.role, text: claim.text, evidence, made_by: model.name }
      worded.made_by = model.name
    }
    return worded
  }

  return {
    reword(key, briefing, messages) {
      const known = kept.get(key)
      if (known !== undefined && known.until > clock()) return known.worded
      const entry: Kept = { worded: Promise.resolve(byRules(briefing)), until: Number.POSITIVE_INFINITY }
      entry.worded = word(briefing, messages, (until) => {
        entry.until = until
      })
      entry.worded.catch(() => kept.delete(key))
      kept.delete(key)
      kept.set(key, entry)
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST_KEPT) break
        kept.delete(oldest)
      }
      return entry.worded
    },
  }
}

/** The mood is known of those only who write English. */
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
