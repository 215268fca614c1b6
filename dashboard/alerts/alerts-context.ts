import { createContext, useContext } from 'react'
import { type ChartUnit, ruleOfAlert } from '../../contract/alert.ts'
import type { ShownSilence } from '../../contract/silence.ts'
import type { ToldAlerts } from '../../contract/told-alerts.ts'
import type { AlertOnPage } from '../alerts.ts'

/** What the parts of the page of alerts know of each other. */
export interface AlertsOnPage {
  workspace: string
  rules: readonly AlertOnPage[] | null
  told: ToldAlerts | null
  silences: readonly ShownSilence[] | null
  /** asks at once, after a change */
  again(): void
}

export const AlertsContext = createContext<AlertsOnPage>({
  ...{ workspace: '', rules: null, told: null, silences: null },
  again: () => undefined,
})

export const useAlerts = (): AlertsOnPage => useContext(AlertsContext)

export const unitOf = (rules: AlertsOnPage['rules'], rule: string): ChartUnit | undefined =>
  rules?.find((one) => one.rule === rule)?.unit

export const titleOf = (rules: AlertsOnPage['rules'], rule: string): string =>
  rules?.find((one) => one.rule === rule || ruleOfAlert(one.rule) === rule)?.title ??
  (rule === 'test' ? 'a test' : rule)
