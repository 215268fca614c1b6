import type { FiredAlert } from '../contract/report.ts'
import { ruleNameOf } from '../contract/rule-name.ts'
import { withInstants } from './instants.ts'

/** A row of sql/alerts-fired.sql as the API gives it. */
export const firedOf = (row: FiredAlert): FiredAlert => withInstants({ ...row, rule: ruleNameOf(row.rule) })
