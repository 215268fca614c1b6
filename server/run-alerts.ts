import { hostname } from 'node:os'
import { openAcknowledgements } from '../adapters/acknowledgements.ts'
import type { Bus } from '../adapters/bus.ts'
import type { KeyRecord } from '../adapters/keys.ts'
import { openPictureAddresses } from '../adapters/picture-addresses.ts'
import { openSilences } from '../adapters/silences.ts'
import type { MetricRow } from '../contract/metric.ts'
import { DEMO_PENDING_SECONDS } from '../demo/live.ts'
import { type AlertOptions, startAlerts } from '../pipeline/alerts/alerts.ts'
import { loadRules } from '../pipeline/alerts/load-rules.ts'
import type { OwnParams } from '../pipeline/alerts/reader.ts'
import type { AlertRule } from '../pipeline/alerts/rule.ts'
import { type SharedScore, shareScore } from '../pipeline/alerts/shared-score.ts'
import type { LaneReport, Pipeline } from '../pipeline/worker.ts'
import { followLanes } from './known-lanes.ts'
import type { Life } from './life.ts'

/** The alerts with what they know besides the tables: what the pipeline in this process knows, and what others have put in. */

/** With rows later than this the tables show the past, and nobody is paged for that. */
const CATCHING_UP_SECONDS = 60

/** As Baton has them; in the demo none waits longer than the demo says. */
export async function alertRules(isDemo: boolean): Promise<AlertRule[]> {
  const rules = await loadRules()
  if (!isDemo) return rules
  return rules.map((rule) => ({ ...rule, for_ms: Math.min(rule.for_ms, DEMO_PENDING_SECONDS * 1000) }))
}

export interface RunAlertsOptions
  extends Omit<
    AlertOptions,
    'silences' | 'acknowledgements' | 'pictureAt' | 'isCatchingUp' | 'changedAt' | 'own' | 'holder' | 'bus'
  > {
  bus: Bus
  pipeline: Pipeline
  life: Life
}

export async function runAlerts({ pipeline, life, ...options }: RunAlertsOptions): Promise<void> {
  const { bus, clock } = options
  const changed = followChanges(bus, clock)
  life.onStop('what is known of changes', changed.stop)
  const lanes = followLanes(pipeline, bus, clock)
  life.onStop('what others say of their lanes', lanes.stop)
  const score = shareScore({ pipeline, bus })
  life.onStop('what workers tell each other of the score', score.stop)
  const [silences, acknowledgements, pictures] = await Promise.all([
    openSilences(bus),
    openAcknowledgements(bus),
    openPictureAddresses(bus),
  ])
  life.onStop('silences of alerts', silences.close)
  life.onStop('acknowledgements of alerts', acknowledgements.close)
  const alerts = startAlerts({
    ...{ ...options, silences, acknowledgements, pictureAt: pictures.make },
    isCatchingUp: () => isBehind(lanes.list()),
    changedAt: changed.at,
    own: (metric, params) => ownRows(score, lanes.list, metric, params),
    holder: { owner: crypto.randomUUID(), host: hostname(), pid: process.pid, started_at: clock() },
  })
  life.onStop('alerts', alerts.stop)
}

const DAY_MS = 86_400_000

/**
 * With a key that is valid. One whose last key ran out is watched for a day more: somebody may have forgotten it, and that
 * no events arrive is what then tells them. A key that was revoked is a decision.
 */
export function watchedWorkspaces(
  keys: readonly Pick<KeyRecord, 'workspace' | 'revoked_at' | 'expires_at'>[],
  now: number,
): string[] {
  const isWatched = ({ revoked_at, expires_at }: (typeof keys)[number]) =>
    revoked_at === undefined && (expires_at === undefined || Date.parse(expires_at) + DAY_MS > now)
  return [...new Set(keys.filter(isWatched).map(({ workspace }) => workspace))]
}

/** The tables show the past, or may: a lane that was just taken up, or that nobody has or speaks of, has not said how far they are. */
export const isBehind = (lanes: readonly Pick<LaneReport, 'is_settled' | 'lag_seconds'>[]): boolean =>
  lanes.some(
    ({ is_settled, lag_seconds }) => !is_settled || !Number.isFinite(lag_seconds) || lag_seconds > CATCHING_UP_SECONDS,
  )

/** What alerts can look at without the database. */
async function ownRows(
  score: SharedScore,
  lanes: () => readonly LaneReport[],
  metric: string,
  params: OwnParams,
): Promise<MetricRow[] | null> {
  if (metric === 'pipeline_lag') return [lagRow(lanes())]
  if (metric === 'worst_handoffs') return score.worst({ ...params, limit: Number(params.limit) })
  const row = metric === 'hfs_live' ? await score.of(params) : null
  return row === null ? null : [row]
}

function lagRow(lanes: readonly LaneReport[]): MetricRow {
  const sum = (name: 'lag_messages' | 'waiting_rows') => lanes.reduce((total, lane) => total + lane[name], 0)
  const lag_seconds = Math.max(0, ...lanes.map((lane) => lane.lag_seconds))
  return { lag_seconds, lag_messages: sum('lag_messages'), waiting_rows: sum('waiting_rows') }
}

/** When rows of a workspace last came into the tables, whoever put them there. */
function followChanges(bus: Bus, clock: () => number) {
  const changed_at = new Map<string, number>()
  const stop = bus.onPulse<{ workspaces?: string[] }>('inserted.*', ({ workspaces = [] }) => {
    for (const workspace of workspaces) changed_at.set(workspace, clock())
  })
  return { at: (workspace: string) => changed_at.get(workspace) ?? 0, stop }
}
