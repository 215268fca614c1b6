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
}

export const defaultLimits: IngestLimits = {
  body_bytes: 8 * 2 ** 20,
  request_event_count: 100_000,
  in_flight_bytes: 64 * 2 ** 20,
  events_per_second: 50_000,
  burst_seconds: 2,
  envelope_bytes: 512 * 1024,
}
