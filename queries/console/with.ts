import { readExpression, readGroup } from './expressions.ts'
import { checkName, type Names } from './names.ts'
import { isName } from './path.ts'
import type { Reader } from './reader.ts'
import { readColumnNames, readTerm, readUnion } from './select.ts'
import { Refusal, type Token } from './tokens.ts'

/** `name AS (SELECT …)` or `1 AS name`, also RECURSIVE: limits end what does not end. */
export function readWith(reader: Reader, names: Names): void {
  const isRecursive = reader.takes('RECURSIVE')
  do {
    if (isSubquery(reader)) {
      const name = reader.next()
      checkTableName(name, names)
      readColumnNames(reader, names)
      reader.expect('AS')
      reader.takes('MATERIALIZED')
      if (isRecursive) readRecursive(reader, names, name)
      else readGroup(reader, names)
      // only now: within itself the name is a table, or a file
      reader.declare(name.text, 'table')
    } else {
      readExpression(reader, names)
      declareLast(reader)
    }
  } while (reader.takes(','))
}

/** It knows itself behind its first SELECT. */
function readRecursive(reader: Reader, names: Names, name: Token): void {
  reader.expect('(')
  reader.inside(() => {
    reader.inside(() => readTerm(reader, names, null))
    reader.declare(name.text, 'table')
    reader.inside(() => readUnion(reader, names, true))
  })
  reader.expect(')')
}

/** Nothing that could be taken for the path of a file. */
function checkTableName(name: Token, names: Names): void {
  if (!/^[A-Za-z_]\w*$/.test(name.text))
    throw new Refusal(name, 'the name of a subquery has letters, digits and _ only')
  checkName(name, names)
}

function isSubquery(reader: Reader): boolean {
  let ahead = 1
  // t(n, m) AS (SELECT 1, 2)
  if (reader.peek(1).text === '(') while (reader.peek(ahead).kind !== 'end' && reader.peek(ahead++).text !== ')');
  const opens = reader.peek(ahead + 1).keyword === 'MATERIALIZED' ? reader.peek(ahead + 2) : reader.peek(ahead + 1)
  return isName(reader.peek()) && reader.peek(ahead).keyword === 'AS' && opens.text === '('
}

/** The expression ended with its name. */
function declareLast(reader: Reader): void {
  const name = reader.peek(-1)
  if (reader.peek(-2).keyword !== 'AS' || (name.kind !== 'word' && name.kind !== 'quoted'))
    throw new Refusal(name, 'in WITH an expression has a name: WITH 1 AS one')
  reader.declare(name.text, 'expression')
}
