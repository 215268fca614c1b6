/** Times and durations in somebody's language. */

const formats = new Map<string, Intl.DateTimeFormat>()

/** A formatter, made once: making one costs more than folding ten events, and policies name few zones and languages. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options)
  formats.set(key, format)
  return format
}

const durations = new Map<string, string>()

/** "2 minutes", "2 Minuten": made once each, of which there are few. */
export function formatUnits(locale: string, count: number, unit: 'minute' | 'hour'): string {
  const key = `${locale} ${count} ${unit}`
  const text =
    durations.get(key) ?? new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
  durations.set(key, text)
  return text
}
