/** The plain forms in which a bot announces a person in German, Spanish and French; of lowercased sentences. */

const people = {
  de: '(?:mitarbeiter\\w*|kolleg\\w+|berater\\w*|spezialist\\w*|expert\\w+|menschen|team|support|agenten?)',
  es: '(?:agente|compañer[oa]|especialista|persona|asesora?|equipo|supervisora?|experto)',
  fr: '(?:agent|conseill(?:er|ère)|collègue|spécialiste|équipe|humain|personne|expert)',
}
const patterns: readonly RegExp[] = [
  new RegExp(
    `\\b(?:ich|wir) (?:verbinde|verbinden|leite|leiten|übergebe|übergeben|gebe|geben|hole|holen)\\b[^.?!]{0,60}${people.de}`,
  ),
  new RegExp(`\\bich habe\\b[^.?!]{0,60}${people.de}[^.?!]{0,30}(?:weitergeleitet|weitergegeben|übergeben|informiert)`),
  new RegExp(
    `\\b(?:ein|eine|einer unserer|eine unserer|unser) ${people.de}[^.?!]{0,30}(?:wird|meldet sich|ist gleich|ist in|übernimmt|kommt)`,
  ),
  new RegExp(
    `(?<![\\p{L}])(?:le|te|lo|la) (?:paso|comunico|conecto|transfiero|pongo|estoy (?:pasando|transfiriendo|conectando)|voy a (?:pasar|transferir|conectar|comunicar))[^.?!]{0,60}${people.es}`,
    'u',
  ),
  new RegExp(
    `(?<![\\p{L}])(?:un|una|nuestro) ${people.es}[^.?!]{0,30}(?:atenderá|contactará|responderá|llamará|estará con)`,
    'u',
  ),
  new RegExp(
    `(?<![\\p{L}])je (?:vous|te) (?:transfère|mets en relation|connecte|passe|redirige)[^.?!]{0,60}${people.fr}`,
    'u',
  ),
  new RegExp(
    `(?<![\\p{L}])(?:un|une|notre) ${people.fr}[^.?!]{0,30}(?:va|vous (?:répondra|contactera|rappellera|recontactera)|sera avec vous|prend le relais)`,
    'u',
  ),
]
const offers =
  /\b(?:wenn sie|falls sie|möchten sie|soll ich|kann ich|ich kann|sobald|si (?:quiere|lo desea|desea|prefiere)|puedo|quiere que|en cuanto|voulez-vous|souhaitez-vous|je peux|si vous|dès que|nicht|no puedo|ne (?:peux|pourra))\b|^¿/

/** One of these is in every announcement. */
export const mentionsElsewhere =
  /mitarbeiter|kolleg|berater|spezialist|expert|menschen|agente|compañer|especialista|persona|asesor|equipo|conseill|collègue|spécialiste|équipe|humain/

export const announcesElsewhere = (sentence: string): boolean => patterns.some((pattern) => pattern.test(sentence))
export const offersElsewhere = (sentence: string): boolean => offers.test(sentence)
