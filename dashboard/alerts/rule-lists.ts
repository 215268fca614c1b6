import { partsOf, resolutions } from '../quality/words.ts'

/** told by the processes, and not measured in SQL */
export const PIPELINE_LAG = 'pipeline_lag'

type List = readonly [words: string, path: string]

const ended: List = ['Its handoffs', '/handoffs?moment=ended']
const answered: List = ['Its handoffs', '/handoffs?moment=answered']
const failed: List = ['Its conversations', '/conversations?outcome=failed']

const counted = (definition: string): List => [
  'Its conversations',
  `/quality?definition=${definition}.counted#resolved`,
]

/** What a rule's value is made of, by its metric. */
const lists: Readonly<Record<string, List>> = {
  ...Object.fromEntries(resolutions.map((one) => [one.metric, counted(partsOf(one))])),
  durable_resolution_rate: counted('resolved'),
  hfs: ended,
  hfs_live: ended,
  hfs_budget: ['Its handoffs', '/handoffs?sort=wait'],
  wait: answered,
  briefing_used_rate: answered,
  handling_time: answered,
  unneeded_escalation_rate: ended,
  ghost_rate: ['Its handoffs', '/handoffs?ghost=any'],
  agents_there: ['Who waits', '/handoffs'],
  escalation_rate: ['Its conversations', '/conversations?outcome=handed_off'],
  containment_rate: ['Its conversations', '/conversations?outcome=contained'],
  argued_rate: ['Its conversations', '/conversations?outcome=argued'],
  false_positive_rate: failed,
  false_positives_jump: failed,
  csat: ['Its ratings', '/quality'],
  eta_kept_rate: ['Its promises', '/quality'],
  dead_letter_rate: ['The dead letters', '/health#letters'],
  [PIPELINE_LAG]: ['What each part waits for', '/health#parts'],
}

/** Where what a metric counts is listed; of one without a list of its own, every conversation. */
export const listOf = (metric: string): List => lists[metric] ?? ['Its conversations', '/conversations']
