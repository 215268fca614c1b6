import type { PolicyVersion } from '../../contract/policy.ts'
import { type ListedVersion, POLICY } from '../settings/policy-api.ts'
import { PolicyEditor } from '../settings/policy-editor.tsx'
import { Nothing, Refused } from './notices.tsx'
import { PageFrame, type PageProps } from './page-frame.tsx'
import { WorkspacePicker } from './top-bar.tsx'
import { useIsEmpty, useLive } from './use-live.ts'
import { useScope } from './use-scope.ts'
import { useVersions } from './use-versions.ts'

/** What a workspace decides for itself, to be changed, tried and taken back. */
export function PolicyPage(page: PageProps) {
  return (
    <PageFrame {...page} title="Policy" path="/settings/policy" view="list" bar={<WorkspacePicker />}>
      <OfWorkspace origin={page.origin} />
    </PageFrame>
  )
}

function OfWorkspace({ origin }: { origin: string }) {
  const [{ workspace }] = useScope()
  const connection = useLive((state) => state.connection)
  const isEmpty = useIsEmpty()
  if (connection.state === 'refused') return <Refused reason={connection.reason} />
  if (workspace !== '') return <Read key={workspace} workspace={workspace} />
  return isEmpty ? <Nothing origin={origin} /> : <Bones />
}

function Read({ workspace }: { workspace: string }) {
  const kept = useVersions<PolicyVersion, ListedVersion>(POLICY, workspace)
  const { current, failed, reload } = kept
  return (
    <>
      {failed !== '' && (
        <section className="notice notice-bad" role="alert">
          <h2>The policy could not be read</h2>
          <p>
            What failed: {failed}.{' '}
            {current === null ? 'Decisions go on as they were.' : 'What is shown was read before.'}
          </p>
          <button type="button" className="button" onClick={reload}>
            Try again
          </button>
        </section>
      )}
      {current === null ? (
        failed === '' && <Bones />
      ) : (
        <PolicyEditor workspace={workspace} kept={{ ...kept, current }} />
      )}
    </>
  )
}

/** In the places where the cards will be. */
function Bones() {
  return (
    <div className="settings" aria-busy="true">
      <div className="settings-edit">
        <div className="settings-fields">
          {['a', 'b', 'c'].map((key) => (
            <div key={key} className="tile settings-card">
              <div className="skeleton">
                {['1', '2', '3', '4', '5', '6'].map((line) => (
                  <span key={line} className="bone bone-line" />
                ))}
              </div>
            </div>
          ))}
        </div>
        <div className="settings-try">
          <div className="tile try" />
        </div>
      </div>
    </div>
  )
}
