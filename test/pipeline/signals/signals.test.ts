import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { obfuscations, plainWords } from '../../../bench/obfuscations.ts'
import { defaultPolicy } from '../../../contract/policy.ts'
import { readSignals } from '../../../pipeline/signals/signals.ts'
import { detect } from '../../../pipeline/triggers/detect.ts'
import { customerTurn, historyOf } from '../triggers/ask.ts'

describe('what is judged', () => {
  test('sentiment and frustration are judged in English', () => {
    expect(readSignals('this is terrible', 'en-GB')).toMatchObject({ judged: true, language: 'en' })
  })

  test('in a language without rules nothing is judged, and nothing pretends to be neutral', () => {
    expect(readSignals('dit is verschrikkelijk', 'nl')).toMatchObject({ judged: false, language: '', sentiment: 0 })
  })

  test('German has rules, but its mood is not judged', () => {
    expect(readSignals('Das ist schrecklich', 'de')).toMatchObject({ judged: false, language: 'de' })
  })

  test('a Spanish message in an English conversation is read by the Spanish rules', () => {
    expect(readSignals('quiero hablar con una persona por favor', 'en').language).toBe('es')
  })

  test.each([
    ['pt', 'Olá, quero cancelar minha conta por favor'],
    ['pt', 'Meu pedido ainda não chegou, preciso de ajuda'],
    ['it', 'Dov’è il mio pacco? Non è ancora arrivato'],
    ['it', 'Vorrei parlare con qualcuno, per favore'],
    ['nl', 'Waar is mijn bestelling? Ik wil graag iemand spreken'],
    ['nl', 'Dit is niet wat ik bedoelde'],
    ['pl', 'Gdzie jest moja paczka? Proszę o pomoc'],
    ['sv', 'Jag vill prata med någon, det fungerar inte'],
    ['da', 'Jeg vil gerne snakke med nogen'],
    ['tr', 'Siparişim nerede, biriyle konuşmak istiyorum'],
  ])('a message in %s is not read by the rules of the stated English: %s', (_language, text) => {
    expect(readSignals(text, 'en')).toMatchObject({ language: '', judged: false })
  })

  test.each([
    ['en', 'Can I have my van back, the one I met you with?'],
    ['en', 'no'],
    ['en', 'Kan Ben van Dijk'],
    ['es', 'Me gustaría hablar con una persona sobre mi conta'],
    ['es', 'Quiero que me devuelvan mi dinero, por favor'],
    ['de', 'Ich will mit einem Menschen sprechen, bitte'],
    ['de', 'Wo ist mein Paket? Das Konto ist leer'],
    ['fr', "Je voudrais parler à quelqu'un, s'il vous plaît"],
  ])('a message in %s stays in its own rules: %s', (language, text) => {
    expect(readSignals(text, language).language).toBe(language)
  })

  test('a message in another script has no rules', () => {
    expect(readSignals('私は人と話したい', 'en').language).toBe('')
  })

  test.each([
    'не могу войти в аккаунт',
    'Верните мне 900 долларов',
    'Удалите мой аккаунт',
    'Θέλω επιστροφή χρημάτων',
    'Где мой заказ?',
    'Где? Когда? 24.11. 😡',
    'Верните 900',
  ])('nor has one whose letters only look like Latin ones: %s', (text) => {
    expect(readSignals(text, 'en')).toMatchObject({ language: '', judged: false })
  })

  test.each([
    'рaypal is down',
    'fuсk',
    'ｆｕｃｋ',
    '𝐛𝐨𝐥𝐝 𝐰𝐨𝐫𝐝𝐬',
    'это a refund please',
    'тоо slow, оо please help',
    '900',
    '😡😡😡',
  ])('a look-alike in a word, and a word of them among Latin ones, hide no language: %s', (text) => {
    expect(readSignals(text, 'en').language).toBe('en')
  })
})

test('a negation turns a word round', () => {
  expect(readSignals('this is good', 'en').sentiment).toBeGreaterThan(0)
  expect(readSignals('this is not good', 'en').sentiment).toBeLessThan(0)
})

test('the words of a message are folded and cut', () => {
  expect(readSignals('Où est MON   colis ?!', 'fr').words).toBe('ou est mon colis')
  expect(readSignals('word '.repeat(500), 'en').words.length).toBeLessThanOrEqual(400)
})

test.each([
  ...['fucktard', 'dumbshits', 'gobshite', 'you pillock', 'kunt', 'jackhole', 'what a wazzock', 'sodding thing'],
  ...['halfass job', 'bellends'],
])('%j swears', (text) => {
  expect(readSignals(text, 'en').profane).toHaveLength(1)
})

test.each([
  ...['a prat fall', 'a Maine Coon', 'the dykes of Holland', 'nuts and crackers', 'spunky', 'a sod roof', 'Guido'],
  ...['the pack of wops code', 'a pillow', 'a jackal', 'hard as stone', 'ratchet'],
])('%j does not swear', (text) => {
  expect(readSignals(text, 'en').profane).toEqual([])
})

