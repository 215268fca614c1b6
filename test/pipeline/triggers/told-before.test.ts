import { describe } from 'vitest'
import { firesOn, sparesLines } from './ask.ts'

/** That it was said already, in more of the ways in which it is said. */

describe('said before', () => {
  firesOn('repetition', [
    "that's exactly what I just said",
    "it's all in the message I sent you",
    'you have my email already',
    'Once again, I did not receive the code',
    "I don't want to explain everything all over again",
    "I've been asked this three times now",
    'asked and answered',
    "don't make me repeat it",
    'I have told you a million times',
    'you asked me the same thing five minutes ago',
    'I did mention my account number at the start',
    'please, for the third time, my name is Karen',
    'I literally gave you that number 2 minutes ago',
    'I said the 14th',
  ])
  sparesLines('repetition', [
    'as described on the website the size is 40',
    'as mentioned in your email, I send the receipt',
    'it happened for the second time this week',
    "it's the third time I order here, love it",
    'do I need to enter my number again after the update?',
    'can I repeat the level?',
    'you already have this in black?',
    'should I explain it again?',
    'once again thank you',
    'we discussed it with my wife',
    'the app keeps asking me to log in',
  ])
})

describe('said before, in more German', () => {
  firesOn(
    'repetition',
    [
      'Wie gesagt, der Karton war leer',
      'Ich habe Ihnen meine Nummer schon gegeben',
      'muss ich das jetzt nochmal erklären?',
      'steht doch schon oben',
      'Das haben Sie mich gerade schon gefragt',
      'Schon wieder die gleiche Frage',
      'Zum dritten Mal, ich habe keine Kundennummer',
      'Lesen Sie doch, was ich geschrieben habe',
    ],
    { language: 'de' },
  )
  sparesLines(
    'repetition',
    [
      'Mein Mann hat mir das schon gesagt',
      'Ich habe meiner Schwester schon davon erzählt',
      'Muss ich das Formular nochmal ausfüllen?',
      'Ich habe das Paket schon zurückgeschickt',
      'Sie haben gesagt, dass es kostenlos ist',
      'wie auf der Seite beschrieben brauche ich zwei',
      'Ich habe gerade gefrühstückt',
    ],
    { language: 'de' },
  )
})

describe('said before, in more Spanish', () => {
  firesOn(
    'repetition',
    [
      '¿tengo que repetirlo otra vez?',
      'ya me preguntó eso',
      'se lo he explicado tres veces',
      'lo acabo de decir',
      'ya contesté esa pregunta',
      'estoy cansado de repetir lo mismo',
      'se lo dije hace un minuto',
      'me hacen siempre la misma pregunta',
    ],
    { language: 'es' },
  )
  sparesLines(
    'repetition',
    [
      'ya le dije a mi hermana que compre aquí',
      'ya di de alta la tarjeta',
      'acabo de llegar a casa',
      '¿me lo puede decir otra vez?',
      'es la primera vez que compro',
      'la app me pide la contraseña una y otra vez',
    ],
    { language: 'es' },
  )
})

describe('said before, in more French', () => {
  firesOn(
    'repetition',
    [
      "vous m'avez déjà demandé ça",
      "ça fait trois fois que je l'explique",
      'je viens de le dire',
      "j'ai déjà répondu à cette question",
      "relisez ce que j'ai écrit",
      "j'en ai marre de répéter la même chose",
      'je ne vais pas tout répéter',
      "comme expliqué, je n'ai pas de facture",
    ],
    { language: 'fr' },
  )
  sparesLines(
    'repetition',
    [
      "j'ai déjà dit à ma soeur d'acheter ici",
      'ai-je déjà donné mon nom ?',
      "je viens d'arriver chez moi",
      'vous pouvez me le redire ?',
      'mon mari me l’a déjà dit',
      "j'ai déjà renvoyé le colis",
    ],
    { language: 'fr' },
  )
})

