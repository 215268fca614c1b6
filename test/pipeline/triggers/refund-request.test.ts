import { describe, expect, test } from 'vitest'
import { readSignals } from '../../../pipeline/signals/signals.ts'
import { findRefundRequest } from '../../../pipeline/triggers/refund-request.ts'

/** Of any amount; what is above the limit stands in hard-rules.test.ts. */
const asks = (text: string, language = 'en'): boolean => {
  const signals = readSignals(text, language)
  return findRefundRequest(signals.line, signals.language) !== null
}
const areRequests = (lines: string[], language?: string) =>
  test.each(lines)('%j asks for money back', (line) => expect(asks(line, language)).toBe(true))
const areNone = (lines: string[], language?: string) =>
  test.each(lines)('%j asks for no money', (line) => expect(asks(line, language)).toBe(false))

areRequests([
  'I want a refund',
  'please refund me',
  "i'd like to be refunded for the room",
  'I need you to return my money',
  'how do I claim a refund',
  'Is it possible to get a refund?',
  'I should be refunded',
  'you owe me a refund',
  "I'd like my deposit back",
  'please credit my account back for the double charge',
  'process my refund please',
  'I would appreciate a refund',
  "I'd like to request reimbursement for the broken item",
  'refund please',
  'a full refund please',
  'Can I still get a refund?',
  'give me my 20 euros back',
  'pay me back the 100 pounds',
  'I cancelled the booking so I should get my money back',
  'could my deposit be refunded?',
  'the product was broken and I want it refunded',
  'yes, send the refund to my savings account',
  'go ahead with the refund',
  "I'd like to dispute this and have it refunded",
  'do I qualify for a refund',
  'how much would I get back if I cancel, I want the money refunded',
  "I'm looking to get reimbursed for my flight",
  'what do I have to do to get a refund?',
  "why can't I get a refund?",
  'i was promised a refund, pay it out',
  'I demand compensation for the delay',
  'give me back what I paid',
  'no, the refund should be 50 euros',
  'we would like our money back',
  'refund of 200 dollars',
  'no, the refund claim is higher, it was 50 pounds',
  'my refund was denied, why?',
  'I got charged twice, need a refund',
  'could you refund?',
  'I have been charged wrongly and want a refund',
])
areNone([
  'where is my refund?',
  'when will I get my refund?',
  'has my refund been processed yet?',
  "I'm still waiting for my refund",
  'how long does a refund take?',
  'what is your refund policy',
  'I want to know about your refund policy',
  'what is the status of my refund',
  "my refund hasn't arrived",
  "I don't see my refund in my account",
  'track my refund',
  'I already got my refund, thanks',
  'I got a refund but it is the wrong amount',
  'check my refund status',
  "I don't want a refund",
  'under what circumstances can I get a refund',
  'in which cases do you give refunds',
  'thanks for the refund',
  'the refund showed up',
  'how do tax refunds work',
  'when is my tax refund coming',
  'what is my tax refund',
  'can I file for a tax refund',
  'I need to pay back my loan',
  'how do I pay back my friend',
  'send money to my brother',
  'transfer money back to savings',
  'do you offer cash back on this card',
  "what's the cash back on my card",
  'how do I get cash back rewards',
  'I want to return to the main menu',
  'call me back',
  "I'll be back later",
  'give me my balance',
  'how do I issue a refund to a customer as a merchant',
  'I got my money back, great',
  'I want to get a new card',
  'is this ticket refundable?',
  'do you offer refunds?',
  'are rooms refundable',
])
areRequests(
  [
    'Ich möchte mein Geld zurück',
    'Ich will eine Rückerstattung',
    'Bitte erstatten Sie mir den Betrag',
    'Kann ich mein Geld zurückbekommen?',
    'Ich hätte gern mein Geld zurück',
    'Zahlen Sie mir mein Geld zurück',
  ],
  'de',
)
areNone(['Wo bleibt meine Rückerstattung?', 'Wann kommt mein Geld zurück?', 'Ich möchte keine Rückerstattung'], 'de')
areRequests(
  [
    'Quiero que me devuelvan el dinero',
    'Solicito un reembolso',
    'Quiero mi dinero de vuelta',
    '¿Puedo pedir la devolución?',
    'Devuélvanme mi dinero',
  ],
  'es',
)
areNone(['¿Dónde está mi reembolso?', 'No quiero un reembolso', '¿Cuándo llega mi reembolso?'], 'es')
areRequests(
  [
    'Je veux être remboursé',
    'Je demande un remboursement',
    'Rendez-moi mon argent',
    'Pouvez-vous me rembourser ?',
    'Je voudrais récupérer mon argent',
  ],
  'fr',
)
areNone(
  ['Où est mon remboursement ?', 'Je ne veux pas de remboursement', 'Quand vais-je recevoir mon remboursement ?'],
  'fr',
)

