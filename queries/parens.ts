/** @param opened where a parenthesis opens @returns the place behind the one that closes it; the end of the text when none does */
export function endOfParens(sql: string, opened: number): number {
  let depth = 0
  for (let i = opened; i < sql.length; i++) {
    if (sql[i] === '(') depth++
    else if (sql[i] === ')' && --depth === 0) return i + 1
  }
  return sql.length
}
