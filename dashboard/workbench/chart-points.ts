import type { ConsoleAnswer } from '../../contract/console.ts'
import { cellText, kindOf, timeOf } from './cells.ts'

/** From an answer to what a chart draws. */

export interface ChartChoice {
  /** index of the column along the bottom */
  along: number
  /** indexes of numeric columns */
  series: number[]
  kind: 'line' | 'bar'
}

export const MOST_POINTS = 300
export const MOST_SERIES = 4

type Columns = ConsoleAnswer['columns']

export const numericColumns = (columns: Columns): number[] => columnsOf(columns, ['number'])
const columnsOf = (columns: Columns, kinds: string[]): number[] =>
  columns.flatMap(({ type }, index) => (kinds.includes(kindOf(type)) ? [index] : []))

/** The first time, else the first text, against the numbers. @returns null when there is nothing to draw */
export function chooseChart({ columns, rows }: Pick<ConsoleAnswer, 'columns' | 'rows'>): ChartChoice | null {
  if (rows.length === 0) return null
  const [time] = columnsOf(columns, ['time'])
  const along = time ?? columnsOf(columns, ['text'])[0] ?? numericColumns(columns)[0]
  if (along === undefined) return null
  const series = numericColumns(columns)
    .filter((index) => index !== along)
    .slice(0, MOST_SERIES)
  return series.length === 0 ? null : { along, series, kind: time === undefined ? 'bar' : 'line' }
}

export interface Point {
  /** epoch ms, a number, or a text */
  at: number | string
  values: (number | null)[]
}

export interface Drawn {
  points: Point[]
  isTime: boolean
  /** rows that are not drawn: there are more than a chart can show */
  left_out: number
}

export function chartPoints({ columns, rows }: Pick<ConsoleAnswer, 'columns' | 'rows'>, choice: ChartChoice): Drawn {
  const kind = kindOf(columns[choice.along]?.type ?? '')
  const read = kind === 'time' ? timeOf : kind === 'number' ? Number : cellText
  const all = rows
    .map(
      (row): Point => ({
        at: read(row[choice.along]),
        values: choice.series.map((index) => numberOf(row[index])),
      }),
    )
    .filter(({ at }) => typeof at === 'string' || Number.isFinite(at))
  const isOrdered = kind === 'time' || (kind === 'number' && choice.kind === 'line')
  if (isOrdered) all.sort((a, b) => Number(a.at) - Number(b.at))
  const points = thinned(all)
  return { points, isTime: kind === 'time', left_out: rows.length - points.length }
}

/** Whole numbers beyond 2⁵³ come as texts. */
function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

/** Of each stretch the point that is furthest from its mean: a peak is not lost. */
function thinned(points: Point[]): Point[] {
  if (points.length <= MOST_POINTS) return points
  const stretch = points.length / MOST_POINTS
  return Array.from({ length: MOST_POINTS }, (_, index) =>
    furthest(points.slice(Math.floor(index * stretch), Math.floor((index + 1) * stretch))),
  )
}

function furthest(some: Point[]): Point {
  const means = (some[0]?.values ?? []).map((_, series) => mean(some.map(({ values }) => values[series] ?? 0)))
  const distance = ({ values }: Point) =>
    values.reduce<number>((sum, value, series) => {
      const middle = means[series] ?? 0
      return sum + Math.abs((value ?? middle) - middle) / (Math.abs(middle) || 1)
    }, 0)
  return some.reduce((most, point) => (distance(point) > distance(most) ? point : most))
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
