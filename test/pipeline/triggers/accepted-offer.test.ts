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

describe.each([
  ['Do you want to speak to an agent? Reply YES or NO', 'en'],
  ['Would you like me to connect you with an agent? Please type "yes" or "no".', 'en'],
  ['Shall I transfer you to a human agent? (yes/no)', 'en'],
  ['Do you want to talk to a representative? Reply YES to be connected, or NO to go on here.', 'en'],
  ['If you like, I can connect you with an agent. Reply YES or NO.', 'en'],
  ['Möchten Sie mit einem Mitarbeiter sprechen? Antworten Sie mit JA oder NEIN.', 'de'],
  ['¿Quiere hablar con un agente? Responda SÍ o NO', 'es'],
  ['Souhaitez-vous parler à un conseiller ? Répondez OUI ou NON.', 'fr'],
])('how to answer may stand behind the question: after %j', (offer, language) => {
  const yes = { en: 'YES', de: 'JA', es: 'SÍ', fr: 'OUI' }[language] as string
  const no = { en: 'NO', de: 'NEIN', es: 'NO', fr: 'NON' }[language] as string
  firesOn('human_request', [yes], asked(offer, language))
  sparesLines('human_request', [no], asked(offer, language))
})

describe('a yes may be a letter, a thumb or half-hearted', () => {
  const offer = asked('Would you like to talk to an agent?')
  firesOn('human_request', ['y', 'Y', '👍', '👍🏽', 'I guess so', 'i suppose so', 'y please', 'ok 👍'], offer)
  sparesLines(
    'human_request',
    ['n', 'N', '👎', 'I guess not', 'y not later', "I don't guess so", 'option y', '😂'],
    offer,
  )
})

describe.each([
  ['Would you rather continue here instead of talking to an agent?', 'en'],
  ['Do you want to try it yourself rather than speak to a person?', 'en'],
  ['Shall we solve this without escalating it to a human agent?', 'en'],
  ['Möchten Sie lieber hier weitermachen, statt mit einem Mitarbeiter zu sprechen?', 'de'],
  ['¿Prefiere seguir aquí en vez de hablar con un agente?', 'es'],
  ['Préférez-vous continuer ici au lieu de parler à un conseiller ?', 'fr'],
])('who says yes to %j stays', (question, language) => {
  const yes = { en: 'yes', de: 'ja', es: 'sí', fr: 'oui' }[language] as string
  sparesLines('human_request', [yes], asked(question, language))
})

describe.each([
  ['Would you like to talk to an agent instead of continuing here?', 'en'],
  ['Möchten Sie statt mit mir mit einem Mitarbeiter sprechen?', 'de'],
  ['Do you have your order number? Reply YES or NO', ''],
  ['Did you want to talk to an agent earlier? No worries, all is well now.', ''],
])('and of %j', (question, language) => {
  if (language === '') sparesLines('human_request', ['YES'], asked(question))
  else firesOn('human_request', [language === 'de' ? 'ja' : 'yes'], asked(question, language))
})
