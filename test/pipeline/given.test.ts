import { expect, test } from 'vitest'
import { type Given, noteGiven, waitingFor } from '../../pipeline/given.ts'

test('a conversation waits for whoever was named last, and for nobody once it has an answer', () => {
  const given: Given = []
  noteGiven(given, 'c-1', 'ann')
  noteGiven(given, 'c-2', 'ann')
  noteGiven(given, 'c-1', 'ben')
  expect([waitingFor(given, 'ann'), waitingFor(given, 'ben')]).toEqual([['c-2'], ['c-1']])
  noteGiven(given, 'c-2', '')
  expect(waitingFor(given, 'ann')).toEqual([])
})

test('of very many the oldest are forgotten', () => {
  const given: Given = []
  for (let i = 0; i < 600; i++) noteGiven(given, `c-${i}`, 'ann')
  expect([given.length, given[0]?.[0], given.at(-1)?.[0]]).toEqual([500, 'c-100', 'c-599'])
})
