import type { StreamMessage } from '../contract/envelope.ts'
import type { DeadLetterRow } from '../contract/row.ts'
import type { Batch } from './batch.ts'
import { noticeRow } from './notice-row.ts'
import { openPassage, type Passage, type Stage, type StageContext } from './passage.ts'
import { deadLetterOf, poisonOf } from './stages/dead-letter.ts'
import { foldConversation } from './stages/fold-conversation.ts'
import { foldPolicyChange } from './stages/fold-policy.ts'
import { foldBotRelease } from './stages/fold-release.ts'
import { foldSlotsHeld } from './stages/fold-slots.ts'
import { foldAgentStatus } from './stages/fold-status.ts'
import { foldTimePassed } from './stages/fold-time.ts'
import { parseLine } from './stages/parse-line.ts'
import { parsePolicyLine } from './stages/parse-policy-line.ts'
import { parseSlotsLine } from './stages/parse-slots-line.ts'
import { parseTimeLine } from './stages/parse-time-line.ts'

/**
 * The path of one envelope, in order. Read this first; lane.ts runs it.
 *
 *  1. consume       consume.ts      envelopes of the lane's shards, in stream order, from the cursor or a snapshot on
 *  2. open          below           each line becomes an event; one that does not parse becomes a dead letter
 *  3. recall        shelf.ts        conversations that left memory come back
 *  4. read ahead    read-ahead.ts   what customers wrote, one message after the other
 *  5. the stages    below           policies, presence, releases, conversations, time: pure folds, shard by shard
 *  6. announce      announce.ts     decisions and notices go out at once, whatever the database does
 *  7. collect       batch.ts        rows, up to 64,000 or 250 ms
 *  8. commit        commit.ts       intent, insert, cursor: a crash at any point repeats exactly one range
 *  9. snapshot      snapshot.ts     what the shards remember, so that a start does not read everything again
 *
 * A drop is a reason from a closed list (passage.ts). Knows neither NATS nor ClickHouse.
 */
export const stages: readonly Stage[] = [
  foldPolicyChange,
  foldAgentStatus,
  foldBotRelease,
  foldConversation,
  foldTimePassed,
  foldSlotsHeld,
]

const openings = {
  events: [parseLine],
  policy: [parsePolicyLine],
  clock: [parseTimeLine],
  slots: [parseSlotsLine],
} as const satisfies Record<string, readonly Stage[]>

/** Step 2. Parses every line; those that fail leave as poison. */
export function openEnvelope(message: StreamMessage): Passage[] {
  if (message.kind === 'dead_letters') return []
  const passages: Passage[] = []
  for (let position = 0; position < message.lines.length; position++) {
    const passage = openPassage(message, position)
    run(passage, openings[message.kind], null as never)
    passages.push(passage)
  }
  return passages
}

/** Step 5. @returns the passages of one envelope with what came of each */
export function foldEnvelope(passages: Passage[], context: StageContext): Passage[] {
  for (const passage of passages) run(passage, stages, context)
  return passages
}

function run(passage: Passage, some: readonly Stage[], context: StageContext): void {
  try {
    for (const stage of some) if (passage.dropped === null) stage(passage, context)
  } catch (error) {
    passage.dropped = 'poison'
    passage.fault = error instanceof Error ? error.message : String(error)
  }
}

/** Step 7. @param message the envelope; its own dead letters become rows here */
export function collectEnvelope(message: StreamMessage, passages: Passage[], batch: Batch): void {
  if (message.kind === 'dead_letters') {
    for (const position of message.lines.keys()) batch.add('dead_letters', deadLetterOf(message, position))
  }
  for (const passage of passages) collect(passage, batch)
}

function collect(passage: Passage, batch: Batch): void {
  if (passage.dropped === 'poison') batch.add('dead_letters', poisonOf(passage) satisfies DeadLetterRow)
  if (passage.dropped !== null) return
  if (passage.row !== null) batch.add('events', passage.row)
  if (passage.decisionRow !== null) batch.add('decisions', passage.decisionRow)
  for (const repeat of passage.repeats) batch.add('repeats', repeat)
  if (passage.shadowRow !== null) batch.add('shadow_decisions', passage.shadowRow)
  for (const notice of passage.notices) batch.add('notices', noticeRow(notice))
  if (passage.briefingRow !== null) batch.add('briefings', passage.briefingRow)
  if (passage.policyRow !== null) batch.add('policy_versions', passage.policyRow)
}
