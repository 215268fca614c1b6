import type { Context, Hono } from 'hono'
import { type DashboardEnv, refuseForeign, signIn, signOut, type Verifier, viewerOf } from './authorize.ts'
import { smallBody } from './body.ts'
import type { GivenPage } from './islands/page-frame.tsx'
import { listWorkspaces, openAlerts, type Sources } from './measure-parts.ts'
import type { Pages } from './pages.ts'
import { problem } from './problem.ts'
import { pagePaths } from './site.ts'

/** The addresses of the pages, and what answers where nothing does. */

interface PageOptions {
  keys: Verifier
  /** listens on loopback only: readers on this machine need no key */
  open: boolean
}

type PageSources = Pick<Sources, 'store' | 'sql' | 'alerts'>

export function addPages(
  app: Hono<DashboardEnv>,
  pages: Pages,
  { keys, open }: PageOptions,
  sources: PageSources,
): void {
  const busiest = busiestSoFar(sources)
  if (open) app.use('*', (c, next) => Promise.resolve(refuseForeign(c) ?? next()))
  app.post('/sign-in', smallBody(), (c) => signIn(c, keys))
  app.post('/sign-out', signOut)
  app.get('/sign-in', (c) => pages.render(c, {}))
  for (const path of pagePaths) {
    app.get(path, async (c) => {
      const viewer = await viewerOf(c, keys, open)
      if (viewer === null) return c.redirect('/sign-in', 302)
      const workspace = viewer.workspace ?? (c.req.query('workspace') || busiest())
      const page: GivenPage = {
        ...{ origin: new URL(c.req.url).origin, canSignOut: !open },
        alerts: openAlerts(sources, workspace),
      }
      return pages.render(c, { page })
    })
  }
  app.use('*', pages.files)
}

/** Of a page whose address names no workspace. Nobody waits for the database: it is the one of the time before. */
function busiestSoFar(sources: PageSources): () => string {
  let known = ''
  return () => {
    listWorkspaces(sources).then(
      ([first = '']) => {
        known = first
      },
      () => {},
    )
    return known
  }
}

export function notFound(c: Context, pages: Pages | null): Response | Promise<Response> {
  const wantsPage = (c.req.header('accept') ?? '').includes('text/html')
  if (pages !== null && wantsPage && c.req.method === 'GET') return pages.render(c, {})
  return problem(c, 404, 'not_found', 'nothing answers at this path')
}
