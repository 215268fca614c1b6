import { describe } from 'vitest'
import { firesOn, historyOf, sparesLines } from './ask.ts'

/** What is said of a bot's answer, in more words and in German, Spanish and French. */

const history = historyOf(['customer: my parcel is late', 'bot: Here is an article about parcels.'])

describe('an answer that missed the point', () => {
  firesOn('dissatisfaction', [
    'you misunderstood what I am asking',
    "I don't think you understood the question",
    'your answer has nothing to do with my problem',
    'none of these steps helped',
    'we are going round in circles',
    'is that all you can say?',
    'can you actually read what I wrote?',
    'what kind of answer is that',
    'another generic reply',
    'I just want a straight answer',
    'how is that supposed to help me',
    'that article does not apply to me',
    'irrelevant',
    'you have no clue',
  ])
  sparesLines('dissatisfaction', [
    'I misread the manual',
    'my warranty has nothing to do with this purchase',
    "if that doesn't help, what then?",
    'I had terrible service at another shop, so I came to you',
    'do you have a real leather version?',
    'I want a proper helmet',
    'I would like the same answer in writing for my records',
    "my husband says this isn't helpful for him, is there a video?",
    'does the link expire?',
  ])
})

describe('what was proposed did not work', () => {
  const lines = [
    'I tried restarting it twice and nothing changed',
    'followed your steps and it still crashes',
    'the link you sent me is broken',
    "didn't work",
    'that link just takes me back to the homepage',
    'still no solution',
    'it made things worse',
    'I am still stuck',
    'already tried that',
    'there is no such button',
    'the guide is for another model',
    "still doesn't let me log in",
    "no that isn't it",
  ]
  firesOn('dissatisfaction', lines, { history })
  sparesLines('dissatisfaction', lines)
  sparesLines(
    'dissatisfaction',
    [
      "I still can't decide between the two",
      'what if the reset makes it worse?',
      'the headphones stopped working after a week',
      'I have not tried that yet',
      'I did that.',
      'I found no button on my shirt',
      'still not sure which size I need',
      "didn't know that, thank you",
      'I already tried the shop in town, they had none',
    ],
    { history },
  )
})

describe('an answer that did not help, in German', () => {
  firesOn(
    'dissatisfaction',
    [
      'das hilft mir überhaupt nicht',
      'Das beantwortet meine Frage nicht',
      'Danach habe ich nicht gefragt',
      'Sie verstehen mich nicht',
      'Ihre Antwort ist völlig unbrauchbar',
      'So kommen wir nicht weiter',
      'immer die gleiche Antwort',
      'Das hat nichts mit meiner Frage zu tun',
    ],
    { language: 'de' },
  )
  firesOn(
    'dissatisfaction',
    ['es funktioniert immer noch nicht', 'habe ich schon alles probiert', 'Der Fehler bleibt'],
    {
      language: 'de',
      history,
    },
  )
  sparesLines(
    'dissatisfaction',
    [
      'Danke, das hat geholfen',
      'Wenn das nicht hilft, was dann?',
      'Ich verstehe den zweiten Schritt nicht',
      'Der Toaster geht nicht mehr an',
      'Das ist nicht meine Adresse',
      'Ich habe die falsche Größe bekommen',
      'Ich habe noch keine Antwort vom Verkäufer',
      'hilft das auch bei älteren Geräten?',
    ],
    { language: 'de', history },
  )
})

describe('an answer that did not help, in Spanish', () => {
  firesOn(
    'dissatisfaction',
    [
      'eso no me ayuda en nada',
      'no responde a mi pregunta',
      'no me estás entendiendo',
      'eso no es lo que pregunté',
      'este bot no sirve para nada',
      'siempre la misma respuesta',
      'así no vamos a ninguna parte',
    ],
    { language: 'es' },
  )
  firesOn('dissatisfaction', ['sigue sin funcionar', 'ya lo he probado y nada'], { language: 'es', history })
  sparesLines(
    'dissatisfaction',
    [
      'gracias, me ha ayudado mucho',
      'si eso no funciona, ¿qué hago?',
      'no es el paquete que pedí',
      'mi impresora no funciona',
      'no entiendo el segundo paso',
      'el cupón no me sirve para este producto',
      'tengo otra pregunta',
    ],
    { language: 'es', history },
  )
})

