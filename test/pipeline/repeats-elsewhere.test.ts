import { describe, expect, test } from 'vitest'
import { type Line, play } from './play.ts'

/** Customers who write German, Spanish or French: what they gave the bot, and what they have to say again. */

type Said = readonly [customer: string, agent: string, again: string]

function playSaid(language: string, [customer, agent, again]: Said) {
  const lines: Line[] = [
    ['09:00:00', 'message.customer', { text: customer, language }],
    ['09:00:05', 'message.bot', { text: 'Ok.' }],
    ['09:00:10', 'handoff.requested', { by: 'platform' }],
    ['09:01:00', 'message.agent', { agent_id: 'a-1', text: agent }],
    ['09:01:30', 'message.customer', { text: again }],
  ]
  return play(lines)
}
const kinds = (language: string, said: Said): string[] => playSaid(language, said).repeats.map(({ kind }) => kind)

describe('it is said again', () => {
  // biome-ignore format: a dialogue a line
  test.each([
    ['de', ['Mein Name ist Annegret Pohlmann', 'Wie ist Ihr Name bitte?', 'Annegret Pohlmann'], 'name'],
    ['de', ['Hier ist Cem Yildirim, mein Paket fehlt', 'Mit wem spreche ich?', 'Yildirim'], 'name'],
    ['de', ['Kundennummer 7710023', 'Wie lautet Ihre Kundennummer?', '7710023'], 'account_id'],
    ['de', ['Meine Handynummer ist 0176 5550123', 'Ihre Telefonnummer bitte', '01765550123'], 'phone'],
    ['de', ['Der Termin am 12. Mai fiel aus', 'An welchem Tag war der Termin?', 'am 12.5.'], 'date'],
    ['de', ['Die App stürzt immer ab, wenn ich ein Foto hochladen will', 'Wie kann ich helfen?', 'Sobald ich ein Foto hochlade, stürzt die App ab'], 'problem'],
    ['de', ['Mein Paket ist beschädigt angekommen', 'Worum geht es?', 'die Sendung kam kaputt an, ist kaputt angekommen'], 'problem'],
    ['de', ['Rechnung ist falsch', 'Worum geht es?', 'die habe ich dem Chatbot schon gegeben'], 'already_told'],
    ['es', ['me llamo Rocío Benavides', '¿Con quién hablo?', 'soy Rocío Benavides'], 'name'],
    ['es', ['mi móvil es 612 345 678', '¿En qué teléfono le localizamos?', '612345678'], 'phone'],
    ['es', ['tengo la reserva HJ4KQ2', '¿Cuál es el localizador?', 'hj4kq2'], 'order_id'],
    ['es', ['el internet se corta todas las noches sobre las nueve', 'Cuénteme qué ocurre', 'todas las noches a las nueve se corta internet'], 'problem'],
    ['es', ['la factura está mal', '¿Cuál es el problema?', 'Se lo acabo de contar todo al chatbot'], 'already_told'],
    ['fr', ["c'est Mathieu Lacroix, mon vélo manque", 'Votre nom complet, svp ?', 'Mathieu Lacroix'], 'name'],
    ['fr', ['mon dossier est le D448120', 'Votre numéro de dossier ?', 'oui bien sûr, D448120'], 'order_id'],
    ['fr', ["L'application plante quand j'envoie la photo du reçu", 'Comment puis-je vous aider ?', "dès que j'envoie une photo du reçu, l'application plante"], 'problem'],
    ['fr', ['la facture est fausse', 'Quel est le problème ?', 'Je viens de tout expliquer à votre robot'], 'already_told'],
    ['en', ['booking Q7RTPL must be changed', "What's the reference?", "it's q7rtpl"], 'order_id'],
    ['en', ['account jen.liu88@gmail.com', 'Which account?', 'jen.liu88 at gmail.com'], 'email'],
    ['en', ['This is Edith Hargreaves. No heating', 'May I have your last name?', 'Hargreaves'], 'name'],
    ['en', ['my order is late', 'How can I help?', "it's all in the chat above, scroll up"], 'already_told'],
  ] as const)('%s: %j', (language, said, kind) => {
    expect(kinds(language, said)).toEqual([kind])
  })
})

