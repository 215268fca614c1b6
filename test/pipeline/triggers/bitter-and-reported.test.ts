import { describe } from 'vitest'
import { firesOn, sparesLines } from './ask.ts'

/** Anger said in good words; other people's swear words, and those of titles. */

describe('frustration', () => {
  firesOn('frustration', [
    'an absolute shambles of an airline',
    "I have reached my wit's end with your app",
    'you are a bunch of amateurs',
    'NOTHING WORKS AND I HAVE AN EXAM AT NINE',
  ])
  sparesLines('frustration', [
    'I was such an idiot, I booked the wrong week',
    'I feel stupid, the switch was off',
    'the clowns at the kids club were lovely',
  ])
  firesOn('frustration', ['das ist eine Frechheit, keiner meldet sich', 'dann leckt mich doch'], { language: 'de' })
  firesOn('frustration', ['es una vergüenza, nadie contesta', '¡qué desastre de aerolínea!'], { language: 'es' })
  firesOn('frustration', ["c'est scandaleux, personne ne répond"], { language: 'fr' })
  sparesLines('frustration', ['unser Hund leckt mich immer wach'], { language: 'de' })
  sparesLines('frustration', ['qué desastre soy, he perdido la tarjeta'], { language: 'es' })
})

describe('profanity', () => {
  firesOn('profanity', [
    'your driver told me it takes a week, this is fucking mad',
    'I ordered the book and got a fucking mug',
    'somebody sent me the wrong fucking size',
  ])
  sparesLines('profanity', [
    'a stranger messaged me "give me the code or you are fucked", is it really from you?',
    'looking for the audiobook called how to stop giving a fuck',
    'do you stock the mug that says world okayest ass',
  ])
  sparesLines('profanity', ['krasser Scheiß, danke euch!', 'suche das Buch am Arsch vorbei geht auch ein Weg'], {
    language: 'de',
  })
  firesOn('profanity', ['das Spiel ist echt scheisse'], { language: 'de' })
  sparesLines('profanity', ["je cherche le livre foutez-vous la paix, l'art de s'en foutre"], { language: 'fr' })
  firesOn('profanity', ["le jeu est une merde et l'appli aussi"], { language: 'fr' })
})
