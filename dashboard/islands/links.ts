import { hrefIn, type Scope } from '../scope.ts'

export const handoffHref = (handoff_id: string, scope: Scope): string =>
  hrefIn(scope, `/handoffs/${encodeURIComponent(handoff_id)}`)
