import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** where the run keeps an empty database with the schema, as soon as a file has needed one */
    database: string
  }
}

export default async function ({ provide }: TestProject) {
  const directory = await mkdtemp(join(tmpdir(), 'baton-database-'))
  provide('database', join(directory, 'migrated'))
  return () => rm(directory, { recursive: true, force: true })
}
