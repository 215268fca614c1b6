import { describe } from 'vitest'
import { firesOn, sparesLines } from './ask.ts'

/** Threats of law against us, in four languages; and what is denied, or is between others. */

describe('legal or safety', () => {
  firesOn('legal_or_safety', [
    'I will see you in court',
    'I am going to sue you',
    "I'm suing",
    'we will sue your company for damages',
    'my husband will sue you',
    "I'll sue",
    'my lawyer will be in touch',
    'I am taking you to court',
  ])
  firesOn(
    'legal_or_safety',
    [
      'ich verklage Sie',
      'Wir werden Sie verklagen',
      'Dann verklage ich euch',
      'Ich zeige Sie an',
      'Ich werde Anzeige gegen Sie erstatten',
      'Wir sehen uns vor Gericht',
      'Ich gehe damit vor Gericht',
      'Ich schalte einen Anwalt ein',
      'Das geht jetzt an meinen Rechtsanwalt',
      'Ich leite rechtliche Schritte ein',
      'Ich reiche Klage ein',
    ],
    { language: 'de' },
  )
  firesOn(
    'legal_or_safety',
    [
      'los voy a denunciar',
      'les voy a demandar',
      'los demandaré',
      'voy a denunciarlos a ustedes',
      'te voy a denunciar',
      'pondré una denuncia contra ustedes',
      'voy a poner una demanda',
      'nos vemos en los tribunales',
      'los llevaré a juicio',
      'tomaré acciones legales',
      'mi abogado se pondrá en contacto',
    ],
    { language: 'es' },
  )
  firesOn(
    'legal_or_safety',
    [
      'je vais porter plainte',
      'je porte plainte contre vous',
      'je vais déposer plainte',
      'je vous poursuis en justice',
      'je vais vous poursuivre',
      'on se verra au tribunal',
      'je vous attaque en justice',
      'je vais saisir le tribunal',
      'mon avocat va vous contacter',
      'nous allons engager des poursuites',
    ],
    { language: 'fr' },
  )
  sparesLines('legal_or_safety', [
    'my landlord is suing me',
    'my ex is suing for custody',
    'I am being sued by my neighbour',
    'can I sue my landlord?',
    'I am going to sue my employer',
    "I'm not going to sue you",
    "I don't want to sue you",
    "I won't sue you",
    'I have to go to court on Monday as a witness, can I change my booking?',
    'I am going to court for jury duty',
    'they took my brother to court',
    'the tennis court is closed',
    'my neighbour wants to sue me for damages',
  ])
  sparesLines(
    'legal_or_safety',
    [
      'Ich verklage Sie nicht',
      'Ich werde Sie nicht verklagen',
      'Mein Vermieter verklagt mich',
      'Ich will meinen Vermieter verklagen',
      'Ich wurde von meinem Nachbarn verklagt',
      'Ich will Sie doch nicht anzeigen',
      'Die Anzeige zeigt einen Fehler an',
      'Zeigen Sie mir die Anzeige noch einmal',
      'Das Gericht war lecker',
      'Ohne Anwalt, bitte',
      'Zeigt die App das an?',
    ],
    { language: 'de' },
  )
  sparesLines(
    'legal_or_safety',
    [
      'no los voy a denunciar',
      'no voy a demandarlos',
      'mi casero me va a demandar',
      'voy a denunciar a mi vecino',
      'me han denunciado',
      'mi jefe me quiere demandar',
      'la demanda de este producto es alta',
      'quiero denunciar el robo de mi tarjeta',
      'no pondré ninguna denuncia',
      'hay mucha demanda',
    ],
    { language: 'es' },
  )
  sparesLines(
    'legal_or_safety',
    [
      'je ne vais pas porter plainte',
      'je ne porterai pas plainte',
      'mon voisin a porté plainte contre moi',
      'je vais porter plainte contre mon voisin',
      'mon propriétaire me poursuit en justice',
      'je ne vous poursuivrai pas',
      'je poursuis ma commande',
      'je vais vous suivre sur Instagram',
      'la cour du magasin est fermée',
      'sans porter plainte',
    ],
    { language: 'fr' },
  )
})
