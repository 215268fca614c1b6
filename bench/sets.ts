import { createReadStream, existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'

/** Labelled public texts, one JSON object a line; an absent label is unknown, never negative. */
export interface Sample {
  id: string
  dataset: string
  text?: string
  domain?: string
  /** BCP 47, of everything said in it; absent = English */
  language?: string
  turns?: {
    i: number
    role: string
    text: string
    turn_no?: number
    slots?: Record<string, string>
    restated_slots?: Record<string, string>
  }[]
  /** handlabels: which turn of which dialogue */
  dialogue?: string
  turn?: number
  labels?: Record<string, unknown>
  triggers?: Record<string, boolean>
}

/** The names of the sets in a directory, in order: its folders that hold data. */
export async function listSets(directory: string): Promise<string[]> {
  const names = existsSync(directory) ? await readdir(directory) : []
  return names.filter((name) => fileOf(directory, name) !== null).sort()
}

function fileOf(directory: string, name: string): string | null {
  const plain = `${directory}/${name}/data.jsonl`
  return [plain, `${plain}.gz`].find((file) => existsSync(file)) ?? null
}

/** The samples of one set. @returns null when the directory has no such set */
export async function readSet(directory: string, name: string): Promise<Sample[] | null> {
  const file = fileOf(directory, name)
  if (file === null) return null
  const raw = createReadStream(file)
  const lines = createInterface({ input: file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw, crlfDelay: Infinity })
  const samples: Sample[] = []
  for await (const line of lines) if (line !== '') samples.push(JSON.parse(line) as Sample)
  return samples
}

/** Half of every set is read while rules are written, the other half only counted. Fixed by the sample's id. */
export function isUnseen(id: string): boolean {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return ((hash >>> 8) & 1) === 1
}
