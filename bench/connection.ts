import { connect } from 'node:net'

export interface Answer {
  status: number
  body: string
}

const HEAD_END = '\r\n\r\n'

/**
 * A kept HTTP connection for one request after the other and nothing else. Node's own client costs more for each request than
 * everything that is sent in it, and the generator's costs should be small beside what it measures.
 * @returns sends a body, one character for each byte, with the parameters of the address or without them
 */
export function openConnection(
  address: URL,
  headers: Record<string, string>,
): (body: string, isPlain?: boolean) => Promise<Answer> {
  const names = Object.entries({ host: address.host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  const headOf = (path: string) => `POST ${path} HTTP/1.1\r\n${names.join('')}content-length: `
  const head = headOf(address.pathname + address.search)
  const plainHead = headOf(address.pathname)
  const socket = connect({ host: address.hostname, port: Number(address.port), noDelay: true }).setEncoding('latin1')
  let came = ''
  let waiting: PromiseWithResolvers<Answer> | undefined
  socket.on('data', (piece: string) => {
    came += piece
    const answer = readAnswer(came)
    if (answer === null) return
    came = ''
    waiting?.resolve(answer)
  })
  const fail = (error: Error) => waiting?.reject(error)
  socket.on('error', fail).on('close', () => fail(new Error('the connection was closed')))
  return (body, isPlain = false) => {
    waiting = Promise.withResolvers()
    if (socket.destroyed) fail(new Error('the connection is closed'))
    else socket.write(`${isPlain ? plainHead : head}${body.length}${HEAD_END}${body}`, 'latin1')
    return waiting.promise
  }
}

/** @returns null until all of it is there @throws when its length is not said */
function readAnswer(came: string): Answer | null {
  const end = came.indexOf(HEAD_END)
  if (end === -1) return null
  const length = /\r\ncontent-length: (\d+)\r\n/i.exec(came.slice(0, end + 2))?.[1]
  if (length === undefined) throw new Error(`an answer without a length: ${came.slice(0, end)}`)
  const body = came.slice(end + HEAD_END.length)
  return body.length < Number(length) ? null : { status: Number(came.slice(9, 12)), body }
}
