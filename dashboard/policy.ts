import { type Context, Hono } from 'hono'
import type { Policies } from '../adapters/policies.ts'
import { type PolicyRequest, parsePolicyRequest, parseRollback } from '../contract/parse-policy.ts'
import { type PolicyVersion, policyOfVersion } from '../contract/policy.ts'
import { parseTrial, type TryMessages } from '../contract/trial.ts'
import { type DashboardEnv, oneWorkspace, writers } from './authorize.ts'
import { bodyOf, json, notJson, refused, smallBody } from './body.ts'
import { createHalfTime, type HalfTime } from './half-time.ts'
import { expectedVersion, notAVersion, overtaken } from './if-match.ts'
import type { Clock } from './measured.ts'
import { problem } from './problem.ts'

/** The policy in force, every version before it, and the way to the next one. */

type PolicyContext = Context<DashboardEnv>

const BODY_BYTES = 131_072
/** Who tries while they type, with the policy in force beside it: a dozen people. */
const MOST_TRYING = 24

export interface PolicyOptions {
  policies: Policies
  tryMessages: TryMessages
  clock: Clock
}

export function policyRoutes({ policies, ...trying }: PolicyOptions): Hono<DashboardEnv> {
  const app = new Hono<DashboardEnv>()
  const inHalfTime = createHalfTime(MOST_TRYING, () => performance.now())
  app.use('*', oneWorkspace)
  app.get('/', (c) => answer(c, policies.current(c.get('workspace'))))
  app.get('/versions', (c) => c.json({ versions: policies.versions(c.get('workspace')).map(withoutPolicy).reverse() }))
  app.get('/versions/:version', (c) => {
    const found = find(policies, c, Number(c.req.param('version')))
    return found === undefined ? unknownVersion(c) : answer(c, found)
  })
  app.put('/', writers, json, smallBody(BODY_BYTES), (c) =>
    put(c, policies, ({ policy }, before) => ({ ...before, policy })),
  )
  app.put('/candidate', writers, json, smallBody(BODY_BYTES), (c) =>
    put(c, policies, ({ policy }, before) => ({ ...before, candidate: policy })),
  )
  app.delete('/candidate', writers, (c) => giveUp(c, policies))
  app.post('/rollback', writers, json, smallBody(), (c) => rollBack(c, policies))
  // changes nothing: who may read the policy may ask what it would say
  app.post('/try', json, smallBody(2 * BODY_BYTES), (c) => tryOut(c, policies, trying, inHalfTime))
  return app
}

/** What of a version is decided by whoever writes it. */
type Content = Pick<PolicyVersion, 'policy' | 'candidate'>

/** @param apply what was sent to what is in force */
async function put(
  c: PolicyContext,
  policies: Policies,
  apply: (sent: PolicyRequest, before: Content) => Content,
): Promise<Response> {
  const body = await bodyOf(c)
  if (body === undefined) return notJson(c)
  const parsed = parsePolicyRequest(body)
  if (!parsed.ok) return refused(c, parsed.faults)
  const { note = '' } = parsed.value
  return change(c, policies, (before) => ({ ...apply(parsed.value, before), note }))
}

/** The policy of an earlier version becomes the next one: what was in force in between stays on file. */
async function rollBack(c: PolicyContext, policies: Policies): Promise<Response> {
  const body = await bodyOf(c)
  if (body === undefined) return notJson(c)
  const parsed = parseRollback(body)
  if (!parsed.ok) return refused(c, parsed.faults)
  const { to, note } = parsed.value
  const found = find(policies, c, to)
  if (found === undefined) return unknownVersion(c)
  return change(c, policies, (before) => ({ ...before, policy: found.policy, note: note ?? `back to version ${to}` }))
}

/** Decides on messages that nobody sent, and keeps nothing of them. */
async function tryOut(
  c: PolicyContext,
  policies: Policies,
  { tryMessages, clock }: Omit<PolicyOptions, 'policies'>,
  inHalfTime: HalfTime,
): Promise<Response> {
  const body = await bodyOf(c)
  if (body === undefined) return notJson(c)
  const tried = inHalfTime.run((): Response => {
    const now = clock()
    const parsed = parseTrial(body, now)
    if (!parsed.ok) return refused(c, parsed.faults, 'trial_broken')
    const { policy: sent, ...request } = parsed.value
    const current = policies.current(c.get('workspace'))
    const { candidate: _, ...policy } = policyOfVersion(sent === undefined ? current : { ...current, policy: sent })
    const policy_version = sent === undefined ? current.version : null
    return c.json({ policy_version, ...tryMessages(request, policy, now) }, 200, { 'cache-control': 'no-store' })
  })
  return (
    tried ?? problem(c, 429, 'trials_busy', 'others are trying, too: ask again in a second', { 'retry-after': '1' })
  )
}

async function giveUp(c: PolicyContext, policies: Policies): Promise<Response> {
  if (policies.current(c.get('workspace')).candidate === undefined)
    return problem(c, 404, 'no_candidate', 'nothing is tried out; PUT /v1/policy/candidate does that')
  return change(c, policies, ({ policy }) => ({ policy, note: 'the candidate is given up' }))
}

async function change(
  c: PolicyContext,
  policies: Policies,
  wanted: (before: Content) => Content & { note: string },
): Promise<Response> {
  const expected = expectedVersion(c)
  if (expected === undefined) return notAVersion(c)
  const next = ({ policy, candidate }: Content) => ({ ...wanted({ policy, candidate }), who: c.get('reader').who })
  const changed = await policies.change(c.get('workspace'), next, expected).catch(() => null)
  if (changed === null) return problem(c, 503, 'broker_away', brokerAway, { 'retry-after': '2' })
  return changed.ok ? answer(c, changed.made) : overtaken(c, changed.current, expected)
}

const brokerAway = 'the broker does not confirm; see GET /v1/policy whether the version was made'

const find = (policies: Policies, c: PolicyContext, version: number): PolicyVersion | undefined =>
  policies.versions(c.get('workspace')).find((one) => one.version === version)

const answer = (c: PolicyContext, version: PolicyVersion): Response =>
  c.json({ workspace: c.get('workspace'), ...version }, 200, { etag: `"${version.version}"` })

const withoutPolicy = ({ policy: _policy, candidate, ...rest }: PolicyVersion) => ({
  ...rest,
  has_candidate: candidate !== undefined,
})

const unknownVersion = (c: Context): Response =>
  problem(c, 404, 'version_unknown', 'GET /v1/policy/versions lists the versions there are')
