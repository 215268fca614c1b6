import { describe, expect, test } from 'vitest'
import { readFacts } from '../../../pipeline/signals/facts.ts'
import { firesOn, sparesLines } from './ask.ts'

/** An amount is read however its money is written, and the request beside it too. */

const reads = (told: [text: string, value: string][]) =>
  test.each(told)('in %j the amount is %s', (text, value) => {
    expect(readFacts(text).find(({ kind }) => kind === 'amount')?.value).toBe(value)
  })

describe('money is read by its name, its country and its sign', () => {
  reads([
    ['me cobraron 640 dólares', '640.00 USD'],
    ['fueron 1.300 dolares', '1300.00 USD'],
    ['pagué 18.500 pesos', '18500.00 MXN'],
    ['pagué 90.000 pesos chilenos', '90000.00 CLP'],
    ['me costó 710 libras', '710.00 GBP'],
    ['unas 710 libras esterlinas', '710.00 GBP'],
    ['son 820 francos suizos', '820.00 CHF'],
    ['es waren 1500 US-Dollar', '1500.00 USD'],
    ['das kostet 649,- €', '649.00 EUR'],
    ['650,-- Euro', '650.00 EUR'],
    ['rund 930 Schweizer Franken', '930.00 CHF'],
    ['880 kanadische Dollar', '880.00 CAD'],
    ["j'ai payé 610 francs suisses", '610.00 CHF'],
    ['environ 720 livres sterling', '720.00 GBP'],
    ['about 770 Australian dollars', '770.00 AUD'],
    ['770 Hong Kong dollars', '770.00 HKD'],
    ['I paid Rs. 45,000', '45000.00 INR'],
    ['I paid Rs 1,45,000.50', '145000.50 INR'],
    ['I paid ＄６５０', '650.00 USD'],
    ['￡６５０', '650.00 GBP'],
  ])
  test.each([
    "j'ai commandé 12 livres",
    'ordenadores, 3 servidores',
    'llegaron 20 francos tiradores',
    'hrs. 12 to 14',
    'we have 4 Canadian offices',
    'es una caja de 20 pesas',
    'Ｗｅ ａｒｅ ４０',
  ])('%j names no amount', (text) => {
    expect(readFacts(text).filter(({ kind }) => kind === 'amount')).toEqual([])
  })
  test('a wide amount is quoted where it stands', () => {
    const [fact] = readFacts('paid ＄６５０ yesterday')
    expect([fact?.start, fact?.end]).toEqual([5, 9])
  })
})

describe('a code before the amount hides no request', () => {
  firesOn('high_value_refund', [
    'kindly refund EUR 690',
    'refund USD 820 to my card',
    'refund AUD 1,900',
    'refund NZ$1,300 please',
    'please refund CA$950',
    'can you refund R$ 5200?',
    "we'd like GBP 640 back",
    'I want Rs. 65,000 back',
    'waive the $640 cancellation fee',
    'undo the 900 euro payment',
    'cancel the €700 charge',
  ])
  sparesLines('high_value_refund', [
    'please refund EUR 90',
    'refund R$ 400',
    "I'd like EUR 90 back",
    'reverse the $120 charge please',
    'how do I convert EUR 900 to dollars?',
    'the EUR 900 order has not arrived',
    'cancel the 9:30 booking',
    'the refund of USD 900 arrived, thanks',
    'where is my refund of EUR 900?',
    'the bus 900 is back',
  ])
})

describe('nor does Spanish, German or French money', () => {
  firesOn(
    'high_value_refund',
    [
      'exijo que me devuelvan 780 dólares',
      'la devolución de 1.900 dólares, por favor',
      'quiero recuperar los 870 euros',
      'necesito recuperar 900 €',
      'tramiten la devolución de los 1.450 €',
      'háganme el reembolso de 900 euros',
      'quisiera que me devuelvan 40.000 pesos',
    ],
    { language: 'es' },
  )
  sparesLines(
    'high_value_refund',
    [
      'quiero recuperar mis 900 puntos',
      'hagan la devolución del paquete de 900 €',
      'quiero recuperar mis 90 euros',
      'tramiten la devolución de los 25 €',
      'pagué 900 dólares por la mesa',
      'recuperé mis 900 euros, gracias',
    ],
    { language: 'es' },
  )
  firesOn(
    'high_value_refund',
    [
      'ich will meine 900,- € zurück',
      'Ich möchte 1400 US-Dollar zurück',
      'ich will 950 Schweizer Franken zurück',
      'wir wollen EUR 800 zurück',
    ],
    { language: 'de' },
  )
  sparesLines(
    'high_value_refund',
    ['ich will 9,- € zurück', 'ich habe 900,- € bezahlt', 'der Versand kostet 950 Schweizer Franken'],
    { language: 'de' },
  )
  firesOn(
    'high_value_refund',
    ['je veux un remboursement de 800 livres sterling', 'je voudrais 900 francs suisses en retour'],
    { language: 'fr' },
  )
  sparesLines(
    'high_value_refund',
    ['je veux un remboursement de 80 livres sterling', "j'ai payé 900 livres sterling"],
    { language: 'fr' },
  )
})
