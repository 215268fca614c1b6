import { DECIDE_MS } from '../contract/openapi.ts'

export interface IngestLimits {
  /** of one request, before and after decompression */
  body_bytes: number
  /** lines of NDJSON or elements of an array */
  request_event_count: number
  /** all bodies that are being read, inflated or published at one moment */
  in_flight_bytes: number
  /** for keys that name no rate of their own */
  events_per_second: number
  /** a key may send this many seconds of its rate at once */
  burst_seconds: number
  /** a longer envelope is split; the broker takes 1 MB */
  envelope_bytes: number
  /** how long a request waits for its decision when it does not say, and how long it may say; ms */
  decide_ms: number
  decide_most_ms: number
  /** so many requests wait for decisions at one moment, of one workspace half of them; the next are answered without */
  waiting_count: number
  /** so many messages that were asked about are known again when they are sent again */
  asked_count: number
  /** decisions are listened to so long after the last request that waited; ms */
  hearing_ms: number
}

export const defaultLimits: IngestLimits = {
  body_bytes: 8 * 2 ** 20,
  request_event_count: 100_000,
  in_flight_bytes: 64 * 2 ** 20,
  events_per_second: 50_000,
  burst_seconds: 2,
  envelope_bytes: 512 * 1024,
  decide_ms: DECIDE_MS.usual,
  decide_most_ms: DECIDE_MS.most,
  waiting_count: 2000,
  asked_count: 20_000,
  hearing_ms: 5000,
}
