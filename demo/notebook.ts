import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What the demo must know after a restart: which past it has told, and whom it left in the middle of a conversation. */
export interface Notes {
  /** the past that is being told or has been, epoch ms */
  from: number
  to: number
  told: boolean
  /** epoch ms, the last time the demo was alive */
  alive_at: number
  /** conversations that had not ended then */
  open: string[]
}

export interface Notebook {
  /** null when the demo never ran here */
  read(): Promise<Notes | null>
  write(notes: Notes): Promise<void>
}

/** @param directory Baton's data directory */
export function openNotebook(directory: string): Notebook {
  const path = join(directory, 'demo.json')
  return {
    async read() {
      const text = await readFile(path, 'utf8').catch(() => null)
      return text === null ? null : (JSON.parse(text) as Notes)
    },
    async write(notes) {
      await mkdir(directory, { recursive: true })
      // a crash in the middle must not leave half a file
      await writeFile(`${path}.new`, JSON.stringify(notes))
      await rename(`${path}.new`, path)
    },
  }
}
