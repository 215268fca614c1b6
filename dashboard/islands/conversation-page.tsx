import { useMemo } from 'react'
import type { ConversationDetail, ToldEpisode } from '../../contract/conversation.ts'
import type { WholeHandoff } from '../../contract/handoff.ts'
import { hrefIn, scopeOf } from '../scope.ts'
import { failureWords, reasonWords, spoken } from '../tiles/words.ts'
import { Card } from './card.tsx'
import { StateChip } from './conversation-row.tsx'
import { ConversationSummary } from './conversation-summary.tsx'
import { conversationHref, handoffHref } from './links.ts'
import { Nothing } from './notices.tsx'
import { Outcome } from './outcome.tsx'
import { PageFrame, type PageProps } from './page-frame.tsx'
import { PromisesCard } from './promises-card.tsx'
import { RepeatsCard } from './repeats-card.tsx'
import { Skeletons, Trouble } from './told-states.tsx'
import { Transcript } from './transcript.tsx'
import { ConversationContext } from './use-conversation.ts'
import { useIsEmpty, useLive } from './use-live.ts'
import { useScope } from './use-scope.ts'
import { useTold } from './use-told.ts'

/** One conversation as it went, whether a person was needed or not. */
export function ConversationPage({ id, ...page }: PageProps & { id: string }) {
  const back = hrefIn(scopeOf(page.search), '/conversations')
  const bar = (
    <a className="back" href={back}>
      All conversations
    </a>
  )
  const episode = new URLSearchParams(page.search).get('episode') ?? ''
  return (
    <PageFrame {...page} title="Conversation" path="/conversations" view="one" bar={bar}>
      <Read id={id} episode={episode} back={back} origin={page.origin} />
    </PageFrame>
  )
}

const isOver = ({ episode }: ConversationDetail): boolean => episode.ended_at !== ''

function Read({ id, episode, back, origin }: { id: string; episode: string; back: string; origin: string }) {
  const [{ workspace }] = useScope()
  const query = new URLSearchParams({ workspace, ...(episode === '' ? {} : { episode }) })
  const path = workspace === '' ? '' : `/v1/conversations/${encodeURIComponent(id)}?${query}`
  const read = useTold(path, isOver)
  const isLost = useLive(({ connection }) => connection.state === 'lost')
  const isEmpty = useIsEmpty()
  const { detail, missing, failed } = read
  if (isEmpty) return <Nothing origin={origin} />
  return (
    <div data-stale={(isLost && detail !== null && detail.episode.ended_at === '') || undefined}>
      <Trouble what="conversation" read={read} back={back} backWords="All conversations" />
      {detail !== null && <Told detail={detail} />}
      {detail === null && missing === '' && failed === '' && <Skeletons />}
    </div>
  )
}

function Told({ detail }: { detail: ConversationDetail }) {
  const { workspace, conversation_id, episodes, episode, handoffs } = detail
  const place = useMemo(() => ({ workspace, conversation_id }), [workspace, conversation_id])
  return (
    <div className="one">
      <ConversationSummary detail={detail} />
      <div className="one-aside">
        {handoffs.length > 0 && <HandoffsCard handoffs={handoffs} />}
        {episodes.length > 1 && <EpisodesCard episodes={episodes} shown={episode.episode} />}
        {episode.false_positive && (
          <Card title="Confident but wrong">
            <p>
              The bot was sure of an answer, and then:{' '}
              {spoken(failureWords, episode.false_positive_reason).toLowerCase()}.
            </p>
          </Card>
        )}
        {handoffs.length > 0 && <PromisesCard promises={detail.promises} />}
        {handoffs.length > 0 && <RepeatsCard detail={detail} />}
      </div>
      <ConversationContext value={place}>
        <Transcript detail={detail} left="earlier events" />
      </ConversationContext>
    </div>
  )
}

function HandoffsCard({ handoffs }: { handoffs: WholeHandoff[] }) {
  const [scope] = useScope()
  return (
    <Card title={handoffs.length === 1 ? 'Handoff' : 'Handoffs'}>
      <ul className="linked">
        {handoffs.map((handoff) => (
          <li key={handoff.handoff_id}>
            <i className={`swatch swatch-tier-${handoff.tier}`} />
            <a href={handoffHref(handoff.handoff_id, scope)}>{spoken(reasonWords, handoff.reason)}</a>{' '}
            <Outcome handoff={handoff} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function EpisodesCard({ episodes, shown }: { episodes: ToldEpisode[]; shown: number }) {
  const [scope] = useScope()
  return (
    <Card title="Episodes">
      <ol className="linked">
        {episodes.map(({ conversation_id, episode, state }) => (
          <li key={episode}>
            <a
              href={conversationHref(conversation_id, scope, episode)}
              aria-current={episode === shown ? 'page' : undefined}
            >
              Episode {episode}
            </a>{' '}
            <StateChip state={state} />
          </li>
        ))}
      </ol>
    </Card>
  )
}
