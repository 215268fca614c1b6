import { describe } from 'vitest'
import { firesOn, sparesLines } from './ask.ts'

/** How people say the hard rules' wishes in four languages, and what only sounds alike; written before they were tried. */

describe('human_request', () => {
  firesOn(
    'human_request',
    [
      'Kann ich bitte mit jemandem aus Ihrem Team sprechen?',
      'Verbinden Sie mich mit einem Kollegen.',
      'Ich brauche einen echten Menschen.',
      'Gibt es eine Telefonnummer, unter der ich jemanden erreiche?',
      'Bitte rufen Sie mich zurück.',
      'Ich hätte gern einen persönlichen Ansprechpartner.',
      'Können Sie mich an einen Mitarbeiter weiterleiten?',
      'Holen Sie bitte Ihren Chef.',
    ],
    { language: 'de' },
  )
  sparesLines(
    'human_request',
    [
      'Mein Berater hat mir das gestern erklärt.',
      'Wie viele Mitarbeiter haben Sie?',
      'Ist das hier ein Mensch?',
      'Ich habe schon mit einem Mitarbeiter gesprochen.',
      'Ich möchte nicht mit einem Mitarbeiter sprechen.',
    ],
    { language: 'de' },
  )
  firesOn(
    'human_request',
    [
      'Quisiera hablar con un agente',
      '¿Puedo hablar con alguien de soporte?',
      'Necesito que me atienda una persona',
      'Páseme con un supervisor',
      '¿Hay alguien que me pueda ayudar por teléfono?',
      'Quiero que me llame un asesor',
    ],
    { language: 'es' },
  )
  sparesLines(
    'human_request',
    [
      '¿Cuántos agentes tienen?',
      'Mi asesor me lo explicó ayer.',
      'No quiero hablar con un agente.',
      '¿Es usted una persona?',
    ],
    { language: 'es' },
  )
  firesOn(
    'human_request',
    [
      "Je souhaite parler à quelqu'un",
      'Passez-moi un responsable',
      'Pouvez-vous me mettre en relation avec un conseiller ?',
      "Y a-t-il quelqu'un que je peux appeler ?",
      "J'ai besoin d'un agent humain",
      'Je veux un vrai humain',
    ],
    { language: 'fr' },
  )
  sparesLines(
    'human_request',
    ["Mon conseiller m'a dit cela hier.", 'Je ne veux pas parler à un conseiller.', "Combien d'agents avez-vous ?"],
    { language: 'fr' },
  )
  firesOn(
    'human_request',
    [
      'Any chance I could have a chat with one of your team?',
      'Please escalate this to your supervisor',
      'get me your manager',
      "I'd feel more comfortable discussing this with a real person",
      'could i speek with sombody please',
      'talk to representitive',
      'can you have someone from billing ring me',
      'I need human help here',
      'not you, a human',
      'bring in a human',
      'who can I talk to about this',
      'let me talk to a live agent',
      'operator!',
    ],
    { language: 'en' },
  )
  sparesLines(
    'human_request',
    [
      'I talked to a person yesterday and it was fine',
      'my agent at the travel agency booked it',
      'are you a real person or a bot',
      'no need to transfer me',
      'does the agent fee apply',
      'is the manager discount still on',
      'I work as a customer service representative',
      'Do people like this phone?',
      "I need someone else's ticket changed",
      'How many people can sit at the table?',
    ],
    { language: 'en' },
  )
})

describe('account_deletion', () => {
  firesOn(
    'account_deletion',
    [
      'Löschen Sie bitte mein Profil.',
      'Wie kann ich meinen Account schließen?',
      'Ich will mein Kundenkonto kündigen.',
      'Bitte entfernen Sie alle meine Daten.',
    ],
    { language: 'de' },
  )
  sparesLines(
    'account_deletion',
    [
      'Wie lösche ich eine Adresse in meinem Konto?',
      'Warum wurde mein Konto gelöscht?',
      'Ich möchte mein Konto nicht löschen.',
    ],
    { language: 'de' },
  )
  firesOn(
    'account_deletion',
    ['¿Cómo puedo borrar mi cuenta?', 'Den de baja mi cuenta, por favor.', 'Quiero que eliminen todos mis datos.'],
    { language: 'es' },
  )
  sparesLines(
    'account_deletion',
    ['¿Por qué han cerrado mi cuenta?', 'No quiero cerrar mi cuenta.', 'Quiero borrar una dirección de mi cuenta.'],
    { language: 'es' },
  )
  firesOn(
    'account_deletion',
    [
      'Comment fermer mon compte ?',
      'Veuillez supprimer toutes mes données.',
      'Je veux clôturer mon compte définitivement.',
    ],
    { language: 'fr' },
  )
  sparesLines(
    'account_deletion',
    ['Pourquoi avez-vous fermé mon compte ?', 'Je veux supprimer une adresse de mon compte.'],
    { language: 'fr' },
  )
  firesOn(
    'account_deletion',
    [
      'I no longer need this account, shut it down please',
      'how can I close my acount permanently',
      "I'd like to terminate my membership account",
      'please erase my profile',
      'remove my account from your system',
      'i want out, delete everything you have on me',
    ],
    { language: 'en' },
  )
  sparesLines(
    'account_deletion',
    [
      'please remove my old address from my account',
      'why was my account closed',
      "I can't log into my account, did you delete it?",
      "don't close my account",
      'close the ticket please',
      'I want to delete a photo from my profile',
      'cancel the transfer from my account',
      'can you lock my account for a week',
      'please suspend my account temporarily',
    ],
    { language: 'en' },
  )
})

