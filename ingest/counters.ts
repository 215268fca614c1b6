import { Counter, Gauge, Histogram, type Registry } from 'prom-client'

/** Prometheus counters of the door. Labels come from closed lists: never an id, never a workspace. */
export function createCounters(registry: Registry, inFlightBytes: () => number, waitingCount: () => number) {
  const registers = [registry]
  new Gauge({
    name: 'baton_ingest_in_flight_bytes',
    help: 'Bytes of request bodies being read, inflated or published',
    registers,
    collect() {
      this.set(inFlightBytes())
    },
  })
  new Gauge({
    name: 'baton_ingest_waiting',
    help: 'Requests that wait for the decision on their message',
    registers,
    collect() {
      this.set(waitingCount())
    },
  })
  return {
    requests: new Counter({
      name: 'baton_ingest_requests_total',
      help: 'Requests by status',
      labelNames: ['status'],
      registers,
    }),
    events: new Counter({
      name: 'baton_ingest_events_total',
      help: 'Events by result: accepted (new to the broker), duplicate, rejected',
      labelNames: ['result'],
      registers,
    }),
    rejected: new Counter({
      name: 'baton_ingest_rejected_total',
      help: 'Rejected events by reason',
      labelNames: ['reason'],
      registers,
    }),
    bytes: new Counter({ name: 'baton_ingest_bytes_total', help: 'Bytes of bodies after decompression', registers }),
    publish_seconds: new Histogram({
      name: 'baton_ingest_publish_seconds',
      help: 'From handing a request to the broker to its last acknowledgement',
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
    decisions: new Counter({
      name: 'baton_ingest_decisions_total',
      help: 'Requests that asked for the decision by result: answered, not_in_time, crowded (too many waited)',
      labelNames: ['result'],
      registers,
    }),
    decision_seconds: new Histogram({
      name: 'baton_ingest_decision_seconds',
      help: 'How long an answer waited for its decision after the event was stored',
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
  }
}
export type Counters = ReturnType<typeof createCounters>
