import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Version, Versions } from '../adapters/versions.ts'
import {
  type AlertRules,
  alertRulesSchema,
  type PreviewRule,
  parseAlertRules,
  type RuleChoices,
} from '../contract/alert-rules.ts'
import { NO_PREVIEW } from '../contract/no-preview.ts'
import { parseRollback, parseStrictly } from '../contract/parse-policy.ts'
import { ruleNameOf } from '../contract/rule-name.ts'
import { type DashboardEnv, oneWorkspace, writers } from './authorize.ts'
import { bodyOf, json, notJson, refused, smallBody } from './body.ts'
import { expectedVersion, notAVersion, overtaken } from './if-match.ts'
import { problem } from './problem.ts'

/** What a workspace has set of its alert rules, every version before it, and the way to the next one. */

export interface AlertRulesOptions {
  settings: Versions<AlertRules>
  choices: () => RuleChoices
  preview: PreviewRule
}

type RulesContext = Context<DashboardEnv>
const BODY_BYTES = 65_536
/** each reads the database for seconds */
const MOST_PREVIEWS = 2

export function alertRuleRoutes({ settings, choices, preview }: AlertRulesOptions): Hono<DashboardEnv> {
  const app = new Hono<DashboardEnv>()
  let previews = 0
  app.use('*', oneWorkspace)
  app.get('/', (c) => answer(c, settings.current(c.get('workspace')), choices()))
  app.get('/versions', (c) => c.json({ versions: settings.versions(c.get('workspace')).map(withoutValue).reverse() }))
  app.get('/versions/:version', (c) => {
    const found = find(settings, c, Number(c.req.param('version')))
    return found === undefined ? unknownVersion(c) : answer(c, found, choices())
  })
  app.put('/', writers, json, smallBody(BODY_BYTES), async (c) => {
    const body = await bodyOf(c)
    if (body === undefined) return notJson(c)
    const parsed = parseAlertRules(body, choices())
    if (!parsed.ok) return refused(c, parsed.faults, 'rules_broken')
    const { rules, note = '' } = parsed.value
    return change(c, settings, rules, note, choices())
  })
  app.post('/rollback', writers, json, smallBody(), async (c) => {
    const body = await bodyOf(c)
    if (body === undefined) return notJson(c)
    const parsed = parseRollback(body)
    if (!parsed.ok) return refused(c, parsed.faults, 'rules_broken')
    const { to, note = `back to version ${to}` } = parsed.value
    const found = find(settings, c, to)
    return found === undefined ? unknownVersion(c) : change(c, settings, found.value, note, choices())
  })
  // changes nothing: who may read the rules may ask what they would have done
  app.post('/preview', json, smallBody(BODY_BYTES), async (c) => {
    const body = await bodyOf(c)
    if (body === undefined) return notJson(c)
    const parsed = parseStrictly(previewRequestSchema, body)
    if (!parsed.ok) return refused(c, parsed.faults, 'rules_broken')
    const checked = parseAlertRules({ rules: parsed.value.rules }, choices())
    if (!checked.ok) return refused(c, checked.faults, 'rules_broken')
    if (previews >= MOST_PREVIEWS)
      return problem(c, 429, 'previews_busy', 'others look at the past, too: ask again in a moment', {
        'retry-after': '2',
      })
    const name = ruleNameOf(parsed.value.rule)
    if (choices().rules.some((rule) => rule.name === name && !rule.has_preview))
      return problem(c, 404, 'no_preview', NO_PREVIEW)
    previews++
    try {
      const made = await preview(c.get('workspace'), checked.value.rules, name)
      if (made === null) return problem(c, 404, 'rule_unknown', 'there is no rule of that name')
      return c.json(made, 200, { 'cache-control': 'no-store' })
    } finally {
      previews--
    }
  })
  return app
}

const previewRequestSchema = z.strictObject({ rules: alertRulesSchema, rule: z.string().min(1).max(64) })

async function change(
  c: RulesContext,
  settings: Versions<AlertRules>,
  value: AlertRules,
  note: string,
  choices: RuleChoices,
): Promise<Response> {
  const expected = expectedVersion(c)
  if (expected === undefined) return notAVersion(c)
  const { who } = c.get('reader')
  const made = await settings.change(c.get('workspace'), () => ({ value, who, note }), expected).catch(() => null)
  if (made === null) return problem(c, 503, 'broker_away', brokerAway, { 'retry-after': '2' })
  return made.ok ? answer(c, made.made, choices) : overtaken(c, made.current, expected)
}

const brokerAway = 'the broker does not confirm; see GET /v1/alerts/rules whether the version was made'

const find = (settings: Versions<AlertRules>, c: RulesContext, version: number) =>
  settings.versions(c.get('workspace')).find((one) => one.version === version)

function answer(c: RulesContext, { value, ...rest }: Version<AlertRules>, choices: RuleChoices): Response {
  const metrics = Object.fromEntries(
    [...choices.metrics].map(([name, { columns, groups }]) => [name, { columns, groups }]),
  )
  const { rules: defaults, receivers } = choices
  return c.json(
    {
      workspace: c.get('workspace'),
      ...rest,
      rules: value,
      defaults,
      metrics,
      receivers,
      may_write: c.get('reader').may('admin'),
    },
    200,
    { etag: `"${rest.version}"` },
  )
}

const withoutValue = ({ value: _value, ...rest }: Version<AlertRules>) => rest
const unknownVersion = (c: Context): Response =>
  problem(c, 404, 'version_unknown', 'GET /v1/alerts/rules/versions lists the versions there are')
