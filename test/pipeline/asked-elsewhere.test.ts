import { expect, test } from 'vitest'
import { askedFacts } from '../../pipeline/asked-facts.ts'

const asked = (text: string): string[] => askedFacts(text, () => true).map(({ kind }) => kind)

test.each([
  ['Wie lautet Ihre Bestellnummer?', 'order_id'],
  ['Könnten Sie mir bitte noch Ihre Auftragsnummer durchgeben?', 'order_id'],
  ['Ich bräuchte Ihre Kundennummer.', 'account_id'],
  ['Darf ich Sie um die Vertragsnummer bitten?', 'account_id'],
  ['Kein Problem, nennen Sie mir bitte Ihre Rechnungsnummer.', 'order_id'],
  ['Um welche Bestellung geht es?', 'order_id'],
  ['Ihre Sendungsnummer bitte', 'order_id'],
  ['Mit welcher E-Mail-Adresse haben Sie bestellt?', 'email'],
  ['Unter welcher Nummer können wir Sie erreichen?', 'phone'],
  ['Haben Sie eine Handynummer für den Boten?', 'phone'],
  ['Wie ist Ihr vollständiger Name?', 'name'],
  ['Mit wem schreibe ich?', 'name'],
  ['Und die Lieferadresse?', 'address'],
  ['Wohin sollen wir das Paket schicken?', 'address'],
  ['Um welchen Betrag handelt es sich?', 'amount'],
  ['Wie viel wurde Ihnen denn abgebucht?', 'amount'],
  ['Wann haben Sie bestellt?', 'date'],
  ['Schildern Sie mir bitte Ihr Anliegen.', 'problem'],
  ['¿Cuál es su número de pedido?', 'order_id'],
  ['¿Podría facilitarme el localizador de la reserva?', 'order_id'],
  ['Necesito su número de cliente, por favor.', 'account_id'],
  ['Dígame, por favor, su correo electrónico.', 'email'],
  ['¿Con qué correo se registró?', 'email'],
  ['¿A qué teléfono le llamamos?', 'phone'],
  ['¿Me indica su nombre completo?', 'name'],
  ['¿Con quién tengo el gusto?', 'name'],
  ['¿Su dirección de entrega?', 'address'],
  ['¿Cuánto le han cobrado?', 'amount'],
  ['¿Cuándo compró el aparato?', 'date'],
  ['Cuénteme qué le ha pasado.', 'problem'],
  ['Quel est votre numéro de commande ?', 'order_id'],
  ['Il me faudrait la référence du dossier.', 'order_id'],
  ['Pouvez-vous me communiquer votre numéro client ?', 'account_id'],
  ["Puis-je avoir l'adresse e-mail du compte ?", 'email'],
  ['À quel numéro peut-on vous rappeler ?', 'phone'],
  ["J'ai besoin de votre nom complet.", 'name'],
  ["Bonjour, à qui ai-je l'honneur ?", 'name'],
  ['Indiquez-moi votre adresse postale, svp', 'address'],
  ['Combien vous a-t-on prélevé ?', 'amount'],
  ['Quand avez-vous commandé ?', 'date'],
  ['Expliquez-moi ce qui se passe', 'problem'],
])('asks for it: %s', (text, kind) => {
  expect(asked(text)).toEqual([kind])
})

test.each([
  'Ich habe Ihre Bestellnummer gefunden.',
  'Ihre Bestellnummer brauche ich nicht mehr.',
  'Ist Ihre Bestellnummer die 300-4412?',
  'Die Sendungsnummer bekommen Sie per E-Mail.',
  'Haben Sie eine andere Telefonnummer?',
  'Wie lautet die neue Adresse?',
  'Wir haben Ihnen an Ihre E-Mail-Adresse geschrieben.',
  'Wie ist die Adresse des Hotels?',
  'Der Name der Firma steht auf der Rechnung.',
  'Welcher Tag würde Ihnen passen?',
  'Welche Rechnung meinen Sie denn wohl, die neue?',
  'Können Sie die Kundennummer in der App sehen?',
  'Ya tengo su número de pedido.',
  'No necesito su número de cliente.',
  '¿Es su correo ana@correo.es?',
  '¿Tiene otro número de teléfono?',
  'Le enviaremos el número de seguimiento por correo.',
  '¿Qué día le viene bien?',
  '¿Cuál es el nombre de la tienda?',
  'Le hemos escrito a su correo.',
  "J'ai bien votre numéro de commande.",
  'Pas besoin de votre numéro client.',
  'Votre adresse e-mail est bien luc@orange.fr ?',
  'Avez-vous une autre adresse ?',
  'Vous recevrez le numéro de suivi par mail.',
  'Quel jour vous conviendrait ?',
  'Quel est le nom du magasin ?',
  'Nous vous rappelons à votre numéro.',
])('asks for nothing that was given: %s', (text) => {
  expect(asked(text)).toEqual([])
})

test('a text made to be slow is not, in the other languages either', () => {
  const began = performance.now()
  for (const word of [
    'wie lautet bitte noch ',
    'können sie mir ',
    'puede darme ',
    'necesito su ',
    "j'ai besoin de ",
    'quel est la le ',
  ])
    askedFacts(word.repeat(3000), () => true)
  expect(performance.now() - began).toBeLessThan(100)
})
