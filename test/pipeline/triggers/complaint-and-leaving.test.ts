import { describe } from 'vitest'
import { firesOn, sparesLines } from './ask.ts'

/** A complaint in few words, and who wants to be forgotten: in four languages. */

describe('a complaint in German', () => {
  firesOn(
    'formal_complaint',
    [
      'Reklamation',
      'Hallo, ich hätte eine Beschwerde wegen der Lieferung',
      'hiermit beschwere ich mich',
      'ich beschwere mich über den Ton Ihres Fahrers',
    ],
    { language: 'de' },
  )
  sparesLines(
    'formal_complaint',
    [
      'ich beschwere mich ja nicht',
      'Ich habe keine Beschwerde über Sie',
      'ich habe eine Beschwerde über meinen Nachbarn',
      'was wurde aus der Beschwerde von gestern?',
    ],
    { language: 'de' },
  )
})

describe('a complaint in Spanish', () => {
  firesOn(
    'formal_complaint',
    ['Una queja', '¿dónde está el libro de reclamaciones?', 'tengo una queja sobre el repartidor'],
    { language: 'es' },
  )
  sparesLines('formal_complaint', ['no tengo ninguna queja', 'sin queja', 'tengo una queja de mi vecino'], {
    language: 'es',
  })
})

describe('a complaint in French', () => {
  firesOn('formal_complaint', ['Réclamation', "j'ai une réclamation à faire", 'je me plains de votre livreur'], {
    language: 'fr',
  })
  sparesLines(
    'formal_complaint',
    ['je ne me plains pas', "je n'ai aucune plainte", "j'ai une plainte contre mon voisin"],
    { language: 'fr' },
  )
})

describe("somebody else's complaint form", () => {
  sparesLines('formal_complaint', ["my bank's complaint form asks for your address", "our school's complaints form"])
  firesOn('formal_complaint', ["where is your company's complaint form?", 'I need the complaint form'])
})

describe('to be forgotten', () => {
  firesOn('account_deletion', [
    'shut everything down and erase my details',
    'I am done here, please delete my info',
    'close everything I have with you',
    'close my joint account',
  ])
  sparesLines('account_deletion', [
    'how can I remove an account I follow?',
    'can you delete the account of a friend from my contacts',
    "I want to cancel the account owner's card",
    'delete my card details',
    'close everything except the savings pot',
  ])
  firesOn(
    'account_deletion',
    ['Bitte streicht mich aus der Kundenkartei', 'können Sie mich aus Ihrem System löschen?'],
    {
      language: 'de',
    },
  )
  sparesLines('account_deletion', ['Löscht mich bitte aus dem Verteiler', 'nehmt mich von der Liste'], {
    language: 'de',
  })
  firesOn('account_deletion', ['bórrenme de su base de datos'], { language: 'es' })
  sparesLines('account_deletion', ['bórrenme de la lista de correo'], { language: 'es' })
  firesOn('account_deletion', ['supprimez-moi de votre fichier clients'], { language: 'fr' })
  sparesLines('account_deletion', ['retirez-moi de la liste de diffusion'], { language: 'fr' })
})
