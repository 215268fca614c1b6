import { z } from 'zod'

/** Money in one currency told in another: good enough to tell a large refund from a small one, not to book it. */

export const currency = z.string().regex(/^[A-Z]{3}$/, 'expected a currency of ISO 4217, like EUR')

/**
 * What one unit is worth in US dollars. Rounded to two or three figures, as of mid 2025; a workspace that is near its
 * limit in another currency sets `refund_rates`. Currencies that lose their worth within months are left out.
 */
const dollars: Readonly<Record<string, number>> = {
  ...{ USD: 1, EUR: 1.17, GBP: 1.35, CHF: 1.25, SEK: 0.105, NOK: 0.099, DKK: 0.157, ISK: 0.0082 },
  ...{ PLN: 0.275, CZK: 0.0475, HUF: 0.0029, RON: 0.23, BGN: 0.6, UAH: 0.024, ILS: 0.295 },
  ...{ CAD: 0.73, AUD: 0.655, NZD: 0.6, MXN: 0.0535, BRL: 0.18, CLP: 0.00105, COP: 0.00025, PEN: 0.28 },
  ...{ JPY: 0.0068, CNY: 0.139, HKD: 0.127, TWD: 0.034, KRW: 0.00073, SGD: 0.78, INR: 0.0116, PHP: 0.0176 },
  ...{ THB: 0.0308, MYR: 0.236, IDR: 0.0000615, VND: 0.0000383, AED: 0.272, SAR: 0.267, QAR: 0.275, KWD: 3.27 },
  ...{ ZAR: 0.056, MAD: 0.11, KES: 0.0077 },
}

export interface Rates {
  refund_currency: string
  refund_rates: Readonly<Record<string, number>>
}

/** @returns so many units of the policy's currency as one unit of the other is worth, null where nobody knows */
export function rateOf(currency: string, { refund_currency, refund_rates }: Rates): number | null {
  if (currency === refund_currency) return 1
  const [from, to] = [dollars[currency], dollars[refund_currency]]
  return refund_rates[currency] ?? (from === undefined || to === undefined ? null : from / to)
}
