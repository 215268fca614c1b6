import { clauses, readExpression, readGroup, readList, readPath } from './expressions.ts'
import { checkName, checkTable, checkTableFunction, type Names } from './names.ts'
import { type Reader, shown } from './reader.ts'
import { Refusal, type Token } from './tokens.ts'

/** SELECT, clause by clause. */

/** @param isOpen the first of them was read already */
export function readUnion(reader: Reader, names: Names, isOpen = false): void {
  let isDone = isOpen
  for (;;) {
    if (!isDone) readTerm(reader, names)
    isDone = false
    if (!reader.takes('UNION') && !reader.takes('EXCEPT') && !reader.takes('INTERSECT')) return
    if (!reader.takes('ALL')) reader.takes('DISTINCT')
  }
}

function readTerm(reader: Reader, names: Names): void {
  if (reader.takes('(')) {
    reader.inside(() => readUnion(reader, names))
    reader.expect(')')
  } else readSelect(reader, names)
}

function readSelect(reader: Reader, names: Names): void {
  if (reader.takes('WITH')) readWith(reader, names)
  reader.expect('SELECT')
  if (reader.takes('DISTINCT') && reader.takes('ON')) readGroup(reader, names)
  readList(reader, names)
  if (reader.takes('FROM')) readSources(reader, names)
  for (const clause of ['PREWHERE', 'WHERE']) if (reader.takes(clause)) readExpression(reader, names)
  if (reader.takes('GROUP')) readGrouping(reader, names)
  while (reader.takes('WITH')) expectOne(reader, ['TOTALS', 'ROLLUP', 'CUBE'])
  if (reader.takes('HAVING')) readExpression(reader, names)
  if (reader.takes('WINDOW')) readList(reader, names)
  if (reader.takes('QUALIFY')) readExpression(reader, names)
  if (reader.takes('ORDER')) readOrder(reader, names)
  readLimits(reader, names)
}

/** `name AS (SELECT …)` or `1 AS name`, also RECURSIVE: limits end what does not end. */
function readWith(reader: Reader, names: Names): void {
  reader.takes('RECURSIVE')
  do {
    if (isSubquery(reader)) {
      const name = reader.next()
      declareTable(reader, name, names)
      reader.expect('AS')
      reader.takes('MATERIALIZED')
      readGroup(reader, names)
    } else {
      readExpression(reader, names)
      declareLast(reader)
    }
  } while (reader.takes(','))
}

/** Nothing that could be taken for the path of a file. */
function declareTable(reader: Reader, name: Token, names: Names): void {
  if (!/^[A-Za-z_]\w*$/.test(name.text))
    throw new Refusal(name, 'the name of a subquery has letters, digits and _ only')
  checkName(name, names)
  reader.declare(name.text, true)
}

function isSubquery(reader: Reader): boolean {
  const { kind } = reader.peek()
  const opens = reader.peek(2).keyword === 'MATERIALIZED' ? reader.peek(3) : reader.peek(2)
  return (kind === 'word' || kind === 'quoted') && reader.peek(1).keyword === 'AS' && opens.text === '('
}

/** The expression ended with its name. */
function declareLast(reader: Reader): void {
  const name = reader.peek(-1)
  if (reader.peek(-2).keyword !== 'AS' || (name.kind !== 'word' && name.kind !== 'quoted'))
    throw new Refusal(name, 'in WITH an expression has a name: WITH 1 AS one')
  reader.declare(name.text, false)
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
    reader.inside(() => (beginsQuery(reader) ? readUnion(reader, names) : readSources(reader, names)))
    reader.expect(')')
  } else readTable(reader, names)
  reader.takes('FINAL')
  readAlias(reader, names)
  reader.takes('FINAL')
  if (reader.takes('SAMPLE')) readExpression(reader, names)
}

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
    readGroup(reader, names)
  } else if (path.length > 1 || !reader.isDeclared(first.text, true)) checkTable(path, names)
}

function readAlias(reader: Reader, names: Names): void {
  const token = reader.peek()
  const isNamed = reader.takes('AS')
  const name = reader.peek()
  const isName = name.kind === 'quoted' || (name.kind === 'word' && !ends(name))
  if (!isName && isNamed) throw new Refusal(token, 'a name is missing after AS')
  if (!isName) return
  reader.next()
  checkName(name, names)
  reader.declare(name.text, false)
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
  if (reader.takes('FROM')) readExpression(reader, names)
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
