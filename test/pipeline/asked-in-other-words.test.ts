import { describe, expect, test } from 'vitest'
import { askedFacts } from '../../pipeline/asked-facts.ts'
import { play } from './play.ts'

const asked = (text: string): string[] => askedFacts(text, () => true).map(({ kind }) => kind)

/** One question a line, by the kind of fact that it asks for. */
const wanted: Record<string, string> = {
  amount: `
How much was it?
And how much was that?
How much was the charge?
How much was your order?
How much was taken?
How much money was taken from your account?
How much did it come to?
How much have you paid so far?
How much is the refund you are expecting?
How much are we talking about?
Could you tell me how much it was?
What amount were you charged?
Which amount was debited?
What sum was charged?
What price did you pay?
What did you pay?
What were you charged?
What was the total?
What is the total of the order?
Wie viel war es?
Wie viel hat es gekostet?
Was haben Sie bezahlt?
Wie hoch war die Rechnung?
Um wie viel geht es?
¿Cuánto fue?
¿Cuánto le costó?
¿De cuánto era la factura?
C'était combien ?
Combien ça vous a coûté ?
De combien était la facture ?
Combien était-ce ?`,
  date: `
For which date did you book?
When was it delivered?
On what day did it arrive?
When did you receive it?
When should it have arrived?
When were you charged?
When was the payment made?
When was it?
When did it happen?
What dates are you staying?
Für welches Datum haben Sie gebucht?
Für wann haben Sie gebucht?
Wann war das?
Wann ist das passiert?
Wann ist Ihr Flug?
Wann fliegen Sie?
Von wann ist die Bestellung?
¿Para qué fecha reservó?
¿Cuándo es su vuelo?
¿Cuándo fue?
¿Cuándo se lo entregaron?
¿Para cuándo es la reserva?
Pour quelle date avez-vous réservé ?
Quand est votre vol ?
Quand partez-vous ?
C'était quand ?
What day was that?
And on which day was it?
An welchem Tag war das?
Welcher Tag war das genau?
¿Qué día fue?
¿Qué día era eso?
C'était quel jour ?
Quel jour était-ce ?`,
  order_id: `
Please provide your reference
Your reference please
Do you have a reference?
Ref no?
ordernumber pls
ordernumber?
bookingnumber please
order nr please
order no. please
order num?
order number plz
whats ur order number
can u give me the order id
need your order number
Just need your order number please
Send me your order number
Give me your order number, please.
Which order are you referring to?
PNR?
What is your PNR?
Bestellnummer?
Bestellnr.?
Welche Bestellung betrifft es?
Haben Sie die Referenz zur Hand?
¿Cuál es su referencia?
Su referencia, por favor
¿Tiene el número de pedido a mano?
nº de pedido?
Votre référence, svp
Quelle est votre référence ?
Numéro de commande ?
Merci de me donner le numéro de commande`,
  account_id: `
customernumber?
account no please
whats your customer id`,
  email: `
Whats your email
What email address should I use?
To which email can we write?
Where can I email you?`,
  phone: `
What number are you calling from?
What number should I call?
How can I reach you by phone?
What is a good number to call you?
Unter welcher Nummer erreiche ich Sie?
Wie erreiche ich Sie telefonisch?
Où puis-je vous joindre ?`,
  name: `
May I ask your name?
May I have your good name?
What should I call you?
And your name is?
Under what name is the booking?
In whose name is the booking?
Could you spell your name?
¿A nombre de quién está la reserva?
Au nom de qui est la réservation ?`,
  address: `
Where should it go?
Where was it supposed to be delivered?
What address is it going to?
To which address should we ship it?
Wo sollen wir es hinschicken?
Où devons-nous l'envoyer ?`,
  product: `
What did you order?
What did you buy?
Which item is broken?
What product are you having trouble with?
Welches Produkt ist es?
Um welches Gerät geht es?
Welches Modell haben Sie?
Was haben Sie bestellt?
¿Qué producto es?
¿De qué producto se trata?
¿Qué modelo tiene?
¿Qué compró?
Quel produit ?
Quel modèle avez-vous ?
Quel est le produit concerné ?
Qu'avez-vous acheté ?`,
  problem: `
What went wrong?
What's up?
Can you explain the situation?
What do you need?
Why are you contacting us?
May I know the issue?
Was genau ist das Problem?
Wobei brauchen Sie Hilfe?
Wo liegt das Problem?
Que se passe-t-il ?
Qu'est-ce qui ne va pas ?
Que s'est-il passé ?`,
}
const linesOf = (text: string): string[] => text.trim().split('\n')

describe('an agent asks in words of their own', () => {
  test.each(Object.entries(wanted).flatMap(([kind, lines]) => linesOf(lines).map((line) => [line, kind])))(
    '%s %s',
    (line, kind) => {
      expect(asked(line as string)).toEqual([kind])
    },
  )
})

