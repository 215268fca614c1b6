/** How an agent opens, which asks what it is about; in lower case. What else they can do is asked when that is known. */

const english = [
  "(?:how|what) (?:can|may|could|might|do|would you like me to) (?:i|we) (?:best |please )?(?:help|assist|be of (?:help|assistance|service))(?: to)?(?: you)?(?: with)?(?: today| now| this (?:morning|afternoon|evening))?(?=[,.!?]|$| (?:and|please|sir|madam|ma'am|mr|mrs|ms)\\b)",
  'what (?:can|could|may) (?:i|we) do for you',
  "what (?:brings|brought) you (?:here|to us)|what(?: is|'s|s) it about|what (?:would|do) you (?:like|want|need) (?:some |my |our )?(?:help|assistance) with|what (?:do|are|did) you (?:contacting|calling|contact|writing) (?:us )?(?:about|for)",
]
const elsewhere = [
  '(?:wie|wobei|womit) (?:kann|darf|könnte|können) (?:ich|wir)(?: ihnen| dir| euch)?(?: heute| denn)? (?:weiter)?(?:helfen|behilflich sein|unterstützen|dienen)',
  "was (?:kann|darf|können) (?:ich|wir)(?: heute)? für (?:sie|dich|euch)(?: heute)? tun|worum geht(?: es|’s|'s)?|was ist (?:denn |genau ){0,2}(?:das|ihr|dein) (?:problem|anliegen)|was genau ist (?:denn )?(?:das|ihr|dein) (?:problem|anliegen)|wo (?:liegt|ist) (?:denn )?(?:das|ihr|dein) problem|(?:wobei|womit) (?:brauchen|benötigen|brauchst) (?:sie|du)(?: denn)? (?:hilfe|unterstützung)|was ist (?:denn |genau )?(?:passiert|los)",
  '(?:schildern|beschreiben|erklären|erzählen) sie(?: mir| uns)?(?: bitte| doch| kurz| einmal| mal){0,3},? (?:(?:ihr|das|ihre|dein) (?:problem|anliegen|frage|situation)|worum|was)|was führt sie (?:zu uns|her)',
  '(?:en qué|cómo|con qué) (?:le |te |les |os |lo |la )?(?:puedo|podemos|podría)(?: hoy)? (?:ayudar|asistir|servir)(?:le|te|les|os|lo|la)?',
  'qué (?:puedo|podemos) hacer por (?:usted|ti|ustedes)|(?:cuál|qué) es (?:el|su|tu) (?:problema|consulta|motivo)|qué (?:le |te )?(?:ha pasado|pasó|pasa|ocurre|ocurrió|sucede|sucedió)|(?:cuénteme|cuéntame|explíqueme|explícame|descríbame|dígame|dime)(?: por favor)?,? (?:qué (?:le |te )?(?:ha pasado|pasó|pasa|ocurre|ocurrió|sucede|sucedió)|(?:su|tu|el) (?:problema|consulta|caso))',
  "(?:comment|en quoi|de quelle manière) (?:puis-je|pouvons-nous|est-ce que (?:je peux|nous pouvons)|je peux|peut-on) (?:vous |t'|te )?(?:aider|être utile|assister|renseigner)",
  "que (?:puis-je|pouvons-nous) faire pour (?:vous|toi)|quel(?:le)? est (?:le|la|votre|ton) (?:problème|souci|demande|motif)|de quoi s'agit-il|que s'est-il passé|que se passe-t-il|qu'est-ce qui (?:se passe|ne va pas|vous amène)|(?:expliquez|racontez|décrivez|dites)-(?:moi|nous)(?: s'il vous plaît)?,? (?:ce qui|votre (?:problème|souci|demande|situation)|le (?:problème|souci)|tout)",
]
export const openings: readonly RegExp[] = [...english, ...elsewhere].map(
  (ways) =>
    new RegExp(
      `(?<!\\p{L})(?:${ways})(?!\\p{L})(?!.{0,40}\\b(?:else|further|more|sonst|noch|más|otra|encore|d'autre)\\b)`,
      'u',
    ),
)
/** One of these is in every opening. */
export const mentionsOpening =
  /help|assist|of service|do for you|brings you|brought you|about|helfen|behilflich|unterstütz|dienen|für (?:sie|dich|euch)|worum|was ist|was genau|das problem|ihr problem|wobei|womit|puedo|podemos|podría|cuál es|qué|aider|être utile|renseigner|pouvons-nous|puis-je|quel|de quoi|que s'est|que se|qu'est|schildern|beschreiben|erklären|erzählen|führt|cuénte|cuénta|explíq|explíc|descríba|dígame|dime|expliquez|racontez|décrivez|dites/
