import { describe, expect, test } from 'vitest'
import { flag } from '../../../pipeline/signals/lexicon.ts'
import { readLine } from '../../../pipeline/signals/line.ts'
import { readBuilt } from '../../patterns/collect.ts'
import { writingsWithout } from '../../patterns/writings.ts'

/** A rule is tried only on a message with one of its words (words.ts), so a pattern without one would never be read. */
const rules = [
  ['law or danger', 'pipeline/triggers/legal-or-safety.ts', [flag.law | flag.danger | flag.harm]],
  ['the law, in English', 'pipeline/triggers/law-english.ts', [flag.law]],
  ['the law, elsewhere', 'pipeline/triggers/law-elsewhere.ts', [flag.law]],
  ['danger, in English', 'pipeline/triggers/danger-english.ts', [flag.danger]],
  ['harm, in English', 'pipeline/triggers/harm-english.ts', [flag.harm | flag.danger]],
  ['harm, elsewhere', 'pipeline/triggers/harm-elsewhere.ts', [flag.harm | flag.danger]],
  ['the end of an account', 'pipeline/triggers/account-deletion.ts', [flag.removal, flag.account]],
  ['a complaint', 'pipeline/triggers/formal-complaint.ts', [flag.complaint]],
  ['money back', 'pipeline/triggers/refund-request.ts', [flag.refund]],
  ['a person, in English', 'pipeline/triggers/human-request-english.ts', [flag.person]],
  ['a person and nothing else', 'pipeline/triggers/human-request-bare.ts', [flag.person]],
  ['a person, by what varies', 'pipeline/triggers/human-request-slots.ts', [flag.reach]],
  ['a customer lost', 'pipeline/triggers/service-leaving.ts', [flag.leaving]],
  ['a person, elsewhere', 'pipeline/triggers/human-request-elsewhere.ts', [flag.person]],
  ['what is said of an answer, seldom', 'pipeline/triggers/answer-verdicts-seldom.ts', [flag.verdict | flag.negation]],
  ['what is said of an answer, elsewhere', 'pipeline/triggers/answer-verdicts-elsewhere.ts', [flag.verdict]],
  ['what is said of the service', 'pipeline/triggers/service-verdicts.ts', [flag.verdict]],
  ['anger, elsewhere', 'pipeline/signals/anger-elsewhere.ts', [flag.anger]],
  ['something said before', 'pipeline/signals/told-before.ts', [flag.told]],
  ['something said before, elsewhere', 'pipeline/signals/told-before-elsewhere.ts', [flag.told]],
] as const

describe('every way to write a hard rule has a word that makes it be looked for', () => {
  for (const [name, file, needed] of rules) {
    // the patterns that are tried one by one are searched from place to place
    const patterns = readBuilt([file]).filter(({ flags }) => flags === 'g')
    test(name, () => {
      expect(patterns.length).toBeGreaterThan(3)
      expect(
        needed.flatMap((bits) => patterns.flatMap(({ source }) => writingsWithout(source, carries(bits)))),
      ).toEqual([])
    })
  }
})

const known = new Map<string, number>()

function carries(bits: number): (word: string) => boolean {
  return (word) => {
    const flags = known.get(word) ?? readLine(word).flags
    known.set(word, flags)
    return (flags & bits) !== 0
  }
}
