import { z } from 'zod'
import { type AlertRecord, chartUnits } from './alert.ts'
import { flagStates } from './flag-state.ts'
import type { MetricDefinition, MetricResult } from './metric.ts'
import { content, type Json, problem, schemaOf } from './openapi-parts.ts'
import { resolutionDefinitions } from './resolution.ts'
import { scopeFilters } from './scope-filters.ts'
import { sentMessageSchema, toldAlertsSchema } from './told-alerts.ts'

/** The addresses of the numbers and of the alerts in the OpenAPI document. */

const definitionSchema = z.object({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  unit: z.string(),
  top: z.string().meta({ description: 'what is counted' }),
  bottom: z.string().meta({ description: 'out of what' }),
  params: z.array(z.string()),
  columns: z.array(z.string()),
  sql: z.string(),
}) satisfies z.ZodType<MetricDefinition>

export const questionSchema = z.object({ name: z.string(), sql: z.string() })
export const metricsSchema = z.object({ metrics: z.array(definitionSchema) })

const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])

export const metricResultSchema = z.object({
  definition: definitionSchema,
  params: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .meta({ description: 'as they ran, what was left out filled in' }),
  rows: z
    .array(z.record(z.string(), value))
    .meta({ description: '`_at` is RFC 3339, null = never; a rate without a denominator is null' }),
  sql: z.string(),
  elapsed_ms: z.number(),
}) satisfies z.ZodType<MetricResult>

export const acknowledgedSchema = z.object({
  at: z.number().meta({ description: 'epoch ms' }),
  who: z.string().meta({ description: 'name and id of the key' }),
})

const alertSchema = z.object({
  workspace: z.string(),
  rule: z.string(),
  title: z.string(),
  severity: z.enum(['critical', 'warning', 'info']).meta({ description: 'critical may wake somebody' }),
  state: z
    .enum(['normal', 'pending', 'firing', 'recovering', 'no_data', 'error'])
    .meta({ description: 'firing and recovering are open alerts; people have been told' }),
  since: z.number().meta({ description: 'epoch ms: when it began to fire, else when the state began' }),
  alert_id: z.string().meta({ description: "of the open or coming alert, else ''" }),
  value: z.number().nullable().meta({ description: 'at the last evaluation; null = there is none' }),
  unit: z.enum(chartUnits).optional().meta({ description: 'of it and the limits; absent = a plain number' }),
  threshold: z.number(),
  resolve_threshold: z.number(),
  metric: z.string().optional().meta({ description: 'whose value it is' }),
  runbook_url: z.string().optional().meta({ description: "what to do about it; '' = nobody wrote it down" }),
  parts: z
    .record(z.string(), z.number().nullable())
    .meta({ description: "what the value is made of, by the metric's columns" }),
  summary: z.string(),
  problem: z.string().meta({ description: "what kept the last evaluation from judging, else ''" }),
  evaluated_at: z
    .number()
    .meta({ description: 'epoch ms; where nothing else changed it may be up to a minute behind' }),
  progress_ms: z.number().meta({ description: 'how long the way to the next state has lasted so far' }),
  acknowledged: acknowledgedSchema
    .nullable()
    .meta({ description: 'who takes care of the open alert; null = nobody said so' }),
}) satisfies z.ZodType<Omit<AlertRecord, 'announcements' | 'recent'>>

const watchdogSchema = z.object({
  at: z.number().meta({ description: 'epoch ms: when the rules were last evaluated, by whichever process' }),
  interval_ms: z.number().meta({ description: 'between two rounds; after two without one nobody watches' }),
  round_ms: z.number().meta({ description: 'how long the round took' }),
  age_seconds: z.number().meta({ description: 'since the last round was seen by whoever answers, by its clock' }),
  lives: z.boolean().meta({ description: 'false: two rounds are missing, nobody watches' }),
  ways: z
    .array(z.object({ way: z.string(), taken_at: z.number().meta({ description: 'epoch ms, 0 = not yet' }) }))
    .meta({
      description: 'who outside hears that it lives: the heartbeat, and receivers that are told again and again',
    }),
})

