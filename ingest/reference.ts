import { hash } from 'node:crypto'
import { Hono } from 'hono'
import { openApiDocument } from '../contract/openapi.ts'
import { type Document, renderReference, style } from './reference-page.ts'

/** `GET /openapi.json` and a page for people made from it: one file, no script, nothing loaded from anywhere. */
export function createReference(): Hono {
  const document = openApiDocument()
  const page = renderReference(document as unknown as Document)
  const policy = `default-src 'none'; style-src 'sha256-${hash('sha256', style, 'base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
  const app = new Hono()
  app.get('/openapi.json', (c) => c.json(document, 200, { 'cache-control': 'no-cache' }))
  app.get('/reference', (c) => c.html(page, 200, { 'content-security-policy': policy, 'cache-control': 'no-cache' }))
  return app
}
