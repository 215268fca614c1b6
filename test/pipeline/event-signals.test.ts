import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, type Store } from '../../adapters/store.ts'
import { formatRows } from '../../contract/row.ts'
import { schemaDirectory } from '../queries/rows.ts'
import { type Line, play } from './play.ts'

/** What engineers find in the table of what was read in a message. */
let store: Store
let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'baton-signals-'))
  store = await openStore({ path: join(directory, 'store') })
  await migrateBefore('005_signals.sql')
  await store.query("INSERT INTO events (workspace, event_id, text) SELECT 'acme', 'e-before', 'Where is #A-1043?'")
  await store.migrate(schemaDirectory)
})
afterAll(async () => {
  await store.close()
  await rm(directory, { recursive: true })
})

async function migrateBefore(first: string): Promise<void> {
  const some = join(directory, 'schema')
  await cp(schemaDirectory, some, { recursive: true })
  for (const name of await readdir(some)) if (name >= first) await rm(join(some, name))
  await store.migrate(some)
}

let story_count = 0
/** The named columns of the story's last event, as the database has them. */
async function storedOf(lines: Line[], columns: string): Promise<unknown> {
  const workspace = `acme-${++story_count}`
  const rows = play(lines).events.map((row) => ({ ...row, workspace }))
  await store.insert('events', formatRows('events', rows), workspace)
  const found = await store.query(
    `SELECT ${columns} FROM events WHERE workspace = {workspace:String} ORDER BY stream_seq DESC LIMIT 1`,
    { workspace },
  )
  return found[0]
}
const says = (text: string, more = {}): Line => ['09:00:00', 'message.customer', { text, ...more }]

test('what a customer names stands in the table by kind and normalised value', async () => {
  expect(await storedOf([says('Order #A-1043 cost $365, I am ann@example.com')], 'fact_kinds, fact_values')).toEqual({
    fact_kinds: ['order_id', 'amount', 'email'],
    fact_values: ['A1043', '365.00 USD', 'ann@example.com'],
  })
})

test('questions and the marks of a technical issue are counted', async () => {
  const text = 'Error 0x80070057 on Windows 11. I restarted the router and updated the driver. Why? What now?'
  expect(
    await storedOf([says(text)], 'question_count, technical_marks, technical_word_count, technical_step_count'),
  ).toEqual({
    ...{ question_count: 2, technical_marks: ['error', 'version', 'step'] },
    ...{ technical_word_count: 6, technical_step_count: 2 },
  })
})

test('how like an earlier message one is, and "I already told you"', async () => {
  const columns = 'repetition, told_before'
  const again: Line[] = [
    says('where is the parcel from Leeds'),
    ['09:01:00', 'message.customer', { text: 'where is the parcel from Leeds please' }],
  ]
  expect(await storedOf(again, columns)).toEqual({ repetition: 1, told_before: 0 })
  expect(await storedOf([says('I already told you my name')], columns)).toEqual({ repetition: 1, told_before: 1 })
})

test('the language whose rules were applied, and what could not be judged in it', async () => {
  const columns = 'rules_language, not_judged, judged'
  expect(await storedOf([says('Where is it')], columns)).toEqual({ rules_language: 'en', not_judged: [], judged: 1 })
  expect(await storedOf([says('Wo ist es', { language: 'de' })], columns)).toEqual({
    ...{ rules_language: 'de', not_judged: ['frustration'], judged: 0 },
  })
  expect(await storedOf([says('Dov’è il pacco', { language: 'it' })], columns)).toMatchObject({
    ...{ rules_language: '', not_judged: expect.arrayContaining(['profanity', 'human_request']), judged: 0 },
  })
})

test('the languages whose hard rules were tried, where nothing told which it is', async () => {
  const columns = 'languages_tried, rules_language'
  expect(await storedOf([says('agent svp')], columns)).toEqual({
    ...{ languages_tried: ['en', 'de', 'es', 'fr'], rules_language: 'en' },
  })
  expect(await storedOf([says('Ok')], columns)).toEqual({
    ...{ languages_tried: ['en', 'de', 'es', 'fr'], rules_language: 'en' },
  })
  expect(await storedOf([says('Where is it')], columns)).toEqual({ languages_tried: ['en'], rules_language: 'en' })
  expect(await storedOf([says('Mitarbeiter', { language: 'de' })], columns)).toEqual({
    ...{ languages_tried: ['de'], rules_language: 'de' },
  })
  expect(await storedOf([says('Unde este comanda mea?')], columns)).toEqual({
    ...{ languages_tried: [], rules_language: '' },
  })
})

