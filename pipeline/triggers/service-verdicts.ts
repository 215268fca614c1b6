import { gap, over, type Patterns } from '../signals/patterns.ts'

/** What customers say of the service as a whole: disappointed with it, it is poor. */

/** Of a thing that was bought it says nothing of the service. */
const ofIt =
  '(?: (?:with|about|by|in) (?:this|that|it|you|you guys|things|everything|any of (?:this|it)|how [a-z]{2,12}))?(?: at all)?(?: tbh)?'
const ends = '(?= [.!] | $| (?:to be honest|tbh|honestly|really|so far|lately|anymore|any more|and|because|as|since) )'
const disappointing = '(?:disappointed|disappointing|underwhelming|underwhelmed|unimpressed|dissatisfied|unsatisfied)'
const english = over(
  `(?:(?<=^ )|(?<=[.!] )|(?:i'm|i am|we're|we are|am|are) (?:(?:still|really|just|honestly|frankly|definitely) )?)(?:not|far from|less than|anything but) (?:(?:at all|really|very|too|particularly|exactly|overly) )?(?:happy|satisfied|pleased|impressed)${ofIt}${ends}`,
  `expected (?:(?:so|much|a lot|far|way) ){0,2}(?:better|more)(?: than this)?(?= [.!] | $| (?:from (?:you|your|a (?:company|bank|firm|brand|business|shop|store|hotel|service)|such|this)|of (?:you|your)|to be honest|tbh|honestly) )`,
  `(?:a|real|such a|huge|big|massive|bit of a|total|complete|major) (?:let down|letdown)(?= [.!] | $| (?:from|by|and|to be|lately|since|again|in|with) )`,
  `(?:below|beneath|short of|under) (?:what (?:we|i|you'd|one) (?:would |should |'d )?(?:pay|expect|paid|expected|am used|are used)|(?:your (?:usual )?|the |any |acceptable |my usual )?standards?|(?:my|our) expectations?|(?<=(?:is|was|are|been|bit|way|well|far) below )par)`,
  `(?:not|isn't|wasn't|aren't|nowhere near|hardly|far from) (?:(?:really|at all|quite|exactly) )?(?:good enough|up to (?:scratch|standard|par|the mark|snuff|your usual)|what (?:i|we) (?:pay|expect|paid|expected)(?: you)? (?:for|from))`,
  `(?:standards?|(?<! (?:picture|sound|video|print|audio|call) )quality|service|support|you|you guys|company)(?:'ve| has| have| is| are)?(?: (?:really|just|seriously|clearly|definitely|sadly|gone|been|so|much))* (?:downhill|slipped|gone to the dogs|got(?:ten)? (?:so much |much |a lot )?worse|getting worse and worse)`,
  `(?:very|really|extremely|so|quite|pretty|just|deeply|rather|incredibly|hugely|sorely|bit|little|i'm|i am|we're|we are) ${disappointing}(?: (?:at|by|with|in|about) (?:this|you|your|how|the (?:service|support|way|quality|lack|care|response)))?${ends}`,
  `(?:very|really|extremely|so|deeply|bitterly|quite|pretty|incredibly|beyond) (?:disappointed|unhappy|dissatisfied|unimpressed) (?:with|by|about|in|at) (?:how|you|your|the (?:way|service|support|customer|handling|response|lack)|this (?:service|company|support))`,
  `(?:not|isn't|aren't|far from|anything but|less than) (?:(?:at all|really|very|too|particularly) )?(?:happy|satisfied|impressed|pleased) with (?:your|the|this) (?:customer )?(?:service|support|handling|care|staff|company|team)`,
  `(?:really|very|such|so|what|extremely|shockingly|incredibly) (?:a |an )?(?:poor|bad|lousy|shoddy|dreadful|shocking|rubbish|appalling) (?:customer )?(?:service|support|care|communication)`,
)

const germanService =
  '(?:(?:kunden)?(?:service|dienst|betreuung)|support|laden|firma|unternehmen|hotline|betreuung|beratung|leistung|arbeit|abwicklung|kommunikation|umgang|ablauf|bearbeitung|verhalten)'
const germanYour = '(?:ihrem|ihrer|ihren|eurem|eurer|euren|deinem|deiner|dem|der|diesem|dieser)'
const german = over(
  `(?:(?:wirklich|echt|sehr|total|einfach|ziemlich|sowas von|mehr als|absolut|nur|extrem|schon|ist|finde ich|leider) )enttauschend(?= [.!] | $| (?:was|wie|dass|von|fur|ist|finde) )`,
  `(?:hatte|hatten|habe|haben|hab|hatt) (?:(?:ich|wir|mir|uns|da|hier|ehrlich|gesagt|echt|eigentlich) ){0,4}(?:von (?:ihnen|euch|einer|einem|so) (?:[a-z]{3,15} ){0,2})?(?:mehr|besseres|deutlich mehr|viel mehr|etwas anderes|was anderes) (?:von (?:ihnen|euch|einer|einem|so) (?:[a-z]{3,15} ){0,3})?erwartet`,
  `(?:lasst|lassen) (?:[a-z]{2,12} ){0,3}zu wunschen ubrig`,
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
  `(?:muy|bastante|realmente|totalmente|sumamente|verdaderamente|es|resulta|me parece|que) decepcionante(?= [.!] | $| (?:que|como|su|el|la|lo|vuestr[oa]|de) )`,
  `(?:esperaba|esperabamos) (?:(?:mucho|bastante|algo|un poco) )?(?:mas|mejor|otra cosa)(?= [.!] | $| (?:de (?:ustedes|vosotros|vuestr[oa]|su|una (?:empresa|marca)|un banco|ti)|la verdad) )`,
  `(?:deja|dejan) (?:mucho|bastante) que desear(?= [.!] | $| (?:la|su|el|en|y|desde) )`,
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
  `${tres.replace('){0,3}', '){1,3}')}decevante?s?(?= [.!] | $| (?:de|ce|que|comme|votre|vos|pour|et) )`,
  `(?:je m'attendais|on s'attendait|nous nous attendions|m'attendais) a (?:(?:beaucoup|bien|nettement) )?(?:mieux|plus|autre chose)(?= [.!] | $| (?:de|d'une?|venant|franchement) )`,
  `(?:vous m'avez|vous nous avez|vous m'avez vraiment) (?:beaucoup |vraiment )?decue?s?`,
  `(?:laisse|laissent) (?:vraiment |franchement )?a desirer`,
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
