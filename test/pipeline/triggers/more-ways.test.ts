import { describe } from 'vitest'
import { firesOn, historyOf, sparesLines } from './ask.ts'

/** Further ways to say the same, each with what only looks like it. */

describe('human request', () => {
  firesOn('human_request', [
    'could a nurse from your team explain the result?',
    'transfer please',
    'we need people not chatbots',
    "I'd rather call someone",
    'can I speak with your colleague',
  ])
  sparesLines('human_request', [
    'I had a nice talk with your colleague Ben',
    'I got a letter from your team, can I throw it away?',
    'the bank transfer, please check it',
  ])
  firesOn(
    'human_request',
    [
      'sitzt da irgendwo jemand Echtes?',
      'ich brauche eine Kollegin aus der Buchhaltung',
      'ich hätte gern einen Termin mit einem Berater',
    ],
    { language: 'de' },
  )
  sparesLines('human_request', ['der Termin mit dem Berater war gestern, danke'], { language: 'de' })
  firesOn(
    'human_request',
    ['¿con quién puedo hablar sobre la factura?', 'páseme con una ejecutiva', 'quisiera una cita con un asesor'],
    { language: 'es' },
  )
  sparesLines('human_request', ['mi hijo no sabe con quién puedo hablar inglés en el hotel'], { language: 'es' })
  firesOn('human_request', ['je souhaite un entretien avec un conseiller', 'basculez-moi sur un humain'], {
    language: 'fr',
  })
  sparesLines('human_request', ['le rendez-vous avec mon médecin est à 9 h'], { language: 'fr' })
})

describe('account deletion', () => {
  firesOn('account_deletion', ['how do you close your account here', 'please take down my host profile'])
  sparesLines('account_deletion', ['how do you keep your account safe'])
  firesOn('account_deletion', ['effacez toutes mes infos', 'fermez ma carte, mon livret et mon compte'], {
    language: 'fr',
  })
  sparesLines('account_deletion', ['supprimez mes infos de carte'], { language: 'fr' })
})

describe('high-value refund', () => {
  firesOn('high_value_refund', [
    'when will you finally give me my $1,450 back',
    'requesting a reversal of $730',
    'I demand the nine hundred dollars back',
  ])
  sparesLines('high_value_refund', ['reversal of the gear costs 900 dollars?'])
  firesOn('high_value_refund', ['je réclame 1100 euros pour mon vol annulé', 'remboursement svp : 900 euros'], {
    language: 'fr',
  })
  sparesLines('high_value_refund', ['je demande 1100 euros de crédit'], { language: 'fr' })
  firesOn('high_value_refund', ['Erstattung bitte, es waren 910 Euro'], { language: 'de' })
})

describe('formal complaint', () => {
  firesOn('formal_complaint', ['dejo constancia de mi queja por el retraso'], { language: 'es' })
  firesOn('formal_complaint', ['je refuse cette facture et dépose une réclamation'], { language: 'fr' })
  sparesLines('formal_complaint', ['me dejo mi queja para otro día'], { language: 'es' })
})

describe('frustration', () => {
  firesOn('frustration', ['ich fasse es einfach nicht', 'halten Sie mich eigentlich für blöd?'], { language: 'de' })
  sparesLines('frustration', ['ich fasse kurz zusammen: zwei Nächte'], { language: 'de' })
  firesOn('frustration', ['me toman por tonta'], { language: 'es' })
  firesOn('frustration', ['vous nous prenez pour des pigeons ?'], { language: 'fr' })
  sparesLines('frustration', ['vous me prenez pour un remplaçant le 3 ?'], { language: 'fr' })
})

describe('dissatisfaction', () => {
  const history = historyOf(['customer: the TV is black', 'bot: Try these three steps.'])
  firesOn('dissatisfaction', ["this isn't the question", "that's not the point"], { history })
  firesOn('dissatisfaction', ['keiner dieser Tipps hilft'], { history, language: 'de' })
  firesOn('dissatisfaction', ['ninguna de esas opciones me sirve'], { history, language: 'es' })
  firesOn('dissatisfaction', ['aucun de ces liens ne fonctionne'], { history, language: 'fr' })
  sparesLines('dissatisfaction', ['aucun de mes amis ne joue'], { history, language: 'fr' })
})

describe('repetition and profanity', () => {
  firesOn('repetition', ['hab ich dir grad geschrieben'], { language: 'de' })
  firesOn('repetition', ['ya se lo había explicado'], { language: 'es' })
  firesOn('profanity', ['no me jodáis con otra avería'], { language: 'es' })
  sparesLines('profanity', ['joder qué rica la paella, gracias'], { language: 'es' })
  sparesLines('profanity', ['le gâteau est bon putain, bravo'], { language: 'fr' })
})
