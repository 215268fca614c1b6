import { hrefIn } from '../scope.ts'
import { useStore } from './use-live.ts'
import { useScope } from './use-scope.ts'

/** The page without numbers, and what to do about it. */

export function Nothing({ origin }: { origin: string }) {
  return (
    <section className="notice">
      <h2>Nothing has been sent yet</h2>
      <p>Here will be how well your bot hands customers to people, from the first event on. Send one:</p>
      <FirstEvent origin={origin} workspace="acme" />
    </section>
  )
}

/** This one has sent nothing: it may be new, or misspelt. */
export function Unheard({ origin, workspace, others }: { origin: string; workspace: string; others: string[] }) {
  const [scope] = useScope()
  return (
    <section className="notice">
      <h2>Nothing has been sent to {workspace} yet</h2>
      <p>
        {others.length > 0 && 'There is something in '}
        {others.slice(0, MOST_NAMED).map((name, i) => (
          <span key={name}>
            {i > 0 && ', '}
            <a href={hrefIn({ ...scope, workspace: name }, '')}>{name}</a>
          </span>
        ))}
        {others.length > 0 ? '. Or send it a first event:' : 'Send it a first event:'}
      </p>
      <FirstEvent origin={origin} workspace={workspace} />
    </section>
  )
}

const MOST_NAMED = 5

function FirstEvent({ origin, workspace }: { origin: string; workspace: string }) {
  const command = `curl -X POST ${origin}/v1/events \\
  -H "Authorization: Bearer $BATON_KEY" \\
  -H "Content-Type: application/json" \\
  -d '{"type":"message.customer","conversation_id":"c-1","text":"I want to talk to a person"}'`
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a phone */}
      <pre tabIndex={0}>{command}</pre>
      <p className="quiet">
        <code>npm run key -- create --workspace {workspace} --scope ingest</code> prints a key. The page fills by
        itself, no need to reload.
      </p>
    </>
  )
}

export function Unreachable({ reason }: { reason: string }) {
  const store = useStore()
  return (
    <section className="notice notice-bad" role="alert">
      <h2>The live numbers cannot be reached</h2>
      <p>
        What failed: {reason}. Events that bots send are still taken as long as Baton itself runs; nothing is lost by
        this page being away. It keeps trying.
      </p>
      <button type="button" className="button" onClick={store.retry}>
        Try again now
      </button>
    </section>
  )
}

export function Refused({ reason }: { reason: string }) {
  const store = useStore()
  return (
    <section className="notice notice-bad" role="alert">
      <h2>These numbers are not shown here</h2>
      <p>The server says: {reason}.</p>
      <p>
        <a href="/">Back to the page without filters</a>
      </p>
      <button type="button" className="button" onClick={store.retry}>
        Try again
      </button>
    </section>
  )
}
