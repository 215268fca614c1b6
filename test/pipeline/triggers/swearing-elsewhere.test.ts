import { describe, expect, test } from 'vitest'
import { firesOn, hitOf, sparesLines } from './ask.ts'

/** Swearing at the service, and swearing at one's own slip or for joy, in four languages. */

describe('German', () => {
  sparesLines(
    'profanity',
    [
      'Scheiße, jetzt habe ich die PIN verloren',
      'ach Scheisse, falsche Nummer',
      'Ich habe mich bei der Adresse vertippt, scheiße',
      'Fuck, hab die Karte verlegt',
      'Scheiße ist das schnell, danke',
      'Fuck, es klappt endlich!',
      'Das Maul des Hundes passt nicht in den Maulkorb',
    ],
    { language: 'de' },
  )
  firesOn(
    'profanity',
    [
      'Scheiße, ich habe nichts vergessen, das Paket fehlt',
      'Scheiße, ich habe vergessen wie mies euer Kundenservice ist',
      'Scheiße, ich hab mich vertippt, ihr Arschlöcher',
      'Scheiße, wann klappt das endlich',
      'A*schloch',
      'Sch**ß Hotline',
      'H*rensohn',
      'halt dein Maul',
      'Halt die Fresse, Bot',
      'sch3iß Verein',
    ],
    { language: 'de' },
  )
})

describe('French', () => {
  sparesLines(
    'profanity',
    [
      "oh putain j'ai perdu ma carte",
      "j'ai oublié mon code, merde",
      'merde, mauvaise adresse',
      'putain de merde, je me suis trompée de compte',
      'putain que c’est rapide, merci',
      'merci putain, enfin résolu',
      "j'ai une gueule de bois et il me faut un remboursement",
    ],
    { language: 'fr' },
  )
  firesOn(
    'profanity',
    [
      "putain j'ai rien oublié, votre appli bugue",
      "merde, j'ai perdu mon temps avec votre service",
      'merci bordel, répondez',
      'putain ça marche quand ce truc ?',
      'ça marche enfin votre site de merde, merci',
      'putain ça marche enfin bande de connards',
      'c*nnard',
      'c’est de la m*rde',
      'espèce de sal*pe',
      'vos gueules',
      'ta gueule le robot',
    ],
    { language: 'fr' },
  )
})

describe('Spanish', () => {
  sparesLines(
    'profanity',
    [
      'mierda, me equivoqué de cuenta',
      'joder, se me ha olvidado la clave',
      'coño, perdí el recibo',
      'mierda, número equivocado',
      'está de puta madre, muchas gracias',
      'joder, por fin funciona',
      'gracias, joder, ya funciona',
      'hostia qué rápidos, gracias',
    ],
    { language: 'es' },
  )
  firesOn(
    'profanity',
    [
      'mierda, no he olvidado nada, el pedido no llega',
      'joder, perdí la tarde con vuestro servicio',
      'de puta madre, otra vez sin internet, gracias',
      'joder, cuándo funciona esto',
      'hijos de p*ta',
      'sois unos cabr*nes',
      'qué mi*rda de empresa',
      'vaya servicio de mierda, gracias',
    ],
    { language: 'es' },
  )
})

describe('English', () => {
  sparesLines('profanity', [
    'hell yeah it is fixed now',
    'the screw you sent me is too short',
    'where do I screw this in?',
    'how do I screw your bracket to the wall',
    'do I screw it to the left',
  ])
  firesOn('profanity', [
    'fuck this, now it is worse',
    'screw you',
    'screw your company',
    'screw this app',
    'screw you all, I am leaving',
  ])
  test('all of a masked word is evidence, and counts as what it hides', () => {
    expect(hitOf('profanity', 'why the f*ck is it late')).toMatchObject({ score: 1, evidence: [{ quote: 'f*ck' }] })
  })
})

describe("somebody else's swearing, the word as the matter, names and oneself", () => {
  firesOn(
    'profanity',
    [
      'der Bot hat nur Scheiße geschrieben',
      'ihr seid alle arschlöcher',
      'wollt ihr mich verarschen',
      'so ein drecksladen, was für ein scheiss',
      'euer scheissbot kapiert nix',
      'dein kollege hat mich angelogen, ihr wichser',
      'mein Name ist Müller und ihr seid Hurensöhne',
    ],
    { language: 'de' },
  )
  sparesLines(
    'profanity',
    [
      'jemand hat Arschloch in meine Bewertung geschrieben',
      'ein Gast hat mich Schlampe genannt und ich will ihn sperren',
      'ich wurde im Chat als Hurensohn beschimpft, was kann ich tun',
      'ist das Wort Scheiße in Namen erlaubt',
      'ich heiße Ficken mit Nachnamen, das Feld geht nicht',
      'ich Vollidiot hab das Passwort vergessen',
      'scheiße ich hab die falsche adresse angegeben, kann man das ändern',
    ],
    { language: 'de' },
  )
  firesOn(
    'profanity',
    [
      'me llamaron y no hicieron una mierda',
      'la empresa puso mierda en el pedido',
      'me cago en todo',
      'me trataron como una mierda',
      'sois unos hijos de puta',
      'hijo de puta devuélveme el dinero',
    ],
    { language: 'es' },
  )
  sparesLines(
    'profanity',
    [
      'un cliente me llamó puta en los comentarios',
      'alguien escribió mierda en mi perfil, cómo lo borro',
      'soy un poco gilipollas, se me olvidó la clave',
      'me llamo José Cabrón y no me deja registrarme',
      'se puede usar la palabra mierda en el nombre',
    ],
    { language: 'es' },
  )
  firesOn(
    'profanity',
    [
      'on a mis de la merde dans ma commande',
      'tu te fous de ma gueule',
      'vous vous foutez de moi',
      'on se fout de ma gueule ici',
      "vous m'avez traité comme de la merde",
      "bande de connards, rendez l'argent",
      'vous êtes cons ou quoi',
    ],
    { language: 'fr' },
  )
  sparesLines(
    'profanity',
    [
      "un client m'a traité de connard en commentaire",
      "quelqu'un a écrit salope sur mon profil",
      'je me suis fait traiter de connasse par un joueur',
      "je suis trop con, j'avais oublié de valider",
      'mon nom est Connard et le formulaire le refuse',
      'le mot merde est interdit dans les pseudos ?',
      'les fous de foot, il reste des billets ?',
    ],
    { language: 'fr' },
  )
})
