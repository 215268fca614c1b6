import { describe, expect, test } from 'vitest'
import { defaultPolicy } from '../../../contract/policy.ts'
import type { GivenFact } from '../../../pipeline/history.ts'
import { readSignals } from '../../../pipeline/signals/signals.ts'
import { historyOf, hitOf } from './ask.ts'

/** Of everything a customer says about money, the amount that is asked back. The limit is 500 dollars. */

/** What is wanted back in the last of the customer's messages, in dollars; null = at most the limit, or nothing is known. */
function wanted(messages: string[], language?: string): number | null {
  const facts = messages
    .slice(0, -1)
    .flatMap((text, i) =>
      readSignals(text, language ?? 'en').facts.map(
        ({ kind, value }): GivenFact => ({ kind, value, event_id: `e-${i}`, occurred_at: i }),
      ),
    )
  const history = historyOf(
    messages.slice(0, -1).map((text) => `customer: ${text}`),
    facts,
  )
  const policy = language === undefined ? defaultPolicy : { ...defaultPolicy, refund_currency: 'EUR' }
  return hitOf('high_value_refund', messages.at(-1) as string, { history, policy, language })?.score ?? null
}
type Told = [messages: string[], amount: number]
const means = (told: Told[], language?: string) =>
  test.each(told)('%j means %d', (messages, amount) => expect(wanted(messages, language)).toBe(amount))
const meansNoMore = (told: string[][], language?: string) =>
  test.each(told.map((messages) => [messages]))('%j means no more than the limit', (messages) =>
    expect(wanted(messages, language)).toBeNull(),
  )

describe('the price is meant, not what was said of delivery, of other shops and of points', () => {
  means([
    [['I paid $650 for the chair', 'delivery was $20', 'I want a refund'], 650],
    [['I paid $650 for it', 'and another $35 for shipping', 'please refund me'], 650],
    [['the tickets were $1,200', 'plus a $15 booking fee', 'can I get my money back?'], 1200],
    [['it cost $900', 'I gave the driver a $10 tip', 'I want my money back'], 900],
    [['I paid $900', 'I had a $50 voucher', 'refund please'], 900],
    [['I bought the desk for $720', 'my friend paid $300', 'I want a refund'], 720],
    [['I paid $810', 'a new one costs $200', 'I want a refund'], 810],
    [['I paid $700, delivery was $20. I want a refund'], 700],
    [['I paid $650', 'sorry, it was $620', 'I want a refund'], 620],
    [['the cancellation fee was $640', 'I want a refund'], 640],
    [['the bike was $650', 'the lock was $20', 'I want a refund'], 650],
    [['I paid $560', 'the shop next door has a sign that says $800', 'I want a refund'], 560],
    [['express shipping was $520', 'I want the shipping refunded, it came late'], 520],
  ])
  meansNoMore([
    ['I paid $450 for the chair', 'my credit limit is $5,000', 'I want a refund'],
    ['I paid $450', 'a replacement would cost $900', 'I want a refund'],
    ['I paid $120', 'I have $700 in points', 'I want my money back'],
    ['I have points worth $700, refund my pizza'],
    ['there is $700 of points on my account, please refund my pizza'],
    ['I have a $900 gift card. I want a refund for the cup'],
    ['my budget is $2,000', 'the lamp was $60', 'I want my money back'],
    ['I paid $650 for the sofa', 'delivery was $20', 'I want a refund for the delivery'],
    ['the laptop was $900, the case was $30. Please refund the case'],
    ['flight was $300', 'hotel was $700', 'I want a refund for the flight'],
    ['I want a refund for my pizza', 'my card has a limit of $3,000'],
    ['Please refund the $45 shipping', 'the whole order was $800'],
    ['it was $650', 'no, sorry, $450', 'I want a refund'],
    ["if you don't refund my $40 I will take my $3,000 a year business elsewhere"],
    ["I want a refund of the $40, otherwise I'll cancel my $3,000 contract"],
    ['my refund should be $70 not $700'],
    ['I sold it for $900. I want a refund of the listing fee'],
    ['I want a refund for the cup', 'I also want to book a trip for $2,000'],
    ['I want a refund for 2 shirts at $20 each'],
    ['I want a refund for the cup', 'it was $7 but my limit per month is $5,000'],
    ['I spent $10,000 with you over the years. I want a refund of my shirt'],
  ])
})

