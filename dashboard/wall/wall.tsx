import type { ReactNode } from 'react'
import { Following } from '../islands/following.tsx'
import { Headline } from '../islands/headline.tsx'
import { ReadOnlyContext } from '../islands/read-only.ts'
import { useIsEmpty, useLive } from '../islands/use-live.ts'
import { useScope } from '../islands/use-scope.ts'
import { scopeOf } from '../scope.ts'
import { WallBar } from './bar.tsx'
import { WallFoot } from './foot.tsx'
import { useStillPointer, useTurn } from './keys.ts'
import { wallViews } from './views.tsx'

/** The live numbers for a screen on the wall: read from across the room, touched by nobody, one view after the other. */
export function Wall({ search }: { search: string }) {
  return (
    <Following scope={scopeOf(search)} view="live">
      <ReadOnlyContext value={true}>
        <Screen />
      </ReadOnlyContext>
    </Following>
  )
}

function Screen() {
  const [scope] = useScope()
  const turn = useTurn(wallViews.length, scope)
  const isStill = useStillPointer()
  const isStale = useLive(({ connection }) => connection.state === 'lost' && connection.hadNumbers)
  const { name = '', View = Empty } = wallViews[turn.at] ?? {}
  return (
    <div
      className="wall"
      data-stale={isStale || undefined}
      data-still={isStill || undefined}
      data-paused={turn.isPaused || undefined}
    >
      <WallBar title={name} />
      <Headline />
      <main className="wall-stage" id="content" key={name}>
        <Stage>
          <View />
        </Stage>
      </main>
      <WallFoot turn={turn} names={wallViews.map((view) => view.name)} />
    </div>
  )
}

const Empty = () => null

/** What there is to say when there is nothing to show; nobody here can do anything about it. */
function Stage({ children }: { children: ReactNode }) {
  const connection = useLive((state) => state.connection)
  const isEmpty = useIsEmpty()
  if (connection.state === 'refused')
    return <Sorry title="These numbers are not shown here">The server says: {connection.reason}.</Sorry>
  if (connection.state === 'lost' && !connection.hadNumbers)
    return (
      <Sorry title="The live numbers cannot be reached">
        What failed: {connection.reason}. Nothing that bots send is lost by that. This screen keeps trying.
      </Sorry>
    )
  if (isEmpty)
    return (
      <Sorry title="Nothing has been sent yet">
        From the first event of a bot on, here will be how well it hands customers to people. Escape leads to the page
        that shows how to send one.
      </Sorry>
    )
  return children
}

function Sorry({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="notice wall-sorry" role="status">
      <h2>{title}</h2>
      <p>{children}</p>
    </section>
  )
}