/** The many ways of asking for money back, and what only looks like one of them. */
areRequests([
  'I want my money back',
  'could I have a refund for the second night',
  'how about a refund?',
  "I'm after a refund",
  'any chance of a refund?',
  'a refund would be great',
  'put the refund on my debit card please',
  'that refund can go to my savings account',
  'pay me back the 40 pounds',
  'when are you going to pay me back?',
  'I want back what I paid',
  'I want what I paid back',
  'please credit me for the two nights',
  'credit me 40 dollars',
  'issue me a credit for the missing item',
  'return the payment to my card',
  'return it to my card',
  'please return the amount',
  'not happy with the room want a refund',
  "I didn't use the voucher so I want my money back",
  'can you take that charge off my bill',
  'remove the fee from my account',
  'I will do a chargeback',
  "I'd like to claim back the 27 pounds",
  'get my 27 pounds back',
  'I want twenty seven pounds back',
  'refund £27',
  'yes, the refund for 27 pounds',
  'compensate me for the lost bag',
  'I am entitled to a refund',
  'could the cancellation fee be waived?',
  'Can you reimburse me?',
  'you guys need to reimburse us',
  'it broke after one day, money back please',
  "I'd like to be reimbursed for the taxi",
  "I'd rather have the refund than a voucher",
  'I expect to be refunded in full',
  'transfer the refund to my savings account',
  'I want to get reimbursed',
  'what about my refund for the cancelled flight',
  'why am I not getting a refund?',
  'will I get my money back if I cancel?',
  'will I be refunded if I cancel now',
  'do I get a refund if I cancel two days before?',
  'can I cancel my room and get the money back',
  'is it possible to cancel and get refunded',
  "it's for a refund",
  'no, it is about a refund',
  'yes, I want the refund',
  'yes a refund',
  'a refund of 45 pounds',
  'I was refunded the wrong amount',
  'the refund amount is wrong',
  'I was supposed to be refunded 40 dollars',
  'I should have been refunded',
  'I have to be refunded',
  'I must get the refund today',
  "I'm asking for my money back",
  "they won't refund me",
  'Amazon refuses to refund me',
  'the shop does not want to refund me',
  "the merchant won't give me my money back",
  'can you help me get refunded by the shop',
  'how to get a refund',
  'need refund',
  'request refund',
  'refund request',
  'I would like the refund to be made to my current account',
  'I want the refund on my other card',
  'does this mean that I can get a refund?',
  'so, can you do a refund?',
  'can you do me a refund',
  'can you arrange for a refund',
  "I'm requesting a refund for the double booking",
  'please make sure that I get refunded',
  'can I get the deposit returned',
  'I paid twice, I want one of the payments back',
  'you charged me twice, please fix it and give me the money back',
  'I want to be compensated',
  'I want to get compensation for the noise',
  'can we get some of our money back',
  "I'd want half of it refunded",
  'could you please process the refund',
  "we'd love to get our money back",
  'can I get that money back please?',
  'I want to see my money back on my account',
  'I deserve to get my money back',
  'my wife cancelled her spa, can she get a refund',
  'can she be refunded?',
  'they should refund us',
  'how much will I be refunded',
  'how much of it can I get back',
  'how much money do I get back',
])
areNone([
  'where is my refund',
  'I have not received my refund yet',
  'when will my refund arrive',
  "what's the status of my refund",
  'do you have a refund policy',
  'I do not need the refund',
  'how do I pay back my loan',
  'I want to pay back the money I borrowed',
  'how do I get a credit card',
  'what credit limit do I have',
  "I'd like to pay off my credit card",
  'I want to return to my account page',
  'Can I transfer money to my savings account?',
  'put 50 dollars on my card',
  'I want to charge my phone',
  'can you give my card back',
  'what fee do you charge',
  "I'd like to deposit 500 dollars",
  'transfer 50 back and forth',
  'Can you send me a statement of charges',
  'I never asked for a refund',
  'how much credit do I get for a referral',
  'I got my money back, thanks',
  'please call me back in 20 minutes',
  'I will be back in five minutes',
  'can I go back 2 pages',
  'I want to go back to the hotel at 5',
  'do you offer a money back guarantee',
  'is the ticket refundable',
  'my tax refund is on the way to my account',
  'I was refunded already',
  'did you refund me?',
  'have I been refunded?',
  'has my refund been processed',
  'is my refund on its way',
])
areRequests(
  [
    'Ich möchte eine Erstattung',
    'Ich will mein Geld zurück',
    'Bitte überweisen Sie mir das Geld zurück',
    'Bitte erstatten Sie mir den Kaufpreis',
    'Können Sie mir den Betrag zurückerstatten?',
    'Ich fordere die Rückzahlung von 300 Euro',
    'Geld zurück, sofort!',
    'Ich hätte gern die 40 Euro zurück',
    'Schreiben Sie mir den Betrag gut',
    'Zahlen Sie mir die 700 Euro zurück',
  ],
  'de',
)
areNone(
  [
    'Wo ist meine Erstattung?',
    'Wo bleibt mein Geld?',
    'Ich möchte keine Erstattung',
    'Ich möchte die Ware zurückschicken',
    'Bitte rufen Sie mich zurück',
    'Ich will kein Geld zurück',
    'Wie viel Geld kostet das?',
    'Das ist gut, danke',
    'Wann kommt meine Rückerstattung?',
  ],
  'de',
)
areRequests(
  [
    'Quiero un reembolso',
    'Quiero que me devuelvan los 820 euros',
    '¿Me pueden devolver el dinero?',
    'Solicito la devolución del importe',
    'Necesito que me reembolsen el billete',
    '¿Pueden reembolsarme los 50 euros?',
    'Quiero recuperar mi dinero',
    'Exijo la devolución de mi dinero',
  ],
  'es',
)
areNone(['Quiero devolver los zapatos', '¿Cuánto dinero cuesta?', 'Quiero cambiar la talla'], 'es')
areRequests(
  [
    'Je souhaite un remboursement',
    'Merci de me rembourser les 80 euros',
    'Remboursez-moi',
    'Comment puis-je me faire rembourser ?',
    'Je demande le remboursement de ma commande',
  ],
  'fr',
)
areNone(
  [
    'Je veux rendre les chaussures',
    "Combien d'argent faut-il ?",
    'Quand arrive mon remboursement ?',
    'Je veux échanger cet article',
  ],
  'fr',
)
areRequests(['I want what we were charged', 'give me what I was charged'])
areRequests(['¿Pueden abonarnos 50 euros?', 'Quiero el pago de vuelta'], 'es')
areRequests(['Pouvez-vous nous créditer 50 euros ?'], 'fr')
areNone(['Pouvez-vous créditer ma carte prépayée ?'], 'fr')

