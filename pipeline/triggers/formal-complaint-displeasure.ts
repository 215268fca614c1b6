import { over, type Patterns } from '../signals/patterns.ts'

/** A complaint that is not called one: displeasure put on record, staff reported, where complaints go; in four languages. */

const strong =
  '(?:(?:my|our|this|the|an?|some|strong|strongest|deep|deepest|extreme|utter|sincere|great|serious|formal|official|grave|profound|total|complete|formally|officially|hereby) ){0,4}'
const displeasure = '(?:dissatisfaction|discontent|displeasure|disapproval)'
const english = over(
  `(?:express|expressing|voice|voicing|register|registering|record|convey|conveying|communicate|state|stating|put|note|log|raise|lodge|document|declare|formali[sz]e|(?:notice|statement|letter|expression) of) ${strong}${displeasure}`,
  `(?:express|expressing|voice|register|registering|convey) (?:my|our) (?:(?:strong|deep|extreme|utter|serious|great|formal|official) )?(?:disappointment|disgust|dismay|objections?) (?:with|at|about|regarding|over|to|in) (?:how|the (?:way|service|treatment|handling|behaviou?r|conduct|manner|staff|quality)|your|this)`,
  `(?:raise|raising|lodge|lodging|register|registering|file|filing|enter|make|making|submit|submitting) (?:an? |my |our )(?:(?:formal|official|written|strong) )?(?:objection|protest)`,
  `(?:noted|recorded|documented)(?: (?:officially|formally|down|for the record|in writing)){0,2} that (?:i|we|i'm|we're|i am|we are)(?: (?:am|are|have been|was|were|very|extremely|deeply|highly)){0,3} (?:not (?:satisfied|happy|pleased)|dissatisfied|unhappy|disappointed|mistreated|treated|insulted|ignored|misled|lied)`,
  `(?:rude|insulted|humiliated|behaviou?r|attitude|unprofessional|disrespectful|mistreated)(?: [a-z']{1,15}){0,8} (?:on|for) (?:file|record|the record|my file)`,
  `(?:report|reporting) (?:an?|one|another|some|two) (?:member|members) of (?:your |the )?(?:staff|team|crew|personnel)`,
  `(?:report|reporting) one of (?:your|the) (?:[a-z]{3,12} )?(?:staff|drivers?|agents?|colleagues|employees|workers|people|technicians?|couriers?|managers)`,
  `(?:consider|take|treat|regard|accept|count|see) (?:this|my) (?:email|e mail|message|letter|note|chat|conversation|mail|feedback|text) (?:as |to be )?(?:an?|my|our) (?:(?:formal|official|written) )?(?:complaint|grievance|protest)`,
)

const german = over(
  `(?:meine|unsere|meinen|unseren|mein|grosse|tiefe|grossen) (?:(?:grosse|tiefe|starke|absolute|grosses|tiefes|grossen|ausserste) )?(?:unzufriedenheit|unmut|missfallen|verargerung|emporung|protest) (?:(?!nicht )[a-z]{1,18} ){0,6}?(?:aussern|ausdruck|kundtun|mitteilen|bekunden|festhalten|ausdrucken|protokoll|melden|einlegen|anbringen|aussprechen|hinterlegen)`,
  '(?:aussere|bekunde|erklare|melde|hinterlege) (?:(?:ich|hiermit|wir) ){0,2}(?:meine|meinen|mein|unsere|unseren) (?:[a-z]{3,12} )?(?:unzufriedenheit|unmut|missfallen|verargerung|protest)',
  '(?:leiten|leite|geben|gebt|reichen|nehmen|nehmt|bestatigen|bearbeiten|prufen) (?:sie )?(?:(?:bitte|umgehend|sofort) ){0,2}(?:meine|diese|unsere) (?:[a-z]{4,12} )?beschwerde(?! (?:von gestern|wurde) )',
  '(?:schriftliche|offizielle|zeitnahe)[nr]? (?:stellungnahme|antwort|bestatigung) (?:zu|auf|uber|meiner) (?:(?:meiner?|diese[r]?|die|der) )?(?:[a-z]{4,12} )?beschwerde',
)

const spanish = over(
  '(?:expresar|manifestar|mostrar|constancia de|constar|comunicar|transmitir|trasladar|registrar|presentar|formalizar|expreso|manifiesto|comunico|traslado|conste) (?:(?:formalmente|por escrito|oficialmente|les|le|que|todo|mi|nuestro|nuestra|mas|profundo|profunda|enorme|total|absoluta|absoluto|gran) ){1,4}(?:descontento|insatisfaccion|malestar|disconformidad|indignacion|protesta|desacuerdo|enfado|desagrado)',
)

const french = over(
  '(?:exprimer|faire part|signaler|manifester|faire savoir|notifier|communiquer|transmettre|formuler|temoigner|exprime|fais part|manifeste|signale) (?:(?:(?:par la presente|officiellement|formellement|vous|de|mon|mes|notre|ma|tout|toute|grand|profond|profonde|vif|vive|total) ){1,5})(?:mecontentement|insatisfaction|desaccord|indignation|protestation|deception)',
  "(?:courrier|lettre|formulaire|adresse|service|mail) (?:de|des|pour (?:une|les|ma)) (?:reclamations?|plaintes?)(?= [.?!] | $| (?:svp|stp|s'il|et|car|parce) )",
)
export const displeased: Readonly<Record<string, Patterns>> & { en: Patterns } = {
  en: english,
  de: german,
  es: spanish,
  fr: french,
}
