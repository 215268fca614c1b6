import { type CompletionSource, ifNotIn } from '@codemirror/autocomplete'
import { SQLDialect, schemaCompletionSource } from '@codemirror/lang-sql'
import { LanguageSupport } from '@codemirror/language'
import type { ConsoleTable } from '../../contract/console.ts'
import { completeWord } from './completions.ts'
import { keywords, madeFunctions, types } from './vocabulary.ts'

/** ClickHouse's SQL for the editor. */

export interface Vocabulary {
  tables: readonly ConsoleTable[]
  /** as ClickHouse spells them */
  functions: readonly string[]
}

/** Colours and completion for what there is to ask. */
export function clickhouse(vocabulary: Vocabulary): LanguageSupport {
  const dialect = SQLDialect.define({
    keywords: keywords.join(' '),
    types: types.join(' ').toLowerCase(),
    builtin: [...vocabulary.functions.filter(isCalledSo), ...madeFunctions].join(' ').toLowerCase(),
    backslashEscapes: true,
    caseInsensitiveIdentifiers: true,
    identifierQuotes: '`"',
  })
  const schema = Object.fromEntries(
    vocabulary.tables.map(({ name, columns }) => [name, columns.map((one) => one.name)]),
  )
  const sources = [behindPoint(schemaCompletionSource({ dialect, schema })), completeWord(vocabulary)]
  const noWords = ['LineComment', 'BlockComment', 'String']
  return new LanguageSupport(
    dialect.language,
    sources.map((source) => dialect.language.data.of({ autocomplete: ifNotIn(noWords, source) })),
  )
}

/** Other spellings, like HOUR and YEAR, are names of columns as often. */
const isCalledSo = (name: string): boolean => name !== name.toUpperCase()

/** `e.` of `events AS e`: the columns of what stands before the point. */
const behindPoint =
  (source: CompletionSource): CompletionSource =>
  (context) =>
    context.matchBefore(/\.\w*/) === null ? null : source(context)