areRequests([
  'How are you going to compensate me for the wasted evening?',
  'do you guys reimburse for that',
  'you cancelled the tour and there is no compensation?',
  'Your partner refuses to refund the fare',
  'what are my refund options',
  "I've been on hold for a refund since Monday",
  'I want the money I paid for the window seat back',
  'can I get my $ back if the game is rained off',
  'you keep my money and send me nothing',
  'I want a refund and not a voucher',
  'she should get not only a refund but an apology',
  'How do I dispute a charge?',
  "I'm disputing this transaction with my card",
  'I will ask my bank for a chargeback',
  'I asked for a refund last month but nothing happened',
  'I want those 30 euros back',
  'I want to return part of my order',
  "I shouldn't have been billed for March, reverse it",
  'please void this payment',
  'give me a partial credit for the outage',
])
areNone([
  'do you compensate your drivers well',
  'no refund needed',
  'is there a dispute between you and the union?',
  'I want to return to my order',
  'keep my money safe',
  'charge back the battery in the docking station',
  'my money is still there',
])

/** When it comes is asked of one that is on its way; when somebody will pay, or when there can be one, asks for it. */
areNone([
  'when will I get the $900 refund',
  'when can I expect my $900 refund',
  'when do i get my $900 back?',
  'when should I expect to get my $900 back',
  'How soon do I get my money back',
  'when can I get my money back',
  'when do we get the money for the room back',
])
areRequests([
  'when are you going to give me my money back',
  'When will you refund me my $900?',
  'when can I get a refund for this',
  'when I cancel, do I get my $900 back?',
  'I want my $900 back when I return it',
  'can I get the refund on my card',
])
areNone(
  [
    'Wann bekomme ich meine 900 € Rückerstattung?',
    'Wann bekomme ich die 900 Euro zurück?',
    'Wann kann ich mit der Erstattung rechnen?',
  ],
  'de',
)
areRequests(['Bekomme ich eine Rückerstattung, wenn ich storniere?', 'Wann erstatten Sie mir die 900 Euro?'], 'de')
areNone(['¿Cuándo puedo esperar la devolución de los 600 euros?'], 'es')
areNone(['Quand puis-je récupérer mes 600 € ?'], 'fr')

