import { useMemo, useState } from 'react'
import type { PolicyFault } from '../../contract/parse-policy.ts'
import type { PolicyVersion } from '../../contract/policy.ts'
import { useUnsaved } from '../islands/leaving.ts'
import { plural } from '../tiles/format.ts'
import { changesBetween } from './difference.ts'
import { type Draft, draftOf, type Path, withValue } from './draft.ts'
import { EditingContext } from './editing.ts'
import { HoursCard } from './hours-card.tsx'
import { RulesCard } from './rules-card.tsx'
import { SaveBar } from './save-bar.tsx'
import { ShadowCard } from './shadow-card.tsx'
import { TemplatesCard } from './templates-card.tsx'
import { ThresholdsCard } from './thresholds-card.tsx'
import { TryBox } from './try-box.tsx'
import { type PolicyPageState, type Sent, sendChange } from './use-policy-page.ts'
import { VersionsCard } from './versions-card.tsx'
import { WaitingCard } from './waiting-card.tsx'

interface EditorProps {
  workspace: string
  page: PolicyPageState & { version: PolicyVersion }
}

/** The policy in force, what somebody changes in it, and what it was before. */
export function PolicyEditor({ workspace, page }: EditorProps) {
  const { version, versions, reload } = page
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
  const note = (sent: Sent, words: (made: number) => string): boolean => {
    setFaults(sent.ok ? [] : sent.faults)
    setTold(sent.ok ? words(sent.version.version) : `Nothing was changed: ${whyNot(sent)}.`)
    // also after a refusal: another version may be in force
    reload()
    return sent.ok
  }
  const send = async (place: '' | '/candidate', why: string) => {
    const sent = await sendChange(workspace, { method: 'PUT', place, expected, body: { policy: draft, note: why } })
    if (sent.ok) setDraft(draftOf(place === '' ? sent.version.policy : version.policy))
    return note(sent, (made) => (place === '' ? inForce(made) : `Tried in the shadow since version ${made}.`))
  }
  const rollBack = async (to: number, why: string) => {
    const sent = await sendChange(workspace, { method: 'POST', place: '/rollback', expected, body: { to, note: why } })
    if (sent.ok) setDraft(draftOf(sent.version.policy))
    note(sent, (made) => `${inForce(made)} It says what version ${to} said.`)
  }
  const giveUp = async () =>
    void note(await sendChange(workspace, { method: 'DELETE', place: '/candidate', expected }), () => 'Given up.')
  const take = async (why: string) => {
    const body = { policy: version.candidate as object, note: why }
    const sent = await sendChange(workspace, { method: 'PUT', place: '', expected, body })
    if (!sent.ok) return void note(sent, inForce)
    setDraft(draftOf(sent.version.policy))
    const ended = await sendChange(workspace, { method: 'DELETE', place: '/candidate', expected: sent.version.version })
    note(ended, () => inForce(sent.version.version))
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
          send={send}
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

const whyNot = ({ reason, faults }: Sent & { ok: false }): string =>
  faults.length === 0 ? reason : `${plural(faults.length, 'field is', 'fields are')} wrong, and say why`
