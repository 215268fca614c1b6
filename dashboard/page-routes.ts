import { setTimeout as sleep } from 'node:timers/promises'
import type { Context, Hono } from 'hono'
import { type DashboardEnv, refuseForeign, signIn, signOut, type Verifier, viewerOf } from './authorize.ts'
import { smallBody } from './body.ts'
import type { GivenPage } from './islands/page-frame.tsx'
import { demoRows, listWorkspaces, openAlerts, type Sources } from './measure-parts.ts'
import type { Pages } from './pages.ts'
import { problem } from './problem.ts'
import { pagePaths } from './site.ts'

/** The addresses of the pages, and what answers where nothing does. */

interface PageOptions {
  keys: Verifier
  /** listens on loopback only: readers on this machine need no key */
  open: boolean
}

type PageSources = Pick<Sources, 'store' | 'sql' | 'alerts' | 'demo'>

export function addPages(
  app: Hono<DashboardEnv>,
  pages: Pages,
  { keys, open }: PageOptions,
  sources: PageSources,
): void {
  const workspaces = workspacesSoFar(sources)
  if (open) app.use('*', (c, next) => Promise.resolve(refuseForeign(c) ?? next()))
  app.post('/sign-in', smallBody(), (c) => signIn(c, keys))
  app.post('/sign-out', signOut)
  app.get('/sign-in', (c) => pages.render(c, {}))
  for (const path of pagePaths) {
    app.get(path, async (c) => {
      const viewer = await viewerOf(c, keys, open)
      if (viewer === null) return c.redirect('/sign-in', 302)
      const { workspace, all } = await workspaces(viewer.workspace ?? c.req.query('workspace') ?? '')
      const mine = viewer.workspace === null ? all : all?.filter((name) => name === viewer.workspace)
      const page: GivenPage = {
        ...{ origin: new URL(c.req.url).origin, canSignOut: !open, workspace },
        known: {
          ...{ alerts: openAlerts(sources, workspace), demo: demoRows(sources) },
          ...(mine !== undefined && { workspaces: mine }),
        },
      }
      return pages.render(c, { page })
    })
  }
  app.use('*', pages.files)
}

const PATIENCE_MS = 300

/**
 * The workspaces, the busiest first, and which of them is looked at where the address names none. Nobody waits for the database:
 * they are those of the time before. Only for a name that was not among them it is waited for a moment, as the page then says
 * that there is no such workspace.
 */
function workspacesSoFar(sources: PageSources) {
  let known: string[] | undefined
  return async (asked: string): Promise<{ workspace: string; all: string[] | undefined }> => {
    const before = known
    const looked = listWorkspaces(sources).then(
      (all) => {
        known = all
        return all
      },
      () => undefined,
    )
    const workspace = asked || (before?.[0] ?? '')
    const isKnown = workspace === '' || before?.includes(workspace)
    return { workspace, all: isKnown ? before : await Promise.race([looked, sleep(PATIENCE_MS, undefined)]) }
  }
}

export function notFound(c: Context, pages: Pages | null): Response | Promise<Response> {
  const wantsPage = (c.req.header('accept') ?? '').includes('text/html')
  if (pages !== null && wantsPage && c.req.method === 'GET') return pages.render(c, {})
  return problem(c, 404, 'not_found', 'nothing answers at this path')
}