/** A sum by itself is the money: its sign is not read, and its unit need not stand there. */
areRequests(
  [
    'Ich will 600 € zurück',
    'Ich will meine 1.200,50 € zurück',
    'Ich hätte gerne die 600 € zurück',
    'Ich möchte meine 1 200 € bitte sofort zurück',
  ],
  'de',
)
areNone(
  [
    'Ich will um 18 Uhr zurück sein',
    'Ich will um 18 zurück sein',
    'Ich will 2 Seiten zurück',
    'Ich will keine 600 € zurück',
    'Wann kriege ich meine 600 € zurück?',
  ],
  'de',
)
areRequests(['quiero mis 600 euros de vuelta', 'necesito los 600 € de vuelta', 'quiero de vuelta mis 600 euros'], 'es')
areNone(
  [
    'no quiero mis 600 euros de vuelta',
    '¿Cuándo recibo mis 600 euros de vuelta?',
    'quiero un billete de 600 euros de vuelta',
  ],
  'es',
)
areRequests(['je veux mes 600 € de retour', 'Je voudrais mes 600 euros en retour'], 'fr')
areNone(['je veux un billet de retour', 'je ne veux pas mes 600 € de retour', 'je veux être de retour à 18 h'], 'fr')

/** Other words for the same: the purchase is undone, the sum comes back, somebody owes it. */
areRequests([
  'I would prefer my money to a replacement',
  'money back or I call my bank',
  'can you put the money back in my account',
  "I'm not paying for this, refund it",
  'please cancel my purchase',
  'I need my purchase cancelled',
  'I bought a jacket and need to return it',
  "I'd like to have the charge taken off",
  'you need to give me my money',
  'can the deposit be returned to me',
  'could the difference be refunded',
  'they ought to pay my money back',
])
areNone([
  'I would prefer my money in dollars',
  'can you put the lamp back in my cart',
  "I'm not paying for the premium plan",
  'cancel my purchase order approval',
  'where do I see my purchase history',
  'I bought a jacket and need to return to the car park',
  'I ordered it and want to return it for another size',
  'can the deposit be paid by card',
  'you need to give me my number',
  'please cancel my subscription',
  'when can the deposit be returned to me',
  'I have my money in a savings account',
])
areRequests(
  [
    'Ich verlange den vollen Kaufpreis zurück',
    'Können Sie mir die Gebühr erlassen?',
    'Ist eine Rückerstattung möglich?',
    'Ich fordere Sie auf, den Betrag zu erstatten',
    'Meine Anzahlung möchte ich zurück',
    'Ich will Schadensersatz',
    'Ich verlange eine Entschädigung für die Verspätung',
  ],
  'de',
)
areNone(
  [
    'Wann bekomme ich die Kaution zurück?',
    'Ich möchte keine Entschädigung',
    'Wie hoch ist die Gebühr?',
    'Ich bin um acht wieder zurück',
    'Ich möchte die Kosten wissen',
    'Ich gebe das Gerät zurück an den Nachbarn',
    'Wo bleibt die Entschädigung?',
  ],
  'de',
)
areRequests(
  [
    'Quiero mi dinero',
    '¿Es posible un reembolso?',
    'Quiero una compensación',
    'Me deben dinero',
    'Quiero que me devuelvan la fianza',
    'Quiero cancelar la compra y que me devuelvan el dinero',
    'Exijo una indemnización por el retraso',
  ],
  'es',
)
areNone(
  [
    '¿Dónde está mi dinero?',
    'Quiero mi dinero en dólares',
    'No quiero una compensación',
    '¿Es posible un cambio?',
    'Quiero enviar dinero a mi hermano',
    'No quiero que me devuelvan el dinero',
    'Les debo dinero',
  ],
  'es',
)
areRequests(
  [
    'Je veux mon argent',
    "Est-il possible d'être remboursé ?",
    'Un remboursement est-il possible ?',
    "J'exige le remboursement intégral",
    'Merci de procéder au remboursement',
    'Je réclame un dédommagement',
    "Vous me devez de l'argent",
  ],
  'fr',
)
areNone(
  [
    'Où est mon argent ?',
    'Je veux mon argent de poche sur ma carte',
    'Je ne veux pas de dédommagement',
    "Est-il possible d'être livré lundi ?",
    'Où en est mon remboursement ?',
    "Je vous dois de l'argent",
    'Je voudrais retirer de l’argent',
  ],
  'fr',
)

