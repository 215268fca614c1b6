import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { type Converter, parseDialogue } from './dialogue.ts'
import { openPlainReader } from './plain.ts'
import type { OutgoingEvent } from './send.ts'
import { star } from './star.ts'
import { stripeIrc } from './stripe-irc.ts'
import { tauBench } from './tau-bench.ts'
import { ubuntuIrc } from './ubuntu-irc.ts'

/** The data sets that can be replayed, by the `dataset` field of their rows. */
export const converters: Record<string, Converter> = {
  star,
  tau_bench: tauBench,
  stripe_irc: stripeIrc,
  ubuntu_irc: ubuntuIrc,
}

/** Something wrong with what was asked for; the message is one line to act on. */
export class ReplayError extends Error {}

/** One dialogue, or one line of a plain file. */
export interface Piece {
  dataset: string
  events: OutgoingEvent[]
  left_out: Record<string, number>
}

/** The file itself, or the data file of a folder. @throws ReplayError when there is none */
export async function findFile(path: string): Promise<string> {
  const found = await stat(path).catch(() => null)
  if (found === null) throw new ReplayError(`no such file: ${path}`)
  if (!found.isDirectory()) return path
  for (const name of ['data.jsonl.gz', 'data.jsonl']) {
    if ((await stat(join(path, name)).catch(() => null)) !== null) return join(path, name)
  }
  throw new ReplayError(`${path} is a folder without data.jsonl or data.jsonl.gz: name a file`)
}

/** Reads dialogues or events in the file's order, unpacking gzip. @throws ReplayError naming the line */
export async function* readPieces(path: string): AsyncGenerator<Piece> {
  const plain = openPlainReader()
  let number = 0
  for await (const line of readLines(path)) {
    number += 1
    if (line.trim() === '') continue
    const row = parseLine(line, `${path}, line ${number}`)
    yield typeof row.dataset === 'string' && row.type === undefined
      ? convertDialogue(row, `${path}, line ${number}`)
      : { dataset: 'events', events: [plain(row, line) as OutgoingEvent], left_out: {} }
  }
  if (number === 0) throw new ReplayError(`${path} is empty`)
}

function parseLine(line: string, where: string): Record<string, unknown> {
  try {
    const row: unknown = JSON.parse(line)
    if (typeof row === 'object' && row !== null && !Array.isArray(row)) return row as Record<string, unknown>
  } catch {
    // said below, with the place
  }
  throw new ReplayError(`${where} is not a JSON object: expected one dialogue or one event a line`)
}

function convertDialogue(row: Record<string, unknown>, where: string): Piece {
  const name = String(row.dataset)
  const converter = converters[name]
  if (converter === undefined) {
    throw new ReplayError(
      `${where}: no dialogues with roles in '${name}'; can be replayed: ${Object.keys(converters).join(', ')}`,
    )
  }
  const parsed = parseDialogue(row)
  if (!parsed.ok) throw new ReplayError(`${where}: ${parsed.reason}`)
  return { dataset: name, ...converter.convert(parsed.dialogue) }
}

async function* readLines(path: string): AsyncGenerator<string> {
  const packed = await isGzip(path)
  const file = createReadStream(path)
  const input = packed ? file.pipe(createGunzip()) : file
  file.on('error', (error) => input.destroy(error))
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  } catch (error) {
    throw new ReplayError(`${path} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await file.close()
  }
}
