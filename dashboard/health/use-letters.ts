import { useEffect, useState } from 'react'
import type { DeadLetter, DeadLetters } from '../../contract/dead-letter.ts'
import { ask } from '../islands/ask.ts'
import { pathIn, type Sent, send } from '../islands/send.ts'
import { type Polled, usePolled } from '../islands/use-polled.ts'

/** Dead letters of a workspace, and what is done about them. */

const EVERY_SECONDS = 2
export const SHOWN = 100

export interface Asked {
  state: 'open' | 'done' | ''
  code: string
}

export function useLetters(workspace: string, { state, code }: Asked): Polled<DeadLetters> {
  const query = new URLSearchParams({ workspace, state, code, limit: String(SHOWN) })
  return usePolled(
    workspace === '' ? '' : query.toString(),
    (signal) => ask<DeadLetters>(`/v1/dead-letters?${query}`, signal),
    EVERY_SECONDS * 1000,
  )
}

/** A letter with all of it that is kept: a list has the beginning of a long one. */
export function useWholeLetter(workspace: string, listed: DeadLetter): { letter: DeadLetter | null; failed: string } {
  const [read, setRead] = useState<{ raw: string | null; failed: string }>({ raw: null, failed: '' })
  const { dead_letter_id, raw } = listed
  const isWhole = listed.raw_bytes === new TextEncoder().encode(raw).length
  useEffect(() => {
    if (isWhole) return
    const control = new AbortController()
    const path = `/v1/dead-letters/${dead_letter_id}?${new URLSearchParams({ workspace })}`
    void ask<DeadLetter>(path, control.signal).then((answer) => {
      if (control.signal.aborted) return
      setRead(answer.ok ? { raw: answer.body.raw, failed: '' } : { raw: null, failed: answer.reason })
    })
    return () => control.abort()
  }, [isWhole, dead_letter_id, workspace])
  if (isWhole) return { letter: listed, failed: '' }
  // what became of it is newer in the list
  return { letter: read.raw === null ? null : { ...listed, raw: read.raw }, failed: read.failed }
}

/** What the server says when it is done; an id where the event got one. */
export type Done = Sent<{ event_id?: string }>

/** @param event null = it is set aside */
export const finishLetter = (workspace: string, id: string, event: object | null): Promise<Done> =>
  send(pathIn(`/v1/dead-letters/${id}/${event === null ? 'set-aside' : 'replay'}`, workspace), {
    ...{ method: 'POST', body: event === null ? {} : { event } },
  })
