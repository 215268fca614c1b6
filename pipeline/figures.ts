import { Counter, Gauge, Histogram, type Registry } from 'prom-client'

/** The pipeline's own numbers, for Prometheus. Never labelled with ids. */
export function createFigures(registry: Registry) {
  const shared = { registers: [registry] }
  const counter = <L extends string>(name: string, help: string, labelNames: L[] = []) =>
    new Counter({ ...shared, name: `baton_pipeline_${name}`, help, labelNames })
  const gauge = (name: string, help: string) =>
    new Gauge({ ...shared, name: `baton_pipeline_${name}`, help, labelNames: ['lane'] })
  const histogram = <L extends string>(name: string, help: string, buckets: number[], labelNames: L[] = []) =>
    new Histogram({ ...shared, name: `baton_pipeline_${name}`, help, buckets, labelNames })
  return {
    events: counter('events_total', 'Events folded into their conversations'),
    dropped: counter('dropped_total', 'Events that did not become a row, by reason', ['reason']),
    deadLetters: counter('dead_letters_total', 'Dead letters, by source', ['source']),
    rows: counter('rows_inserted_total', 'Rows in the database, by table', ['table']),
    notices: counter('notices_total', 'Notices on the stream, by type and kind of failure', ['type', 'kind']),
    redone: counter('ranges_redone_total', 'Ranges that a crash had left open and that were inserted again'),
    failures: counter('retries_total', 'Attempts that failed and are repeated, by what was tried', ['what']),
    redeliveries: counter(
      'redeliveries_total',
      'Messages of the stream that were read again though their rows are in the database: after a start or a takeover, to know the conversations again. A lost connection alone adds none',
    ),
    gaps: counter('stream_gap_messages_total', 'Sequences of the stream that are missing where nothing may be missing'),
    lanesLost: counter('lanes_lost_total', 'Times another worker took a lane from this one'),
    snapshotsIgnored: counter('snapshots_ignored_total', 'Snapshots that could not be read'),
    lagSeconds: gauge('lag_seconds', 'Age of the oldest envelope that is not in the database yet'),
    lagMessages: gauge('lag_messages', 'Distance between the cursor and the end of the stream'),
    waitingRows: gauge('waiting_rows', 'Rows folded and not inserted yet'),
    waitingDecisions: gauge('waiting_decisions', 'Decisions made and not published yet'),
    conversations: gauge('conversations_in_memory', 'Conversations in memory'),
    held: gauge('lane_held', '1 while this worker has the lane'),
    insertSeconds: histogram(
      'insert_seconds',
      'Time of one insert',
      [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30],
      ['table'],
    ),
    snapshotSeconds: histogram('snapshot_seconds', 'Time to write one shard down', [0.01, 0.05, 0.1, 0.5, 1, 5, 30]),
    decisionSeconds: histogram(
      'decision_seconds',
      'From the receipt of an event to its decision on the stream',
      [0.001, 0.002, 0.005, 0.01, 0.015, 0.025, 0.05, 0.1, 0.25, 1, 5],
    ),
  }
}

export type Figures = ReturnType<typeof createFigures>
