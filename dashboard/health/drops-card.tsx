import type { Drop } from '../../contract/plumbing.ts'
import { Card } from '../islands/card.tsx'
import { TableHead } from '../islands/table-head.tsx'
import { formatCount } from '../tiles/format.ts'
import { Told } from '../tiles/measured.tsx'
import { placeWords, reasonMeanings } from './words.ts'

/** Whatever was refused or did not arrive, each with its reason. */
export function DropsCard({ drops, isTold }: { drops: readonly Drop[] | null; isTold: boolean }) {
  return (
    <Card
      title="Refused and dropped"
      aside={
        <>
          of all workspaces ·{' '}
          <a className="behind" href="#letters">
            Dead letters
          </a>{' '}
          · <Told />
        </>
      }
      isTold
      className="plumbing-drops"
    >
      {drops === null && <span className="bone bone-row" aria-hidden="true" />}
      {drops?.length === 0 && (
        <p className="calm">
          {isTold ? 'Nothing, since the processes that run now began.' : 'No process says what it dropped.'}
        </p>
      )}
      {drops !== null && drops.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a phone
        <section className="scroll" aria-label="Drops by reason" tabIndex={0}>
          <table className="plain-table">
            <TableHead names={['What', 'Reason', 'Last 5 min', 'Since the start']} />
            <tbody>
              {drops.map(({ place, reason, count, recent_count }) => (
                <tr key={`${place} ${reason}`}>
                  <td>{placeWords[place]}</td>
                  <th scope="row">
                    <code>{reason}</code>{' '}
                    <span className="quiet">{reasonMeanings[reason] ?? reason.replaceAll('_', ' ')}</span>
                  </th>
                  <td>{formatCount(recent_count)}</td>
                  <td>{formatCount(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Card>
  )
}