describe('what is asked back together counts together', () => {
  means([
    [['refund the $300 and the $250'], 550],
    [['I want the $300 and the $250 back'], 550],
    [['please refund the $490 and the $20 delivery fee'], 510],
    [['I want a refund of $300 for the shoes and $250 for the bag'], 550],
    [['refund me $200, $200 and $150'], 550],
    [['I was charged $300 and $250. I want my money back'], 550],
    [['you charged me $300', 'and then $250 again', 'I want both back, refund both'], 550],
    [['flight was $300', 'hotel was $250', 'I want a refund for everything'], 550],
    [['the shoes were $300', 'the bag was $250', 'I want a refund for the shoes and the bag'], 550],
    [['I want a refund of $499.99 plus $1'], 500.99],
    [['you charged me $260 twice', 'I want both charges refunded'], 520],
    [['I paid $300 for the chair', "The table was $250. I'd like my money back for everything"], 550],
    [['Please refund my two orders', 'The first was $280', 'the second one was $260'], 540],
    [['The first was $280', 'the second was $260', 'Please refund my two orders'], 540],
    [['Please refund my two orders', 'the first was $280', 'the second one was $280 too'], 560],
    [['The blue chair cost $260', 'The red one cost $260, I want my money back for both'], 520],
    [['I want refunds for both orders, $300 and $250'], 550],
    [['I want the $200 deposit and the $350 rent back'], 550],
    [['$300 and $250 refund please'], 550],
    [['refund the $300 I paid, and also the $250 for the second one'], 550],
    [['I need a refund for 3 tickets at $200 each'], 600],
    [['I need a refund for three tickets, 200 dollars each'], 600],
  ])
  meansNoMore([
    ['refund the $300 or the $250'],
    ['refund the $300 and keep the $250'],
    ['refund between $300 and $400'],
    ['I want a refund of $300, not $250'],
    ['refund the $300, my friend paid $250'],
    ['flight was $300', 'hotel was $250', 'I want a refund for the hotel'],
    ['flight was $300', 'I have a $250 voucher', 'I want a refund for everything'],
    ['flight was $300', 'and the hotel $250', 'I want a refund'],
    ['the chair was $300', 'the chair was $300, I want a refund for everything'],
    ['Please refund my two orders', 'the first was $280', 'no sorry, it was $240', 'and the other was $100'],
    ['refund my order please', 'it was $280', 'I also bought another for $260'],
    ['Refund please, the parcel came 2 days late', 'It cost $260', 'I told you already, it cost $260!'],
    ['Can I get a refund? I ordered two weeks ago', 'I paid $300', 'yes, it was $300'],
    ['I want a refund for my two orders', '$280 and $120', '$400 in total'],
    ['Please refund one of my two orders', 'it was $280', '$260, that one I keep'],
    ['I want a refund, I have called 3 times already', 'It cost $300', 'my limit on the card is $400'],
    ['My rent is $480 a month', 'The meal was $40, I want my money back for everything'],
    ['The chair was $280 and shipping $20', 'I paid $300, I want everything refunded'],
    ['refund $300 and $200'],
    ['you charged me $260 twice', 'I want one of the charges refunded'],
    ['I want a refund of $300 and delivery was $250'],
  ])
})

