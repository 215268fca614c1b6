import { gap, over, type Patterns } from '../signals/patterns.ts'

/** What customers say of the service as a whole: disappointed with it, it is poor. */

const english = over(
  `(?:very|really|extremely|so|deeply|bitterly|quite|pretty|incredibly|beyond) (?:disappointed|unhappy|dissatisfied|unimpressed) (?:with|by|about|in|at) (?:how|you|your|the (?:way|service|support|customer|handling|response|lack)|this (?:service|company|support))`,
  `(?:not|isn't|aren't|far from|anything but|less than) (?:(?:at all|really|very|too|particularly) )?(?:happy|satisfied|impressed|pleased) with (?:your|the|this) (?:customer )?(?:service|support|handling|care|staff|company|team)`,
  `(?:really|very|such|so|what|extremely|shockingly|incredibly) (?:a |an )?(?:poor|bad|lousy|shoddy|dreadful|shocking|rubbish|appalling) (?:customer )?(?:service|support|care|communication)`,
)

const germanService =
  '(?:(?:kunden)?(?:service|dienst|betreuung)|support|laden|firma|unternehmen|hotline|betreuung|beratung|leistung|arbeit|abwicklung|kommunikation|umgang|ablauf|bearbeitung|verhalten)'
const germanYour = '(?:ihrem|ihrer|ihren|eurem|eurer|euren|deinem|deiner|dem|der|diesem|dieser)'
const german = over(
  `(?:nicht|alles andere als|kein bisschen|nur wenig|wenig) (?:(?:sehr|wirklich|besonders|ganz|gerade|mehr) )?zufrieden mit (?:(?:${germanYour} )${gap(1)}${germanService}|ihnen|euch)`,
  `unzufrieden mit (?:(?:${germanYour} )${gap(1)}${germanService}|ihnen|euch)`,
  `mit (?:${germanYour} ${gap(1)}${germanService}|ihnen|euch) (?:(?:bin|sind|ich|wir|ist|man|leider|absolut|wirklich|uberhaupt|gar|sehr|total|ganz|mehr als|hochst|extrem) ){0,5}(?:unzufrieden|(?:nicht|alles andere als|kein bisschen) (?:[a-z]{2,12} )?zufrieden)`,
  `(?:sehr|echt|wirklich|total|schwer|ziemlich|mehr als|extrem|bitter|masslos|tief|zutiefst) enttauscht(?= [.!] | $| (?:von|uber|mit) (?:ihnen|euch|${germanYour} ${gap(1)}${germanService}) )`,
  `enttauscht (?:von|uber) (?:ihnen|euch|${germanYour} ${gap(1)}${germanService})`,
  `(?:schlechte[rsn]?|mieser|miese[sn]?|lausige[rsn]?|unfreundliche[rsn]?) (?:${germanService}|kundensupport)`,
  `${germanService} (?:ist|war|wird) (?:(?:so|echt|sehr|wirklich|einfach|total|ja|doch|absolut|leider|immer|richtig) ){0,3}(?:schlecht|schlechter|mies|lausig|grottig|furchtbar|schrecklich|beschissen|das letzte|eine zumutung)(?= [.!] | $| (?:und|geworden|hier|bei) )`,
)

const spanishService = '(?:servicio|atencion|trato|soporte|gestion|asistencia|empresa|compania)'
const spanish = over(
  `(?:pesim[oa]|mal|mala|malisim[oa]|horrible|deplorable|lamentable|nefast[oa]|terrible|vergonzos[oa]|penos[oa]) ${spanishService}`,
  `${spanishService} (?:al cliente )?(?:es|fue|ha sido|esta siendo|me parece|tan|muy) (?:(?:muy|bastante|realmente|totalmente|un|una|tan) ){0,2}(?:mal[oa]|pesim[oa]|malisim[oa]|horrible|deplorable|lamentable|nefast[oa]|terrible|desastre|vergonzos[oa]|penos[oa])`,
  `${spanishService} (?:al cliente )?deja mucho que desear`,
  `(?:muy|bastante|totalmente|sumamente|realmente|super|tan|profundamente) (?:decepcionad[oa]s?|descontent[oa]s?|insatisfech[oa]s?)(?= [.!] | $| (?:con|de|por) (?:su|el|la|este|esta|vuestr[oa]|tu|ustedes|vosotros|como) )`,
  `(?:decepcionad[oa]s?|descontent[oa]s?|insatisfech[oa]s?) (?:con|de|por) (?:(?:su|el|la|este|esta|vuestr[oa]|tu) ${spanishService}|ustedes|vosotros)`,
  `no (?:estoy|estamos|quede|quedamos) (?:(?:nada|muy|para nada|del todo) )?(?:content[oa]s?|satisfech[oa]s?|conformes?) con (?:su|el|la|este|esta|vuestr[oa]|tu) ${spanishService}`,
)

const frenchService = '(?:service|sav|accueil|suivi|support|assistance|prise en charge|entreprise|societe|hotline)'
const frenchYour = '(?:votre|vos|le|la|ce|cette|ton)'
const tres = '(?:(?:tres|vraiment|extremement|assez|plutot|franchement|profondement|fort|bien|trop|si|plus que) ){0,3}'
const french = over(
  `(?:je suis|nous sommes|on est|suis) ${tres}(?:decue?s?|mecontente?s?|insatisfaite?s?) (?:de|du|par|d') ?(?:${frenchYour} ${gap(1)}${frenchService}|service|vous|vous tous|l'accueil|la facon|la maniere)`,
  `pas (?:(?:du tout|tres|vraiment|franchement) )?(?:satisfaite?s?|contente?s?) (?:de|par|avec|du) (?:${frenchYour} ${gap(1)})?${frenchService}`,
  `(?:mauvais|mauvaise|pietre|deplorable|lamentable|tres mauvais) ${frenchService}`,
  `${frenchService}(?: (?:client|clients|apres vente|technique))? (?:est|etait|a ete|devient) ${tres}(?:mauvais|mauvaise|nul|nulle|lamentable|deplorable|pitoyable|catastrophique|horrible|minable|decevant|decevante|mediocre)`,
)

export const serviceVerdict: Readonly<Record<string, Patterns>> = { en: english, de: german, es: spanish, fr: french }

/** A condition, a question, a "no", or somebody else's service. */
export const notOurs =
  / (?:if|in case|unless|wenn|falls|ob|si|quand|lorsque|cuando|keine?[nrsm]?|nie|never|nunca|jamais|sin|sans|ohne|no tengo|hatte|previous|old|altem?|ex|mutter|mann|frau|vater|marido|esposa|mari|femme) (?:[a-z']{1,20} ){0,4}$| (?:bei|von|mit|en|con|chez|avec|at|from|with) (?:(?:der|dem|meine[rmn]?|einer|einem|la|mi|un|une|una|le|mon|ma|my|the|an|a) )?(?:alten|anderen|vorigen|letzten|konkurrenz|otr[oa]|competencia|anterior|antigu[oa]|autre|concurrent|concurrence|ancien|ancienne|old|other|another|previous|last) (?:[a-z']{1,20} ){0,5}$/
export const elsewhereToo =
  /^ (?:[a-z']{1,20} ){0,3}(?:bei|von|mit|en|con|chez|avec|at|from|with|de|of) (?:(?:der|dem|meine[rmn]?|einer|einem|la|mi|un|une|una|le|mon|ma|my|the|an|a) )?(?:alten|anderen|vorigen|letzten|konkurrenz|otr[oa]|competencia|anterior|antigu[oa]|autre|concurrent|concurrence|ancien|ancienne|old|other|another|previous|last) /
