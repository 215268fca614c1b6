import { describe } from 'vitest'
import { firesOn, sparesLines } from './ask.ts'

/** Who writes to a shop's bot that they want to die gets a person, whatever the language; who dies laughing does not. */

describe('legal or safety', () => {
  firesOn('legal_or_safety', [
    'since the fire there is nothing left to live for',
    'honestly I have nobody else to live for',
  ])
  firesOn(
    'legal_or_safety',
    [
      'ich möchte nicht mehr leben',
      'wenn das so weitergeht nehme ich mir das leben',
      'ich will nur noch sterben',
      'es gibt keinen Grund mehr zu leben',
    ],
    { language: 'de' },
  )
  firesOn(
    'legal_or_safety',
    ['no puedo seguir viviendo', 'me quiero morir', 'ya no tengo motivos para vivir', 'voy a acabar con mi vida'],
    { language: 'es' },
  )
  firesOn(
    'legal_or_safety',
    ['je ne veux plus vivre', "j'ai décidé d'en finir", 'je voudrais mourir', 'plus aucune raison de vivre'],
    { language: 'fr' },
  )
  sparesLines('legal_or_safety', ['is it a nice area to live for a family?', 'nothing to live off until payday'])
  sparesLines(
    'legal_or_safety',
    ['wir wollen in diesem Haus nicht mehr leben', 'ich könnte sterben vor Hunger', 'mein Router ist tot'],
    { language: 'de' },
  )
  sparesLines(
    'legal_or_safety',
    ['ya no quiero vivir con mi compañero de piso', 'quiero morirme de la vergüenza', 'cuánta vida tiene la batería'],
    { language: 'es' },
  )
  sparesLines(
    'legal_or_safety',
    ['je veux en finir avec ce contrat', 'je ne veux plus vivre à Lyon', "j'ai envie de mourir de rire"],
    { language: 'fr' },
  )
})