test('hidden swear words are seen in at least 95 of 100 ways', () => {
  const texts = Object.values(obfuscations).flatMap((hide) =>
    plainWords.map((word) => `so this is ${hide(word)} and I am done`),
  )
  const seen = texts.filter((text) => readSignals(text, 'en').profanity > 0).length
  expect(seen / texts.length).toBeGreaterThanOrEqual(0.95)
})

test('the same turn gives the same hits, whatever was read before it', () => {
  const text = 'I ALREADY told you, refund my $700 and get me a human, damn it'
  const history = historyOf(['customer: refund my $700', 'bot: No.'])
  const first = JSON.stringify(detect(customerTurn(text), history, defaultPolicy))
  detect(customerTurn('delete my account, transfer me to an agent, I want to file a complaint'), history, defaultPolicy)
  expect(JSON.stringify(detect(customerTurn(text), history, defaultPolicy))).toBe(first)
})

test('whatever the customer writes, every quote stands at its offsets', () => {
  const piece = fc.constantFrom(
    'I want to talk to a ',
    'human ',
    'agent',
    '😡',
    '\u200b',
    ' ',
    '! ',
    'delete my ',
    'account ',
    'refund me ',
    '$700 ',
    'f*ck ',
    'sh1t ',
    'I already told you ',
    'this is useless ',
    'é',
    '\ud83d',
    'my lawyer will ',
    'file a complaint ',
    'error 502 version 4.2 ',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 25 }), (pieces) => {
      const text = pieces.join('')
      for (const hit of detect(customerTurn(text), historyOf(['customer: I want a refund', 'bot: No.']), defaultPolicy))
        for (const { event_id, start, end, quote } of hit.evidence) {
          if (event_id !== 'e-now' || start === undefined) continue
          expect(text.slice(start, end)).toBe(quote)
          expect(quote).not.toBe('')
        }
    }),
    { numRuns: 500 },
  )
})

describe('how many questions', () => {
  const count = (text: string): number => readSignals(text, 'en').question_count

  test('three questions in one sentence are three', () => {
    expect(count('Why does it stop, how do I find the file, and can I keep the old one?')).toBe(3)
  })

  test('a question about a question is one', () => {
    expect(count('Do you know which file it is and where it went?')).toBe(1)
  })

  test('every question mark is one at least', () => {
    expect(count('Really? Today? And tomorrow?')).toBe(3)
  })

  test('a message without a question mark asks nothing', () => {
    expect(count('I know how it works and what it does.')).toBe(0)
  })
})

describe('a message too short to tell its language', () => {
  const german = historyOf(['customer: Ich habe eine Frage zu meiner Rechnung', 'bot: Ja?'])

  test('is read in the language the customer wrote before', () => {
    expect(readSignals('Mitarbeiter', 'en', german).language).toBe('de')
  })

  test('is read in the stated one when there was nothing before', () => {
    expect(readSignals('Mitarbeiter', 'en', historyOf([])).language).toBe('en')
  })

  test('does not drag a plain English one along', () => {
    expect(readSignals('I want to talk to a person', 'en', german).language).toBe('en')
  })
})

describe('a swear word in a name or a set expression', () => {
  test.each([
    'play hells bells by acdc',
    'a recipe for pork butt with a bloody mary',
    'the vacuum sucks up everything, even from the shag rug',
    'she graduated summa cum laude',
    'two dozen tennis balls',
    'the name of the firm is BS Software',
    'my cat peed on the carpet I bought here',
  ])('%j has none', (text) => {
    expect(readSignals(text, 'en').profanity).toBe(0)
  })

  test('the same word beside it still counts', () => {
    expect(readSignals('this bloody mary is bloody awful', 'en').profane).toHaveLength(1)
  })
})

test.each(['nobody there has the balls to answer', 'what a load of bs', 'fcuk this'])(
  'a word that swears only in some phrases is seen in one, and so is one written by ear: %s',
  (text) => {
    expect(readSignals(text, 'en').profane).toHaveLength(1)
  },
)

test.each([
  ['this is bat-sh*t crazy', 'bat-sh*t'],
  ['what the h*** is wrong with you', 'h***'],
  ['cancel that freaking order', 'freaking'],
  ['you moron', 'moron'],
])('a swear word is found behind a hyphen, by its first letter, and softened: %s', (text, word) => {
  const found = readSignals(text, 'en').profane.map(({ start, end }) => text.slice(start, end))
  expect(word.endsWith(found[0] ?? '-')).toBe(true)
})

test.each(["I'm freaking out, I lost my card", 'what the h1 tag does', 'a knee-high boot', 'Fanny Khan is my name'])(
  'no swear word is seen in: %s',
  (text) => {
    expect(readSignals(text, 'en').profane).toEqual([])
  },
)

test.each(['your driver sexually harassed me', 'I was raped by your driver', 'my sexual health test kit never came'])(
  'an obscene word that is the matter itself is seen and not held against the customer: %s',
  (text) => {
    const { profane, profanity } = readSignals(text, 'en')
    expect([profane.map(({ severity }) => severity), profanity]).toEqual([[0], 0])
  },
)