test('a message stands as the triggers read it, whatever letters it was typed in', async () => {
  const columns = 'normalised_text, text_head'
  expect(await storedOf([says('pls lemme tаlk to a hum\u200ban 😡')], columns)).toEqual({
    normalised_text: 'please let me talk to a human emojiangry',
    text_head: 'pls lemme tаlk to a hum\u200ban 😡',
  })
  expect(await storedOf([says('I’ve HAD it')], columns)).toEqual({
    normalised_text: 'i’ve had it',
    text_head: 'I’ve HAD it',
  })
})

test('swear words stand as they were typed, with how bad they are', async () => {
  expect(await storedOf([says('This f*cking thing is damn slow')], 'profane_words, profane_severities')).toEqual({
    profane_words: ['f*cking', 'damn'],
    profane_severities: [2, 1],
  })
})

test('where the facts and the swear words stand can be marked in the text, whatever stands before them', async () => {
  const columns = 'fact_starts, fact_ends, fact_words, profane_starts, profane_ends'
  expect(await storedOf([says('🙂 damn, #A-1043 cost $365')], columns)).toEqual({
    ...{ fact_starts: [9, 22], fact_ends: [16, 26], fact_words: ['#A-1043', '$365'] },
    ...{ profane_starts: [3], profane_ends: [7] },
  })
  expect(await storedOf([says('Where is it?')], columns)).toEqual({
    ...{ fact_starts: [], fact_ends: [], fact_words: [], profane_starts: [], profane_ends: [] },
  })
})

test('“I already told you” and every mark of a technical issue can be marked in the text as well', async () => {
  const text = '🙂 Error 0x80070057 on Windows 11. I restarted the router and updated the driver, nothing helped.'
  const columns = 'technical_marks, technical_starts, technical_ends, technical_in_vain, technical_settled'
  const row = (await storedOf([says(text)], columns)) as Record<string, number[]>
  expect(row).toMatchObject({
    technical_marks: ['error', 'version', 'step'],
    technical_in_vain: 1,
    technical_settled: 0,
  })
  const words = row.technical_starts?.map((start, i) => text.slice(start, row.technical_ends?.[i]))
  expect(words).toEqual(['Error 0x80070057', 'Windows 11', 'I restarted'])
  expect(await storedOf([says('🙂 I already told you my name')], 'told_before_starts, told_before_ends')).toEqual({
    ...{ told_before_starts: [3], told_before_ends: [21] },
  })
})

test('a text longer than what is read of it says so', async () => {
  expect(await storedOf([says('so it goes '.repeat(500))], 'is_cut')).toEqual({ is_cut: 1 })
  expect(await storedOf([says('so it goes')], 'is_cut')).toEqual({ is_cut: 0 })
})

test('a row whose words were kept without their places reads as it did', async () => {
  const signals = JSON.stringify({ facts: [['amount', '365.00 USD']], profane: [['damn', 1]] })
  await store.query(
    `INSERT INTO events (workspace, event_id, received_at, text, signals) SELECT 'acme', 'e-places', now64(3), 'damn $365', {signals:String}`,
    { signals },
  )
  const columns = 'fact_kinds, fact_values, fact_starts, fact_words, profane_words, profane_ends'
  const [row] = await store.query(`SELECT ${columns} FROM events WHERE event_id = 'e-places'`)
  expect(row).toEqual({
    ...{ fact_kinds: ['amount'], fact_values: ['365.00 USD'], fact_starts: [], fact_words: [] },
    ...{ profane_words: ['damn'], profane_ends: [] },
  })
})

test('a bot’s runner-up and whether it answered are kept, and told from what it did not say', async () => {
  const columns = 'runner_up_confidence, answered'
  const answer = (more: object): Line => ['09:00:00', 'message.bot', { text: 'So.', ...more }]
  expect(await storedOf([answer({ runner_up_confidence: 0.4, answered: false })], columns)).toEqual({
    ...{ runner_up_confidence: 0.4, answered: 0 },
  })
  expect(await storedOf([answer({})], columns)).toEqual({ runner_up_confidence: -1, answered: -1 })
})

test('a message in which nothing was found writes nothing', () => {
  expect(play([says('Thanks, that is fine')]).events[0]?.signals).toBe('')
})

test('a row from before says that nobody kept it, and reads as nothing', async () => {
  const found = await store.query(
    "SELECT signals, fact_kinds, fact_starts, question_count, answered FROM events WHERE event_id = 'e-before'",
  )
  expect(found).toEqual([{ signals: 'unknown', fact_kinds: [], fact_starts: [], question_count: 0, answered: -1 }])
})
