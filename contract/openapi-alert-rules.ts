import { z } from 'zod'
import { chartUnits } from './alert.ts'
import { alertRulesRequestSchema, alertRulesSchema } from './alert-rules.ts'
import { content, type Json, problem, retryAfter, schemaOf } from './openapi-parts.ts'

/** The addresses of the alert rules in the OpenAPI document. */

const version = z.object({
  version: z.number().int().min(1).meta({ description: '1 = as Baton has them' }),
  at: z.string(),
  who: z.string().meta({ description: 'name and id of the key it was written with' }),
  note: z.string(),
})
const ruleSchema = z.object({
  name: z.string(),
  title: z.string(),
  severity: z.enum(['critical', 'warning', 'info']),
  metric: z.string(),
  unit: z.enum(chartUnits).optional().meta({ description: 'of the limits; absent = a plain number' }),
  threshold: z.number(),
  resolve_threshold: z.number(),
  for_seconds: z.number(),
  resolve_for_seconds: z.number(),
  minimum_sample: z.number(),
  sample_of: z.string(),
  window_seconds: z.number(),
  deliver_within_seconds: z.number(),
  retry_seconds: z.number(),
  active: z.enum(['always', 'service_hours', 'active_hours']),
  groups: z.array(z.enum(['channel', 'reason'])).meta({ description: 'what it can be split by' }),
  has_preview: z.boolean().meta({ description: 'false = no table keeps what it looks at, as of pipeline_lag' }),
})
const answerSchema = version.extend({
  workspace: z.string(),
  rules: alertRulesSchema,
  defaults: z.array(ruleSchema).meta({ description: 'the rules as Baton has them' }),
  metrics: z
    .record(z.string(), z.object({ columns: z.array(z.string()), groups: z.array(z.string()) }))
    .meta({ description: 'what a rule of your own can look at' }),
  receivers: z.array(z.string()).nullable().meta({ description: 'null = no pipeline has said which there are' }),
  may_write: z.boolean(),
})
const previewRequestSchema = z.object({ rules: alertRulesSchema, rule: z.string() })
const previewSchema = z.object({
  rule: z.string(),
  from: z.number().meta({ description: 'epoch ms' }),
  to: z.number(),
  step_seconds: z.number().meta({ description: 'the value was looked at so often' }),
  fired: z.array(
    z.object({
      from: z.number(),
      until: z.number().nullable().meta({ description: 'null = still open' }),
      value: z.number().nullable(),
    }),
  ),
  series: z.array(z.object({ at: z.number(), value: z.number().nullable() })),
  releases: z.array(z.object({ at: z.number(), bot_version: z.string() })),
  unit: z.enum(chartUnits).optional(),
  threshold: z.number(),
})

export const alertRuleSchemas: Json = {
  AlertRules: schemaOf(answerSchema),
  AlertRulesRequest: schemaOf(alertRulesRequestSchema),
  AlertRuleVersions: schemaOf(z.object({ versions: z.array(version) })),
  AlertRulePreviewRequest: schemaOf(previewRequestSchema),
  AlertRulePreview: schemaOf(previewSchema),
}

const security = [{ key: [] }]
const workspace: Json = {
  ...{ name: 'workspace', in: 'query', required: false, schema: { type: 'string' } },
  description: 'whose; the workspace of the key when it is left out',
}
const answer = (description: string, schema: string): Json => ({
  200: { description, content: content('application/json', schema) },
})
const body = (schema: string): Json => ({ required: true, content: content('application/json', schema) })
const broken = {
  description: 'Nothing was changed; `faults` has every place',
  content: content('application/problem+json', 'PolicyBroken'),
}
const changing: Json = {
  409: problem('Another version came in between'),
  412: problem('The version of If-Match is not in force'),
  422: broken,
  503: { ...problem('The broker does not confirm'), headers: retryAfter },
}

export const alertRulePaths: Json = {
  '/v1/alerts/rules': {
    get: {
      ...{ operationId: 'readAlertRules', summary: 'Read the alert rules', security, parameters: [workspace] },
      description: 'Scope read. What the workspace has set, beside the rules as Baton has them. ETag is the version.',
      responses: answer('The version in force', 'AlertRules'),
    },
    put: {
      ...{ operationId: 'putAlertRules', summary: 'Set the alert rules', security, parameters: [workspace] },
      description:
        'Scope admin. All of them at once, as the next version; in force in the next round of evaluations. With If-Match only when that version is still in force.',
      requestBody: body('AlertRulesRequest'),
      responses: { ...answer('The version that was made', 'AlertRules'), ...changing },
    },
  },
  '/v1/alerts/rules/versions': {
    get: {
      ...{ operationId: 'listAlertRuleVersions', summary: 'List the versions of the rules', security },
      ...{ parameters: [workspace], description: 'Scope read. Newest first: when, who, why.' },
      responses: answer('All of them', 'AlertRuleVersions'),
    },
  },
  '/v1/alerts/rules/rollback': {
    post: {
      ...{ operationId: 'rollBackAlertRules', summary: 'Go back to an earlier version', security },
      ...{ parameters: [workspace], description: 'Scope admin. It becomes the next version.' },
      requestBody: body('Rollback'),
      responses: { ...answer('The version that was made', 'AlertRules'), ...changing },
    },
  },
  '/v1/alerts/rules/preview': {
    post: {
      ...{ operationId: 'previewAlertRule', summary: 'See what a rule would have done', security },
      parameters: [workspace],
      description: 'Scope read, changes nothing. The last seven days, stepped through as the alert itself steps.',
      requestBody: body('AlertRulePreviewRequest'),
      responses: {
        ...answer('When it would have fired, and its value over time', 'AlertRulePreview'),
        404: problem(
          'No such rule (rule_unknown), or no table keeps what it looks at (no_preview; has_preview is false)',
        ),
        422: broken,
        429: { ...problem('Others look at the past, too'), headers: retryAfter },
      },
    },
  },
}
