import type { Read } from './use-told.ts'

/** The page of one thing without it: it is not there, it cannot be read, it is on its way. */

interface TroubleProps {
  what: string
  read: Read<unknown>
  back: string
  backWords: string
}

export function Trouble({ what, read: { detail, missing, failed, reload }, back, backWords }: TroubleProps) {
  return (
    <>
      {missing !== '' && (
        <section className="notice" role="alert">
          <h2>This {what} is not here</h2>
          <p>The server says: {missing}.</p>
          <a href={back}>{backWords}</a>
        </section>
      )}
      {failed !== '' && (
        <section className="notice notice-bad" role="alert">
          <h2>
            This {what} could not be read{detail !== null && ' again'}
          </h2>
          <p>
            What failed: {failed}. {detail !== null && 'What is shown was read before.'}
          </p>
          <button type="button" className="button" onClick={reload}>
            Try again
          </button>
        </section>
      )}
    </>
  )
}

export function Skeletons() {
  return (
    <div className="one" aria-busy="true">
      <div className="tile one-summary">
        <span className="bone bone-number" />
        <span className="bone bone-hero" />
      </div>
      <div className="one-aside">
        <div className="tile" />
        <div className="tile" />
      </div>
      <div className="tile one-transcript">
        <div className="skeleton">
          {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
            <span key={key} className="bone bone-row" />
          ))}
        </div>
      </div>
    </div>
  )
}
