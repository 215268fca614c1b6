/** The plain forms in which a bot announces a person in German, Spanish and French; of lowercased sentences. */

const people = {
  de: '(?:mitarbeiter\\w*|kolleg\\w+|berater\\w*|spezialist\\w*|expert\\w+|menschen|team|support|kundendienst|kundenservice|kundenbetreuung|fachabteilung|agenten?|jemande[nm])',
  es: '(?:agente|compañer[oa]|especialista|persona|asesora?|equipo|supervisora?|experto)',
  fr: '(?:agent|conseill(?:er|ère)|collègue|spécialiste|équipe|humain|personne|expert)',
}
const patterns: readonly RegExp[] = [
  new RegExp(
    `\\b(?:ich|wir) (?:verbinde|verbinden|leite|leiten|übergebe|übergeben|gebe|geben|hole|holen|stelle|stellen)\\b[^.?!]{0,60}${people.de}`,
  ),
  new RegExp(
    `(?<!\\p{L})(?:verbinde|leite|übergebe|stelle|hole) ich [^.?!]{0,60}${people.de}|(?<!\\p{L})(?:ich|wir) (?:werden?) [^.?!]{0,50}${people.de}[^.?!]{0,20}(?:verbinden|übergeben|weiterleiten|durchstellen|holen|weitergeben)|(?<!\\p{L})sie werden[^.?!]{0,40}${people.de}[^.?!]{0,20}(?:verbunden|weitergeleitet|durchgestellt)`,
    'u',
  ),
  new RegExp(
    `(?<!\\p{L})(?:ihre?|deine?|die) (?:\\p{L}+ )?(?:anfrage|fall|anliegen|chat|gespräch|frage|beschwerde|nachricht|vorgang|ticket) (?:wurde|wird|ist|habe ich)[^.?!]{0,30}(?:an|zu|mit)[^.?!]{0,30}${people.de}[^.?!]{0,20}(?:weitergeleitet|weitergegeben|übergeben|übertragen|verbunden)`,
    'u',
  ),
  new RegExp(`\\bich habe\\b[^.?!]{0,60}${people.de}[^.?!]{0,30}(?:weitergeleitet|weitergegeben|übergeben|informiert)`),
  new RegExp(
    `(?<!\\p{L})(?:ein|eine|einer unserer|eine unserer|unser) (?:\\p{L}+ )?${people.de}[^.?!]{0,30}(?:wird|meldet sich|ruft (?:sie|dich)|schreibt (?:ihnen|dir)|kontaktiert|nimmt kontakt|kümmert sich|ist gleich|ist in|übernimmt|kommt)|(?<!\\p{L})jemand[^.?!]{0,40}(?:meldet sich|wird sich|ruft (?:sie|dich)|schreibt (?:ihnen|dir)|kontaktiert (?:sie|dich)|ist gleich)`,
    'u',
  ),
  // the verb first: "gleich meldet sich ein Kollege", "morgen ruft Sie ein Mitarbeiter an"
  new RegExp(
    `(?<!\\p{L})(?:(?:meldet sich|kümmert sich|übernimmt|kommt) |(?:ruft|kontaktiert) (?:sie|dich) |schreibt (?:ihnen|dir) )[^.?!]{0,30}?(?:ein|eine|einer unserer|eine unserer|unser|jemand)(?: \\p{L}+)? (?:${people.de}|aus|vom)|(?<!\\p{L})(?:ist|wird) (?:gleich |sich )?(?:ein|eine|einer unserer) ${people.de}[^.?!]{0,30}(?:bei ihnen|für sie da|melden|anrufen)`,
    'u',
  ),
  new RegExp(
    `(?<![\\p{L}])(?:le|te|lo|la|os) (?:paso|comunico|conecto|transfiero|pongo|derivo|estoy (?:pasando|transfiriendo|conectando)|voy a (?:pasar|transferir|conectar|comunicar|poner))[^.?!]{0,60}${people.es}|(?<![\\p{L}])(?:voy a|vamos a) (?:pasar|transferir|conectar|comunicar|poner|derivar)(?:l[aeo]s?|te|os)(?!\\p{L})[^.?!]{0,60}${people.es}|(?<![\\p{L}])(?:estoy|estamos) (?:transfiri[eé]ndo|conect[aá]ndo|pas[aá]ndo|comunic[aá]ndo|poni[eé]ndo|deriv[aá]ndo)(?:l[aeo]s?|te|os)(?!\\p{L})[^.?!]{0,60}${people.es}|(?<!(?:no|nunca) )(?<![\\p{L}])(?:paso|transfiero|derivo|escalo|he (?:pasado|transferido|derivado|escalado)) su (?:caso|consulta|solicitud|conversación|chat|queja) a [^.?!]{0,40}${people.es}|(?<![\\p{L}])su (?:caso|consulta|solicitud|conversación|chat|queja) (?:ha sido|fue|está siendo|será) (?:transferid|derivad|pasad|escalad|asignad)[oa] a [^.?!]{0,40}${people.es}`,
    'u',
  ),
  new RegExp(
    `(?<![\\p{L}])(?:(?:un|una|nuestro|uno de nuestros|una de nuestras) (?:\\p{L}+ )?${people.es}|alguien)[^.?!]{0,30}(?:atenderá|atiende|contactará|responderá|contestará|llamará|escribirá|ayudará|estará con|se pondrá en contacto|(?:se hará|se hace) cargo(?=[.,;!…]|$| de (?:su|tu) (?:caso|consulta|chat|solicitud|conversación|queja)| a partir| enseguida| ahora)|va a (?:atender|llamar|ayudar|contactar))`,
    'u',
  ),
  // the verb first: "en breve le atenderá un agente"; and "será transferido a un agente"
  new RegExp(
    `(?<![\\p{L}])(?:(?:le|te|lo|la|os) (?:atenderá|atiende|contactará|responderá|contestará|llamará|escribirá|ayudará|va a (?:atender|llamar|ayudar|contactar))|se pondrá en contacto (?:con usted|contigo)) [^.?!]{0,30}?(?:un|una|nuestro|nuestra|uno de nuestros|una de nuestras|el|otro) (?:\\p{L}+ )?${people.es}|(?<![\\p{L}])(?:será|serás|va a ser|vas a ser|está siendo|estás siendo) (?:transferid|conectad|atendid|derivad|comunicad|redirigid)[oa] [^.?!]{0,30}?${people.es}`,
    'u',
  ),
  new RegExp(
    `(?<![\\p{L}])je (?:vous|te) (?:transfère|mets en (?:relation|contact)|connecte|passe|redirige|dirige|oriente)[^.?!]{0,60}${people.fr}|(?<![\\p{L}])je (?:transfère|transmets|passe|confie|viens de transmettre|viens de transférer) votre (?:demande|dossier|conversation|cas|question|message)[^.?!]{0,40}${people.fr}|(?<![\\p{L}])votre (?:demande|dossier|conversation|cas|question|message) (?:a été|est|sera|va être) (?:transféré|transmis|confié|redirigé|assigné)e?s?(?!\\p{L})[^.?!]{0,40}${people.fr}`,
    'u',
  ),
  new RegExp(
    `(?<![\\p{L}])je (?:vais|suis en train de) (?:vous|te) (?:transférer|mettre en (?:relation|contact)|passer|rediriger|connecter)[^.?!]{0,60}${people.fr}|(?<![\\p{L}])vous (?:serez|allez être|êtes) (?:\\p{L}+ )?(?:transféré|mis en (?:relation|contact)|connecté|redirigé|pris en charge)[^.?!]{0,60}${people.fr}`,
    'u',
  ),
  new RegExp(
    `(?<![\\p{L}])(?:une?|notre|(?:l')?une? de (?:nos|mes)) (?:\\p{L}+ )?${people.fr}[^.?!]{0,30}(?:va (?:vous|te|prendre|reprendre)(?!\\p{L})|vous (?:répond|contacte|rappelle|appelle|recontacte)(?:ra)?(?!\\p{L})|sera avec vous|prend le relais|prendra le relais|(?:re)?prendra contact|arrive)|(?<![\\p{L}])quelqu'un[^.?!]{0,30}(?:va vous|vous (?:répond|contacte|rappelle|appelle|recontacte)(?:ra)?(?!\\p{L})|sera avec vous|(?:va prendre|prend|prendra) le relais)`,
    'u',
  ),
]
/** Nobody is named, so it is a promise only with its time: "wir rufen Sie um 10 Uhr zurück", "le llamaremos mañana a las 9". */
const returns =
  /(?<!\p{L})(?:(?:wir|man) (?:rufen|ruft|melden|meldet|antworten|schreiben|kontaktieren) (?:sie|ihnen|dich|uns|sich)(?!\p{L})|(?:rufen|melden|antworten|kontaktieren) wir (?:sie|ihnen|uns|dich)|wir werden (?:sie|uns|ihnen) [^.?!]{0,50}(?:anrufen|zurückrufen|melden|antworten|kontaktieren)|sie (?:werden|erhalten|bekommen|hören) [^.?!]{0,40}(?:zurückgerufen|(?:einen )?(?:rück)?anruf|von uns|antwort)|(?:le|te|lo|la|os|les) (?:llamaremos|contactaremos|responderemos|escribiremos|atenderemos|devolveremos la llamada|vamos a llamar)|(?:nos pondremos|nos vamos a poner) en contacto|nos comunicaremos|recibirá (?:una )?(?:llamada|respuesta)|(?:nous|on) (?:vous|te) (?:r?appel|recontact|contact|répond|écri)\p{L}+|vous (?:serez rappelé|recevrez (?:un appel|une réponse|un e-?mail)))/u
