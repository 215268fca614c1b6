import { describe } from 'vitest'
import { firesOn, historyOf, sparesLines } from './ask.ts'

/** What the customer says of the bot's answer, and what only sounds like it. */

const history = historyOf(['customer: my parcel is late', 'bot: Here is an article about parcels.'])

describe('an answer that did not help', () => {
  firesOn('dissatisfaction', [
    'nope, same error',
    'tried that, same issue',
    "that doesn't solve anything",
    "hm, that didn't resolve it",
    "doesn't help at all",
    "sorry, not what I'm after",
    "that's not what I was asking about",
    'this link is no use',
    'those instructions are totally useless',
    'that was no use to me',
    'wrong.',
    'wrong again!',
    'totally irrelevant',
    'I asked about the warranty, not the price',
    'I was asking how to return it, not how to buy it',
    'stop sending me links',
    'stop giving me the same canned reply',
    'stop repeating yourself',
    'why do you keep sending me articles',
    'you keep asking me that',
    'I get the same answer again',
    'the same link again',
    'another wrong answer',
  ])
  firesOn('dissatisfaction', ["it still doesn't work"], { history })
})

describe('what only sounds like it', () => {
  const lines = [
    'please stop sending me marketing mails',
    'stop sending parcels to my office',
    'can you stop giving my address to couriers?',
    'would you keep sending me the invoices by post?',
    'I hope you keep giving discounts',
    'please keep asking the courier',
    'I want to buy the same thing again',
    'could you send the same link again?',
    'the same message again please',
    'I typed the wrong answer three times',
    'what happens if I give an incorrect answer',
    'I entered my wrong reply',
    'the jacket is not what I was looking for, can I return it?',
    'I got the wrong size',
    'wrong size, can I exchange it?',
    'the manual is no use without pictures',
    'I asked for the blue one, not the red one',
    'I asked about my refund and have not heard back',
    'does it help with back pain?',
    'the same problem as in the manual, page 3',
    'is it pointless to wait?',
  ]
  sparesLines('dissatisfaction', lines)
  sparesLines('dissatisfaction', lines, { history })
})

describe('said before, in German', () => {
  firesOn(
    'repetition',
    [
      'Wie oft muss ich Ihnen das denn noch sagen?',
      'wie oft habe ich das jetzt schon geschrieben',
      'Das hab ich vorhin schon angegeben',
      'Ich habe das mehrfach erklärt',
      'Noch einmal: die Lieferung fehlt',
      'Nochmal, meine Kundennummer ist 88123',
      'zum dritten Mal: ich will den Deckel',
      'Ich wiederhole mich: der Deckel fehlt',
      'wie vorhin schon geschrieben, der Deckel fehlt',
    ],
    { language: 'de' },
  )
  sparesLines(
    'repetition',
    [
      'Wie oft muss ich das Filter wechseln?',
      'Wie oft darf ich umtauschen?',
      'Noch einmal die gleiche Bestellung bitte',
      'Nochmal vielen Dank',
      'Ich bestelle zum dritten Mal bei Ihnen',
      'Ich habe oben links geklickt',
      'Können Sie mir das nochmal erklären?',
      'Der Fehler wiederholt sich',
    ],
    { language: 'de' },
  )
})

describe('said before, in Spanish', () => {
  firesOn(
    'repetition',
    [
      '¿cuántas veces tengo que decirlo?',
      '¿Cuántas veces más debo explicarles lo mismo?',
      'cuántas veces se lo he dicho',
      'como les comenté, falta la tapa',
      'ya se lo he comentado',
      'repito: mi pedido es el 5512',
      'por tercera vez: no funciona',
      'otra vez, mi número de pedido es 5512',
    ],
    { language: 'es' },
  )
  sparesLines(
    'repetition',
    [
      '¿cuántas veces tengo que pulsar el botón?',
      '¿cuántas veces puedo cambiarlo?',
      'compré otra vez el mismo',
      'gracias otra vez',
      'por primera vez compro aquí',
      '¿cómo comento un producto?',
    ],
    { language: 'es' },
  )
})

describe('said before, in French', () => {
  firesOn(
    'repetition',
    [
      "combien de fois dois-je l'expliquer ?",
      'Combien de fois faudra-t-il le redire ?',
      'combien de fois je vous l’ai dit',
      'je répète : mon colis est perdu',
      'pour la troisième fois : je veux le couvercle',
      'encore une fois, mon numéro de commande est 5512',
      'comme déjà indiqué, il manque le couvercle',
      'comme expliqué plus haut, il manque le couvercle',
    ],
    { language: 'fr' },
  )
  sparesLines(
    'repetition',
    [
      'combien de fois dois-je appuyer sur le bouton ?',
      'combien de fois puis-je changer ?',
      'encore une fois merci',
      'je commande pour la troisième fois',
      'comme indiqué sur la boîte, deux piles',
      'il faut que je répète le mot de passe ?',
    ],
    { language: 'fr' },
  )
})
