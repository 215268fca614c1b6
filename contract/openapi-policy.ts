import { z } from 'zod'
import { content, type Json, problem, reference, retryAfter, schemaOf } from './openapi-parts.ts'
import { policyRequestSchema, rollbackSchema } from './parse-policy.ts'
import { policyBodySchema } from './policy.ts'
import { trialRequestSchema, trialSchema } from './trial.ts'

/** The addresses of the policy in the OpenAPI document. */

const version = z.object({
  version: z.number().int().min(1).meta({ description: 'given by Baton; 1 is the configured policy' }),
  at: z.string().meta({ description: "when it was written; '' for a configured one that nobody has changed yet" }),
  who: z.string().meta({ description: 'name and id of the key it was written with' }),
  note: z.string(),
})

export const policySchemas: Json = {
  Policy: schemaOf(policyBodySchema),
  PolicyRequest: { ...schemaOf(policyRequestSchema), properties: withPolicy(policyRequestSchema) },
  Rollback: schemaOf(rollbackSchema),
  TrialRequest: { ...schemaOf(trialRequestSchema), properties: withPolicy(trialRequestSchema) },
  Trial: {
    ...schemaOf(trialSchema),
    properties: { ...(schemaOf(trialSchema).properties as Json), decision: reference('Decision') },
  },
  PolicyVersion: {
    ...schemaOf(version),
    required: ['workspace', 'version', 'at', 'who', 'note', 'policy'],
    properties: { workspace: { type: 'string' }, ...withPolicy(version), candidate: reference('Policy') },
  },
  PolicyVersions: schemaOf(z.object({ versions: z.array(version.extend({ has_candidate: z.boolean() })) })),
  PolicyBroken: {
    allOf: [
      reference('Problem'),
      schemaOf(
        z.object({
          faults: z.array(
            z.object({
              path: z.string().meta({ description: 'JSON pointer (RFC 6901) into the body' }),
              message: z.string(),
            }),
          ),
        }),
      ),
    ],
  },
}

function withPolicy(schema: z.ZodType): Json {
  return { ...(schemaOf(schema).properties as Json), policy: reference('Policy') }
}

const security = [{ key: [] }]
const etag: Json = { ETag: { description: 'the version, such as "7"', schema: { type: 'string' } } }
const oneVersion = (description: string): Json => ({
  description,
  headers: etag,
  content: content('application/json', 'PolicyVersion'),
})
const parameter = (name: string, place: string, description: string, schema: Json): Json => ({
  ...{ name, in: place, description, schema, required: place === 'path' },
})
const workspace = parameter('workspace', 'query', 'needed only without a key', { type: 'string' })
const ifMatch = parameter('If-Match', 'header', 'change only if this version is in force', { type: 'string' })
const mayNot = {
  401: problem('Key missing or unknown'),
  403: problem('The key has not the scope, or another workspace'),
}
const unknown = problem('There is no such version')
const jsonBody = (name: string): Json => ({ required: true, content: content('application/json', name) })

const changes = {
  ...mayNot,
  200: oneVersion('The new version: every worker decides by it within a second'),
  400: problem('Not JSON, or an If-Match that names no version'),
  409: problem('Somebody else was faster'),
  412: problem('Another version is in force than the one of If-Match'),
  415: problem('Another media type than application/json'),
  422: {
    description: 'The policy is broken: nothing was changed, every fault is listed',
    content: content('application/problem+json', 'PolicyBroken'),
  },
  503: problem('The broker does not confirm', retryAfter),
}

export const policyPaths: Json = {
  '/v1/policy': {
    get: {
      ...{ operationId: 'readPolicy', summary: 'Read the policy', security, parameters: [workspace] },
      description: 'Scope read. The version in force, with who wrote it and when.',
      responses: { 200: oneVersion('The version in force'), ...mayNot },
    },
    put: {
      ...{ operationId: 'changePolicy', summary: 'Change the policy', security, parameters: [workspace, ifMatch] },
      description:
        'Scope admin. The whole policy: what is left out has its default. It becomes the next version; decisions name the one they were made by.',
      requestBody: jsonBody('PolicyRequest'),
      responses: { ...changes, 413: problem('More than a policy can be') },
    },
  },
  '/v1/policy/versions': {
    get: {
      ...{ operationId: 'listPolicyVersions', summary: 'List the versions', security, parameters: [workspace] },
      description: 'Scope read. Every version there was, the newest first.',
      responses: {
        200: { description: 'All of them', content: content('application/json', 'PolicyVersions') },
        ...mayNot,
      },
    },
  },
  '/v1/policy/versions/{version}': {
    get: {
      ...{ operationId: 'readPolicyVersion', summary: 'Read one version', security },
      parameters: [workspace, parameter('version', 'path', 'from 1', { type: 'integer', minimum: 1 })],
      description: 'Scope read.',
      responses: { 200: oneVersion('This version'), 404: unknown, ...mayNot },
    },
  },
  '/v1/policy/candidate': {
    put: {
      ...{ operationId: 'tryPolicy', summary: 'Try a policy out', security, parameters: [workspace, ifMatch] },
      description:
        'Scope admin. A whole policy that is asked about every message beside the one in force, and touches nobody: where it decides otherwise is in the table shadow_decisions. It becomes part of the next version.',
      requestBody: jsonBody('PolicyRequest'),
      responses: { ...changes, 413: problem('More than a policy can be') },
    },
    delete: {
      ...{ operationId: 'giveUpPolicy', summary: 'Give the candidate up', security, parameters: [workspace, ifMatch] },
      description: 'Scope admin. The next version has none.',
      responses: { ...changes, 404: problem('There is no candidate') },
    },
  },
  '/v1/policy/rollback': {
    post: {
      ...{ operationId: 'rollBackPolicy', summary: 'Go back', security, parameters: [workspace, ifMatch] },
      description: 'Scope admin. The content of version `to` becomes the next version.',
      requestBody: jsonBody('Rollback'),
      responses: { ...changes, 404: unknown },
    },
  },
  '/v1/policy/try': {
    post: {
      ...{ operationId: 'tryMessages', summary: 'Try a message', security, parameters: [workspace] },
      description:
        'Scope read. Decides on the last of some messages, with the evidence and why nothing else fired, under a policy that need not be in force. Nothing is kept or sent to anybody.',
      requestBody: jsonBody('TrialRequest'),
      responses: {
        200: { description: 'The decision', content: content('application/json', 'Trial') },
        ...mayNot,
        400: problem('Not JSON'),
        413: problem('More than a policy and its messages can be'),
        415: changes[415],
        422: {
          description: 'The policy or a message is broken: every fault is listed',
          content: content('application/problem+json', 'PolicyBroken'),
        },
        429: problem('Too many try at once', retryAfter),
      },
    },
  },
}
