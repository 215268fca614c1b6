import type { Names } from './names.ts'
import { isName } from './path.ts'
import type { Reader } from './reader.ts'
import { Refusal, type Token } from './tokens.ts'

/** Types, as they stand in texts and behind `::`. */

/**
 * Those of values that anybody can write down. Not the states of aggregate functions: the engine takes what stands in one as it is,
 * and some of that breaks it.
 */
const types: ReadonlySet<string> = new Set(
  `int8 int16 int32 int64 int128 int256 uint8 uint16 uint32 uint64 uint128 uint256 float32 float64 bfloat16
   decimal decimal32 decimal64 decimal128 decimal256 bool string fixedstring uuid ipv4 ipv6 enum enum8 enum16
   date date32 datetime datetime32 datetime64 time time64
   array tuple map nullable lowcardinality variant dynamic json
   int integer bigint smallint tinyint float double real numeric dec text varchar char boolean timestamp signed unsigned
   intervalsecond intervalminute intervalhour intervalday intervalweek intervalmonth intervalquarter intervalyear`.split(
    /\s+/,
  ),
)

/** `UInt8`, `Enum8('x' = 1)`, `Tuple(a String, b Array(Nullable(Date)))` @throws Refusal for anything else */
export function readType(reader: Reader, names: Names): void {
  const token = reader.next()
  const type = token.text.toLowerCase()
  if (token.kind !== 'word' || !types.has(type))
    throw new Refusal(token, `${token.text || 'nothing'} is not among the types that may be named here`)
  // INT UNSIGNED, DOUBLE PRECISION
  if (['UNSIGNED', 'SIGNED', 'PRECISION'].includes(reader.peek().keyword)) reader.next()
  if (!reader.takes('(')) return
  reader.inside(() => {
    do readArgument(reader, type, names)
    while (reader.takes(','))
  })
  reader.expect(')')
}

function readArgument(reader: Reader, type: string, names: Names): void {
  const token = reader.peek()
  if (token.kind === 'number') reader.next()
  else if (token.kind === 'string') readText(reader, type, names)
  else {
    if (isName(reader.peek(1))) reader.next()
    readType(reader, names)
  }
}

/** `'x' = 1`, and the text alone; of a time its zone */
function readText(reader: Reader, type: string, { zones }: Names): void {
  const token = reader.next()
  if (type.startsWith('datetime')) checkZone(token, zones)
  else if (!type.startsWith('enum')) throw new Refusal(token, 'expected a type here')
  if (!reader.takes('=')) return
  reader.takes('-')
  const value = reader.next()
  if (value.kind !== 'number') throw new Refusal(value, 'expected a number')
}

/** The engine opens what is none of them as a file. */
export function checkZone(token: Token, zones: ReadonlySet<string>): void {
  if (!zones.has(textOf(token)))
    throw new Refusal(token, `there is no time zone ${token.text}: 'UTC' and 'Europe/Berlin' are some`)
}

export function textOf(token: Token): string {
  if (/\\(?!')/.test(token.text)) throw new Refusal(token, 'a backslash is read before a quote only')
  return token.text.slice(1, -1).replace(/\\'|''/g, "'")
}
