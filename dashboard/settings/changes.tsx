import type { Change } from './difference.ts'

/** What one policy says otherwise, as two columns of words. */
export function Changes({ changes, none }: { changes: readonly Change[]; none: string }) {
  if (changes.length === 0) return <p className="quiet">{none}</p>
  return (
    <ul className="changes">
      {changes.map(({ label, before, after }) => (
        <li key={label}>
          <span className="changes-label">{label}</span>
          <span className="changes-words">
            {before !== '' && <del>{before}</del>}
            {before !== '' && after !== '' && <span aria-hidden="true"> → </span>}
            {after !== '' && <ins>{after}</ins>}
            {after === '' && <span className="quiet"> taken away</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
