import { basename, extname } from 'node:path'

/**
 * The scripts a page begins with, by the name of its island: said in the page, so that they are asked for at once.
 * Otherwise the browser would find one after the other, each in the one before.
 */
export type Preloads = Record<string, string[]>

/** beside the files of the pages */
export const PRELOADS_FILE = 'preloads.json'

interface Chunk {
  type: string
  fileName: string
  imports?: string[]
  facadeModuleId?: string | null
}

/** A plugin of Vite's that writes them down when the pages are built. */
export function writePreloads() {
  return {
    name: 'baton-preloads',
    generateBundle(
      this: { environment?: { name: string }; emitFile(file: object): void },
      _: unknown,
      bundle: Record<string, Chunk>,
    ) {
      if (this.environment?.name !== 'client') return
      this.emitFile({
        type: 'asset',
        fileName: PRELOADS_FILE,
        source: JSON.stringify(preloadsOf(Object.values(bundle))),
      })
    },
  }
}

const isIsland = (module: string): boolean => /\/dashboard\/[^/]+\/[^/]+\.tsx$/.test(module)
const isRenderer = (module: string): boolean => /\/@astrojs\/react\/.*client/.test(module)

function preloadsOf(chunks: readonly Chunk[]): Preloads {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const files = (some: readonly Chunk[]): string[] => {
    const found = new Set(some.map(({ fileName }) => fileName))
    for (const file of found) for (const other of byFile.get(file)?.imports ?? []) found.add(other)
    return [...found].map((file) => `/${file}`)
  }
  const begun = (wanted: (module: string) => boolean) =>
    chunks.filter(({ facadeModuleId }) => facadeModuleId != null && wanted(facadeModuleId))
  const renderer = begun(isRenderer)
  return Object.fromEntries(
    begun(isIsland).map((chunk) => {
      const module = chunk.facadeModuleId as string
      return [basename(module, extname(module)), files([chunk, ...renderer])]
    }),
  )
}