export const alertsSchema = z.object({
  alerts: z.array(alertSchema),
  watchdog: watchdogSchema.nullable().meta({ description: 'it always fires; null = the rules were never evaluated' }),
})
const workspacesSchema = z.object({
  workspaces: z.array(z.string()).meta({ description: 'of the key; without one all, the busiest now first' }),
})

export const metricSchemas: Json = {
  Metrics: schemaOf(metricsSchema),
  MetricResult: schemaOf(metricResultSchema),
  Alert: schemaOf(alertSchema),
  Alerts: schemaOf(alertsSchema),
  ToldAlerts: schemaOf(toldAlertsSchema),
  SentMessage: schemaOf(sentMessageSchema),
  Workspaces: schemaOf(workspacesSchema),
  Question: schemaOf(questionSchema),
}

const inQuery = (name: string, schema: Json, description: string): Json => ({
  ...{ name, in: 'query', required: false, description, schema },
})
const instant = { type: 'string', format: 'date-time' }
const workspace = inQuery('workspace', { type: 'string' }, 'needed only without a key')

/** Each metric takes those that its definition names, and refuses others. */
const params: Json[] = [
  { name: 'name', in: 'path', required: true, schema: { type: 'string' } },
  workspace,
  inQuery('from', instant, 'where the window begins; absent = 24 hours ago. Also epoch ms'),
  inQuery('to', instant, 'where it ends, excluded; absent = now'),
  inQuery('now', instant, 'of metrics of this moment'),
  ...scopeFilters.map((name) => inQuery(name, { type: 'string' }, 'absent = all')),
  inQuery('intent', { type: 'string' }, "of metrics of the bot's confidence; absent = all"),
  inQuery('threshold_percent', { type: 'integer', minimum: 1, default: 70 }, 'of threshold_episodes'),
  inQuery('effect', { type: 'string' }, 'of threshold_episodes; absent = any'),
  inQuery('segment', { enum: ['bot_only', 'escalated'] }, 'of rated_episodes; absent = both'),
  inQuery('score', { enum: ['1', '2', '3', '4', '5'] }, 'of rated_episodes; absent = any'),
  inQuery('failure', { type: 'string' }, 'of false_positives; absent = any'),
  inQuery('state', { enum: flagStates }, 'of flagged_answers; absent = any'),
  inQuery('definition', { enum: resolutionDefinitions }, 'of resolution_episodes; absent = contained'),
  inQuery('step_seconds', { type: 'integer', minimum: 1, default: 1800 }, 'of a series'),
  inQuery('window_seconds', { type: 'integer', minimum: 1, default: 1800 }, 'of hfs_live_series'),
  inQuery('limit', { type: 'integer', minimum: 1, maximum: 1000, default: 50 }, 'of a list'),
]
const security = [{ key: [] }]
const refusals = {
  401: problem('Key missing or unknown'),
  403: problem('The key has not the scope, or another workspace'),
}
const answer = (description: string, name: string): Json => ({
  200: { description, content: content('application/json', name) },
  ...refusals,
})

