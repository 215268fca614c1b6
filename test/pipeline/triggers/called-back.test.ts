import { describe } from 'vitest'
import { firesOn, sparesLines } from './ask.ts'

/** To be called back, somebody of theirs, is there a person, not a machine: in German, Spanish and French. */

describe('in German', () => {
  firesOn(
    'human_request',
    [
      'Kann mich bitte mal ein richtiger Berater anrufen?',
      'Könnte vielleicht irgendjemand von Ihnen bei mir anrufen?',
      'möchte nur mit nem mitarbeiter reden und nicht mit ner ki',
      'Gibts hier irgendwo jemanden, mit dem man sprechen kann?',
      'sitzt da auch ein echter Mitarbeiter?',
      'Könnt ihr mich heute noch zurückrufen?',
      'Ich würde gern von Ihnen angerufen werden',
      'kann ich auch mit einem von euch telefonieren?',
    ],
    { language: 'de' },
  )
  sparesLines(
    'human_request',
    [
      'Ist das ein echter Mensch, der mir schreibt?',
      'Ich möchte nicht angerufen werden',
      'Können Sie mich anrufen, wenn der Fahrer da ist?',
      'Gibts da auch eine Größe, die mir passt?',
      'Ihr Mitarbeiter hat gestern angerufen, danke',
      'ist da auch ein Ladekabel dabei?',
      'Ich will nicht mit einem Mitarbeiter reden',
      'meine Schwester will mit mir reden und nicht mit ihm',
    ],
    { language: 'de' },
  )
})

describe('in Spanish', () => {
  firesOn(
    'human_request',
    [
      'mejor quiero tratarlo con alguien de soporte',
      'necesito q me atienda una persona',
      '¿hay alguna persona por aquí?',
      '¿me podrían llamar mañana por la tarde?',
      '¿podéis llamarme al 612 345 678?',
      'llámenme por favor',
      'quiero que me llamen hoy',
      'prefiero recibir una llamada por favor',
    ],
    { language: 'es' },
  )
  sparesLines(
    'human_request',
    [
      '¿pueden llamarme cuando llegue el paquete?',
      'no quiero que me llamen',
      '¿eres un humano?',
      'me llamo Ana y busco zapatos',
      'ayer me llamaron y todo bien',
      '¿hay alguna tienda por aquí?',
      'quiero verlo con más colores',
      'mi hermana puede llamar desde su móvil',
    ],
    { language: 'es' },
  )
})

describe('in French', () => {
  firesOn(
    'human_request',
    [
      'ya un conseiller dispo pour me répondre',
      'vous pouvez me rappeler demain ?',
      "je voudrais discuter avec l'un de vos collaborateurs",
      'pourriez-vous me téléphoner au 06 00 00 00 00',
      "j'aimerais être rappelée",
      'tu peux me passer un coup de fil ?',
      'je préfère parler avec vos techniciens',
      'y a-t-il un agent ici ?',
    ],
    { language: 'fr' },
  )
  sparesLines(
    'human_request',
    [
      'pouvez-vous me rappeler mon numéro de commande ?',
      'pouvez-vous me rappeler le prix ?',
      'je ne veux pas être rappelé',
      'votre agent a été très aimable',
      'je voudrais échanger un de vos articles',
      'il y a une personne sur la photo',
      "pouvez-vous m'appeler Madame Martin dans vos mails",
      'êtes-vous un humain ?',
    ],
    { language: 'fr' },
  )
})
