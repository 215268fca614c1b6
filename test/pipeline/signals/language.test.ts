import { describe, expect, test } from 'vitest'
import { defaultPolicy } from '../../../contract/policy.ts'
import type { History } from '../../../pipeline/history.ts'
import { readSignals } from '../../../pipeline/signals/signals.ts'
import { detect } from '../../../pipeline/triggers/detect.ts'
import { customerTurn } from '../triggers/ask.ts'

function customerTurnOf(text: string, history: History) {
  const turn = customerTurn(text)
  return { ...turn, signals: readSignals(text, '', history) }
}

/** In which language a message is when nobody said so: by its words, and by letters that none of the four has. */

describe('a language without rules is not read as English', () => {
  test.each([
    'Unde este comanda mea?',
    'Am comandat ieri',
    'Nefunguje mi to',
    'balik nechodi',
    'rozbite zbozi',
    'en pääse sisään',
    'Gdje je moj paket',
    'nije stigla narudzba',
    'Nasaan ang order ko',
    'Gusto kong makausap ang tao',
    'Vreau să vorbesc cu cineva',
    'vreau sa vorbesc cu un operator',
    'cand ajunge coletul',
    'Nu am primit încă pachetul',
    'am platit de doua ori',
    'Kde je má objednávka?',
    'chci mluvit s operatorem',
    'nefunguje mi přihlášení',
    'balik jeste nedorazil',
    'vratit penize',
    'kde je moja objednavka',
    'Missä tilaukseni on?',
    'haluan puhua ihmisen kanssa',
    'paketti ei ole tullut',
    'milloin rahat palautetaan',
    'Saya mau bicara dengan orang',
    'di mana pesanan saya',
    'paket belum sampai',
    'uang saya belum kembali',
    'tolong batalkan pesanan',
    'Hol van a csomagom?',
    'emberrel szeretnék beszélni',
    'nem kaptam meg a rendelést',
    'vissza akarom kapni a pénzem',
    'Tôi muốn gặp nhân viên',
    'don hang cua toi dau roi',
    'hoàn tiền cho tôi',
    'Waar blijft mijn pakket',
    'ik wil een medewerker spreken',
    'geld terug graag',
    'Gdzie jest moje zamówienie',
    'chcę rozmawiać z człowiekiem',
    'paczka nie przyszła',
    'Quero falar com um atendente',
    'cadê meu pedido',
    'meu pedido não chegou',
    'voglio parlare con un operatore',
    "dov'è il mio pacco",
    'non funziona niente',
    'Var är mitt paket?',
    'jag vill prata med en människa',
    'Hvor er pakken min?',
    'jeg vil snakke med et menneske',
    'siparişim gelmedi',
    'bir insanla konuşmak istiyorum',
    'param iade edilmedi',
    // two words of it
    ...['Dobry den', 'dzien dobry', 'buon giorno', 'bom dia', 'goede morgen', 'iyi gunler', 'god morgon', 'god morgen'],
    ...['hyvaa huomenta', 'kiitos paljon', 'multumesc mult', 'koszonom szepen', 'dobar dan', 'selamat pagi'],
    ...['potrzebuje pomocy', 'nie dziala', 'non funziona', 'nao funciona', 'werkt niet', 'dakujem pekne'],
  ])('%s', (text) => {
    expect(readSignals(text, '')).toMatchObject({ language: '', languages: [''], judged: false })
  })

  test.each(['Unde este comanda mea?', 'Kde je moja objednávka?', 'Di mana pesanan saya?'])(
    'nor when English is stated: %s',
    (text) => {
      expect(readSignals(text, 'en').language).toBe('')
    },
  )
})

