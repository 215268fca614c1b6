import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ResolveName } from '../../../pipeline/alerts/receivers/address.ts'

/** Somebody else's server: answers as it was told to and keeps what it was sent. */
export interface ReceiverServer {
  url: string
  port: number
  received: { headers: IncomingHttpHeaders; body: string; path: string }[]
  /** Answers the next requests with these, the last one for ever. */
  answer(...answers: Answer[]): void
  close(): Promise<void>
}

export type Answer = number | ((response: ServerResponse) => void)

export async function startReceiver(): Promise<ReceiverServer> {
  let answers: Answer[] = [200]
  const received: ReceiverServer['received'] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString(), path: request.url ?? '' })
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    if (typeof answer === 'function') answer(response)
    else response.writeHead(answer ?? 200).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hook`,
    port,
    received,
    answer(...next) {
      answers = next
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A name whose meaning changes: each question is answered with the next of these, the last one for ever. */
export function changingName(...answers: string[][]): { resolveName: ResolveName; asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    resolveName(host, _options, done) {
      const addresses = answers[Math.min(asked.push(host), answers.length) - 1] ?? []
      done(
        null,
        addresses.map((address) => ({ address, family: 4 })),
      )
    },
  }
}
