import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** The bench as a person calls it. */

let directory = ''
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'repeats-'))
})
afterAll(() => rmSync(directory, { recursive: true }))

function bench(...more: string[]): { status: number | null; out: string; errors: string } {
  const file = new URL('../../bench/repeats.ts', import.meta.url).pathname
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...more], { encoding: 'utf8' })
  return { status, out: stdout, errors: stderr }
}

function writeSet(name: string, rows: object[], readme = ''): void {
  mkdirSync(join(directory, name), { recursive: true })
  writeFileSync(join(directory, name, 'data.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  writeFileSync(join(directory, name, 'README.md'), readme)
}

const turn = (i: number, role: string, text: string, more = {}) => ({ i, role, text, ...more })

test('without data it says that it skips and fails nothing; as JSON it gives no line', () => {
  const none = join(directory, 'nothing')
  expect(bench('--data', none)).toMatchObject({ status: 0, out: expect.stringMatching(/^skipped: no set in /) })
  expect(bench('--data', none, '--json')).toMatchObject({
    status: 0,
    out: '',
    errors: expect.stringMatching(/^skipped/),
  })
})

test('any directory of the same shape is measured, set by set', () => {
  const turns = [
    turn(0, 'customer', 'My order A-77123 is late'),
    turn(1, 'agent', 'What is your order number?'),
    turn(2, 'customer', 'A-77123'),
    turn(3, 'agent', 'Thanks.'),
    turn(4, 'customer', 'Thank you, I will wait'),
  ]
  writeSet('dialogues', [{ id: 'd1', dataset: 'dialogues', turns }])
  const label = (at: number, repeated_info: boolean) => ({
    ...{
      id: `d1#${at}`,
      dataset: 'dialogues',
      dialogue: 'd1',
      turn: at,
      text: turns[at]?.text,
      labels: { repeated_info },
    },
  })
  writeSet('eyes', [label(2, true), label(4, false)], '- repeated_info: said again. 5 true, 9 false, 1 null.')
  const slots = [
    turn(0, 'customer', 'my zip is 60614', { slots: { current_zipcode: '60614' } }),
    turn(1, 'customer', '60614', { slots: { current_zipcode: '60614' }, restated_slots: { current_zipcode: '60614' } }),
  ]
  writeSet('slots', [{ id: 's1', dataset: 'slots', turns: slots }])

  const lines = bench('--data', directory, '--json').out.trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { trigger: 'repeated_information', set: 'eyes', n: 2, positives: 1, precision: 1, recall: 1, f1: 1 },
    { trigger: 'repeated_information', set: 'slots', n: 1, positives: 1, precision: null, recall: 1, f1: null },
  ])
  const { out } = bench('--data', directory)
  expect(out).toContain('the file has 1 true and 1 false labels that can be judged; its README says 5 and 9')
  expect(out).toContain('kinds: 1 of the 1 finds that are a labelled slot')
})

test('how much lines of one intent, and of two, have in common is counted at each threshold, with what was chosen marked', () => {
  const rows = Array.from({ length: 50 }, (_, i) =>
    ['my parcel never arrived, item', 'the package has not come, item'].map((text, j) => ({
      ...{
        id: `l${i}-${j}`,
        dataset: 'lines',
        text: `${text} ${'abcdefghij'[i % 10]}${'klmno'[Math.floor(i / 10)]}zz`,
      },
      labels: { intent: `intent ${i}` },
    })),
  ).flat()
  writeSet('lines', rows)
  const counted = bench('--data', directory, '--thresholds', '--json').out.trim().split('\n')
  const [read] = counted.map((line) => JSON.parse(line))
  expect(read).toMatchObject({ set: 'lines', half: 'read' })
  const lowest = read.rows[0]
  expect(lowest.same_meaning).toBeGreaterThan(0)
  expect(read.rows.map((row: { same_meaning: number }) => row.same_meaning)).toEqual(
    read.rows.map((row: { same_meaning: number }) => row.same_meaning).toSorted((a: number, b: number) => b - a),
  )
  expect(bench('--data', directory, '--thresholds').out).toMatch(/0\.60 {2}\* /)
})
