import type { Bus } from '../../adapters/bus.ts'
import { SHARD_COUNT } from '../../contract/envelope.ts'
import { defaultPolicy } from '../../contract/policy.ts'
import { columns, formatRow, type RowTypes, type Table } from '../../contract/row.ts'
import { rowsOf } from '../../pipeline/fold.ts'
import { noticeRow } from '../../pipeline/notice-row.ts'
import { foldEnvelope, openEnvelope } from '../../pipeline/pipeline.ts'
import { createShard, type Shard, wake } from '../../pipeline/shard.ts'

/** What the tables must hold: the fold over the whole stream, in one go, without a crash. Lines as they are inserted. */
type Compared =
  | 'events'
  | 'decisions'
  | 'repeats'
  | 'briefings'
  | 'notices'
  | 'shadow_decisions'
  | 'episodes'
  | 'handoffs'
  | 'promises'
export type Reference = Record<Compared, string[]> & {
  notice_ids: string[]
}

/** @param last_seq where the stream ends */
export async function foldStream(bus: Bus, last_seq: number, clock: number): Promise<Reference> {
  const shards = new Map<number, Shard>()
  const lines: Reference = {
    ...{ events: [], decisions: [], repeats: [], briefings: [], shadow_decisions: [] },
    ...{ episodes: [], handoffs: [], promises: [], notices: [], notice_ids: [] },
  }
  const newest = {
    episodes: new Map<string, string>(),
    handoffs: new Map<string, string>(),
    promises: new Map<string, string>(),
  }
  const keep = <T extends keyof typeof newest>(table: T, rows: RowTypes[T][], names: (keyof RowTypes[T])[]) => {
    for (const row of rows) newest[table].set(names.map((name) => row[name]).join('|'), formatRow(table, row))
  }
  const stop = new AbortController()
  for await (const message of bus.readEnvelopes(
    Array.from({ length: SHARD_COUNT }, (_, i) => i),
    0,
    stop.signal,
  )) {
    const shard = shards.get(message.shard) ?? createShard(message.shard)
    shards.set(message.shard, shard)
    for (const passage of foldEnvelope(openEnvelope(message), { shard, policy: defaultPolicy, now: () => clock })) {
      if (passage.dropped !== null) continue
      lines.notices.push(...passage.notices.map((notice) => formatRow('notices', noticeRow(notice))))
      lines.notice_ids.push(...passage.notices.map(({ notice_id }) => notice_id))
      if (passage.row !== null) lines.events.push(formatRow('events', passage.row))
      if (passage.decisionRow !== null) lines.decisions.push(formatRow('decisions', passage.decisionRow))
      if (passage.shadowRow !== null) lines.shadow_decisions.push(formatRow('shadow_decisions', passage.shadowRow))
      if (passage.briefingRow !== null) lines.briefings.push(formatRow('briefings', passage.briefingRow))
      for (const repeat of passage.repeats) lines.repeats.push(formatRow('repeats', repeat))
    }
    for (const conversation of shard.touched) {
      const rows = rowsOf(wake(conversation), 2 * message.stream_seq - 1)
      keep('episodes', rows.episodes, ['conversation_id', 'episode'])
      keep('handoffs', rows.handoffs, ['conversation_id', 'episode', 'handoff'])
      keep('promises', rows.promises, ['promise_id'])
    }
    shard.touched.clear()
    if (message.stream_seq >= last_seq) break
  }
  stop.abort()
  for (const table of ['episodes', 'handoffs', 'promises'] as const) lines[table] = [...newest[table].values()]
  for (const table of Object.keys(lines) as (keyof Reference)[]) lines[table].sort()
  return lines
}

interface Reader {
  query<R>(sql: string): Promise<R[]>
}

/** A table as the lines that made it, sorted. @param final for the tables that replace their rows */
export async function readLines(store: Reader, table: Table, final = false): Promise<string[]> {
  const times = /_at$|^at$/
  const values = columns[table].map((name) => {
    if (spans.test(name)) return `arrayMap(at -> toUnixTimestamp64Milli(at), ${name}) AS ${name}`
    return times.test(name) ? `toUnixTimestamp64Milli(${name}) AS ${name}` : name
  })
  const rows = await store.query<Record<string, unknown>>(
    `SELECT ${values.join(', ')} FROM ${table}${final ? ' FINAL' : ''}`,
  )
  return rows.map((row) => formatRow(table, exact(table, row) as never)).sort()
}

const spans = /^service_/
const floats = new Set(['confidence', 'threshold', 'sentiment', 'frustration'])

/** 64-bit integers come back as text, 32-bit floats with their own digits. */
function exact(table: Table, row: Record<string, unknown>): Record<string, unknown> {
  for (const name of columns[table]) {
    const value = row[name]
    if ((/_at$|^at$/.test(name) || name === 'version' || name === 'stream_seq') && typeof value === 'string')
      row[name] = Number(value)
    if (spans.test(name)) row[name] = (value as unknown[]).map(Number)
    if (floats.has(name)) row[name] = Number(Number(value).toPrecision(5))
  }
  return row
}

/** The same rounding for the lines of the reference. */
export function roundFloats(table: Table, line: string): string {
  const isFloat = (i: number) => floats.has(columns[table][i] as string)
  const cells = line.split('\t')
  return cells.map((cell, i) => (isFloat(i) ? Number(Number(cell).toPrecision(5)) : cell)).join('\t')
}
