import type { Completion, CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete'
import type { ConsoleTable } from '../../contract/console.ts'
import type { Vocabulary } from './clickhouse.ts'
import { keywords, madeFunctions, placeWords, types } from './vocabulary.ts'

/** What could be meant by the word that is being typed. */

/** The tables a statement names so far. */
export function tablesIn(sql: string, tables: readonly ConsoleTable[]): readonly ConsoleTable[] {
  const words = new Set(sql.match(/\w+/g))
  return tables.filter(({ name }) => words.has(name))
}

/** Columns of the tables that are named come first; of all while none is. */
export function optionsFor(sql: string, { tables, functions }: Vocabulary): Completion[] {
  const named = tablesIn(sql, tables)
  return [
    ...columnOptions(named.length === 0 ? tables : named),
    ...tables.map(({ name }): Completion => ({ label: name, type: 'class', detail: 'table', boost: 20 })),
    ...[...functions, ...madeFunctions].map(functionOption),
    ...types.map((name): Completion => ({ label: name, type: 'type', boost: -20 })),
    ...[...keywords, ...placeWords].map(
      (name): Completion => ({ label: name.toUpperCase(), type: 'keyword', boost: 5 }),
    ),
  ]
}

function columnOptions(tables: readonly ConsoleTable[]): Completion[] {
  const found = new Map<string, { type: string; of: string[] }>()
  for (const table of tables)
    for (const { name, type } of table.columns) {
      const known = found.get(name) ?? { type, of: [] }
      found.set(name, { ...known, of: [...known.of, table.name] })
    }
  return [...found].map(([label, { type, of }]) => ({
    ...{ label, type: 'property', detail: type, boost: 30 },
    info: `of ${of.join(', ')}`,
  }))
}

const functionOption = (label: string): Completion => ({
  ...{ label, type: 'function', boost: -10 },
  apply(view, _, from, to) {
    const isCalled = view.state.sliceDoc(to, to + 1) === '('
    const insert = isCalled ? label : `${label}()`
    view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + label.length + 1 } })
  },
})

export function completeWord(vocabulary: Vocabulary): CompletionSource {
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/\w+/)
    if (word === null && !context.explicit) return null
    if (context.matchBefore(/\.\w*/) !== null || /^\d/.test(word?.text ?? '')) return null
    const from = word?.from ?? context.pos
    return { from, options: optionsFor(context.state.doc.toString(), vocabulary), validFor: /^\w*$/ }
  }
}
