import { clauses, readExpression, readGroup, readList } from './expressions.ts'
import { checkName, checkTable, checkTableFunction, type Names } from './names.ts'
import { isName, readPath } from './path.ts'
import { type Reader, shown } from './reader.ts'
import { checkColumns } from './structure.ts'
import { Refusal, type Token } from './tokens.ts'
import { readWith } from './with.ts'

/** SELECT, clause by clause. */

/** @param isOpen the first of them was read already */
export function readUnion(reader: Reader, names: Names, isOpen = false): void {
  readTerms(reader, names, isOpen, null)
}

/**
 * What the first SELECT says by WITH holds for those behind it, but for one that says WITH itself: a name of the first is to
 * that one a table, or a file.
 * @param hidden they stand behind the first of an outer union: from which scope on a WITH sees none; else null
 */
function readTerms(reader: Reader, names: Names, isOpen: boolean, hidden: number | null): void {
  const own = hidden ?? reader.depth() - 1
  if (!isOpen) readTerm(reader, names, hidden)
  while (reader.takes('UNION') || reader.takes('EXCEPT') || reader.takes('INTERSECT')) {
    if (!reader.takes('ALL')) reader.takes('DISTINCT')
    readTerm(reader, names, own)
  }
}

/** @param hidden as above */
export function readTerm(reader: Reader, names: Names, hidden: number | null): void {
  if (reader.takes('(')) {
    reader.inside(() => readTerms(reader, names, false, hidden))
    reader.expect(')')
  } else if (hidden === null) readSelect(reader, names)
  else if (reader.sees('WITH')) reader.apartFrom(hidden, () => readSelect(reader, names))
  else reader.inside(() => readSelect(reader, names))
}

function readSelect(reader: Reader, names: Names): void {
  if (reader.takes('WITH')) readWith(reader, names)
  reader.expect('SELECT')
  if (reader.takes('DISTINCT') && reader.takes('ON')) readGroup(reader, names)
  readList(reader, names)
  if (reader.takes('FROM')) readSources(reader, names)
  refusePrewhere(reader)
  if (reader.takes('WHERE')) readExpression(reader, names)
  if (reader.takes('GROUP')) readGrouping(reader, names)
  while (reader.takes('WITH')) expectOne(reader, ['TOTALS', 'ROLLUP', 'CUBE'])
  if (reader.takes('HAVING')) readExpression(reader, names)
  if (reader.takes('WINDOW')) readList(reader, names)
  if (reader.takes('QUALIFY')) readExpression(reader, names)
  if (reader.takes('ORDER')) readOrder(reader, names)
  readLimits(reader, names)
}

/** It comes before the filter that says whose rows are seen. */
function refusePrewhere(reader: Reader): void {
  if (!reader.sees('PREWHERE')) return
  throw new Refusal(reader.peek(), 'write WHERE: PREWHERE would look at rows of other workspaces first')
}

function readSources(reader: Reader, names: Names): void {
  readSource(reader, names)
  while (reader.takes(',') || takesJoin(reader)) {
    if (reader.peek(-1).keyword === 'JOIN' && reader.peek(-2).keyword === 'ARRAY') {
      readList(reader, names)
      continue
    }
    readSource(reader, names)
    if (reader.takes('ON')) readExpression(reader, names)
    else if (reader.takes('USING')) readList(reader, names)
  }
}

const joining = 'GLOBAL NATURAL INNER LEFT RIGHT FULL CROSS PASTE OUTER ANY ALL ASOF SEMI ANTI ARRAY'.split(' ')

/** LEFT ARRAY JOIN, GLOBAL ANY INNER JOIN and the like. */
function takesJoin(reader: Reader): boolean {
  if (reader.peek().keyword !== 'JOIN' && !joining.includes(reader.peek().keyword)) return false
  while (joining.includes(reader.peek().keyword)) reader.next()
  reader.expect('JOIN')
  return true
}

function readSource(reader: Reader, names: Names): void {
  if (reader.takes('(')) {
    reader.inside(() => {
      if (beginsQuery(reader)) readUnion(reader, names)
      else if (reader.sees('VALUES') && reader.peek(1).text === '(') readValues(reader, names)
      else readSources(reader, names)
    })
    reader.expect(')')
  } else readTable(reader, names)
  reader.takes('FINAL')
  readAlias(reader, names)
  reader.takes('FINAL')
  if (reader.takes('SAMPLE')) readExpression(reader, names)
}

