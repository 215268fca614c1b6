/** Chance with a seed: the same seed gives the same day. */
export interface Random {
  /** @returns 0 ≤ x < 1 */
  next(): number
  chance(probability: number): boolean
  between(low: number, high: number): number
  pick<T>(list: readonly T[]): T
  /** one of the names, by weight */
  weighted<K extends string>(weights: Record<K, number>): K
  /** waiting times of independent arrivals */
  exponential(mean: number): number
  /** human durations: a median and a long tail (sigma 0.3 mild, 0.8 wild) */
  lognormal(median: number, sigma: number): number
  /** a number of that many digits, as text */
  digits(count: number): string
}

/** sfc32 seeded by a text or number. Not for secrets. */
export function createRandom(seed: string | number): Random {
  const next = sfc32(String(seed))
  const between = (low: number, high: number) => low + next() * (high - low)
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
    weighted: (weights) => weighted(weights, next()),
    exponential: (mean) => -Math.log(1 - next()) * mean,
    lognormal: (median, sigma) => median * Math.exp(sigma * normal(next)),
    digits: (count) => String(Math.floor(between(10 ** (count - 1), 10 ** count))),
  }
}

function weighted<K extends string>(weights: Record<K, number>, roll: number): K {
  const names = Object.keys(weights) as K[]
  let rest = roll * names.reduce((sum, name) => sum + weights[name], 0)
  for (const name of names) {
    rest -= weights[name]
    if (rest < 0) return name
  }
  return names.at(-1) as K
}

const normal = (next: () => number): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())

function sfc32(seed: string): () => number {
  const state = new Uint32Array(4)
  for (let i = 0; i < seed.length; i++) {
    const at = i & 3
    state[at] = Math.imul((state[at] as number) ^ seed.charCodeAt(i), 0x01000193) + i
  }
  const next = () => {
    const sum = (((state[0] as number) + (state[1] as number)) | 0) + (state[3] as number)
    state[3] = (state[3] as number) + 1
    state[0] = (state[1] as number) ^ ((state[1] as number) >>> 9)
    state[1] = (state[2] as number) + ((state[2] as number) << 3)
    state[2] = ((state[2] as number) << 21) | ((state[2] as number) >>> 11)
    state[2] = (state[2] as number) + sum
    return (sum >>> 0) / 2 ** 32
  }
  for (let i = 0; i < 15; i++) next()
  return next
}