describe('an answer that did not help, in French', () => {
  firesOn(
    'dissatisfaction',
    [
      "ça ne m'aide pas",
      'vous ne répondez pas à ma question',
      'vous ne comprenez rien',
      "ce n'est pas ce que j'ai demandé",
      'votre réponse ne sert à rien',
      'on tourne en rond',
      'toujours la même réponse',
    ],
    { language: 'fr' },
  )
  firesOn('dissatisfaction', ['ça ne marche toujours pas', "j'ai déjà essayé, ça ne change rien"], {
    language: 'fr',
    history,
  })
  sparesLines(
    'dissatisfaction',
    [
      "merci, ça m'a aidé",
      'si ça ne marche pas, je fais quoi ?',
      "je n'ai pas compris la facture de ce mois",
      "ce n'est pas le colis que j'ai commandé",
      'mon imprimante ne marche pas',
      "je n'ai pas reçu de réponse du vendeur",
      "j'ai une autre question",
      'ce code ne sert que pour les livres ?',
    ],
    { language: 'fr', history },
  )
})

describe('the service as a whole, and whose answer it is', () => {
  firesOn(
    'dissatisfaction',
    [
      'I am very disappointed with how you dealt with my claim',
      'such poor customer service',
      'this is just a non answer',
      'wrong answer again',
    ],
    { history },
  )
  sparesLines(
    'dissatisfaction',
    [
      'this feature is not useful for our team, can we turn it off',
      'i got the wrong answer in level 3, can i retry',
      'how do I flag a wrong answer in the trivia game',
      'I had really bad service at another shop, so I came to you',
      'I was very unhappy with the colour, can I swap it',
    ],
    { history },
  )
  firesOn(
    'dissatisfaction',
    [
      'ich bin mit Ihrem Service nicht zufrieden',
      'bin überhaupt nicht zufrieden mit eurem Support',
      'sehr enttäuscht von Ihnen',
      'so ein schlechter Service',
      'diese Auskunft ist schlichtweg falsch',
    ],
    { language: 'de', history },
  )
  sparesLines(
    'dissatisfaction',
    [
      'der Service ist nicht schlecht',
      'ich hatte bei der Konkurrenz schlechten Service',
      'ich bin mit dem Service sehr zufrieden',
      'die Kamera macht schlechte Bilder, kann ich sie tauschen',
      'das ist kein schlechter Service',
    ],
    { language: 'de', history },
  )
  firesOn(
    'dissatisfaction',
    [
      'pésimo servicio',
      'estoy muy decepcionado con su atención',
      'no estoy nada contenta con el servicio',
      'no me entiendes, hablo de otro pedido',
    ],
    { language: 'es', history },
  )
  sparesLines(
    'dissatisfaction',
    [
      'el servicio no es malo',
      'estoy muy contenta con su servicio',
      'en otra tienda el servicio fue muy malo',
      'no entiendo cómo funciona el servicio premium',
    ],
    { language: 'es', history },
  )
  firesOn(
    'dissatisfaction',
    [
      'votre service est lamentable',
      'je suis déçu de votre service',
      'quel mauvais service',
      'vous me donnez encore une mauvaise réponse',
    ],
    { language: 'fr', history },
  )
  sparesLines(
    'dissatisfaction',
    [
      "votre service n'est pas mauvais du tout",
      'je suis très contente de votre service',
      'chez un autre opérateur le service était nul',
      "j'ai donné une mauvaise réponse au quiz",
      'le film est mauvais, je peux être remboursé',
    ],
    { language: 'fr', history },
  )
})