/** Of what a product costs, of what is still to be agreed, of somebody else, and what is told and not asked. */
const nothing = `
How much does it cost?
How much is shipping?
How much would you like to pay?
How much longer will it take?
How much time do you have?
How much data did you use?
How much did they offer you?
I asked how much it was.
That is how much it was.
Let me see how much was charged.
I will check how much you paid.
What amount would you like to be refunded?
What amount do you want to transfer?
What is the price of the new plan?
What was the total time?
What were you charged for?
What did you pay with?
For which date would you like to book?
Which date suits you?
When would you like to fly?
When do you want us to come?
When is the best time to call?
When did you last log in?
When was the last time you restarted it?
Please provide your feedback
Please quote this reference in future
Please keep your reference number for your records
Here is your reference
You will get a reference by email
I will note it down for your reference.
Your order number is on the invoice
Once I have it I need to check the order number with them.
What number should you call? Ours.
You can call the number on your card.
Who is this for?
Where should I look?
Where should it be plugged in?
What did you try?
What did you order it for?
What would you like to order?
What do you want to buy?
Which product do you want instead?
Which item would you recommend?
What would you like us to do?
What do you need it for?
What do you need from us?
What went wrong on our side is being looked at.
Unter welcher Nummer erreichen Sie uns?
Sie erreichen uns unter dieser Nummer.
Ich erreiche Sie morgen.
Wie viel kostet es?
Wie viel möchten Sie zahlen?
Wie viel Zeit haben Sie?
Für welches Datum möchten Sie buchen?
Wann möchten Sie fliegen?
Wann dürfen wir liefern?
Welches Produkt möchten Sie stattdessen?
¿Cuánto cuesta?
¿Cuánto quiere pagar?
¿Para qué fecha quiere reservar?
¿Cuándo quiere volar?
¿Cuándo podemos entregar?
¿Qué producto quiere?
Combien ça coûte ?
Combien voulez-vous payer ?
Pour quelle date souhaitez-vous réserver ?
Quand souhaitez-vous partir ?
Quand pouvons-nous livrer ?
Quel produit souhaitez-vous ?
Send us an email.
Send me an email if it fails again.
Give us a phone call.
Text us your phone model
Wann haben Sie den Preis gesehen?
Is that ok?
What day works for you?
Which day suits you?
What day is it today?
Which day would you like?
Which day could you come?
What day was the shop closed?
An welchem Tag passt es Ihnen?
Welcher Tag wäre Ihnen recht?
Welcher Tag ist heute?
An welchem Tag war das Geschäft zu?
¿Qué día le viene bien?
¿Qué día prefiere?
¿Qué día es hoy?
¿Qué día fue festivo?
Quel jour vous convient ?
Quel jour préférez-vous ?
Quel jour sommes-nous ?
C'était quel jour de fête ?`

test.each(linesOf(nothing))('asks for nothing that was given: %s', (line) => {
  expect(asked(line)).toEqual([])
})

describe('what was told the bot is there when it is asked for so', () => {
  const told = (said: string, question: string): string[] => {
    const { notices } = play([
      ['09:00:01', 'message.customer', { text: said }],
      ['09:00:10', 'handoff.requested', { by: 'bot' }],
      ['09:01:00', 'message.agent', { agent_id: 'a-1', text: question }],
    ])
    return notices.flatMap((notice) => ('facts' in notice ? notice.facts.map(({ value }) => value) : []))
  }
  test.each([
    ['I was charged $41.55 twice', 'How much was it?', '$41.55'],
    ['My booking is KLM7Q2 and I want a window seat', 'Please provide your reference', 'KLM7Q2'],
    ['Order A-77123 is late', 'ordernumber pls', 'A-77123'],
    ['I booked for June 6 and the hotel is closed', 'For which date did you book?', 'June 6'],
    ['I was charged on 6 June, the order is from 2 June', 'When were you charged?', '6 June'],
    ['Call me on +49 170 1234567', 'Unter welcher Nummer erreiche ich Sie?', '+49 170 1234567'],
  ])('“%s” “%s”', (said, question, answer) => {
    expect(told(said, question)).toEqual([answer])
  })

  test('and a parcel’s number is no reference', () => {
    expect(told('The tracking number is 1Z999AA1', 'Please provide your reference')).toEqual([])
  })
})

test.each([
  ['Danke. Bestellnummer?', 'order_id'],
  ['Hallo! Bestellnummer?', 'order_id'],
  ['Bonjour. Numéro de commande ?', 'order_id'],
])('behind a greeting, too, the noun alone asks: %s', (text, kind) => {
  expect(asked(text)).toEqual([kind])
})
