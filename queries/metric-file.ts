import type { MetricDefinition } from '../contract/metric.ts'

/** The header of a metric's file. In: SQL text that starts with `--` lines. Out: its definition. */

const parts = ['unit', 'top', 'bottom', 'params', 'columns'] as const
type Part = (typeof parts)[number]
const partLine = new RegExp(`^(${parts.join('|')})\\s(.*)$`)

/**
 * @param file its name, `hfs.sql`
 * @throws Error naming the file and the part that is missing, or the placeholder that header and SQL disagree about
 */
export function parseMetric(file: string, text: string): MetricDefinition {
  const { headline, found } = readHeader(text)
  const colon = headline.indexOf(': ')
  if (colon < 1) throw new Error(`queries/metrics/${file}: the header's first line must be "-- Title: description"`)
  const part = (name: Part) => {
    const value = found.get(name)?.trim()
    if (!value) throw new Error(`queries/metrics/${file}: the header has no "${name}"`)
    return value
  }
  const definition: MetricDefinition = {
    name: file.replace(/\.sql$/, ''),
    title: headline.slice(0, colon),
    description: headline.slice(colon + 2),
    unit: part('unit'),
    top: part('top'),
    bottom: part('bottom'),
    params: namesOf(part('params')),
    columns: namesOf(part('columns')),
    sql: text.trim(),
  }
  checkPlaceholders(file, definition)
  return definition
}

/** Lines without a part's name continue what stands before them. */
function readHeader(text: string): { headline: string; found: Map<Part, string> } {
  let headline = ''
  const found = new Map<Part, string>()
  let current: Part | null = null
  for (const line of text.split('\n')) {
    if (!line.startsWith('--')) break
    const content = line.slice(2).trim()
    const match = partLine.exec(content)
    if (match) {
      current = match[1] as Part
      found.set(current, match[2] ?? '')
    } else if (current === null) headline = `${headline} ${content}`.trim()
    else found.set(current, `${found.get(current)} ${content}`)
  }
  return { headline, found }
}

/** "workspace, from, to (UTC, `to` excluded)" → ['workspace', 'from', 'to'] */
const namesOf = (list: string): string[] =>
  list
    .replace(/\([^()]*\)/g, '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')

function checkPlaceholders(file: string, { params, sql }: MetricDefinition): void {
  const used = new Set(placeholdersOf(sql).keys())
  for (const name of used) {
    if (!params.includes(name)) throw new Error(`queries/metrics/${file}: {${name}} is not in the header's "params"`)
  }
  for (const name of params) {
    if (!used.has(name)) throw new Error(`queries/metrics/${file}: the header's param "${name}" is not in the SQL`)
  }
}

/** @returns each placeholder's name with its ClickHouse type */
export function placeholdersOf(sql: string): Map<string, string> {
  const body = sql.replace(/^--.*$/gm, '')
  return new Map([...body.matchAll(/\{(\w+):([^{}]+)\}/g)].map(([, name, type]) => [name as string, type as string]))
}
