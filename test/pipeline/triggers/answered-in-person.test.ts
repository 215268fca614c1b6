import { firesOn, sparesLines } from './ask.ts'

/** Who looks and then calls, an answer by somebody, an appointment; and people who are only given something or told of. */

firesOn('human_request', [
  'have the warehouse check and ring me',
  'Could the technician look at it and then call me?',
  'find out where it is and get back to me by phone',
  'I need this sorted and a call back today',
  'could you please reply to me personally',
  'please respond in person',
  'I want a personal answer, not an automated one',
  'a personal response would be nice',
  'I expect a reply written by a human',
  'where is the chat agent',
  'I need a chat agent',
  'give this to a person please',
])

firesOn(
  'human_request',
  [
    'antworten Sie mir bitte persönlich',
    'ich möchte eine persönliche Antwort',
    'bitte persönlich melden',
    'jemand vom Fach bitte',
    'einen Fachmann bitte',
    'Beratungstermin mit einem Mitarbeiter',
  ],
  { language: 'de' },
)
firesOn('human_request', ['quiero una respuesta personal', 'respóndame personalmente', 'pedir cita con un asesor'], {
  language: 'es',
})
firesOn(
  'human_request',
  [
    'prendre rendez-vous avec un conseiller',
    'je souhaite un rdv avec mon conseiller',
    "fixer un rendez-vous avec quelqu'un du service client",
    "j'attends une réponse personnelle",
  ],
  { language: 'fr' },
)

sparesLines('human_request', [
  'did you have the warehouse check and call me?',
  'the warehouse will check and call me',
  'have the bot check and call me',
  'tell the app to refresh and call me',
  'let the kids play and call me Bob',
  'I will reply personally tomorrow',
  'the manager replied to me personally last time',
  "please don't reply personally",
  'thanks for the personal answer',
  'I need this sorted and an invoice',
  'I need to cancel my appointment with an agent',
  'give this to a person as a present',
  'send it to a person who lives in Spain',
  'hand the parcel to a person at the desk',
  'the chat agent gave me a code',
  'your chat agent said it would arrive',
])
sparesLines(
  'human_request',
  [
    'mein Termin mit einem Berater war gestern',
    'ich muss meinen Termin mit dem Berater absagen',
    'ich will keine persönliche Antwort',
    'Er ist vom Fach',
  ],
  { language: 'de' },
)
sparesLines('human_request', ['cancelar mi cita con el asesor', 'no quiero una respuesta personal'], { language: 'es' })
sparesLines(
  'human_request',
  ['mon rendez-vous avec un conseiller est annulé', "je n'ai pas besoin d'une réponse personnelle"],
  { language: 'fr' },
)
