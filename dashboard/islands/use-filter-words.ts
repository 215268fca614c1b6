import type { ScopeFilter } from '../../contract/scope-filters.ts'
import { languageWords, reasonWords, spoken } from '../tiles/words.ts'
import { useAgentName } from './use-agent-name.ts'

/** @returns from what a filter lets through to what people call it */
export function useFilterWords(): (name: ScopeFilter, value: string) => string {
  const nameOf = useAgentName()
  return (name, value) => {
    if (name === 'reason') return spoken(reasonWords, value)
    if (name === 'agent_id') return nameOf(value)
    return name === 'language' ? languageWords(value) : value
  }
}
