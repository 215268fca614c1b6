/**
 * Where the messages went whose decision somebody asked for. The broker knows a resend only within two minutes, and only
 * when the message had an envelope to itself; under load, when time-outs and so resends happen, it shares one.
 */
export interface Asked {
  /** @returns the sequence of the envelope it went with the first time; 0 when this is the first, or was forgotten */
  earlier(id: string, stream_seq: number): number
}

/** @param most so many are remembered, the longest known is forgotten first */
export function createAsked(most: number): Asked {
  const places = new Map<string, number>()
  return {
    earlier(id, stream_seq) {
      const known = places.get(id)
      if (known !== undefined) return known
      places.set(id, stream_seq)
      if (places.size > most) places.delete(places.keys().next().value as string)
      return 0
    },
  }
}
