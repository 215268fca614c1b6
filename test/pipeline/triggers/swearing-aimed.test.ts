import { describe } from 'vitest'
import { firesOn, sparesLines } from './ask.ts'

/** Whom swearing is meant for, in more words and four languages. */

describe('sworn at the service', () => {
  firesOn('profanity', [
    'FFS just cancel it',
    'go screw yourself',
    'this is fookin ridiculous',
    'you scumbags stole my money',
    'fucking great now this',
    'fucking brilliant, late again',
  ])
  firesOn('profanity', ['Leckt mich am Arsch', 'Sch***verein', 'ihr Vollidioten', 'Scheißapp, nichts geht'], {
    language: 'de',
  })
  firesOn('profanity', ['que os jodan', 'me cago en todo, otra vez lo mismo'], { language: 'es' })
  firesOn('profanity', ['vous me faites chier', 'vous vous foutez de ma gueule'], { language: 'fr' })
})

describe('what somebody else was called, or is', () => {
  sparesLines('profanity', [
    'she called me a bitch at your store and I want that reported',
    'the driver told me to fuck off',
    'fucking brilliant, thank you',
  ])
  sparesLines('profanity', ['mein Nachbar ist ein Arschloch, das Paket liegt noch bei ihm'], { language: 'de' })
  sparesLines('profanity', ['mi vecino es un cabrón, me robó el paquete'], { language: 'es' })
  sparesLines('profanity', ['le con de voisin a pris mon colis', "putain que c'est bon, merci"], { language: 'fr' })
})
