import { endOfParens } from './parens.ts'

/**
 * One metric of many workspaces in one statement: the metric's own SQL, with the workspace carried along through every
 * SELECT of it. Planning a metric costs more than its rows do, and so it is planned once. A test holds the rows against
 * those of one workspace at a time, for every metric.
 */

/**
 * @returns a metric's SQL with `workspaces` in the place of `workspace` and a first column that says of which each row is (a
 *          workspace without rows may be absent); null where that cannot be said of it: it joins, or asks within an
 *          expression
 */
export function ofEach(metric: string): string | null {
  const sql = withoutComments(metric)
  const selects = selectsIn(sql)
  if (selects === null) return null
  const tables = new Set([...sql.matchAll(/\b(\w{1,64}) AS\s{0,40}\(\s{0,40}(?=SELECT)/g)].map(([, name]) => name))
  const edits = selects.map((select) => editsOf(select, tables))
  if (edits.includes(null)) return null
  const carried = applied(
    sql,
    edits.flatMap((one) => one ?? []),
  )
  return partitioned(carried).replaceAll(OWN, 'workspace IN {workspaces:Array(String)}')
}

const OWN = 'workspace = {workspace:String}'
const withoutComments = (sql: string): string => sql.replace(/^--.*\n/gm, '')

interface Select {
  /** of the word */
  from: number
  to: number
  /** the same length, without what stands in parentheses */
  own: string
  /** the same, with its functions and without other selects */
  whole: string
}

/** Every SELECT with where it ends. @returns null when one stands for a value and not for a table */
function selectsIn(sql: string): Select[] | null {
  const selects: Select[] = []
  for (const { index: from } of sql.matchAll(/\bSELECT\b/g)) {
    const opened = openedBefore(sql, from)
    // of a table: after FROM, behind a name of WITH, or the statement itself
    if (opened >= 0 && !/(?:\bFROM|\b\w{1,64} AS)\s{0,40}$/.test(sql.slice(0, opened))) return null
    const limit = opened < 0 ? sql.length : endOfParens(sql, opened) - 1
    const rest = hollow(sql.slice(from, limit), /\(/g)
    const next = rest.indexOf('UNION ALL')
    const to = next < 0 ? limit : from + next
    const own = rest.slice(0, to - from)
    selects.push({ from, to, own, whole: hollow(sql.slice(from, to), /\((?=\s*(?:SELECT|WITH))/g) })
  }
  return selects
}

interface Edit {
  at: number
  text: string
}

const aggregate =
  /\b(?:count|sum|avg|min|max|any|uniq|uniqExact|argMin|argMax|varSamp|quantile\w*)(?:If|OrNull|OrNullIf)?\(/
const windowed = /\b\w{1,64}\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\) OVER \([^()]*\)/g
const refused = /\b(?:JOIN|DISTINCT|FILL|INTERSECT|EXCEPT)\b/
const groups = /\bGROUP BY /
const after = /\b(?:HAVING|ORDER BY)\b/

function editsOf({ from, to, own, whole }: Select, tables: ReadonlySet<string | undefined>): Edit[] | null {
  if (refused.test(own) || /\bOVER \((?!\)|PARTITION BY )/.test(whole)) return null
  const source = /\bFROM\s+(?!numbers\()(?:(\w+)|\()/.exec(own)
  const isTable = source?.[1] !== undefined && !tables.has(source[1])
  if (isTable && !own.includes(OWN)) return null
  const start = from + 'SELECT'.length
  const carried = source === null ? 'arrayJoin({workspaces:Array(String)}) AS workspace,' : 'workspace,'
  const edits = [{ at: start, text: ` ${carried}` }]
  const grouped = groups.exec(own)
  if (grouped !== null) edits.push({ at: from + grouped.index + grouped[0].length, text: 'workspace, ' })
  else if (aggregate.test(whole.replace(windowed, ''))) {
    const end = after.exec(own)?.index ?? own.trimEnd().length
    edits.push({ at: Math.min(from + end, to), text: ' GROUP BY workspace ' })
  }
  const most = /\bLIMIT \S+/.exec(own)
  if (most !== null) edits.push({ at: from + most.index + most[0].length, text: ' BY workspace' })
  // whoever takes all columns has it already
  return /^SELECT\s+\*/.test(own) ? edits.slice(1) : edits
}

const partitioned = (sql: string): string =>
  sql.replace(/OVER \((PARTITION BY )?/g, (_, by) => `OVER (PARTITION BY workspace${by === undefined ? '' : ', '}`)

function applied(sql: string, edits: readonly Edit[]): string {
  let text = sql
  for (const { at, text: added } of edits.toSorted((a, b) => b.at - a.at))
    text = text.slice(0, at) + added + text.slice(at)
  return text
}

/** Of the parenthesis that is open at a place; -1 = none. */
function openedBefore(sql: string, at: number): number {
  let depth = 0
  for (let i = at - 1; i >= 0; i--) {
    if (sql[i] === ')') depth++
    else if (sql[i] === '(' && depth-- === 0) return i
  }
  return -1
}

/** Blanks in the place of what stands in those parentheses. */
function hollow(text: string, opening: RegExp): string {
  let result = text
  for (const { index } of text.matchAll(opening)) {
    const end = endOfParens(text, index) - 1
    result =
      result.slice(0, index + 1) + ' '.repeat(Math.max(0, end - index - 1)) + result.slice(Math.max(end, index + 1))
  }
  return result
}
