import { describe } from 'vitest'
import { firesOn, historyOf, sparesLines } from './ask.ts'

/** The same wish put otherwise than the rules had heard it. */

describe('human request', () => {
  firesOn('human_request', [
    'could the manager of the Porto branch give me a call',
    'are any advisors online right now?',
    "I'd like to be put on to a claims specialist",
    'somebody from billing please',
    'what is the phone number of your helpdesk',
  ])
  sparesLines('human_request', ['is the live chat manned by people at night?', 'an email from billing arrived'])
  firesOn(
    'human_request',
    ['das würde ich lieber mit einer Beraterin besprechen', 'unter welcher Nummer erreiche ich einen Mitarbeiter'],
    { language: 'de' },
  )
  sparesLines(
    'human_request',
    ['das möchte ich erst mit meinem Chef besprechen', 'ich habe das mit dem Kollegen geklärt'],
    {
      language: 'de',
    },
  )
  firesOn('human_request', ['quiero que un supervisor me llame'], { language: 'es' })
  sparesLines('human_request', ['quiero que un técnico revise la caldera'], { language: 'es' })
})

describe('account deletion', () => {
  firesOn('account_deletion', ['deregister me as a member please'])
  firesOn('account_deletion', ['borrad mi cuenta, gracias'], { language: 'es' })
  firesOn('account_deletion', ['comment fermer un compte épargne'], { language: 'fr' })
  sparesLines('account_deletion', ['je veux ouvrir un compte joint'], { language: 'fr' })
  sparesLines('account_deletion', ['we have no account manager yet'])
})

describe('high-value refund', () => {
  firesOn(
    'high_value_refund',
    [
      'bitte 870 € wieder zurückbuchen',
      'ich möchte die 990 euro für das kaputte Rad zurück',
      'Es waren 640 Euro. Erstatten Sie den Betrag umgehend',
    ],
    { language: 'de' },
  )
  sparesLines('high_value_refund', ['bitte 870 € nicht zurückbuchen'], { language: 'de' })
  firesOn('high_value_refund', ['quiero mi dinero, pagué 720 euros'], { language: 'es' })
  sparesLines('high_value_refund', ['quiero mi dinero en la cuenta de ahorro, son 720 euros'], { language: 'es' })
  sparesLines('high_value_refund', ["the refund of $900 hasn't got a receipt"])
})

describe('formal complaint', () => {
  firesOn('formal_complaint', ["you'll be getting a formal complaint from us"])
  sparesLines('formal_complaint', ['do you get many complaints?'])
  firesOn('formal_complaint', ['ich hab eine Beschwerde wegen der Rechnung', 'das gibt eine Beschwerde'], {
    language: 'de',
  })
  firesOn('formal_complaint', ['je fais une réclamation concernant mon bagage'], { language: 'fr' })
})

describe('frustration', () => {
  firesOn('frustration', ['the whole process was a circus'])
  sparesLines('frustration', ['we are taking the kids to the circus'])
  firesOn('frustration', ['das ist ja wohl ein Witz, drei Stunden Warteschleife'], { language: 'de' })
  sparesLines('frustration', ['das war eine Frechheit, aber jetzt ist es gelöst, danke'], { language: 'de' })
  firesOn('frustration', ['no aguanto más con esta línea', 'es una estafa, devuelvan todo'], { language: 'es' })
  firesOn('frustration', ["c'est une honte, mon colis est vide"], { language: 'fr' })
})

describe('repetition', () => {
  firesOn('repetition', ["I've submitted the same form three times"])
  sparesLines('repetition', ['I sent money to my sister twice'])
  firesOn('repetition', ['je me répète : aucun remboursement reçu'], { language: 'fr' })
  firesOn('repetition', ['me repito, no tengo factura'], { language: 'es' })
})

describe('dissatisfaction', () => {
  const history = historyOf(['customer: when is the deposit due', 'bot: Rent is due on the 1st.'])
  firesOn('dissatisfaction', ['no sir, I was asking about the deposit'], { history })
  sparesLines('dissatisfaction', ['yes, and I asked about the deposit yesterday'], { history })
  firesOn('dissatisfaction', ['immer noch keine Antwort auf meine Frage'], { history, language: 'de' })
  firesOn('dissatisfaction', ['sigo sin respuesta a mi duda'], { history, language: 'es' })
  firesOn('dissatisfaction', ['toujours aucune réponse à ma question'], { history, language: 'fr' })
})

describe('profanity, law and technical issues', () => {
  sparesLines('profanity', ['trop bien putain, merci'], { language: 'fr' })
  sparesLines('profanity', ['filtert ihr Schimpfwörter wie Arschloch im Chat?'], { language: 'de' })
  sparesLines('legal_or_safety', ['is it against the law to park there?'])
  firesOn('legal_or_safety', ['what you do is against the law'])
  firesOn('complex_technical', ['app crashes with EXC_BREAKPOINT, reinstalled, reset network settings'])
  firesOn('complex_technical', ['erreur 809 sur le VPN, routeur redémarré, pare-feu vérifié'], { language: 'fr' })
  sparesLines('complex_technical', ['app updated, reset done, all works'])
})
