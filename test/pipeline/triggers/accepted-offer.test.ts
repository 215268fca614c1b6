import { describe } from 'vitest'
import { firesOn, historyOf, sparesLines } from './ask.ts'

/** A yes to an offered person, however many of them the offer names. */

const asked = (offer: string, language = 'en') => ({ language, history: historyOf([`bot: ${offer}`]) })

const connect = asked('Would you like me to connect you with one of our agents?')

describe('a short yes takes the offer of one of several agents', () => {
  firesOn('human_request', ['sure', 'yes', 'yes please', 'ok', 'go ahead', 'I do', 'please', 'Yeah, why not'], connect)
  sparesLines('human_request', ['no thanks', "please don't", 'I do not', 'not now', 'what are your hours?'], connect)
})

describe.each([
  ['Shall I put you through to our advisors?', 'en'],
  ['Do you want to talk to a member of our team?', 'en'],
  ['Should I have one of my colleagues call you?', 'en'],
  ['I can pass you on to our specialists. Would you like that?', 'en'],
  ['Soll ich Sie mit einem unserer Kollegen verbinden?', 'de'],
  ['Möchten Sie von einem Experten zurückgerufen werden?', 'de'],
  ['¿Quiere que le conecte con uno de nuestros agentes?', 'es'],
  ['¿Le paso con nuestros compañeros?', 'es'],
  ["Souhaitez-vous parler à l'un de nos agents ?", 'fr'],
  ['Dois-je vous transférer à nos collaborateurs ?', 'fr'],
])('after %j', (offer, language) => {
  const yes = { en: 'yes please', de: 'ja bitte', es: 'sí por favor', fr: 'oui svp' }[language] as string
  const no = { en: 'no thanks', de: 'nein danke', es: 'no gracias', fr: 'non merci' }[language] as string
  firesOn('human_request', [yes], asked(offer, language))
  sparesLines('human_request', [no], asked(offer, language))
})

describe.each([
  'Did you already talk to our team?',
  'Was your call answered by one of our agents?',
  'Should I transfer the amount to your agents account?',
])('a yes to %j takes no offer', (question) => {
  sparesLines('human_request', ['yes', 'yes please', 'ok'], asked(question))
})

describe.each([
  ['May I pass your words on to the team?', 'en'],
  ['Shall I forward your feedback to our manager?', 'en'],
  ['Can I pass this compliment on to my colleagues?', 'en'],
  ['Darf ich Ihre lieben Worte an unser Team weiterleiten?', 'de'],
  ['¿Puedo pasar sus comentarios al equipo?', 'es'],
  ["Puis-je passer vos remerciements à l'équipe ?", 'fr'],
])('after %j nobody is wanted, the words are to go to somebody', (offer, language) => {
  const yes = { en: 'Yes, of course!', de: 'ja gerne', es: 'sí, claro', fr: 'oui, bien sûr' }[language] as string
  sparesLines('human_request', [yes], asked(offer, language))
})

describe.each(['Shall I pass your case on to a specialist?', 'Should I hand this over to one of my colleagues?'])(
  'a yes to %j is one to a person',
  (offer) => {
    firesOn('human_request', ['Yes, of course!'], asked(offer))
  },
)
