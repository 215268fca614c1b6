import { describe } from 'vitest'
import { firesOn, sparesLines } from './ask.ts'

/** Swearing at one's own trouble, beside swearing at the service. */

describe('in English', () => {
  sparesLines(
    'profanity',
    [
      'shit, password forgotten',
      'fuck, lost my phone',
      'fuck fuck fuck I deleted the wrong file',
      'shit wrong amount sorry',
      'oh shit, my flight leaves in an hour, how do I check in',
      'damn autocorrect',
    ],
    { language: 'en' },
  )
  firesOn(
    'profanity',
    [
      'shit service',
      'this is bullshit',
      'fucking answer me',
      'your app is fucking broken',
      'fuck this, cancel it',
      'you lost my parcel you dicks',
    ],
    { language: 'en' },
  )
})

describe('in German', () => {
  sparesLines(
    'profanity',
    [
      'scheiße, passwort vergessen',
      'scheisse handy weg, wie sperre ich die karte',
      'scheiße, falsche adresse',
      'oh fuck, termin verpasst',
      'mist verdammt karte weg',
      'scheiße ich komm zu spät',
      'kacke, konto gesperrt weil ich die pin verwechselt hab',
    ],
    { language: 'de' },
  )
  firesOn(
    'profanity',
    [
      'scheiße, wieder nichts',
      'so eine scheiße hier',
      'scheiß app',
      'ihr habt mein passwort verloren ihr arschlöcher',
      'scheiße, nichts funktioniert bei euch',
      'fickt euch',
      'fuck, schon wieder abgestürzt eure app',
      'Was für ein Scheißverein',
    ],
    { language: 'de' },
  )
})

describe('in Spanish', () => {
  sparesLines(
    'profanity',
    [
      'mierda, contraseña olvidada',
      'joder, he perdido la tarjeta',
      'mierda, dirección equivocada',
      'coño, me he equivocado de botón',
    ],
    { language: 'es' },
  )
  firesOn('profanity', ['mierda de app', 'qué mierda, otra vez no funciona', 'iros a la mierda', 'puta empresa'], {
    language: 'es',
  })
})

describe('in French', () => {
  sparesLines(
    'profanity',
    [
      'merde, mot de passe oublié',
      "putain, j'ai perdu ma carte",
      'merde, mauvaise adresse',
      'putain mon téléphone est tombé',
    ],
    { language: 'fr' },
  )
  firesOn(
    'profanity',
    ['merde, ça marche toujours pas votre truc', 'application de merde', 'allez vous faire foutre', 'putain répondez'],
    { language: 'fr' },
  )
})
