import { useState } from 'react'
import type { PolicyVersion } from '../../contract/policy.ts'
import { type Answer, ask } from '../islands/ask.ts'
import { Card } from '../islands/card.tsx'
import { Moment } from '../islands/moment.tsx'
import { pathIn } from '../islands/send.ts'
import { useMounted } from '../islands/use-mounted.ts'
import { AskFirst } from './ask-first.tsx'
import { Changes } from './changes.tsx'
import { changesBetween } from './difference.ts'
import { type ListedVersion, POLICY } from './policy-api.ts'
import { whyOf } from './words.ts'

interface VersionsProps {
  workspace: string
  versions: readonly ListedVersion[]
  current: PolicyVersion
  rollBack(to: number, note: string): Promise<void>
}

/** Some hundred changes are opened one by one, not scrolled through. */
const SHOWN = 20

/** Who changed what, when and why, and the way back. */
export function VersionsCard({ workspace, versions, current, rollBack }: VersionsProps) {
  const [isAll, setAll] = useState(false)
  const shown = isAll ? versions : versions.slice(0, SHOWN)
  return (
    <Card title="Versions" aside={`version ${current.version} is in force`} className="settings-wide versions">
      <ol>
        {shown.map((version) => (
          <Version
            key={version.version}
            version={version}
            workspace={workspace}
            current={current}
            rollBack={rollBack}
          />
        ))}
      </ol>
      {shown.length < versions.length && (
        <button type="button" className="button more" onClick={() => setAll(true)}>
          Show all {versions.length}
        </button>
      )}
    </Card>
  )
}

interface VersionProps extends Omit<VersionsProps, 'versions'> {
  version: ListedVersion
}

function Version({ version: { version, at, who, note, has_candidate }, workspace, current, rollBack }: VersionProps) {
  const [pair, setPair] = useState<Answer<readonly [PolicyVersion | null, PolicyVersion]> | null>(null)
  const isMounted = useMounted()
  const load = async (isOpen: boolean) => {
    if (isOpen && !pair?.ok) setPair(await readPair(workspace, version))
  }
  return (
    <li>
      <details onToggle={(toggled) => void load(toggled.currentTarget.open)}>
        <summary>
          <b>Version {version}</b>
          {version === current.version && <span className="in-force">in force</span>}
          {has_candidate && <span className="quiet">with a candidate</span>}
          <span className="version-why">{whyOf(note)}</span>
          <span className="quiet version-who">
            {who}
            {at !== '' && isMounted && (
              <>
                , <Moment at={at} />
              </>
            )}
          </span>
        </summary>
        {pair === null && <p className="quiet">Reading …</p>}
        {pair?.ok === false && <p className="field-fault">Not read: {pair.reason}.</p>}
        {pair?.ok && <Difference pair={pair.body} />}
        {version !== current.version && (
          <AskFirst
            words="Go back to this version"
            question={`What version ${version} says is in force again, as version ${current.version + 1}.`}
            yes="Yes, go back"
            note={`back to version ${version}`}
            act={(why) => rollBack(version, why)}
          />
        )}
      </details>
    </li>
  )
}

function Difference({ pair: [before, after] }: { pair: readonly [PolicyVersion | null, PolicyVersion] }) {
  if (before === null) return <p className="quiet">The first version: what was configured.</p>
  const candidate = changesBetween(before.candidate ?? {}, after.candidate ?? {})
  const isTried = after.candidate !== undefined
  return (
    <>
      <Changes
        changes={changesBetween(before.policy, after.policy)}
        none={`Says the same as version ${before.version}.`}
      />
      {candidate.length > 0 && (
        <p className="quiet">
          {isTried && before.candidate === undefined && 'A candidate is tried in the shadow from here on.'}
          {isTried && before.candidate !== undefined && 'Another candidate is tried in the shadow from here on.'}
          {!isTried && 'The candidate was given up.'}
        </p>
      )}
    </>
  )
}

async function readPair(
  workspace: string,
  version: number,
): Promise<Answer<readonly [PolicyVersion | null, PolicyVersion]>> {
  const read = (one: number) =>
    ask<PolicyVersion>(pathIn(`${POLICY}/versions/${one}`, workspace), AbortSignal.timeout(10_000))
  const [after, before] = await Promise.all([read(version), version > 1 ? read(version - 1) : null])
  if (!after.ok) return after
  if (before !== null && !before.ok) return before
  return { ok: true, body: [before?.body ?? null, after.body] }
}
