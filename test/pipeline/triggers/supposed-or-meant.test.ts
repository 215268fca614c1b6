import { describe } from 'vitest'
import { firesOn, historyOf, sparesLines } from './ask.ts'

/** Asked about, told of others, and the same thing meant: what the rules took for each other. */

describe('legal or safety', () => {
  firesOn('legal_or_safety', [
    'I feel like ending it all because of this',
    'what should I do if I smell gas',
    'some nights I feel close to ending my life',
  ])
  sparesLines('legal_or_safety', [
    'what happens if the battery explodes during a flight?',
    'am I covered if a laptop catches fire?',
    'I feel like dying my hair blue, do you have the colour',
    'I feel like ending it with this plan',
  ])
  firesOn('legal_or_safety', ['le grille-pain m’a brûlé la main', 'mon câble m’a électrocuté'], { language: 'fr' })
  firesOn('legal_or_safety', ['el cargador soltó humo', 'al tocarlo me dio corriente'], { language: 'es' })
  firesOn('legal_or_safety', ['ich habe vom Netzteil eine gewischt bekommen'], { language: 'de' })
  sparesLines('legal_or_safety', ['mi abogada recomendó su banco', '¿el seguro responde si explota el móvil?'], {
    language: 'es',
  })
  firesOn('legal_or_safety', ['mi abogado les escribirá mañana'], { language: 'es' })
  sparesLines('legal_or_safety', ['mein Anwalt hat eure Bank empfohlen'], { language: 'de' })
})

describe('high-value refund', () => {
  sparesLines('high_value_refund', [
    'how can I pay back $900 to you early?',
    'I would like to pay back 1200 dollars of my loan',
    'if the $1300 bike turns out too small can I return it for a refund',
  ])
  firesOn('high_value_refund', ['you must pay me back $900', 'pay back the $700 you took'])
  firesOn(
    'high_value_refund',
    [
      'Rückzahlung von 800 Euro bitte',
      'können Sie mir den zu viel gezahlten Betrag von 900 € bitte wieder gutschreiben',
    ],
    { language: 'de' },
  )
  sparesLines('high_value_refund', ['Erstattung von 800 Euro gestern erhalten, danke'], { language: 'de' })
  firesOn('high_value_refund', ['reembolso de 900 euros por favor'], { language: 'es' })
  sparesLines('high_value_refund', ['reembolso de 900 euros recibido, gracias'], { language: 'es' })
  firesOn('high_value_refund', ['comment ravoir les 1200 euros du séjour', 'remboursement de 950 euros svp'], {
    language: 'fr',
  })
  sparesLines('high_value_refund', ['remboursement de 950 euros bien reçu'], { language: 'fr' })
})

describe('account deletion', () => {
  sparesLines('account_deletion', [
    'please cancel my account update, I chose the wrong plan',
    'my friend says you can’t close an account with debts, true?',
  ])
  firesOn('account_deletion', ["I can't find where to close my account", 'cancel my account please'])
  sparesLines('account_deletion', ['bitte die alte Karte in meinem Konto löschen'], { language: 'de' })
  firesOn('account_deletion', ['quiero que mi cuenta quede cerrada'], { language: 'es' })
  firesOn('account_deletion', ['je souhaite que notre profil soit définitivement effacé'], { language: 'fr' })
})

describe('human request', () => {
  firesOn('human_request', ['je veux régler ça avec un vrai conseiller', 'conseiller svp merci'], { language: 'fr' })
  firesOn('human_request', ['agente, gracias'], { language: 'es' })
  firesOn('human_request', ['Mitarbeiter danke'], { language: 'de' })
  sparesLines('human_request', ["j'ai réglé ça avec un conseiller hier"], { language: 'fr' })
})

describe('dissatisfaction', () => {
  const history = historyOf(['customer: how do I freeze my card', 'bot: Open the menu and tap Freeze.'])
  firesOn(
    'dissatisfaction',
    ['there is no such button in the app', "that's incorrect, the page is empty", "that option doesn't exist"],
    {
      history,
    },
  )
  sparesLines(
    'dissatisfaction',
    ["that's not right, my name is Ana", 'not helpful to wait, so where is the nearest shop', 'I found the button'],
    { history },
  )
  firesOn('dissatisfaction', ['diesen Menüpunkt gibt es bei mir nicht'], { history, language: 'de' })
  firesOn('dissatisfaction', ['ese botón no existe', 'la información está desactualizada'], { history, language: 'es' })
  firesOn('dissatisfaction', ["cette option n'existe pas", "c'est faux, le bouton a disparu"], {
    history,
    language: 'fr',
  })
  sparesLines('dissatisfaction', ['ese color no existe'], { history, language: 'es' })
})

describe('frustration', () => {
  firesOn('frustration', ['unfassbar, immer noch keine Lieferung'], { language: 'de' })
  sparesLines('frustration', ['unfassbar schön, die Uhr'], { language: 'de' })
  firesOn('frustration', ['inadmissible, toujours pas de réponse'], { language: 'fr' })
  sparesLines('frustration', [
    'it is insane how fast you delivered',
    'my wife is angry with me because I lost the voucher, can you resend it',
  ])
})

describe('profanity', () => {
  firesOn('profanity', ["screw you, I'm leaving for another bank"])
  firesOn('profanity', ['idiotas, otra vez mal cobrado'], { language: 'es' })
  firesOn('profanity', ['vous êtes des abrutis, rien ne marche'], { language: 'fr' })
  sparesLines('profanity', ['coño, qué rápido, ya llegó, gracias'], { language: 'es' })
})

describe('repetition', () => {
  firesOn('repetition', ['Nochmal: ich habe keine Quittung'], { language: 'de' })
  sparesLines('repetition', ['nochmal danke', 'ich habe es schon meinem Vermieter gesagt'], { language: 'de' })
  firesOn('repetition', ['ich habe doch schon meine Nummer angegeben'], { language: 'de' })
})
