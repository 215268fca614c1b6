import type { ReactNode } from 'react'
import type { ConsoleAnswer } from '../../contract/console.ts'
import { kindOf } from './cells.ts'
import { type ChartChoice, MOST_SERIES, numericColumns } from './chart-points.ts'

interface ChoicesProps {
  columns: ConsoleAnswer['columns']
  choice: ChartChoice
  change: (choice: ChartChoice) => void
  /** at the end of the line */
  children: ReactNode
}

/** Which columns, and how. */
export function ChartChoices({ columns, choice, change, children }: ChoicesProps) {
  const { along, series, kind } = choice
  const toggle = (index: number) =>
    change({ ...choice, series: series.includes(index) ? series.filter((one) => one !== index) : [...series, index] })
  return (
    <div className="chart-choices">
      <label className="filter">
        <span>Along</span>
        <select
          value={along}
          onChange={(event) => {
            const chosen = Number(event.target.value)
            change({ ...choice, along: chosen, series: series.filter((one) => one !== chosen) })
          }}
        >
          {columns.map(({ name, type }, index) =>
            kindOf(type) === 'other' ? null : (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
              <option key={index} value={index}>
                {name}
              </option>
            ),
          )}
        </select>
      </label>
      <fieldset className="chart-series">
        <legend>Numbers, at most {MOST_SERIES}</legend>
        {numericColumns(columns)
          .filter((index) => index !== along)
          .map((index) => (
            <label key={index} className="check" data-legend={series.includes(index) || undefined}>
              <input
                type="checkbox"
                checked={series.includes(index)}
                disabled={!series.includes(index) && series.length >= MOST_SERIES}
                onChange={() => toggle(index)}
              />
              {series.includes(index) && <i className={`stroke series-${series.indexOf(index)}`} aria-hidden="true" />}
              {columns[index]?.name}
            </label>
          ))}
      </fieldset>
      <fieldset className="segmented">
        <legend className="sr-only">Drawn as</legend>
        {(['line', 'bar'] as const).map((name) => (
          <label key={name}>
            <input
              type="radio"
              name="drawn-as"
              checked={kind === name}
              onChange={() => change({ ...choice, kind: name })}
            />
            <span>{name === 'line' ? 'Line' : 'Bar'}</span>
          </label>
        ))}
      </fieldset>
      {children}
    </div>
  )
}
