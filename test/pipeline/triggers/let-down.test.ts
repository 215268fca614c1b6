import { firesOn, sparesLines } from './ask.ts'

firesOn('dissatisfaction', [
  'not happy at all',
  "i'm really not satisfied with this",
  'i expected more from a company like yours',
  'expected much better to be honest',
  'your support has really gone downhill',
  'this is well below the standard i expect from you',
  "that's far from good enough",
  'the whole thing was a massive let down',
  'deeply disappointed with the way you handled it',
])
sparesLines('dissatisfaction', [
  "if i'm not happy with it can i send it back",
  'not happy with the colour, can i swap it for blue',
  'i expected the parcel on friday',
  'the temperature fell below par overnight, is the pump fine',
  'my wife will be disappointed if the flowers come late',
  'is the picture quality getting worse with a longer cable',
])
firesOn('dissatisfaction', ['echt enttäuschend was hier geboten wird', 'da hätte ich mehr von euch erwartet'], {
  language: 'de',
})
sparesLines('dissatisfaction', ['ich habe das paket gestern erwartet'], { language: 'de' })
firesOn('dissatisfaction', ['muy decepcionante la verdad', 'esperaba más de vosotros'], { language: 'es' })
sparesLines('dissatisfaction', ['esperaba el paquete ayer'], { language: 'es' })
firesOn('dissatisfaction', ["c'est vraiment décevant", "je m'attendais à mieux de votre part"], { language: 'fr' })
sparesLines('dissatisfaction', ["je m'attendais à recevoir le colis hier"], { language: 'fr' })
firesOn(
  'formal_complaint',
  [
    "où est-ce qu'on peut se plaindre",
    'à qui je peux me plaindre chez vous',
    'comment peut-on se plaindre de ce service',
  ],
  { language: 'fr' },
)
sparesLines(
  'formal_complaint',
  ['à qui me plaindre du bruit de mes voisins', 'je ne vais pas me plaindre, tout va bien'],
  { language: 'fr' },
)
firesOn('frustration', [
  'this company is a scam',
  'is your whole company a scam??',
  'this is so annoying, still broken',
  'you guys are scammers',
])
sparesLines('frustration', [
  'got a text from you, is it a scam?',
  'where do i report a scam email',
  "someone rang saying he's from your bank, was that a scam?",
  'was annoying at first but all sorted now thanks',
  'it was really frustrating but it works now',
  'oh damn i entered the wrong email',
  'crap, forgot to add my flat number',
])
firesOn(
  'frustration',
  ['das ist ja zum wahnsinnig werden', 'ich bin hier echt am verzweifeln', 'ihr macht mich wahnsinnig'],
  { language: 'de' },
)
sparesLines('frustration', ['wahnsinnig schnell, danke'], { language: 'de' })
firesOn('frustration', ['es desesperante, nadie contesta', 'qué rabia, otra vez igual'], { language: 'es' })
sparesLines('frustration', ['tengo la vacuna de la rabia del perro, vale?'], { language: 'es' })
firesOn('frustration', ['je craque, ça fait trois semaines', 'ça me rend dingue'], { language: 'fr' })
sparesLines('frustration', ["je craque pour cette robe, vous l'avez en 38 ?"], { language: 'fr' })
firesOn('repetition', [
  'asked you this twice now',
  'already asked that three times',
  'and now you are asking for my postcode a third time',
  'why do you keep asking for my order number',
  'its in my first message',
  "you're asking me for the same thing again",
])
sparesLines('repetition', [
  'why does the app keep asking for my location',
  'i was asked twice to pay at the hotel',
  'are you asking for the card number or the account number',
  'asked my wife twice if she wants it',
])
firesOn('repetition', ['jai deja donné mon numéro', 'jvous ai déjà dit mon nom'], { language: 'fr' })
