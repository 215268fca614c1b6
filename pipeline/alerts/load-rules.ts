import { readdir } from 'node:fs/promises'
import { kebabOf } from '../../contract/rule-name.ts'
import type { AlertRule } from './rule.ts'

const directory = new URL('./rules/', import.meta.url)

/** Every rule of `rules/`; the folder is the list. @throws Error when a file is not named as its rule */
export async function loadRules(): Promise<AlertRule[]> {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.ts')).sort()
  return Promise.all(
    files.map(async (file) => {
      const { default: rule } = (await import(new URL(file, directory).href)) as { default: AlertRule }
      if (`${kebabOf(rule?.name ?? '')}.ts` !== file)
        throw new Error(`pipeline/alerts/rules/${file}: its rule is named ${rule?.name}`)
      return rule
    }),
  )
}
