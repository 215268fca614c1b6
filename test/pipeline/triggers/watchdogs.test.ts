import { describe } from 'vitest'
import { firesOn, sparesLines } from './ask.ts'

/** Who turns to those that watch over companies complains; who only supposes it does not. */

describe('formal complaint', () => {
  sparesLines('formal_complaint', [
    'if someone was unhappy with a claim, how long would it take?',
    'suppose a guest made a complaint, who reads it?',
  ])
  firesOn('formal_complaint', ['if I want to make a complaint, where do I write?'])
  firesOn(
    'formal_complaint',
    ['ich melde das der Verbraucherzentrale', 'dann werde ich mich an die Schlichtungsstelle wenden'],
    { language: 'de' },
  )
  sparesLines('formal_complaint', ['die Verbraucherzentrale hat euren Tarif gelobt'], { language: 'de' })
  firesOn('formal_complaint', ['voy a reclamar ante la OCU', 'los denunciaré en consumo'], { language: 'es' })
  sparesLines('formal_complaint', ['¿por qué subió mi consumo en enero?'], { language: 'es' })
  firesOn('formal_complaint', ['je vais alerter la DGCCRF', "je saisis le médiateur de l'assurance"], {
    language: 'fr',
  })
  sparesLines(
    'formal_complaint',
    ['qui est votre médiateur ?', 'vous êtes recommandés par 60 millions de consommateurs'],
    {
      language: 'fr',
    },
  )
})

describe('account deletion', () => {
  firesOn('account_deletion', ['my profile needs removing', 'our business account needs closing please'])
  sparesLines('account_deletion', ['my account needs verifying'])
  firesOn('account_deletion', ['macht bitte mein Profil weg', 'mein Konto soll weg, danke'], { language: 'de' })
  sparesLines('account_deletion', ['mein Konto ist weg, ich komme nicht mehr rein'], { language: 'de' })
})

describe('repetition', () => {
  sparesLines('repetition', ['as I said by mail to my insurer, the car is sold'])
  sparesLines(
    'repetition',
    ['lo compré por segunda vez porque me encanta', 'se rompió por tercera vez, no hay garantía?'],
    {
      language: 'es',
    },
  )
  firesOn('repetition', ['por tercera vez, el router está roto'], { language: 'es' })
})