describe('a sum among several, or the money alone', () => {
  areRequests([
    'you charged me twice, please give back the second 540 dollars',
    'please return the extra 120 euros',
    'send back the additional $60 you took',
    'The laptop arrived cracked, so I would like the full amount of 1,249 euros credited back to the card I paid with.',
    "I'd like the 89 pounds credited back to my card",
    'i want 1249 euros credited back',
    'please have the full amount of $310 returned to my account',
    "i'd like to return these and get my money",
    'i want to send it back and get my money',
    'can i return it and have my money please',
    'Could you credit the duplicate payment of 75 dollars back?',
    'please pay back the extra 45 euros',
    'can I have the whole 300 dollars returned',
    'I expect the entire amount of 88 pounds to be refunded',
    "I'll send the jacket back and want my money",
    'give me back the other $25',
    'refund me like any customer would expect',
    'give a customer like me a refund',
    'i want a refund for two guests who could not come',
    'I hereby request reimbursement of the full price.',
    'Kindly arrange for the sum of 300 pounds to be returned to me.',
    'I should be grateful if you would refund the ticket.',
    'please transfer the overpaid 80 euros back to me',
  ])
  areNone([
    'is the full amount of 1,249 euros debited from my card at once',
    'i want to get my money out of the savings account',
    'i get my money every friday, can i change the day',
    'how do I return the extra key',
    'the 89 pounds were credited back to my card, thanks',
    'the second 540 dollars are for my brother',
    'please give the second 540 dollars to charity',
    'can i get my money in euros at the airport',
    'the total amount of 88 pounds was paid yesterday',
    'i want the extra 45 euros added to my bill',
    'i paid the second 540 dollars already',
    'how do i get my money transferred to savings',
    'when will the 300 dollars be returned',
    'we need to refund some customers, which menu',
    'how can a merchant issue a refund to one of its clients',
    'can i issue refunds for several customers at once',
    'put the full amount of 300 dollars on my card',
    'can i return the shoes and get my size instead',
    'please send the second 40 dollars invoice',
    'i like the total amount of 50 pounds you sent back',
    'return the extra 2 chairs to the warehouse',
    'return the total 5 items to which address',
    'i already have the whole 300 dollars returned, thanks',
    'Kindly arrange for the sum of 300 pounds to be paid monthly.',
    'i will wait for the 300 pounds to arrive',
    'arrange for the 2 boxes to be returned',
    'i was asked for 300 pounds',
  ])
})

describe('who pays money back to customers of their own', () => {
  areRequests([
    'as one of your customers i want a refund',
    'i want a refund, i am a customer of ten years',
    'you should give your customers their money back',
    'please issue a refund to my card',
  ])
  areNone([
    'we want to issue a refund to one of our customers in the dashboard, how',
    'we want to give a guest her money back, where do we click',
    'i need to give a customer his money back, how does that work',
    'How can I process a refund for one of my buyers?',
    'our shop wants to issue refunds to several clients at once',
    'I have to refund a customer, where is the button',
  ])
})

