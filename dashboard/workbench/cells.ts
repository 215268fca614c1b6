import type { ConsoleAnswer } from '../../contract/console.ts'

/** How values of the database are read on a page. */

export type ColumnKind = 'number' | 'time' | 'text' | 'other'
export type Column = ConsoleAnswer['columns'][number]

/** @param type ClickHouse's */
export function kindOf(type: string): ColumnKind {
  const bare = type.replace(/^(?:(?:Nullable|LowCardinality)\()+/, '')
  if (/^(?:U?Int\d|Float\d|BFloat|Decimal)/.test(bare)) return 'number'
  if (/^Date/.test(bare)) return isUtc(bare) ? 'time' : 'text'
  return /^(?:String|FixedString|Enum|UUID|Bool|IPv)/.test(bare) ? 'text' : 'other'
}

/** The clock of another zone is shown as it is, and drawn as no time. */
const isUtc = (type: string): boolean => /'(?!UTC')[^']*'/.exec(type) === null

/** The whole value. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const MOST_SHOWN = 300

/** The value on one line, and not for ever. */
export const shownText = (value: unknown): string =>
  cellText(value)
    .slice(0, MOST_SHOWN)
    .replace(/\r\n|\r|\n/g, '⏎')

/** epoch ms of `2026-11-22 09:00:00.000`, which is UTC; NaN when it is none */
export const timeOf = (value: unknown): number =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value)
    ? Date.parse(`${value.slice(0, 10)}T${value.slice(11, 23) || '00:00:00'}Z`)
    : Number.NaN

const CHARACTER_PX = 7.3
const PADDING_PX = 26
const NARROWEST_PX = 64
const WIDEST_PX = 380
const SAMPLE = 200

/** As wide as what stands in them, within reason. @returns px by column */
export function widthsOf({ columns, rows }: Pick<ConsoleAnswer, 'columns' | 'rows'>): number[] {
  const some = rows.slice(0, SAMPLE)
  return columns.map(({ name, type }, index) => {
    const head = Math.max(name.length, Math.min(type.length, 18) * 0.9)
    const longest = some.reduce((most, row) => Math.max(most, shownText(row[index]).length), head)
    return clampWidth(longest * CHARACTER_PX + PADDING_PX, WIDEST_PX)
  })
}

export const clampWidth = (width: number, most = 1600): number =>
  Math.round(Math.min(most, Math.max(NARROWEST_PX, width)))
