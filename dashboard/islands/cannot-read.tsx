/** What the page shows could not be read, or not again. @param what "The alerts" @param every_seconds in which it is asked again */
export function CannotRead({
  what,
  failed,
  hasOld,
  every_seconds,
  again,
}: {
  what: string
  failed: string
  hasOld: boolean
  every_seconds: number
  again(): void
}) {
  if (failed === '') return null
  return (
    <section className="notice notice-bad" role="alert">
      <h2>{what} cannot be read</h2>
      <p>
        What failed: {failed}. {hasOld && 'What is shown was read before. '}It is asked again every {every_seconds}{' '}
        seconds.
      </p>
      <button type="button" className="button" onClick={again}>
        Try again now
      </button>
    </section>
  )
}