describe('formal_complaint', () => {
  firesOn(
    'formal_complaint',
    [
      'I wish to lodge a formal complaint',
      'I want to complain about the driver',
      'how do I file a complaint',
      'please register my complaint',
      'this is an official complaint',
    ],
    { language: 'en' },
  )
  sparesLines(
    'formal_complaint',
    ['no complaints so far', 'my doctor noted the complaint in my file', 'do you get many complaints about this model'],
    { language: 'en' },
  )
  firesOn(
    'formal_complaint',
    ['Ich möchte mich über Ihren Fahrer beschweren.', 'Wo kann ich eine Beschwerde einreichen?'],
    { language: 'de' },
  )
  sparesLines('formal_complaint', ['Ich kann mich nicht beschweren, alles gut.'], { language: 'de' })
  firesOn('formal_complaint', ['Quiero poner una queja', '¿Dónde puedo presentar una reclamación?'], { language: 'es' })
  firesOn('formal_complaint', ['Je veux faire une réclamation', 'Je voudrais me plaindre du livreur'], {
    language: 'fr',
  })
  sparesLines('formal_complaint', ['Je ne peux pas me plaindre, tout va bien.'], { language: 'fr' })
})

describe('legal_or_safety', () => {
  firesOn(
    'legal_or_safety',
    [
      'I will sue you',
      'my solicitor says you owe me',
      "I'm going to take you to court",
      'the phone battery exploded in my pocket',
      'my daughter got an electric shock from your lamp',
      'I feel like killing myself',
      'there is smoke coming out of the dryer',
      'your cream gave me an allergic reaction',
      "I'll report this to the police",
      'you are breaking the law',
    ],
    { language: 'en' },
  )
  sparesLines(
    'legal_or_safety',
    [
      'is this legal in France?',
      'the shoes are killing me',
      'I want to sue nobody, just fix it',
      'my kids are dying to see the show',
      'that joke nearly killed me',
      'the fire alarm test is on Monday?',
    ],
    { language: 'en' },
  )
  firesOn(
    'legal_or_safety',
    [
      'Ich werde Sie verklagen.',
      'Mein Anwalt meldet sich bei Ihnen.',
      'Das Gerät ist in meiner Hand explodiert.',
      'Ich will nicht mehr leben.',
    ],
    { language: 'de' },
  )
  sparesLines('legal_or_safety', ['Brauche ich dafür keinen Anwalt?'], { language: 'de' })
  firesOn('legal_or_safety', ['Voy a demandarlos', 'El cargador se incendió anoche'], { language: 'es' })
  firesOn('legal_or_safety', ['Je vais vous poursuivre en justice', 'Le chargeur a pris feu cette nuit'], {
    language: 'fr',
  })
})

describe('repetition', () => {
  firesOn(
    'repetition',
    [
      'Wie ich bereits geschrieben habe, fehlt der Deckel.',
      'Das habe ich doch gerade gesagt!',
      'Ich habe es Ihnen schon dreimal erklärt.',
    ],
    { language: 'de' },
  )
  sparesLines('repetition', ['Er hat mir gesagt, dass es geht.'], { language: 'de' })
  firesOn('repetition', ['Ya te lo he dicho', 'Como ya le expliqué, falta la tapa'], { language: 'es' })
  firesOn('repetition', ["Je l'ai déjà expliqué deux fois", "Comme je vous l'ai dit, il manque le couvercle"], {
    language: 'fr',
  })
  firesOn(
    'repetition',
    [
      'I have told you that already',
      'I already gave you my order number',
      "this is the third time I'm telling you",
      'do I have to repeat myself?',
    ],
    { language: 'en' },
  )
  sparesLines(
    'repetition',
    ['my friend already told me about it', 'I already have an account', 'the bot told me to come here'],
    { language: 'en' },
  )
})
