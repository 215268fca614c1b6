import { expect, test } from 'vitest'
import { firesOn, hitOf, sparesLines } from './ask.ts'

firesOn('profanity', [
  'your driver dropped the fucking tv',
  'the fucking app lost my booking',
  'your fucking courier smashed the window',
  "dropped my phone and your fucking insurance won't pay",
  'Your service is complete dogshit',
  'this is dogshit, refund me',
  'go f yourselves',
  "f you guys, i'm leaving",
  'f.u.c.k you',
])
sparesLines('profanity', [
  'dropped my bloody phone down the stairs, does the plan cover that',
  'my toddler smashed the fucking tv, what does a new panel cost',
  'i spilt tea over my damn keyboard',
  'locked the bloody keys in the car again, can you send someone',
  'dog chewed the freaking remote, where can i buy one',
  'i sat on my fucking glasses, how long does a repair take',
  'press f you know the key',
  'vitamin f you sell, is it vegan',
])
firesOn(
  'profanity',
  ['das scheiß handy von euch geht nicht', 'eure scheiß app hat meine daten verloren', 'scheiße das ging wieder nicht'],
  { language: 'de' },
)
sparesLines(
  'profanity',
  [
    'hab mein scheiß handy ins klo fallen lassen, bin ich versichert?',
    'mir ist die verdammte brille runtergefallen',
    'scheiße ging das schnell, danke!',
    'krass scheiße das war schnell danke euch',
  ],
  { language: 'de' },
)
firesOn('profanity', ['la puta app no funciona', 'me habéis perdido la puta maleta'], { language: 'es' })
sparesLines(
  'profanity',
  [
    'se me cayó el puto movil al agua, lo cubre el seguro?',
    'he perdido las putas llaves del coche, qué hago',
    'puta madre que rapido, gracias',
  ],
  { language: 'es' },
)
firesOn('profanity', ['votre putain de livreur a cassé ma porte', 'putain ça marche toujours pas'], { language: 'fr' })
sparesLines(
  'profanity',
  [
    "j'ai fait tomber mon putain de téléphone, c'est couvert ?",
    'ma fille a cassé mes putain de lunettes',
    "putain c'était rapide, merci",
  ],
  { language: 'fr' },
)

test('a word that is spelled apart is quoted once', () => {
  expect(hitOf('profanity', 'f.u.c.k you')!.evidence).toHaveLength(1)
})