describe('it is not', () => {
  test.each([
    ['de', ['Mein Name ist Annegret Pohlmann', 'Wie heißt Ihr Arbeitgeber?', 'Blauwasser Logistik']],
    ['de', ['Kundennummer 7710023', 'Ich habe die 7710023 hier.', 'die richtige ist 7710032']],
    ['de', ['Mein Termin ist am 3. Mai', 'Wir hätten den 5. oder 6. Mai.', 'Der 6. passt mir']],
    [
      'de',
      ['Die App stürzt beim Hochladen ab', 'Bitte neu installieren.', 'Jetzt geht sie auf, aber der Knopf ist grau'],
    ],
    ['de', ['Mein Handy lädt nicht', 'Haben Sie es neu gestartet?', 'Das habe ich schon gemacht']],
    ['de', ['Mein Paket fehlt', 'Wir prüfen das.', 'Ja klar, wie gesagt wurde dauert es']],
    ['de', ['Bestellung 300-4412 fehlt', 'Welche Bestellung ist es?', 'nicht 300-4412 sondern 300-4421']],
    ['de', ['Bestellung 300-4412 fehlt', 'Um welche Bestellung geht es?', 'Tippfehler: 300-4412 gibt es nicht']],
    ['es', ['el pedido 88-4410 no llega', '¿Qué pedido es?', 'perdón, me equivoqué con 88-4410, es 88-4401']],
    ['fr', ['la commande 7720-31 manque', 'Quelle commande ?', "pas la commande 7720-31, c'est 7720-13"]],
    ['fr', ['la commande 7720-31 manque', 'Je regarde.', "oui, 7720-31 c'est ça"]],
    ['en', ['order 55120 is late', 'Which order?', 'actually it is 55128, not 55120, my apologies']],
    ['es', ['me llamo Pedro Nieto', '¿Quién es el segundo titular?', 'María Nieto']],
    ['es', ['612 345 678 es mi móvil', 'Le llamaremos al 612 345 678.', 'perfecto, gracias']],
    ['es', ['el móvil no carga', '¿Lo ha reiniciado?', 'ya lo he hecho y nada']],
    ['es', ['no llega mi paquete', '¿Qué hizo con el aviso?', 'ya se lo di al repartidor']],
    ['fr', ["je m'appelle Pierre Noël", 'Qui est le second titulaire ?', 'Marie Noël']],
    ['fr', ['mon mail est zoe@mail.fr', 'Je vous ai écrit.', "vous pouvez l'envoyer aussi à bureau@zoe.fr ?"]],
    ['fr', ['le lave-vaisselle fait du bruit', "Quel âge a l'appareil ?", 'environ quatre ans']],
    ['fr', ['mon colis manque', "Avez-vous l'avis ?", "je l'ai déjà donné au livreur"]],
    ['en', ["I'm Carla Jensen", 'What is the name of your employer?', 'Bluewater Logistics']],
    ['en', ['my parcel is late', 'Where did you look?', 'above the door']],
  ] as const)('%s: %j', (language, said) => {
    expect(kinds(language, said)).toEqual([])
  })
})

test.each([
  ['de', 'meine Mail ist k.brandt@posteo.de', 'Wie lautet Ihre E-Mail-Adresse?', 'email k.brandt@posteo.de'],
  ['es', 'mi pedido 88-4410 no llega', '¿Me podría indicar el número de pedido?', 'order_id 88-4410'],
  ['fr', "Je m'appelle Solène Guérin", 'Bonjour, puis-je avoir votre nom ?', 'name Solène Guérin'],
])('an agent who asks in %s is told what the customer gave', (language, customer, agent, fact) => {
  const { notices } = playSaid(language, [customer, agent, 'ok'])
  const facts = notices.flatMap((notice) => (notice.type === 'fact.already_known' ? notice.facts : []))
  expect(facts.map(({ kind, value }) => `${kind} ${value}`)).toEqual([fact])
})

test.each([
  ['de', '0151 2345678 ist meine Nummer', 'Haben Sie noch eine andere Telefonnummer?'],
  ['es', 'vivo en Calle Olmo 27, Madrid', '¿Cuál es la dirección de facturación, si es otra?'],
  ['fr', "ma commande 7720-31 n'est pas arrivée", "J'ai bien votre numéro de commande, un instant."],
])('and not when it is another one, or there already, in %s', (language, customer, agent) => {
  const { notices } = playSaid(language, [customer, agent, 'ok'])
  expect(notices.filter(({ type }) => type === 'fact.already_known')).toEqual([])
})