/** `(VALUES (1, 'a'), (2, 'b')) AS t(n, name)` */
function readValues(reader: Reader, names: Names): void {
  reader.next()
  do {
    // what is no row could make a list of tables of it, and of the first one a function whose columns may read a file
    if (startsQuery(reader.peek(1))) throw new Refusal(reader.peek(1), 'expected a value here')
    readGroup(reader, names)
  } while (reader.takes(','))
  if (reader.peek().text !== ')') throw new Refusal(reader.peek(), 'expected another row or ) here')
}

const startsQuery = ({ keyword, text }: Token): boolean => keyword === 'SELECT' || keyword === 'WITH' || text === '('

function beginsQuery(reader: Reader): boolean {
  let ahead = 0
  while (reader.peek(ahead).kind === 'sign' && reader.peek(ahead).text === '(') ahead++
  return reader.peek(ahead).keyword === 'SELECT' || reader.peek(ahead).keyword === 'WITH'
}

function readTable(reader: Reader, names: Names): void {
  const first = reader.peek()
  if (first.kind === 'string') throw new Refusal(first, 'files are not read from here: name a table')
  const path = readPath(reader)
  if (reader.peek().text === '(' && reader.peek().kind === 'sign') {
    checkTableFunction(path[0] as Token)
    if (path.length > 1) throw new Refusal(first, 'expected a table here')
    if (first.text.toLowerCase() === 'values') checkColumns(reader, names)
    readGroup(reader, names)
  } else if (path.length > 1 || !reader.isDeclared(first.text, 'table')) checkTable(path, names)
}

function readAlias(reader: Reader, names: Names): void {
  const token = reader.peek()
  const isNamed = reader.takes('AS')
  const name = reader.peek()
  const isNext = name.kind === 'quoted' || (name.kind === 'word' && !ends(name))
  if (!isNext && isNamed) throw new Refusal(token, 'a name is missing after AS')
  if (!isNext) return
  reader.next()
  checkName(name, names)
  reader.declare(name.text, 'source')
  readColumnNames(reader, names)
}

/** `t(a, b)` */
export function readColumnNames(reader: Reader, names: Names): void {
  if (!reader.takes('(')) return
  do {
    const name = reader.next()
    if (!isName(name)) throw new Refusal(name, 'expected the name of a column')
    checkName(name, names)
  } while (reader.takes(','))
  reader.expect(')')
}

const ends = ({ keyword }: Token): boolean =>
  clauses.has(keyword) || joining.includes(keyword) || ['EXCEPT', 'SETTINGS', 'FORMAT', 'INTO'].includes(keyword)

function readGrouping(reader: Reader, names: Names): void {
  reader.expect('BY')
  if (reader.takes('ALL')) return
  if (reader.sees('GROUPING', 'SETS')) {
    reader.next()
    reader.next()
  } else if ((reader.sees('ROLLUP') || reader.sees('CUBE')) && reader.peek(1).text === '(') reader.next()
  readList(reader, names)
}

function readOrder(reader: Reader, names: Names): void {
  reader.expect('BY')
  if (reader.sees('ALL')) reader.next()
  else {
    do {
      readExpression(reader, names)
      if (reader.sees('WITH', 'FILL')) readFill(reader, names)
    } while (reader.takes(','))
  }
  if (reader.takes('INTERPOLATE') && reader.peek().text === '(') readGroup(reader, names)
}

function readFill(reader: Reader, names: Names): void {
  reader.next()
  reader.next()
  if (reader.takes('FROM') || reader.sees('TO') || reader.sees('STEP') || reader.sees('STALENESS'))
    readExpression(reader, names)
}

function readLimits(reader: Reader, names: Names): void {
  while (reader.sees('LIMIT') || reader.sees('OFFSET') || reader.sees('FETCH')) {
    reader.next()
    readList(reader, names)
    if (reader.sees('WITH', 'TIES')) {
      reader.next()
      reader.next()
    }
  }
}

function expectOne(reader: Reader, keywords: readonly string[]): void {
  const token = reader.next()
  if (!keywords.includes(token.keyword))
    throw new Refusal(token, `expected ${keywords.join(' or ')} here, found ${shown(token)}`)
}
