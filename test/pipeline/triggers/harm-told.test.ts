import { firesOn, sparesLines } from './ask.ts'

firesOn('legal_or_safety', [
  'my lips swelled up and went numb after i used your lip balm',
  'the sunscreen gave my daughter huge blisters all over her back',
  'i broke out in welts after wearing the shirt once',
  'the bookcase tipped over onto my son',
  'the chair collapsed under me at dinner',
  'handlebars came loose and i went flying into a wall',
  'my little boy got his finger trapped in the folding bed',
  'chipped a tooth on something hard in your muesli',
  'i bit into a piece of metal in the burger',
  'needed six stitches after the glass lid came off',
  "i couldn't breathe after spraying the cleaner",
  'fumes from the new carpet make everyone dizzy',
  'my throat is closing up since i ate the bar',
  'we were all violently sick after your meal box',
  'got a nasty shock off the toaster',
  'the kettle lid popped and scalded my hand',
  'the brakes on my ebike stopped working going downhill',
  'somebody is draining my savings right now please stop it',
  'a hacker is inside my account moving money as we speak',
  "money is leaving my account right now and it's not me",
  'my card is being used by someone in another country right now',
  'my ex husband can track my location with your app',
  'someone is spying on me through your camera',
])
sparesLines('legal_or_safety', [
  'whats the procedure if theres a fire at the hotel',
  'what do we do in case of a gas leak in the apartment?',
  'do you have a plan for when someone is injured at the gym?',
  'someone from your company called me about my meter, was that a scam?',
  'someone is tracking my parcel with the wrong number',
  'it fell on me to sort out the bill',
  'the price fell on my wishlist item',
  'i got a shock from the bill this month',
  'the zip got stuck in the lining',
  'your fees are draining my account',
  'money is coming out of my account on the 1st instead of the 5th',
  'my parcel fell off the shelf and the box is dented',
  'the table collapsed in the box, can i get a new leg',
  'does this cream help swollen eyes?',
  'the site keeps monitoring my ad blocker',
  "can i track my daughter's location with the watch?",
  'he took out money from the joint account last year',
  'went to the hospital gift shop and my card was declined',
  'the paint is peeling off the lamp',
  'the app crashed and i lost my vision board',
  'i lost my hearing aids on your train',
])
firesOn(
  'legal_or_safety',
  [
    'mein gesicht ist nach der creme total angeschwollen',
    'das regal ist auf meinen sohn gefallen',
    'der stuhl ist unter mir zusammengebrochen',
    'die bremse am roller hat versagt und ich bin gestürzt',
    'ich war nach dem essen in der notaufnahme',
    'jemand räumt gerade mein konto leer',
    'da hebt jemand gerade geld von meinem konto ab!',
    'hab brandblasen von ihrer wärmflasche bekommen',
    'mein ex ortet mich über ihre app',
  ],
  { language: 'de' },
)
sparesLines(
  'legal_or_safety',
  [
    'die lieferung ist auf montag gefallen',
    'ihr bucht gerade geld von meinem konto ab',
    'die internetverbindung ist schon wieder ausgefallen',
    'jemand verfolgt meine sendung mit der falschen nummer',
    'was ist das vorgehen bei einem feueralarm?',
  ],
  { language: 'de' },
)
firesOn(
  'legal_or_safety',
  [
    'se me hinchó toda la cara después de usar la crema',
    'me salieron ampollas con vuestro jabón',
    'se le cayó encima la estantería a mi hijo',
    'fallaron los frenos del patinete y me caí',
    'alguien está vaciando mi cuenta',
    'acabé en urgencias por vuestra comida',
  ],
  { language: 'es' },
)
sparesLines(
  'legal_or_safety',
  ['me están robando con estas comisiones', 'se me cayó el móvil al agua', 'alguien está usando mi wifi'],
  { language: 'es' },
)
firesOn(
  'legal_or_safety',
  [
    'mon visage a gonflé après votre masque',
    "l'étagère est tombée sur ma fille",
    'on a fini aux urgences à cause de vos huîtres',
    "quelqu'un est en train de vider mon compte",
    'les freins de la trottinette ont lâché',
  ],
  { language: 'fr' },
)
sparesLines(
  'legal_or_safety',
  [
    "mon téléphone est tombé dans l'eau",
    'le colis est tombé du camion',
    "quelqu'un est en train d'utiliser ma place de parking",
  ],
  { language: 'fr' },
)
