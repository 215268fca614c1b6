import { useMemo, useState } from 'react'
import type { PolicyFault } from '../../contract/parse-policy.ts'
import type { PolicyVersion } from '../../contract/policy.ts'
import { useUnsaved } from '../islands/leaving.ts'
import { pathIn, type Sending, type Sent, send } from '../islands/send.ts'
import { plural } from '../tiles/format.ts'
import { changesBetween } from './difference.ts'
import { type Draft, draftOf, type Path, withValue } from './draft.ts'
import { EditingContext } from './editing.ts'
import { HoursCard } from './hours-card.tsx'
import { type KeptPolicy, POLICY } from './policy-api.ts'
import { RulesCard } from './rules-card.tsx'
import { SaveBar } from './save-bar.tsx'
import { ShadowCard } from './shadow-card.tsx'
import { TemplatesCard } from './templates-card.tsx'
import { ThresholdsCard } from './thresholds-card.tsx'
import { TryBox } from './try-box.tsx'
import { VersionsCard } from './versions-card.tsx'
import { WaitingCard } from './waiting-card.tsx'

interface EditorProps {
  workspace: string
  kept: KeptPolicy & { current: PolicyVersion }
}

/** The policy in force, what somebody changes in it, and what it was before. */
export function PolicyEditor({ workspace, kept }: EditorProps) {
  const { current: version, versions, reload } = kept
  const [draft, setDraft] = useState<Draft>(() => draftOf(version.policy))
  const [faults, setFaults] = useState<PolicyFault[]>([])
  const [told, setTold] = useState('')
  const changes = useMemo(() => changesBetween(version.policy, draft), [version.policy, draft])
  const isChanged = changes.length > 0
  useUnsaved(isChanged, `The policy of ${workspace} has changes that are not saved. Leave them behind?`)
  const set = (path: Path, value: unknown) => {
    setDraft((before) => withValue(before, path, value))
    setTold('')
  }
  const expected = version.version
  const note = (
    sent: Sent<PolicyVersion>,
    words: (made: number) => string,
    undone = 'Nothing was changed',
  ): boolean => {
    setFaults(sent.ok ? [] : sent.faults)
    setTold(sent.ok ? words(sent.body.version) : `${undone}: ${whyNot(sent)}.`)
    // also after a refusal: another version may be in force
    reload()
    return sent.ok
  }
  const change = (place: string, sending: Sending) => send<PolicyVersion>(pathIn(POLICY + place, workspace), sending)
  const put = async (place: '' | '/candidate', why: string) => {
    const sent = await change(place, { method: 'PUT', expected, body: { policy: draft, note: why } })
    if (sent.ok) setDraft(draftOf(place === '' ? sent.body.policy : version.policy))
    return note(sent, (made) => (place === '' ? inForce(made) : `Tried in the shadow since version ${made}.`))
  }
  const rollBack = async (to: number, why: string) => {
    const sent = await change('/rollback', { method: 'POST', expected, body: { to, note: why } })
    if (sent.ok) setDraft(draftOf(sent.body.policy))
    note(sent, (made) => `${inForce(made)} It says what version ${to} said.`)
  }
  const giveUp = async () => void note(await change('/candidate', { method: 'DELETE', expected }), () => 'Given up.')
  const take = async (why: string) => {
    const body = { policy: version.candidate as object, note: why }
    const sent = await change('', { method: 'PUT', expected, body })
    if (!sent.ok) return void note(sent, inForce)
    setDraft(draftOf(sent.body.policy))
    const ended = await change('/candidate', { method: 'DELETE', expected: sent.body.version })
    note(ended, inForce, `${inForce(sent.body.version)} It is still tried in the shadow, too`)
  }
  return (
    <EditingContext value={{ draft, faults, set }}>
      <p className="told" role="status">
        {told}
      </p>
      <div className="settings">
        <div className="settings-edit">
          <div className="settings-fields">
            <ThresholdsCard />
            <RulesCard />
            <HoursCard />
            <WaitingCard />
            <TemplatesCard />
          </div>
          <div className="settings-try">
            <TryBox workspace={workspace} isChanged={isChanged} />
          </div>
        </div>
        <ShadowCard workspace={workspace} version={version} take={take} giveUp={giveUp} />
        <VersionsCard workspace={workspace} versions={versions} current={version} rollBack={rollBack} />
      </div>
      {isChanged && (
        <SaveBar
          changes={changes}
          faults={faults}
          version={expected + 1}
          hasCandidate={version.candidate !== undefined}
          send={put}
          discard={() => {
            setDraft(draftOf(version.policy))
            setFaults([])
            setTold('')
          }}
        />
      )}
    </EditingContext>
  )
}

const inForce = (version: number): string => `Version ${version} is in force.`

const whyNot = ({ reason, faults }: Sent<unknown> & { ok: false }): string =>
  faults.length === 0 ? reason : `${plural(faults.length, 'field is', 'fields are')} wrong, and say why`
