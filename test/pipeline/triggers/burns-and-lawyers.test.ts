import { describe } from 'vitest'
import { firesOn, sparesLines } from './ask.ts'

/** What burns, smokes or is swallowed in German, Spanish and French, and the lawyer who only wants an invoice. */

describe('danger in German', () => {
  firesOn(
    'legal_or_safety',
    [
      'Der Toaster hat begonnen zu qualmen',
      'aus dem Netzteil kommt Rauch',
      'Mein Akku brennt!',
      'mein Mann hat sich am Griff verletzt',
      'ich habe mich am Wasserkocher verbrüht',
      'unser Baby hat ein Teil vom Spielzeug verschluckt',
    ],
    { language: 'de' },
  )
  sparesLines(
    'legal_or_safety',
    [
      'Brennt die Laterne auch im Regen?',
      'Das Teelicht brennt etwa 4 Stunden',
      'die Lampe brennt zu hell',
      'Wie lange brennt so eine Kerze?',
      'Ist der Kaffee gut geröstet oder verbrannt?',
      'der Automat hat meine Karte verschluckt',
    ],
    { language: 'de' },
  )
})

describe('danger in Spanish', () => {
  firesOn(
    'legal_or_safety',
    [
      'sale humo del enchufe',
      'la batería empezó a arder anoche',
      'mi niña se ha tragado una pieza',
      'mi marido se quemó con la plancha',
      'me dio la corriente al tocar el cable',
    ],
    { language: 'es' },
  )
  sparesLines(
    'legal_or_safety',
    [
      'el cajero se tragó mi tarjeta',
      '¿tienen detector de humo?',
      'quiero una freidora que no haga humo',
      '¿la pila viene incluida?',
      'mi hija se compró unos zapatos',
    ],
    { language: 'es' },
  )
})

describe('danger in French', () => {
  firesOn(
    'legal_or_safety',
    [
      'des étincelles sortent de la prise',
      'le grille-pain a commencé à brûler',
      'la batterie commence à fumer',
      'ma fille a avalé un petit aimant',
      'je me suis brûlée avec la bouilloire',
      "mon mari s'est électrocuté en la branchant",
    ],
    { language: 'fr' },
  )
  sparesLines(
    'legal_or_safety',
    [
      'le distributeur a avalé ma carte',
      'vendez-vous des détecteurs de fumée ?',
      "l'appel s'est coupé",
      'combien de temps cette bougie peut brûler ?',
      "mon fils s'est trompé de taille",
    ],
    { language: 'fr' },
  )
})

describe('a lawyer who only does business', () => {
  sparesLines('legal_or_safety', [
    'my solicitor needs the receipt for the books',
    "I'm an attorney and I'd like a quote",
    'we are lawyers looking for a team plan',
    'I want to buy a pen as a gift for my lawyer',
  ])
  sparesLines('legal_or_safety', ['Mein Anwalt braucht die Rechnung', 'Ich suche ein Geschenk für meinen Anwalt'], {
    language: 'de',
  })
  sparesLines('legal_or_safety', ['mi abogada necesita el recibo', 'busco un regalo para mi abogado'], {
    language: 'es',
  })
  sparesLines('legal_or_safety', ['mon avocate demande la facture', 'je cherche un cadeau pour mon avocat'], {
    language: 'fr',
  })
  firesOn('legal_or_safety', [
    'my lawyer will be in touch',
    "I'm a lawyer and I know my rights",
    'my attorney needs the receipt as evidence',
    'you will hear from my solicitor',
    'I want this in writing for my lawyer',
  ])
  firesOn('legal_or_safety', ['Mein Anwalt wird sich melden', 'ich gehe zu meinem Anwalt'], { language: 'de' })
  firesOn('legal_or_safety', ['mi abogado se pondrá en contacto'], { language: 'es' })
  firesOn('legal_or_safety', ['mon avocat vous écrira'], { language: 'fr' })
})

describe('a lawyer who asks like any customer', () => {
  firesOn('legal_or_safety', [
    "I'm a lawyer and what you are doing here is not legal.",
    'I am an attorney and you will hear from me.',
    "i'm a lawyer, do you know what the consumer law says about this?",
    "I'm a solicitor and want to know why you keep ignoring my claim.",
    "I'm a lawyer. You have one week to pay.",
    'i am an attorney and i want to know who is responsible for this breach',
    "I'm a lawyer and this is fraud.",
    "I'm a lawyer, do you really want to continue this?",
    'we are attorneys and our client demands an answer',
    "i'm a lawyer and you are breaking the law",
    "i'm a lawyer, how do you justify this",
    "i'm an attorney. where do i serve papers",
  ])
  sparesLines('legal_or_safety', [
    "i'm a lawyer and want to know if you have a plan for law firms",
    'I am an attorney, do you offer a discount for bar members?',
    "hi, i'm a solicitor and wondering whether your app works offline",
    'We are solicitors and would like to know which plan suits us.',
    "I'm a lawyer, how do i add my team to the account",
    "as a lawyer i'd like to ask whether the scanner does A3",
    "i'm a lawyer and i travel a lot, which card is best for me",
    "I'm an attorney in Boston, do you offer annual billing?",
    'we are solicitors, how much is the team plan',
    "I'm a lawyer and I use your app every day, how do I export my notes?",
    "i'm a lawyer, is there a student discount for trainees",
    'I am a barrister... no, an attorney, what plans do you have?',
    "i'm a lawyer, how does the free trial work",
    "I'm a solicitor, I need a receipt",
  ])
})
