import node from '@astrojs/node'
import react from '@astrojs/react'
import { defineConfig, passthroughImageService } from 'astro/config'
import { writePreloads } from './preloads.ts'

/** Pages are rendered on request, so that their policy travels as a header (frame-ancestors does nothing in a <meta>). */
export default defineConfig({
  srcDir: './dashboard',
  publicDir: './dashboard/public',
  outDir: './dist',
  cacheDir: './.baton/astro',
  output: 'server',
  adapter: node({ mode: 'middleware', bodySizeLimit: 65_536 }),
  integrations: [react()],
  session: false,
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  image: { service: passthroughImageService() },
  build: { inlineStylesheets: 'never' },
  // data: URLs are outside the policy below, for fonts too
  vite: {
    build: { assetsInlineLimit: 0 },
    plugins: [writePreloads()],
    // what most pages begin with travels as one script: thirty small ones cost more than what a page does not need of it
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  { name: 'common', tags: ['$initial'], minShareCount: 3, priority: 2 },
                  // of charts and of menus: without a place of its own it would bring the charts to every menu
                  { name: 'with-selector', test: /\/use-sync-external-store\//, priority: 2 },
                  { name: 'charts', test: /\/(?:recharts|dashboard\/charts)\//, minShareCount: 3, priority: 1 },
                ],
              },
            },
          },
        },
      },
    },
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "img-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
      ],
    },
  },
})
