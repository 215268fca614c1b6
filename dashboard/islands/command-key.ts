import { useMounted } from './use-mounted.ts'

/** What stands on the key before K and ↵ on the reader's keyboard. Not known on the server. */
export const commandKey = (): string => (/Mac|iP/.test(navigator.platform) ? '⌘' : 'Ctrl ')

export function useCommandKey(): string {
  return useMounted() ? commandKey() : 'Ctrl '
}
