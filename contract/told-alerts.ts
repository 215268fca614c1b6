import { z } from 'zod'
import { firedAlertSchema } from './report.ts'

/** `GET /v1/alerts/history`: what fired, and who was told of it. */

const deliveryState = z.enum(['waiting', 'held', 'grouped', 'delivered', 'refused', 'given_up', 'skipped'])

const deliverySchema = z.object({
  key: z.string().meta({ description: 'of one message to one receiver' }),
  workspace: z.string().meta({ description: "'' = it tells of several" }),
  rule: z.string(),
  alert_id: z.string(),
  severity: z.enum(['critical', 'warning', 'info']),
  kind: z.enum(['triggered', 'acknowledged', 'resolved']),
  receiver: z.string().meta({ description: 'by its name in the configuration' }),
  state: deliveryState.meta({
    description:
      'held = not told while something holds it back; grouped = told together with others; refused = it will never take it; given_up = a day of trying; skipped = what follows a beginning that was not delivered, or one that was over before it was told',
  }),
  held_by: z
    .object({ by: z.enum(['silence', 'alert']), name: z.string() })
    .nullable()
    .meta({
      description:
        'the silence that holds it back, by its id, or the rule whose open alert is the cause; null = nothing',
    }),
  queued_at: z.number().meta({ description: 'epoch ms' }),
  attempts: z.number().int(),
  next_at: z.number().meta({ description: 'epoch ms of the next attempt, while it waits' }),
  delivered_at: z.number().meta({ description: 'epoch ms, 0 = not' }),
  last_error: z.string().meta({ description: "of the last attempt that failed, else ''" }),
  overdue_at: z.number().meta({ description: 'epoch ms since when it counts as not told in time, 0 = it does not' }),
  told_instead: z.string().meta({ description: "the fallback that was told so, '' = nobody" }),
  group_id: z.string().meta({ description: "of the message in which it was told together with others, else ''" }),
  group_state: deliveryState.nullable().meta({
    description: 'what became of that message; null = it is not made yet, or this one was told alone',
  }),
  member_count: z.number().int().meta({ description: 'how many are told in this one; 0 = it is of one alert' }),
  instead_of: z
    .string()
    .meta({ description: "the receiver that could not be told, in whose place this one was, else ''" }),
})

export type ShownDelivery = z.infer<typeof deliverySchema>

const receiverSchema = z.object({
  name: z.string(),
  disabled_at: z
    .number()
    .meta({ description: 'epoch ms since when nothing is sent to it, because it said that it is gone; 0 = it is' }),
  detail: z.string().meta({ description: "what it answered then, else ''" }),
})
export type AlertReceiver = z.infer<typeof receiverSchema>

export const toldAlertsSchema = z.object({
  now: z.number().meta({ description: 'epoch ms' }),
  days: z.number().int(),
  fired: z.array(firedAlertSchema).meta({ description: 'open at some time of those days, the last first' }),
  deliveries: z.array(deliverySchema).meta({ description: 'of the last week, the newest first, at most 200' }),
  receivers: z
    .array(receiverSchema)
    .nullable()
    .meta({ description: 'null while no pipeline has said which there are' }),
})
export type ToldAlerts = z.infer<typeof toldAlertsSchema>

/** `GET /v1/alerts/deliveries/:key`: each of the last attempts, and what was sent. */
export const sentMessageSchema = z.object({
  key: z.string(),
  last_attempts: z
    .array(
      z.object({
        at: z.number().meta({ description: 'epoch ms: when it began' }),
        took_ms: z.number(),
        status: z
          .string()
          .meta({ description: "of HTTP or SMTP ('503'), or why there was none ('timeout: no answer in time')" }),
        again: z.literal(true).optional().meta({
          description:
            'it was told once more, as Alertmanager is each minute, and answered otherwise than the time before: not counted in `attempts`',
        }),
        reply: z.string().meta({
          description:
            "the first 200 characters of the answer, without secrets; '' = none, or the message tells of other workspaces too",
        }),
      }),
    )
    .meta({ description: 'the newest first, at most ten; none for messages of an earlier version' }),
  body: z.string().meta({
    description:
      "JSON, the webhook's body, from which other receivers' messages are made; of one that tells of several workspaces only what is of this one",
  }),
})
export type SentMessage = z.infer<typeof sentMessageSchema>

/** `POST /v1/alerts/receivers/:name/test`. */
export const receiverAnswerSchema = z.object({
  ok: z.boolean().meta({ description: 'it took the message' }),
  detail: z.string().meta({ description: 'what it answered, or why it could not be reached' }),
})
export type ReceiverAnswer = z.infer<typeof receiverAnswerSchema>
