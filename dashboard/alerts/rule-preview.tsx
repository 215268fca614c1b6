import type { RulePreview } from '../../contract/alert-rules.ts'
import { Moment } from '../islands/moment.tsx'
import { useScope } from '../islands/use-scope.ts'
import { hrefIn } from '../scope.ts'
import { formatDuration, plural } from '../tiles/format.ts'
import { RuleCourse } from './rule-course.tsx'
import { formatValue } from './words.ts'

/** What a rule would have done: how often, when, and the value beside its limit. */
export function PreviewShown({ preview }: { preview: RulePreview }) {
  const { fired, from, to, step_seconds } = preview
  const times = fired.length === 0 ? 'not have fired' : `have fired ${plural(fired.length, 'time')}`
  return (
    <div className="rule-preview" role="status">
      <p>
        <b>
          Over the last {spanOf(to - from)} this rule would {times}.
        </b>{' '}
        <span className="quiet">
          The value was looked at every {formatDuration(step_seconds)}: what was shorter is not in it.
        </span>
      </p>
      <RuleCourse preview={preview} title={`What ${preview.rule} would have done`} firedWords="would have fired" />
      {fired.length > 0 && <Fired preview={preview} />}
    </div>
  )
}

const DAY_MS = 86_400_000
const spanOf = (ms: number): string =>
  ms < DAY_MS ? formatDuration(ms / 1000) : plural(Math.round(ms / DAY_MS), 'day')

const SHOWN = 12
const AROUND_MS = 30 * 60_000

function Fired({ preview: { fired, to, unit } }: { preview: RulePreview }) {
  const [scope] = useScope()
  return (
    <ol className="rule-preview-fired">
      {fired
        .slice(-SHOWN)
        .reverse()
        .map((one) => {
          const span = { from: one.from - AROUND_MS, to: Math.min(to, (one.until ?? to) + AROUND_MS) }
          return (
            <li key={one.from}>
              <a href={hrefIn({ ...scope, window: 'custom', ...span }, '/')}>
                <Moment at={new Date(one.from).toISOString()} />
              </a>{' '}
              at {formatValue(one.value, unit)}
              {one.until === null ? ', still open' : `, for ${formatDuration((one.until - one.from) / 1000)}`}
            </li>
          )
        })}
      {fired.length > SHOWN && <li className="quiet">and {fired.length - SHOWN} before</li>}
    </ol>
  )
}
