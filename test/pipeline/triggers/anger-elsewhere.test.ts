import { describe, expect, test } from 'vitest'
import { firesOn, hitOf, sparesLines } from './ask.ts'

/** Anger in German, Spanish and French: only where it is said plainly. */

describe('anger in German', () => {
  firesOn(
    'frustration',
    [
      'Das ist eine Unverschämtheit',
      'ich bin stinksauer',
      'So eine Frechheit!',
      'Ich habe die Nase voll',
      "jetzt reicht's mir aber",
      'Nie wieder bestelle ich bei euch',
      'Der schlechteste Service aller Zeiten',
      'Ich bin sehr enttäuscht von eurem Laden',
      'Mir platzt gleich der Kragen',
    ],
    { language: 'de' },
  )
  sparesLines(
    'frustration',
    [
      'Ich bin nicht sauer, nur neugierig',
      'Danke, ich war erst wütend, aber jetzt ist alles gut',
      'Die Milch ist sauer, kann ich sie zurückgeben?',
      'Mein Chef ist wütend, weil die Tickets fehlen',
      'das reicht mir, danke',
      'Ihr Service ist unfassbar gut',
      'Es reicht, wenn Sie mir schreiben',
      'nie wieder Probleme seit dem Update, danke',
    ],
    { language: 'de' },
  )
})

describe('anger in Spanish', () => {
  firesOn(
    'frustration',
    [
      'esto es una vergüenza',
      'estoy harto de ustedes',
      'me están tomando el pelo',
      'pésimo servicio',
      'nunca más compro aquí',
      'son unos ladrones',
    ],
    { language: 'es' },
  )
  sparesLines(
    'frustration',
    [
      'no estoy enfadado, solo pregunto',
      'me da vergüenza preguntar, pero no sé usarlo',
      'con dos basta, gracias',
      'no es un desastre, tranquila',
      'me robaron la tarjeta',
      'el peor asiento del avión, ¿cuál es?',
    ],
    { language: 'es' },
  )
})

describe('anger in French', () => {
  firesOn(
    'frustration',
    [
      "c'est inadmissible",
      "j'en ai marre",
      'vous vous moquez de moi',
      'votre service client est lamentable',
      'je suis très en colère',
      'bande de voleurs',
    ],
    { language: 'fr' },
  )
  sparesLines(
    'frustration',
    [
      'je ne suis pas en colère',
      "j'ai honte mais j'ai oublié mon code",
      "merci, j'étais furieux mais c'est réglé",
      "ce n'est pas une honte de demander",
      "j'en ai assez pris, merci",
    ],
    { language: 'fr' },
  )
})

test('where the language is not stated, a short outcry is heard in the one it is in', () => {
  expect(hitOf('frustration', 'Unverschämtheit!', { language: '' })?.evidence[0]?.quote).toBe('Unverschämtheit')
})

describe("at the end of one's patience", () => {
  firesOn('frustration', ['ich drehe hier noch durch', 'das darf doch nicht wahr sein!'], { language: 'de' })
  sparesLines(
    'frustration',
    ['der Motor dreht durch, ist das ein Garantiefall', 'ich dreh durch vor Freude', 'die Angabe ist nicht wahr'],
    { language: 'de' },
  )
  firesOn('frustration', ["je n'en peux plus d'attendre", 'vous me faites perdre du temps'], { language: 'fr' })
  sparesLines('frustration', ['je ne peux plus ouvrir mon compte', 'je ne veux pas perdre mon temps de jeu'], {
    language: 'fr',
  })
})
