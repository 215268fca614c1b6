import { ALERT_RULES_BUCKET, type AlertRules, noAlertRules, readAlertRules } from '../contract/alert-rules.ts'
import type { Bus } from './bus.ts'
import { openVersions, type Versions } from './versions.ts'

/** What each workspace has set of its alert rules. @param onChange told of each workspace with another version */
export const openAlertRules = (
  bus: Bus,
  clock: () => number,
  onChange?: (workspace: string) => void,
): Promise<Versions<AlertRules>> =>
  openVersions(bus, ALERT_RULES_BUCKET, { first: noAlertRules, read: readAlertRules }, clock, onChange)