export const metricPaths: Json = {
  '/v1/metrics': {
    get: {
      ...{ operationId: 'listMetrics', summary: 'List the metrics', security },
      description: 'Scope read. What each means, with its denominator, its parameters, its columns and its SQL.',
      responses: answer('Every metric there is', 'Metrics'),
    },
  },
  '/v1/metrics/{name}': {
    get: {
      ...{ operationId: 'readMetric', summary: 'Read a metric', security, parameters: params },
      description:
        'Scope read. Measured now; equal questions within a second share an answer. A metric takes the parameters that its definition names.',
      responses: {
        ...answer('Its rows, and what ran', 'MetricResult'),
        400: problem('A parameter that is missing, unknown to this metric or not understood, by name'),
        404: problem('No metric has this name'),
      },
    },
  },
  '/v1/questions/{name}': {
    get: {
      ...{ operationId: 'readQuestion', summary: 'Read the SQL of a list that the pages show', security },
      parameters: [{ name: 'name', in: 'path', required: true, schema: { type: 'string' } }],
      description: 'Scope read. With its placeholders: handoffs, conversations, handoff_events and others.',
      responses: {
        ...answer('Its SQL', 'Question'),
        404: problem('No page shows a list of this name'),
      },
    },
  },
  '/v1/alerts': {
    get: {
      ...{ operationId: 'listAlerts', summary: 'List the alerts', security, parameters: [workspace] },
      description: 'Scope read. What every rule says of the workspace, quiet ones too; evaluated every ten seconds.',
      responses: answer('One of each rule', 'Alerts'),
    },
  },
  '/v1/alerts/history': {
    get: {
      ...{
        operationId: 'listToldAlerts',
        summary: 'List what fired and who was told',
        security,
        parameters: [workspace],
      },
      description:
        'Scope read. The alerts of the last 30 days, what became of each message to each receiver in the last week, and which receivers there are.',
      responses: answer('What fired, and who was told', 'ToldAlerts'),
    },
  },
  '/v1/alerts/deliveries/{key}': {
    get: {
      ...{ operationId: 'readSentMessage', summary: 'Read what was sent to a receiver, and how it answered', security },
      parameters: [{ name: 'key', in: 'path', required: true, schema: { type: 'string' } }, workspace],
      description: 'Scope read. The last ten attempts of one message to one receiver, each with its answer.',
      responses: {
        ...answer('The message', 'SentMessage'),
        404: problem('No message of the last week to this workspace has this key'),
        503: problem('The broker does not answer'),
      },
    },
  },
  '/v1/alerts/{alert_id}/chart.png': {
    get: {
      ...{ operationId: 'drawAlert', summary: 'Draw an alert', security },
      parameters: [{ name: 'alert_id', in: 'path', required: true, schema: { type: 'string' } }, workspace],
      description: 'Scope read. The value in the two hours before the alert fired, with its threshold.',
      responses: {
        200: { description: 'A picture', content: { 'image/png': {} } },
        404: problem('No alert has this id, or it has no chart'),
      },
    },
  },
  '/v1/pictures/{alert_id}': {
    get: {
      ...{
        operationId: 'showPicture',
        summary: 'Show the picture of an alert to whoever was told of it',
        security: [],
      },
      parameters: [
        { name: 'alert_id', in: 'path', required: true, schema: { type: 'string' } },
        { name: 'workspace', in: 'query', required: true, schema: { type: 'string' } },
        { name: 'until', in: 'query', required: true, schema: { type: 'integer' }, description: 'epoch seconds' },
        { name: 'signature', in: 'query', required: true, schema: { type: 'string' } },
      ],
      description:
        'No key: the whole address stands in the message of the alert (`chart_url`), signed with a secret of Baton’s own. It shows this one picture, for 7 days.',
      responses: {
        200: { description: 'A picture', content: { 'image/png': {} } },
        403: problem('The address is older than 7 days, or was not made by this Baton'),
        404: problem('The alert is in the table no longer'),
      },
    },
  },
  '/v1/alerts/runbooks/{rule}': {
    get: {
      ...{ operationId: 'readRunbook', summary: 'Read what to do about an alert', security },
      parameters: [{ name: 'rule', in: 'path', required: true, schema: { type: 'string' } }],
      description: 'Scope read. Markdown, as plain text.',
      responses: {
        200: { description: 'The page', content: { 'text/plain': { schema: { type: 'string' } } } },
        404: problem('There is no page of that name'),
      },
    },
  },
  '/v1/workspaces': {
    get: {
      ...{ operationId: 'listWorkspaces', summary: 'List the workspaces', security },
      description: 'Scope read.',
      responses: answer('Those that have sent anything and may be read', 'Workspaces'),
    },
  },
}
