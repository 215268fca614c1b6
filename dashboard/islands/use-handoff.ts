import type { HandoffDetail } from '../../contract/handoff.ts'
import { type Read, useTold } from './use-told.ts'

const isOver = ({ handoff }: HandoffDetail): boolean => handoff.ended_at !== ''

/** @param workspace '' = the reader's own */
export function useHandoff(id: string, workspace: string): Read<HandoffDetail> {
  const query = workspace === '' ? '' : `?${new URLSearchParams({ workspace })}`
  return useTold(`/v1/handoffs/${encodeURIComponent(id)}${query}`, isOver)
}
