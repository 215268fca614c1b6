import type { Reason } from '../contract/decision.ts'
import type { Policy } from '../contract/policy.ts'
import { dateFormat, dayOf, zoneOffset } from './local-time.ts'

/** What the customer is told the specialist helps with, by reason; anything else is "this". */
const topics: Partial<Record<Reason, string>> = {
  high_value_refund: 'this refund',
  account_deletion: 'closing your account',
  formal_complaint: 'your complaint',
  complex_technical: 'this technical issue',
  policy_rule: 'this request',
}

/**
 * The sentence that announces a transfer, from the workspace's template. Without an agent's name the words about it go.
 * @param reason the first trigger of the decision
 */
export function formatTransfer(policy: Policy, reason: Reason, agentName: string, etaSeconds: number): string {
  const template = agentName === '' ? policy.transfer_text.replace(/,? ?\{agent_name\},?/g, '') : policy.transfer_text
  return fill(template, {
    agent_name: agentName,
    reason,
    topic: topics[reason] ?? 'this',
    eta: formatDuration(etaSeconds),
  })
}

/** The sentence that announces a callback, from the workspace's template. @param opening, at epoch ms */
export function formatCallback(policy: Policy, reason: Reason, opening: number, at: number): string {
  return fill(policy.callback_text, {
    reason,
    topic: topics[reason] ?? 'this',
    opening: formatOpening(policy, opening, at),
  })
}

/** "2 minutes": whole minutes, rounded up, at least one; from two hours on whole hours. */
export function formatDuration(seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60))
  if (minutes < 120) return minutes === 1 ? '1 minute' : `${minutes} minutes`
  return `${Math.ceil(minutes / 60)} hours`
}

/** "8:00 AM tomorrow", "3:15 PM today", "8:00 AM on Monday", "8:00 AM on Monday, January 4": local to the workspace, in its language. */
export function formatOpening(policy: Policy, opening: number, at: number): string {
  const { language, time_zone: timeZone } = policy
  const locale = language === 'en' ? 'en-US' : language
  const time = dateFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit' })
    .format(opening)
    .replace(/\u202f/g, ' ')
  const offset = zoneOffset(timeZone)
  const days = dayOf(opening, offset) - dayOf(at, offset)
  if (days <= 1)
    return `${time} ${new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.max(0, days), 'day')}`
  // from a week on a weekday alone would be the wrong one
  const date = days < 7 ? {} : ({ day: 'numeric', month: 'long' } as const)
  const day = dateFormat(locale, { timeZone, weekday: 'long', ...date }).format(opening)
  return locale.startsWith('en') ? `${time} on ${day}` : `${time} ${day}`
}

const fill = (template: string, values: Record<string, string>): string =>
  template.replace(/\{(\w{1,32})\}/g, (whole, name: string) => values[name] ?? whole)