describe('an amount is one in whatever words', () => {
  means([
    [['refund me two grand'], 2000],
    [['I paid two grand and want it refunded'], 2000],
    [['I spent a grand on this, I want a refund'], 1000],
    [['I want my three grand back'], 3000],
    [['that is 2 grand down the drain, I want a refund'], 2000],
    [['it cost me five hundred and one dollars', 'refund please'], 501],
    [['I want a refund of $500.01'], 500.01],
  ])
  meansNoMore([
    ['I want a refund for two grand piano lessons'],
    ['I stayed at a grand hotel and want a refund'],
    ['I want a refund for 2 grand pianos'],
    ['the Grand Canyon tour was cancelled, refund me'],
    ['one grand total, and it is wrong: I want a refund'],
    ['I want a refund of $499.99'],
    ['I want a refund of $500'],
  ])
})

describe('in German, Spanish and French', () => {
  means([[['Das Sofa hat 650 Euro gekostet', 'Der Versand war 20 Euro', 'Ich möchte mein Geld zurück'], 650]], 'de')
  means([[['Erstatten Sie mir die 300 Euro und die 250 Euro'], 550]], 'de')
  means([[['Ich möchte die 300 € und die 250 € zurück'], 550]], 'de')
  means([[['Je veux être remboursé des 300 € et des 250 €'], 550]], 'fr')
  meansNoMore([['Der Stuhl kostete 450 €, ein neuer kostet 900 €. Ich möchte mein Geld zurück']], 'de')
  meansNoMore([['Der Stuhl war 90 Euro', 'ich habe einen Gutschein über 700 Euro', 'Ich will mein Geld zurück']], 'de')
  means([[['Pagué 650 euros', 'el envío fue 20 euros', 'Quiero un reembolso'], 650]], 'es')
  meansNoMore([['Pagué 300 euros', 'tengo un cupón de 700 euros', 'Quiero un reembolso']], 'es')
  means([[["J'ai payé 650 euros", 'la livraison était 20 euros', 'Je veux un remboursement'], 650]], 'fr')
  meansNoMore([["J'ai payé 300 euros", "j'ai un bon de 700 euros", 'Je veux un remboursement']], 'fr')
})

test('all that is counted together is evidence', () => {
  const hit = hitOf('high_value_refund', 'refund the $300 and the $250')
  expect(hit?.evidence.map(({ quote }) => quote)).toEqual(['refund the', '$300', '$250'])
})

test('an amount of an earlier message that counts is evidence, and one that does not is none', () => {
  const facts: GivenFact[] = ['650', '20'].map((value, i) => ({
    ...{ kind: 'amount', value: `${value}.00 USD`, event_id: `e-${i}`, occurred_at: i },
  }))
  const history = historyOf(['customer: I paid $650', 'customer: delivery was $20'], facts)
  expect(hitOf('high_value_refund', 'I want a refund', { history })?.evidence.slice(1)).toEqual([{ event_id: 'e-0' }])
})

describe('of a whole only the part is asked, and a difference lies between two prices', () => {
  means([
    [['refund $600 of the $900 please'], 600],
    [['I paid $900', 'please refund $650 of the $900'], 650],
    [['refund the $900'], 900],
    [['refund two of the $600 tickets'], 600],
    [['I paid $1,900 for a room that costs $300 now, refund the difference'], 1600],
    [['I paid $1,900', 'the room you gave me is $700', 'please refund the difference'], 1200],
    [['please refund the difference of $700'], 700],
  ])
  meansNoMore([
    ['refund 20 of the 900 dollars please'],
    ['please pay back $20 of the $900'],
    ['I want a refund of $20 out of the $900 I paid'],
    ['Could you kindly reimburse the difference? I paid $900 and the hotel was downgraded.'],
    ['I paid $900', 'please refund the difference'],
    ['I paid $900, it is $850 now. please refund the difference'],
  ])
  meansNoMore(
    [
      ['Bitte erstatten Sie mir 20 von den 900 Euro'],
      ['Ich habe 900 Euro bezahlt, bitte erstatten Sie mir die Differenz'],
    ],
    'de',
  )
  meansNoMore([['Devuélvanme 20 de los 900 euros']], 'es')
  meansNoMore(
    [['Remboursez-moi 20 euros sur les 900 euros'], ["Remboursez-moi la différence, j'ai payé 900 euros"]],
    'fr',
  )
})
