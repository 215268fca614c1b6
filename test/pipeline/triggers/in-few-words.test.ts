import { describe } from 'vitest'
import { firesOn, historyOf, sparesLines } from './ask.ts'

/** A swear word alone, a sum and two words, a number said again. */

describe('a swear word and nothing else', () => {
  firesOn('profanity', ['bullshit', 'Bullshit!', 'shit', 'shit shit shit', 'wtf', 'WTF??', 'ffs', 'what bullshit'])
  firesOn('profanity', ['fait chier', 'Putain, fait chier !', 'ça fait chier'], { language: 'fr' })
  sparesLines('profanity', [
    'shit, I typed the wrong number',
    'oh shit, my bad',
    'holy shit that was quick, thanks!',
    'damn',
    'no shit',
    'shiitake',
    'wtf lol thanks it works now',
  ])
  sparesLines('profanity', ['zut', "fait chier, j'ai oublié mon mot de passe"], { language: 'fr' })
})

describe('money asked back beside its sum', () => {
  firesOn(
    'high_value_refund',
    ['Die 1.050,00 EUR müssen erstattet werden', '1.050 Euro sollen sofort zurückgezahlt werden'],
    { language: 'de' },
  )
  sparesLines(
    'high_value_refund',
    [
      'Die 1.050,00 EUR müssen nicht erstattet werden',
      'Die 1.050,00 EUR müssen bis Montag bezahlt werden',
      'Die 50,00 EUR müssen erstattet werden',
    ],
    { language: 'de' },
  )
  firesOn('high_value_refund', [
    'You took 1,299 dollars from my card by mistake. Give it back.',
    'You charged me $1,299 twice! Please send it back',
    'they debited 800 USD yesterday, please pay that back now',
  ])
  sparesLines('high_value_refund', [
    'You took 1,299 dollars from my card by mistake. Why?',
    'You took $1,299 off the price, I will not give it back',
    'I took 1,299 dollars to your shop, bought a lamp, can I give it back to my son?',
    'You took 12 dollars from my card by mistake. Give it back.',
  ])
})

describe('a number said again', () => {
  const history = historyOf(['customer: Wo bleibt mein Paket?', 'bot: Wie lautet Ihre Bestellnummer?'])
  firesOn(
    'repetition',
    ['Nochmal: Bestellnummer 4711', 'Noch einmal, die Kundennummer ist 88123', 'nochmals Auftragsnummer A4711'],
    { language: 'de', history },
  )
  sparesLines(
    'repetition',
    [
      'Bestellnummer 4711',
      'Nochmal die Bestellnummer bitte?',
      'Nochmal bestellen: 4711',
      'Noch einmal Artikel 4711 dazu',
    ],
    { language: 'de', history },
  )
  firesOn('repetition', ['Again: order number 4711'])
  sparesLines('repetition', ['order number 4711', 'Again, which order number?'])
})
