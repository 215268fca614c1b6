import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Notice } from '../../contract/notice.ts'
import type { KnownAgent } from '../snapshot.ts'
import { repairWords, type ToldNotice, toldOf } from '../tiles/notice-words.ts'
import { ghostWords, spoken } from '../tiles/words.ts'
import { presentRepair } from './present-repair.ts'
import { takerWords } from './takers.ts'
import type { Waiting } from './waiting.ts'
import { type PlaceInList, WaitingPromise, WaitingRow } from './waiting-row.tsx'

/** until it is measured */
const ROW_PX = 92

/** What was told of each handoff, the newest first. */
export type Told = ReadonlyMap<string, Notice[]>

/** Hundreds may wait, and all of their clocks run: only those in sight are drawn. */
export function LongRows({ queue, agents, told }: { queue: Waiting[]; agents: KnownAgent[]; told: Told }) {
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  // what stands above may have grown
  useLayoutEffect(() => setTop(Math.round((list.current?.getBoundingClientRect().top ?? 0) + scrollY)))
  const virtual = useWindowVirtualizer({
    ...{ count: queue.length, estimateSize: () => ROW_PX, overscan: 8, scrollMargin: top },
    getItemKey: (index) => queue[index]?.id ?? index,
  })
  const drawn = virtual.getVirtualItems()
  const before = (drawn[0]?.start ?? top) - top
  const after = virtual.getTotalSize() - ((drawn.at(-1)?.end ?? top) - top)
  return (
    <ul ref={list} className="queue-rows" style={{ paddingBlock: `${before}px ${after}px` }}>
      {drawn.map(({ index, key }) => {
        const one = queue[index] as Waiting
        const place = { index, of: queue.length, measure: virtual.measureElement }
        return <QueueRow key={key} one={one} agents={agents} notices={told.get(one.id) ?? []} place={place} />
      })}
    </ul>
  )
}

interface QueueRowProps {
  one: Waiting
  agents: KnownAgent[]
  notices: Notice[]
  place?: PlaceInList
}

export function QueueRow({ one, agents, notices, place }: QueueRowProps) {
  const taker = takerWords(one, agents)
  const newest = notices[0] === undefined ? null : nowOf(toldOf(notices[0]), one, agents)
  const ghosts = one.ghosts.map((ghost) => (
    <span key={ghost} className="ghost">
      {spoken(ghostWords, ghost)}
    </span>
  ))
  return (
    <WaitingRow one={one} place={place} notes={ghosts} told={newest && <Repair told={newest} />}>
      <div className="waiting-then">
        <WaitingPromise one={one} />
        {taker !== '' && <p className="taker">{taker}</p>}
      </div>
    </WaitingRow>
  )
}

/** The notice as it was told, with what would help by now. */
const nowOf = (told: ToldNotice, one: Waiting, agents: KnownAgent[]): ToldNotice =>
  told.repair === null ? told : { ...told, repair: presentRepair(told.repair, one, agents) }

function Repair({ told }: { told: ToldNotice }) {
  return (
    <p className="repair">
      {repairWords(told)}
      {told.repair?.text && <span className="quiet"> “{told.repair.text}”</span>}
    </p>
  )
}
