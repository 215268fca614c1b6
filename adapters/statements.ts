/** Files of SQL as single statements. */
export function statementsOf(sql: string): string[] {
  const withoutComments = sql.replace(/^[ \t]*--.*$/gm, '')
  return withoutComments
    .split(/;\s*$/m)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Puts values where the engine takes no parameters: into statements about users. @throws when one is missing */
export const fillIn = (statement: string, values: Readonly<Record<string, string>>): string =>
  statement.replace(/\{(\w{1,32}):(Identifier|String)\}/g, (_, name: string, type: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`nothing to put in for ${name}`)
    const quote = type === 'Identifier' ? '`' : "'"
    return `${quote}${value.replace(/[\\'`]/g, '\\$&')}${quote}`
  })
