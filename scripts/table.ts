/** Prints rows as a table with one line per row, a break within a value as ⏎; numbers to the right, the way figures are compared. */
export function printTable(rows: Record<string, unknown>[], print: (line: string) => void = console.log): void {
  const [first] = rows
  if (first === undefined) {
    print('no rows')
    return
  }
  const names = Object.keys(first)
  const cells = rows.map((row) => names.map((name) => textOf(row[name])))
  const widths = names.map((name, i) => Math.max(name.length, ...cells.map((line) => line[i]?.length ?? 0)))
  const isNumber = names.map((name) => rows.every((row) => /^-?\d+(\.\d+)?$/.test(textOf(row[name]))))
  const line = (texts: string[]) =>
    texts
      .map((text, i) => (isNumber[i] ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd()
  print(line(names))
  print(widths.map((width) => '─'.repeat(width)).join('  '))
  for (const texts of cells) print(line(texts))
  print(`${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`)
}

const textOf = (value: unknown): string => wordsOf(value).replace(/\r\n|\r|\n/g, '⏎')

const wordsOf = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
