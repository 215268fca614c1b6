import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** Somebody's language model, as OpenAI's API gives it. It keeps what it was sent, to be looked at field by field. */
export interface FakeModel {
  /** what a client is given as its address */
  url: string
  sent: SentRequest[]
  /** how it answers from now on */
  answers(how: (response: ServerResponse, sent: SentRequest) => void): void
  stop(): Promise<void>
}

export interface SentRequest {
  method: string
  path: string
  headers: IncomingMessage['headers']
  body: { model: string; stream: boolean; messages: { role: string; content: string }[] }
}

export async function startFakeModel(): Promise<FakeModel> {
  const sent: SentRequest[] = []
  let answer: (response: ServerResponse, sent: SentRequest) => void = (response) => completes(response, 'hello')
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await text(request))
    const one = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body }
    sent.push(one)
    answer(response, one)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    sent,
    answers: (how) => {
      answer = how
    },
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

export function completes(response: ServerResponse, content: unknown, more: object = {}): void {
  const message = { role: 'assistant', content, refusal: null }
  replies(response, 200, {
    ...{ id: 'chatcmpl-1', object: 'chat.completion', created: 1, model: 'm' },
    choices: [{ index: 0, message, finish_reason: 'stop', logprobs: null, ...more }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  })
}

export function replies(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}
