import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vitest/node'

/** Every regular expression of the sources: those written out, and those put together from word lists. */

export interface Pattern {
  source: string
  flags: string
  /** `pipeline/signals/line.ts:112` */
  place: string
}

export const root = join(import.meta.dirname, '..', '..')
const folders = 'adapters,bench,contract,dashboard,demo,ingest,pipeline,queries,replay,scripts,server'

/** Files of the product and of what is around it; tests are no sources. */
export const sourceFiles = (): string[] =>
  [...globSync(`{${folders}}/**/*.{ts,tsx,mjs}`, { cwd: root }), ...globSync('*.{ts,mjs}', { cwd: root })].filter(
    (file) => !file.endsWith('.d.mts'),
  )

export interface Written {
  literals: Pattern[]
  /** where `RegExp` is called: what comes out is known only when it runs */
  builders: string[]
}

/** Reads one file's syntax tree. */
export function readWritten(file: string): Written {
  const text = readFileSync(join(root, file), 'utf8')
  const written: Written = { literals: [], builders: [] }
  const placeOf = ({ start }: Node): string => `${file}:${text.slice(0, start).split('\n').length}`
  walk(parseAst(text, { lang: languageOf(file) }) as unknown as Node, (node) => {
    if (node.type === 'Literal' && node.regex !== undefined)
      written.literals.push({ source: node.regex.pattern, flags: node.regex.flags, place: placeOf(node) })
    if (/^(?:New|Call)Expression$/.test(node.type) && node.callee?.name === 'RegExp')
      written.builders.push(placeOf(node))
  })
  return written
}

/** Loads the files in a process of its own that notes every pattern that is built. */
export function readBuilt(files: readonly string[]): Pattern[] {
  const printed = execFileSync(process.execPath, [join(import.meta.dirname, 'print-built.ts'), ...files], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return JSON.parse(printed) as Pattern[]
}

interface Node {
  type: string
  start: number
  regex?: { pattern: string; flags: string }
  callee?: { name?: string }
}

const languageOf = (file: string) => (file.endsWith('.tsx') ? 'tsx' : file.endsWith('.mjs') ? 'js' : 'ts')

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  for (const child of Object.values(node).flat()) if (isNode(child)) walk(child, visit)
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