describe('counted, told to several, written above, the same as yesterday', () => {
  firesOn('repetition', [
    "I've given you my order number 3 times now",
    'i sent you the screenshot 2x already',
    'I told three of your colleagues about the leak',
    "I don't want to start from scratch with every new agent",
    'scroll up, my number is already there',
    'same question as last week, no reply so far',
    'again, its not my password',
  ])
  sparesLines('repetition', [
    'i sent my friend money twice by mistake',
    'I sent you the payment twice, please return one',
    'I lost my save and have to start from scratch again',
    'when I scroll up the page freezes',
    'can two of your colleagues come to the store?',
    'I explained it to two of my friends',
    'its battery does not charge again',
  ])
  firesOn(
    'repetition',
    [
      'meine adresse hab ich euch schon 3x geschickt',
      'Ich frage Sie nun zum zweiten Mal, wann kommt der Techniker',
      'ich habe das schon drei Ihrer Kollegen erklärt',
      'gleiche Frage wie gestern, wo ist mein Paket',
    ],
    { language: 'de' },
  )
  sparesLines(
    'repetition',
    [
      'ich habe 2x bestellt, bitte eine stornieren',
      'ich war zum dritten Mal im Hotel, sehr schön',
      'ich möchte drei Kollegen einladen',
      'haben Sie die gleiche Größe wie gestern',
    ],
    { language: 'de' },
  )
  firesOn(
    'repetition',
    [
      'le pregunto por tercera vez cuándo llega',
      'les he mandado la foto dos veces ya',
      'se lo he explicado a tres compañeros suyos',
      'la misma pregunta que ayer, dónde está mi pedido',
    ],
    { language: 'es' },
  )
  sparesLines(
    'repetition',
    ['me han cobrado dos veces', 'es la segunda vez que compro aquí, genial', 'quiero invitar a dos personas'],
    { language: 'es' },
  )
  firesOn(
    'repetition',
    [
      'je vous ai envoyé mon justificatif deux fois déjà',
      "relis mon message, l'adresse y est",
      "j'ai tout expliqué à deux de vos collègues",
      "même question qu'hier, où est mon colis",
    ],
    { language: 'fr' },
  )
  sparesLines(
    'repetition',
    [
      "j'ai payé deux fois la même facture",
      'je voudrais inviter deux collègues',
      "c'est la deuxième fois que je commande, super",
      'comment envoyer mon message à un vendeur',
    ],
    { language: 'fr' },
  )
})

describe('the bot was told', () => {
  firesOn('repetition', [
    "it's all in the chat above, scroll up",
    'I typed all of that for the bot already',
    'I told the assistant all this',
    'your robot asked me that already',
    'do I really have to type all that again?',
    'you have that in the chat history',
    'I filled all of that in at the start',
  ])
  sparesLines('repetition', [
    'your bot gave me the wrong number',
    'is it in the chat menu?',
    'I typed the code and it failed',
    'the shelf is above the door',
    'I cannot scroll up',
  ])
  firesOn(
    'repetition',
    [
      'die habe ich dem Chatbot schon gegeben',
      'hab ich oben schon hingeschrieben',
      'Das können Sie doch im Verlauf nachlesen',
      'Die Nummer haben Sie doch schon',
      'Soll ich wirklich nochmal von vorne anfangen?',
      'Ihr Bot hat das doch schon alles gefragt',
      'Wie ich dem Bot schon sagte',
    ],
    { language: 'de' },
  )
  sparesLines(
    'repetition',
    ['wie gesagt wurde, dauert es drei Tage', 'steht oben auf dem Karton', 'Das habe ich schon gemacht'],
    { language: 'de' },
  )
  firesOn(
    'repetition',
    [
      'Se lo acabo de contar todo al chatbot',
      'ya lo he puesto más arriba',
      'acabo de explicárselo al asistente',
      'lo puse al principio del chat',
    ],
    { language: 'es' },
  )
  sparesLines('repetition', ['ya se lo di al repartidor', 'está arriba en el armario', 'acabo de llegar a casa'], {
    language: 'es',
  })
  firesOn(
    'repetition',
    [
      'Je viens de tout expliquer à votre robot',
      'tout est dans la conversation',
      "votre robot m'a déjà posé la question",
      "je l'ai mis au début de la conversation",
    ],
    { language: 'fr' },
  )
  sparesLines(
    'repetition',
    ["je l'ai déjà donné au livreur", "c'est écrit sur le carton", 'je viens de tout débrancher'],
    { language: 'fr' },
  )
})