describe('a request in German, turned round behind a clause', () => {
  areRequests(
    [
      'Da der Flug gestrichen wurde, bitte ich um Rückzahlung des vollen Ticketpreises von 734,20 €.',
      'Deshalb bitte ich um Rückzahlung.',
      'Weil die Ware defekt ist, verlange ich mein Geld zurück.',
      'Daher fordere ich die Erstattung der Kosten.',
      'Aus diesem Grund bitten wir um Erstattung des Kaufpreises.',
      'Somit erwarte ich die Rückerstattung.',
      'Ich würde Sie bitten, mir den Betrag zurückzuerstatten.',
      'Daher bitten wir um Erstattung.',
      'wegen der Verspätung bitte ich Sie um eine Entschädigung',
      'Ich bitte Sie, mir die Kosten zu erstatten.',
      'Folglich bitte ich höflich um vollständige Rückzahlung.',
      'Ich ersuche Sie um Erstattung des Betrags.',
      'Bitte überweisen Sie mir den Betrag zurück.',
      'Ich fordere Sie auf, mir den Kaufpreis zu erstatten.',
    ],
    'de',
  )
  areNone(
    [
      'Deshalb bitte ich um Rückmeldung.',
      'Da die Erstattung schon da ist, bitte ich um eine Bestätigung.',
      'Darum bitte ich nicht um Erstattung, sondern um Umtausch.',
      'Bitte ich zu viel, wenn ich um Geduld bitte?',
      'Wann bekomme ich die Rückzahlung?',
      'Daher bitten wir um Geduld.',
      'Wir bitten Sie, uns die Unterlagen zu schicken.',
      'bitte ich dich etwa um Geld?',
      'ich bitte sie mir die rechnung zu schicken',
      'Ich ersuche Sie um eine Antwort.',
      'Ich bitte Sie um einen Rückruf wegen der Erstattung.',
    ],
    'de',
  )
})

describe('a request in a Spanish letter', () => {
  areRequests(
    [
      'Le ruego que me devuelva el importe cobrado.',
      'Les agradecería que me reembolsaran el importe.',
      'Por ello solicito la devolución del importe de 340 €.',
      'Rogaría que me devolvieran el dinero.',
      'Agradecería que me reintegraran los 40 euros.',
      'Les ruego que me devuelvan el dinero.',
      'Les solicito la devolución del dinero.',
      'Solicito que se me reembolse el importe.',
      '¿Sería posible que me devolvieran el dinero?',
      'Ruego procedan al reembolso.',
    ],
    'es',
  )
  areNone(
    [
      'Le ruego que me devuelva la llamada.',
      'Les agradezco que me devolvieran el dinero tan rápido.',
      'Agradecería que me devolvieran la llamada.',
      'me gustaría que me devolvieran el libro',
      'Solicito que se me envíe la factura.',
      '¿Sería posible que me devolvieran la llamada?',
      'procedan al envío',
      '¿Procedan a la devolución de los libros?',
    ],
    'es',
  )
})

describe('a request in a French letter', () => {
  areRequests(
    [
      'Je vous prie de bien vouloir me rembourser le montant prélevé deux fois.',
      'Je vous prie de me rembourser.',
      'Je vous saurais gré de me rembourser les frais.',
      'Je vous remercie de bien vouloir procéder au remboursement.',
      "Auriez-vous l'amabilité de me rembourser ?",
      "Pourriez-vous s'il vous plaît me rembourser les 40 euros ?",
      'Je vous invite à me rembourser la différence.',
      'Merci de bien vouloir nous rembourser.',
      'Veuillez me rembourser le billet.',
      'Auriez-vous la gentillesse de me restituer la caution ?',
      'Je vous prie de procéder au remboursement.',
      'Je sollicite le remboursement de mon billet.',
      'Je vous demande de bien vouloir procéder au remboursement.',
      'Merci de bien vouloir me recréditer la somme.',
      'Je souhaiterais être remboursé.',
    ],
    'fr',
  )
  areNone(
    [
      'Je vous prie de bien vouloir me rappeler le montant remboursé.',
      "Je vous remercie de m'avoir remboursé.",
      'Je vous prie de ne pas me rembourser, je préfère un échange.',
      'Je vous prie de bien vouloir me répondre.',
      'Je vous prie de me rendre visite.',
      "Je vous remercie de bien vouloir m'indiquer le délai de remboursement.",
      'pouvez-vous me rendre mon compte accessible',
      "je vous prie de me restituer l'accès à mon compte",
      'Je sollicite un rendez-vous.',
      'je sollicite un délai',
      'je souhaiterais être livré demain',
      'Où en est le remboursement que je sollicite',
    ],
    'fr',
  )
})

areNone(['you refunded the wrong item', 'You refunded the wrong card, that one is closed'])

describe('a credit note', () => {
  areRequests(['please issue us a credit note', 'I want a credit note for the broken one'])
  areNone(['the credit note number is 4711', 'I found your credit note, thanks'])
  areRequests(['Je voudrais un avoir.', 'faites-moi un avoir svp', 'Je demande un avoir sur ma facture'], 'fr')
  areNone(['je voudrais avoir un conseil', 'merci pour votre avoir', 'il faut un avoir fiscal pour cela'], 'fr')
})
