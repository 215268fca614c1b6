import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context, Handler, MiddlewareHandler } from 'hono'
import { safeHeaders } from './headers.ts'
import { PRELOADS_FILE, type Preloads } from './preloads.ts'
import { problem } from './problem.ts'

/** The pages Astro built: its request handler mounted here, its files beside it. */

type AstroHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: undefined,
  locals: object,
) => Promise<void>

export interface Pages {
  /** renders whatever page the request's path names; `locals` reach it as `Astro.locals` */
  render(c: Context, locals: object): Promise<Response>
  files: MiddlewareHandler
}

/** @throws Error with the line to type when the pages are not built */
export async function loadPages(distDirectory: string): Promise<Pages> {
  const handler = await importHandler(join(distDirectory, 'server/entry.mjs'))
  const preloads = JSON.parse(await readFile(join(distDirectory, 'client', PRELOADS_FILE), 'utf8')) as Preloads
  return {
    async render(c, locals) {
      const { incoming, outgoing } = c.env as { incoming?: IncomingMessage; outgoing?: ServerResponse }
      if (incoming === undefined || outgoing === undefined) {
        return problem(c, 503, 'no_socket', 'pages need the Node server; the API does not')
      }
      // Astro writes to the socket itself, past what Hono would add afterwards
      for (const [name, value] of Object.entries(safeHeaders)) outgoing.setHeader(name, value)
      outgoing.setHeader('cache-control', 'no-store')
      await handler(incoming, outgoing, undefined, { ...locals, preloads })
      return RESPONSE_ALREADY_SENT
    },
    files: builtFiles(join(distDirectory, 'client')),
  }
}

/**
 * Astro's entry listens to unhandled rejections of the whole process, and would swallow those that are not its own: here a
 * bug stops the process, so that listener goes again.
 */
async function importHandler(entry: string): Promise<AstroHandler> {
  const before = new Set(process.listeners('unhandledRejection'))
  const built = await import(pathToFileURL(entry).href).catch((error: unknown) => {
    throw new Error('the dashboard is not built: type npm run setup', { cause: error })
  })
  for (const listener of process.listeners('unhandledRejection')) {
    if (!before.has(listener)) process.removeListener('unhandledRejection', listener)
  }
  return built.handler as AstroHandler
}

/** Names under `_astro/` carry a hash of their content: they can be kept for ever. */
function builtFiles(root: string): MiddlewareHandler {
  return serveStatic({
    root,
    precompressed: true,
    onFound: (path, c) => {
      const isHashed = path.includes('/_astro/')
      c.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
    },
  }) as Handler as MiddlewareHandler
}
