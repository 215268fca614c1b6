/** What Grafana draws, row by row. The SQL is that of `queries/metrics/`; only what a picture needs is chosen here. */

export type Panel = { title: string; width: number; unit: Unit; description?: string } & (
  | {
      source: 'clickhouse'
      shape: 'number' | 'line' | 'bars' | 'table'
      metric: string
      /** of the metric's, what is drawn */
      columns: string[]
      /** in the place of the dashboard's window */
      last?: string
      limit?: number
    }
  | { source: 'prometheus'; shape: 'number' | 'line'; queries: { legend: string; expr: string }[] }
) & { threshold?: number }

/** as Grafana calls them */
export type Unit = 'none' | 'short' | 'percentunit' | 's' | 'bytes' | 'ops'

export const rows: { title: string; panels: Panel[] }[] = [
  {
    title: 'Handoffs',
    panels: [
      number('Handoff Friction Score', 'none', 'hfs', ['hfs'], { threshold: 1 }),
      number('… of the last 30 minutes, with those who wait', 'none', 'hfs_live', ['hfs'], {
        threshold: 1,
        last: 'INTERVAL 30 MINUTE',
      }),
      number('Waiting now', 'short', 'hfs_live', ['waiting_count'], { last: 'INTERVAL 30 MINUTE' }),
      number('Wait until a person wrote, half and nine in ten', 's', 'wait', ['wait_p50_seconds', 'wait_p90_seconds']),
      number('Escalated', 'percentunit', 'escalation_rate', ['escalation_rate']),
      number('Contained', 'percentunit', 'containment_rate', ['containment_rate']),
      number('False positives', 'percentunit', 'false_positive_rate', ['false_positive_rate']),
      number('Ghost handoffs', 'percentunit', 'ghost_rate', ['ghost_rate']),
      {
        title: 'Is the friction waiting or repeating?',
        width: 12,
        unit: 'none',
        source: 'clickhouse',
        shape: 'line',
        metric: 'hfs_series',
        columns: ['step_at', 'hfs', 'wait_part', 'repeat_part'],
        threshold: 1,
      },
      {
        title: 'How urgently are people needed?',
        width: 12,
        unit: 'short',
        source: 'clickhouse',
        shape: 'bars',
        metric: 'escalations_by_tier',
        columns: ['step_at', 'tier_1_count', 'tier_2_count', 'tier_3_count', 'platform_count'],
      },
      {
        title: 'Are customers satisfied with the bot, and with people?',
        width: 12,
        unit: 'percentunit',
        source: 'clickhouse',
        shape: 'line',
        metric: 'csat_series',
        columns: ['step_at', 'bot_only_rate', 'escalated_rate'],
      },
      {
        title: 'Why are people needed?',
        width: 12,
        unit: 'none',
        source: 'clickhouse',
        shape: 'table',
        metric: 'top_reasons',
        columns: ['reason', 'tier', 'handoff_count', 'reason_share'],
      },
      {
        title: 'Which handoffs cost the most?',
        width: 24,
        unit: 'none',
        source: 'clickhouse',
        shape: 'table',
        metric: 'worst_handoffs',
        columns: ['handoff_id', 'reason', 'outcome', 'wait_minutes', 'repeat_count', 'friction'],
        limit: 20,
      },
    ],
  },
  {
    title: 'Plumbing',
    panels: [
      lines('Do events come in?', 'ops', [
        ['{{result}}', 'sum by (result) (rate(baton_ingest_events_total[$__rate_interval]))'],
      ]),
      lines('Is the pipeline behind?', 's', [['behind', 'max(baton_pipeline_lag_seconds)']]),
      lines('How long does a decision take?', 's', [
        [
          'half',
          'histogram_quantile(0.5, sum by (le) (rate(baton_pipeline_decision_seconds_bucket[$__rate_interval])))',
        ],
        [
          '99 in 100',
          'histogram_quantile(0.99, sum by (le) (rate(baton_pipeline_decision_seconds_bucket[$__rate_interval])))',
        ],
      ]),
      lines('Does the database keep up?', 'short', [['rows that wait', 'sum(baton_pipeline_waiting_rows)']]),
      lines('What is refused, and what cannot be read?', 'ops', [
        ['refused: {{reason}}', 'sum by (reason) (rate(baton_ingest_rejected_total[$__rate_interval]))'],
        ['dead letters', 'sum(rate(baton_pipeline_dead_letters_total[$__rate_interval]))'],
        ['read again after a start', 'sum(rate(baton_pipeline_redeliveries_total[$__rate_interval]))'],
      ]),
      lines('How many dead letters wait for somebody?', 'short', [['open', 'max(baton_dlq_messages)']]),
      lines('How often is the live score over 1.0?', 'percentunit', [
        [
          'of all looks at a workspace',
          '1 - sum(rate(baton_score_bucket{le=~"1([.]0)?"}[1h])) / sum(rate(baton_score_count[1h]))',
        ],
      ]),
      lines('Does on-call hear of it?', 'short', [
        [
          '{{receiver}}: {{outcome}}',
          'sum by (receiver, outcome) (increase(baton_notifications_total[$__rate_interval]))',
        ],
        ['firing: {{rule}}', 'max by (rule) (baton_alerts_firing)'],
      ]),
      lines('Is there room on the disk?', 'bytes', [['free', 'min(baton_disk_free_bytes)']]),
      lines('Who looks?', 'short', [['live pages', 'sum(baton_sse_clients)']]),
    ],
  },
]

function number(
  title: string,
  unit: Unit,
  metric: string,
  columns: string[],
  more: { threshold?: number; last?: string } = {},
): Panel {
  return { title, width: 6, unit, source: 'clickhouse', shape: 'number', metric, columns, ...more }
}

function lines(title: string, unit: Unit, queries: [legend: string, expr: string][]): Panel {
  return {
    title,
    width: 12,
    unit,
    source: 'prometheus',
    shape: 'line',
    queries: queries.map(([legend, expr]) => ({ legend, expr })),
  }
}
