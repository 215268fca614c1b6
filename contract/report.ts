import { z } from 'zod'
import type { MetricRow } from './metric.ts'

/** What a shift report is made of: `GET /v1/report`. */

/** Metrics that give one row, of the window and of the period before. */
export const reportNumbers = [
  'hfs',
  'escalation_rate',
  'containment_rate',
  'wait',
  'ghost_rate',
  'eta_kept_rate',
  'false_positive_rate',
  'argued_rate',
] as const
export type ReportNumber = (typeof reportNumbers)[number]

const row: z.ZodType<MetricRow> = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
)
const rows = z.array(row)
const instant = z.iso.datetime()
const compared = <T extends z.ZodType>(schema: T) => z.object({ now: schema, before: schema })

export const firedAlertSchema = z.object({
  alert_id: z.string(),
  rule: z.string(),
  title: z.string(),
  value: z.number().nullable().meta({ description: 'when it fired' }),
  fired_at: instant,
  resolved_at: z.string().meta({ description: "'' = still open" }),
})

const releaseSchema = z.object({ occurred_at: instant, bot_id: z.string(), bot_version: z.string(), note: z.string() })

export const reportSchema = z.object({
  workspace: z.string(),
  from: instant,
  to: instant.meta({ description: 'excluded; the period before is as long and ends at `from`' }),
  made_at: instant,
  step_seconds: z.number().int().meta({ description: 'of the two series' }),
  numbers: z
    .record(z.enum(reportNumbers), compared(row))
    .meta({ description: 'metrics that give one row, of both periods' }),
  csat: compared(rows).meta({ description: 'by segment' }),
  score: compared(rows).meta({ description: '`hfs_live_series`' }),
  tiers: rows.meta({ description: '`escalations_by_tier`' }),
  reasons: rows.meta({ description: 'the first five of `top_reasons`' }),
  worst: rows.meta({ description: 'the first five of `worst_handoffs`, as of `to`' }),
  alerts: z.array(firedAlertSchema).meta({ description: 'open at some time of the window' }),
  releases: z.array(releaseSchema),
  agents_there: z
    .object({ begin: z.number().int(), end: z.number().int() })
    .meta({ description: 'who said to be there and can take handoffs, or has as many as they can' }),
})

export type Report = z.infer<typeof reportSchema>
export type FiredAlert = z.infer<typeof firedAlertSchema>
export interface Compared<T> {
  now: T
  before: T
}
