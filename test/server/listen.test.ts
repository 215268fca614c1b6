import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { listen } from '../../server/listen.ts'
import { freePort } from '../start-broker.ts'

const start = async () => {
  const port = await freePort()
  return { server: await listen('127.0.0.1', port), url: `http://127.0.0.1:${port}`, port }
}

test('before there is anything to serve it asks to come back in a second', async () => {
  const { server, url } = await start()
  const response = await fetch(url)
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBe('1')
  await server.close(0)
})

test('a port that is taken is the error EADDRINUSE', async () => {
  const { server, port } = await start()
  await expect(listen('127.0.0.1', port)).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await server.close(0)
})

test('closing lets a running request end', async () => {
  const { server, url } = await start()
  server.serve(async () => {
    await sleep(300)
    return new Response('done')
  })
  const running = fetch(url).then((response) => response.text())
  await sleep(100)
  await server.close(2000)
  expect(await running).toBe('done')
})

test('closing cuts a stream that would never end', async () => {
  const { server, url } = await start()
  server.serve(
    () => new Response(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('x')) })),
  )
  const stream = await fetch(url)
  const reading = stream.text().catch(() => 'cut')
  await server.close(200)
  expect(await reading).toBe('cut')
})

test('a client that sends its headers drop by drop is turned away', async () => {
  const { server, port } = await start()
  const socket = connect(port, '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\n')
  const drip = setInterval(() => socket.write('x: y\r\n'), 1000)
  const [answer] = (await once(socket, 'data')) as [Buffer]
  clearInterval(drip)
  expect(String(answer)).toMatch(/^HTTP\/1\.1 408/)
  socket.destroy()
  await server.close(0)
})
