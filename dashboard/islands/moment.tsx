import { formatStamp, formatUtc } from '../tiles/format.ts'

/** A time in the reader's zone, UTC on hover. @param at RFC 3339, '' = never */
export function Moment({ at, className }: { at: string; className?: string }) {
  if (at === '') return '–'
  return (
    <time className={className} dateTime={at} title={formatUtc(at)}>
      {formatStamp(at)}
    </time>
  )
}
