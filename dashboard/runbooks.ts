import { readdir, readFile } from 'node:fs/promises'
import { ruleNameOf } from '../contract/rule-name.ts'

/** What to do when a rule fires, by the rule's name: the pages of docs/runbooks/, where alerts link to. */
export async function loadRunbooks(): Promise<ReadonlyMap<string, string>> {
  const directory = new URL('../docs/runbooks/', import.meta.url)
  const files = (await readdir(directory)).filter((file) => file.endsWith('.md'))
  const read = async (file: string) =>
    [ruleNameOf(file.replace(/\.md$/, '')), await readFile(new URL(file, directory), 'utf8')] as const
  return new Map(await Promise.all(files.map(read)))
}
