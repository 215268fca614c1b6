import { describe } from 'vitest'
import { firesOn, sparesLines } from './ask.ts'

/** A person asked for in far words: whether one is there, the telephone, whom to turn to, no bot, one of theirs. */

describe('in German', () => {
  const setting = { language: 'de' }
  firesOn(
    'human_request',
    [
      'huhu, ist da wer?',
      'antwortet hier jemand oder nicht',
      'wie lautet eure servicenummer',
      'erreiche ich euch auch telefonisch?',
      'kann ich bei euch anrufen',
      'mit wem kann ich über meine kündigung reden',
      'wer ist denn bei ihnen für reklamationen an geräten zuständig',
      'ich möchte das lieber am telefon besprechen',
      'soll sich bitte ein techniker das ansehen',
      'geben sie meine anfrage bitte an ihre fachabteilung',
      'gib mir deinen vorgesetzten',
      'mit einem roboter diskutiere ich nicht',
      'bitte keine automatische antwort mehr',
      'ich wünsche eine persönliche beratung',
      'können sie mich bitte mit der schadensabteilung verbinden',
      'kann mich einer von euch mal anrufen',
      'ich warte auf den nächsten freien mitarbeiter',
      'das kann nur ein mensch entscheiden',
      'schalten sie bitte einen kollegen dazu',
      'lassen sie mich mit der filiale sprechen',
      'könnt ihr mich weiterverbinden',
    ],
    setting,
  )
  sparesLines(
    'human_request',
    [
      'ist jemand zuhause wenn das paket kommt',
      'wie ändere ich meine telefonnummer',
      'mit wem kann ich mein abo teilen',
      'wer ist der hersteller',
      'kann ich am telefon bezahlen',
      'der roboter saugt nicht mehr',
      'ist jemand bei der lieferung nötig',
      'ich warte auf den nächsten freien termin',
      'die ki im handy ist langsam',
    ],
    setting,
  )
})

describe('in Spanish', () => {
  const setting = { language: 'es' }
  firesOn(
    'human_request',
    [
      'buenas, ¿me lee alguien?',
      '¿hay alguien al otro lado?',
      'cuál es el teléfono de atención al cliente',
      '¿se puede hablar con ustedes por teléfono?',
      'a quién me puedo dirigir por un cobro duplicado',
      'quién se encarga de las garantías ahí',
      'quisiera que me llamara un comercial',
      'pasen mi caso a su supervisor',
      'traiga a su jefe',
      'basta de respuestas automáticas',
      'prefiero comentarlo con alguien de su empresa',
      'quiero asistencia personal',
      'nada de robots, una persona',
      'que se ponga un encargado',
      'hay algún asesor libre',
      'no me fío de una ia, quiero otra cosa',
      'me pueden comunicar con la sucursal',
    ],
    setting,
  )
  sparesLines(
    'human_request',
    [
      'hay alguien más en mi cuenta',
      'quién es el fabricante',
      'puedo pagar por teléfono',
      'a quién va dirigida la factura',
      'mi teléfono no tiene línea',
      'con quién puedo compartir la cuenta',
      'el asesor de la sucursal fue amable',
    ],
    setting,
  )
})

describe('in French', () => {
  const setting = { language: 'fr' }
  firesOn(
    'human_request',
    [
      "coucou il y a quelqu'un qui lit ?",
      "c'est quoi votre numéro de téléphone",
      'comment je peux vous joindre',
      'à qui puis-je parler de ma facture',
      'qui gère les retours chez vous',
      'je préférerais en discuter par téléphone',
      "qu'un technicien me rappelle svp",
      'faites suivre mon dossier à votre responsable',
      "dites à un de vos collègues de m'appeler",
      'je refuse de parler à un robot',
      'stop aux robots',
      'je voudrais un interlocuteur humain',
      'pouvez-vous me mettre avec un spécialiste',
      "je veux quelqu'un en chair et en os",
      'seul un humain peut régler ça',
      "je demande l'intervention d'un superviseur",
      'je patiente pour un agent',
    ],
    setting,
  )
  sparesLines(
    'human_request',
    [
      "il y a quelqu'un dans ma chambre d'hôtel, elle est déjà occupée",
      "mon numéro de téléphone n'est pas reconnu",
      'je peux payer par téléphone ?',
      'à qui est destinée la facture',
      'mon robot aspirateur est en panne',
      "le technicien m'a rappelé, merci",
      "le conseiller de l'agence était sympa",
    ],
    setting,
  )
})