const offers =
  /\b(?:wenn sie|falls sie|möchten sie|soll ich|kann ich|ich kann|sobald|si (?:quiere|lo desea|desea|prefiere)|puedo|quiere que|en cuanto|voulez-vous|souhaitez-vous|je peux|si vous|dès que)\b|^¿/
const negates = /\b(?:nicht|no puedo|no (?:l[aeo]s?|te|se|os|nos)|ne (?:peux|pourra)|n(?:e |')[^,.]{1,30} pas)\b/
/** What is passed on is what they said, and they are not. */
const passesWords =
  /(?<!\p{L})(?:(?:ihr|dein|euer|das|den|diese)\p{L}{0,3} (?:\p{L}+ )?(?:feedback|lob|dank|rückmeldung|anregung|idee|(?:verbesserungs)?vorschl[aä]g)\p{L}{0,3}|(?:sus?|tus?|vuestr[oa]s?) (?:\p{L}+ )?(?:comentarios?|sugerencias?|ideas?|felicitaci[oó]n|felicitaciones)|(?:vos|votre|tes|ton) (?:\p{L}+ )?(?:remarques?|commentaires?|suggestions?|retours?|idées?|félicitations))(?!\p{L})/u

/** One of these is in every announcement, and in every return. */
export const mentionsElsewhere =
  /mitarbeiter|kolleg|kunden(?:dienst|service|betreuung)|fachabteilung|ich (?:verbinde|übergebe)|(?:paso|comunico|conecto) con|en contacto con|vous (?:passe|transfère|mets)|jemand|alguien|quelqu['’]un|berater|spezialist|expert|menschen|agente|compañer|especialista|persona|asesor|equipo|conseill|collègue|spécialiste|équipe|humain|wir (?:rufen|melden|antworten|schreiben|werden|kontaktieren)|(?:rufen|melden) wir|zurück|von uns|[^n]os en contacto|remos |nos comunic|recibirá|rappel|recontact|prendra contact|vous (?:r?app|cont|répon|écri|recev)/

/** "No puedo ayudarle, pero un agente le llamará": what cannot be done stands before it. */
const clausesOf = (sentence: string): string[] => sentence.split(/,? (?:aber|doch|jedoch|sondern|pero|sino que|mais) /)

/** "Unser Team ist gerade nicht da, wir melden uns": what is not stands before it, too. */
const partsOf = (clause: string): string[] =>
  clause.split(
    /(?:,| und| y| et) (?=(?:wir|ich|jemand|eine?r?|un[ao]?|nuestr[oa]|alguien|nos|l[ae]s?|nous|on|notre|je|quelqu'un) )/,
  )

/** One of the clauses says so, and none of its words takes that back. */
function isSaid(says: (text: string) => boolean, sentence: string, takesBack = [negates]): boolean {
  if (!says(sentence)) return false
  const isMeant = (text: string) => says(text) && !takesBack.some((pattern) => pattern.test(text))
  return clausesOf(sentence).some(
    (clause) => !offers.test(clause) && (isMeant(clause) || partsOf(clause).some(isMeant)),
  )
}

export const announcesElsewhere = (sentence: string): boolean =>
  isSaid((text) => patterns.some((pattern) => pattern.test(text)), sentence, [negates, passesWords])
export const returnsElsewhere = (sentence: string): boolean => isSaid((text) => returns.test(text), sentence)
