import { z } from 'zod'
import { chartUnits } from './alert.ts'
import { acknowledgedSchema } from './openapi-metrics.ts'
import { content, type Json, problem, reference, retryAfter, schemaOf } from './openapi-parts.ts'
import { shownSilenceSchema, silenceRequestSchema, silencesSchema } from './silence.ts'
import { receiverAnswerSchema } from './told-alerts.ts'

/** The addresses at which people say what becomes of alerts, in the OpenAPI document. */

const chartSchema = z.object({
  chart: z
    .object({
      title: z.string(),
      threshold: z.number(),
      from: z.string().meta({ description: 'RFC 3339: of the first value' }),
      step_seconds: z.number(),
      unit: z.enum(chartUnits).optional(),
      values: z.array(z.number().nullable()),
      releases: z.array(z.object({ at: z.string(), bot_version: z.string() })).optional(),
    })
    .nullable()
    .meta({ description: 'null = nobody can tell how it was, or there is no such rule' }),
})

export const alertingSchemas: Json = {
  SilenceRequest: schemaOf(silenceRequestSchema),
  Silence: schemaOf(shownSilenceSchema),
  Silences: schemaOf(silencesSchema),
  Acknowledged: schemaOf(acknowledgedSchema),
  ReceiverAnswer: schemaOf(receiverAnswerSchema),
  AlertChart: schemaOf(chartSchema),
}

const security = [{ key: [] }]
const inPath = (name: string): Json => ({ name, in: 'path', required: true, schema: { type: 'string' } })
const workspace: Json = {
  ...{ name: 'workspace', in: 'query', description: 'needed only without a key', required: false },
  schema: { type: 'string' },
}
const mayNot = {
  401: problem('Key missing or unknown'),
  403: problem('The key has not the scope, or another workspace'),
}
const away = problem('The broker does not confirm', retryAfter)
const answer = (description: string, name: string): Json => ({
  description,
  content: content('application/json', name),
})
const changes = { ...mayNot, 409: problem('Somebody else was faster'), 503: away }

export const alertingPaths: Json = {
  '/v1/alerts/receivers/{name}/test': {
    post: {
      ...{ operationId: 'tryReceiver', summary: 'Try a receiver of alerts', security },
      parameters: [inPath('name'), workspace],
      description:
        'Scope admin. Sends a message that says it is a test, at once and past all queues, and tells what the receiver answered. A receiver that was disabled and takes it is told of alerts again. An incident that it opens is closed after a minute.',
      responses: {
        ...mayNot,
        200: answer('What it answered', 'ReceiverAnswer'),
        404: problem('No receiver of that name is configured'),
        503: problem('Nobody evaluates the alerts now'),
      },
    },
  },
  '/v1/alerts/chart': {
    get: {
      ...{ operationId: 'readAlertChart', summary: 'Read how the value of a rule was until now', security },
      parameters: [
        workspace,
        {
          ...{ name: 'rule', in: 'query', required: true, schema: { type: 'string' } },
          description: "As its alert is named: 'hfs_high', or of one group 'hfs_high/channel=web'",
        },
      ],
      description:
        'Scope read. The two hours before, or the window of the rule where that is longer; as new as a minute.',
      responses: {
        ...mayNot,
        200: answer('Its values, against its limit', 'AlertChart'),
        400: problem('Whose chart?'),
        404: problem('No rule of that name is watched'),
        503: problem('The tables did not say it in time (chart_late), or not at all (chart_away)', retryAfter),
      },
    },
  },
  '/v1/alerts/{alert_id}/acknowledge': {
    post: {
      ...{ operationId: 'acknowledgeAlert', summary: 'Take care of an alert', security },
      parameters: [inPath('alert_id'), workspace],
      description:
        'Scope admin. Whoever does it first stands on the page; PagerDuty is told, under the key of the incident. The alert goes on until its rule says that it is over.',
      responses: {
        ...mayNot,
        200: answer('Who takes care of it, since when', 'Acknowledged'),
        404: problem('No alert of that id is open'),
        503: away,
      },
    },
  },
  '/v1/alerts/silences': {
    get: {
      ...{ operationId: 'listSilences', summary: 'List the silences', security, parameters: [workspace] },
      description: 'Scope read. With every version of each: who made, changed and ended it, when and why.',
      responses: { 200: answer('Those of the last 30 days', 'Silences'), ...mayNot },
    },
    post: {
      ...{ operationId: 'makeSilence', summary: 'Make or change a silence', security, parameters: [workspace] },
      description:
        'Scope admin. An alert that it matches is evaluated and shown, and nobody is told; when the silence is over while the alert fires, it is told then. Whoever was told of the beginning is told of the end in any case.',
      requestBody: { required: true, content: content('application/json', 'SilenceRequest') },
      responses: {
        ...changes,
        200: answer('It is changed', 'Silence'),
        201: answer('It is made', 'Silence'),
        400: problem('Not JSON'),
        404: problem('There is none of that id'),
        415: problem('Another media type than application/json'),
        422: {
          description: 'Nothing was changed, every fault is listed',
          content: { 'application/problem+json': { schema: reference('PolicyBroken') } },
        },
      },
    },
  },
  '/v1/alerts/silences/{silence_id}': {
    delete: {
      ...{ operationId: 'endSilence', summary: 'End a silence now', security },
      parameters: [inPath('silence_id'), workspace],
      description: 'Scope admin. What it held back and still fires is told within a second.',
      responses: { ...changes, 200: answer('It is over', 'Silence'), 404: problem('There is none of that id') },
    },
  },
}