describe('English stays English', () => {
  test.each([
    'My name is Łukasz Żak and I live in Łódź',
    'I bought a Škoda in Brno',
    'Ion Popescu',
    'Nguyen Van Anh here, where is my order',
    'ordered from Malmö to København',
    'Señor Muñoz from São Paulo',
    'The dish was called Gözleme',
    'Jan de Vries, 12 Damrak, Amsterdam',
    'I flew with Türk Hava Yolları',
    'Mia bella pizza, Roma',
    'la la land tickets',
    'saya is my name',
    'Is om shanti open',
    'order pho bo and banh mi',
    'my login is nu-si-la',
    'the café in Malmö was naïve about it',
    'jalapeño and crème brûlée, please',
    'parcel tracking code qwx 731',
    'given name olga family name petrenko',
    '44 Van Buren Avenue',
    'sudo apt-get install nginx redis',
    'ha ha ha no no no',
    'my email is ann@example.com',
    'ann.lee77@example.org',
    'Dan ordered the van for Ada',
    'k thx u 2',
    'Var Energi invoice for Om Prakash',
  ])('%s', (text) => {
    expect(readSignals(text, '').language).toBe('en')
  })
})

describe('the four languages with rules are not taken for one without', () => {
  test.each([
    ['de', 'Wo bleibt mein Paket, es ist immer noch nicht da'],
    ['de', 'Ich habe zweimal bezahlt und will mein Geld zurück'],
    ['de', 'Können Sie mir sagen, wann die Lieferung kommt?'],
    ['de', 'Das ist doch nicht zu fassen'],
    ['es', 'Les voy a demandar'],
    ['es', 'Voy a denunciarlos a ustedes'],
    ['es', '¿Dónde está mi pedido? No ha llegado'],
    ['es', 'Me han cobrado dos veces este mes'],
    ['es', 'Ya no quiero la cuenta'],
    ['fr', "Où est ma commande ? Je n'ai rien reçu"],
    ['fr', 'Vous me devez de l’argent depuis un mois'],
    ['fr', 'Ça ne marche pas sur mon téléphone'],
    ['fr', 'Je vais porter plainte'],
    ['de', 'guten Morgen'],
    ['es', 'buenos dias'],
    ['es', 'hola buenas tardes'],
  ])('%s: %s', (language, text) => {
    expect([readSignals(text, '').language, readSignals(text, language).language]).toEqual([language, language])
  })
})

test.each(['kiitos', 'hjälp', 'ajutor', 'reklamacja', 'terima kasih'])(
  'one long word of a language without rules is enough: %s',
  (text) => {
    expect(readSignals(text, '').language).toBe('')
  },
)

describe('after a talk in Romanian', () => {
  const before = {
    event_id: 'e-1',
    role: 'customer' as const,
    occurred_at: 0,
    confidence: -1,
    frustration: 0,
    text: '',
  }
  const history = {
    messages: [{ ...before, words: 'unde este comanda mea nu am primit nimic' }],
    facts: [],
    holder: 'bot' as const,
  }

  test('a word that may be of any language is tried by the rules of all four', () => {
    expect(readSignals('agent', '', history)).toMatchObject({ language: '', languages: ['en', 'de', 'es', 'fr'] })
    expect(detect(customerTurnOf('agent', history), history, defaultPolicy).map((hit) => hit.trigger)).toEqual([
      'human_request',
    ])
  })

  test('a sentence in Romanian is not', () => {
    expect(readSignals('vreau un om', '', history)).toMatchObject({ language: '', languages: [''] })
  })

  test('a sentence in English is read as English', () => {
    expect(readSignals('I want to talk to you', '', history)).toMatchObject({ language: 'en', languages: ['en'] })
  })
})

test('what the customer wrote before tells more than one unknown word does', () => {
  const german = { role: 'customer' as const, words: 'ich habe eine frage zu meiner rechnung', text: '' }
  const before = { event_id: 'e-1', occurred_at: 0, confidence: -1, frustration: 0 }
  const history = { messages: [{ ...before, ...german }], facts: [], holder: 'bot' as const }
  expect(readSignals('Mahngebühr doppelt abgebucht trotz Zahlung', '', history).language).toBe('de')
})
