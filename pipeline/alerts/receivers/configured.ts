import type { Config } from '../../../config.ts'
import { ConfigError, expected } from '../../../environment.ts'
import { addressRule, refusalOf } from './address.ts'
import { createAlertmanager } from './alertmanager.ts'
import { createMail } from './mail.ts'
import { createPagerDuty } from './pagerduty.ts'
import type { Receiver } from './receiver.ts'
import { createSlack } from './slack.ts'
import { createWebhook } from './webhook.ts'

/**
 * The receivers of the configuration, all of which are told of every alert.
 * @throws ConfigError when one of them must not be reached: else the first page to on-call would be the one that finds out
 */
export function configuredReceivers(
  { receivers, allowed_internal, heartbeat }: Pick<Config, 'receivers' | 'allowed_internal' | 'heartbeat'>,
  clock: () => number,
): Receiver[] {
  const { webhook, pagerduty, slack, mail, alertmanagers } = receivers
  const shared = { allowed: allowed_internal.alerts, clock }
  const rule = addressRule(allowed_internal.alerts)
  const check = (variable: string, url: string) => {
    const refusal = refusalOf(new URL(url), rule)
    if (refusal !== null) throw new ConfigError(`${variable}: ${refusal}`)
  }
  if (webhook !== null) check('BATON_ALERT_WEBHOOK_URL', webhook.url)
  if (pagerduty !== null) check('BATON_ALERT_PAGERDUTY_URL', pagerduty.url)
  if (slack !== null) check('BATON_ALERT_SLACK_URL', slack.url)
  if (mail !== null) check('BATON_ALERT_MAIL_URL', mail.url)
  if (heartbeat !== null) check('BATON_ALERT_HEARTBEAT_URL', heartbeat.url)
  for (const url of alertmanagers) check('BATON_ALERT_ALERTMANAGER_URL', url)
  const configured = [
    ...(webhook === null ? [] : [createWebhook({ name: 'webhook', ...shared, ...webhook })]),
    ...(pagerduty === null ? [] : [createPagerDuty({ name: 'pagerduty', ...shared, ...pagerduty })]),
    ...(slack === null ? [] : [createSlack({ name: 'slack', ...shared, ...slack })]),
    ...(mail === null ? [] : [createMail({ name: 'mail', ...shared, ...mail })]),
    ...alertmanagers.map((url, i) =>
      createAlertmanager({ name: i === 0 ? 'alertmanager' : `alertmanager-${i + 1}`, ...shared, url }),
    ),
  ]
  const { fallback } = receivers
  const names = configured.map(({ name }) => name)
  if (fallback !== null && !names.includes(fallback))
    throw expected(
      'BATON_ALERT_FALLBACK',
      fallback,
      `one of the receivers that are set (${names.join(', ') || 'none is'})`,
    )
  return configured
}
