import { useEffect, useState } from 'react'
import { formatScore } from '../tiles/format.ts'
import { type Level, levelOf, levelWords, people } from '../tiles/words.ts'
import { Heard } from './heard.tsx'
import { numberOf, useRow } from './use-live.ts'

/** What a screen reader hears by itself: only when the score crosses a line, not with every digit. Also the tab's title. */
export function Headline() {
  const live = useRow('hfs_live')
  const score = numberOf(live, 'hfs')
  const waiting = numberOf(live, 'waiting_count') ?? 0
  const level = live === undefined ? null : levelOf(score)
  const [told, setTold] = useState<{ level: Level | null; words: string }>({ level: null, words: '' })
  const words = `Handoff Friction Score ${score === null ? 'not known' : formatScore(score)}, ${levelWords[level ?? 'none']}. ${people(waiting)} waiting.`
  useEffect(() => {
    if (level !== null) setTold((before) => (before.level === level ? before : { level, words }))
  }, [level, words])
  useEffect(() => {
    if (live !== undefined) document.title = `${score === null ? '–' : formatScore(score)} · Live · Baton`
  }, [live, score])
  return <Heard id="headline" words={told.words} />
}
