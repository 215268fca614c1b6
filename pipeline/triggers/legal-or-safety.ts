import { firstFound } from '../signals/language.ts'
import { flag } from '../signals/lexicon.ts'
import type { Line, Span } from '../signals/line.ts'
import { findUnless, gap, over, type Patterns, reach } from '../signals/patterns.ts'
import { danger, hazard } from './danger-english.ts'
import { harmElsewhere } from './harm-elsewhere.ts'
import { harm, inTheory } from './harm-english.ts'
import { lawElsewhere, lawRefused, lawRefusedAfter } from './law-elsewhere.ts'
import {
  lawRefusedAfter as englishLawRefusedAfter,
  law,
  lawRefusedBefore,
  lawyerHere,
  lawyerRefusedAfter,
  suing,
  suingRefused,
} from './law-english.ts'
import { type CustomerTrigger, certain, quote } from './trigger.ts'
import { missing, takenBack } from './why-not.ts'

const refused = new RegExp(
  ` (?:don't|do not|didn't|not|never|without|no need to|isn't|won't|wouldn't) (?!hesitate )${reach(3)}$| (?:what|liable|liability|covers?|covered|insured|insurance|responsible|pays?|happens?|compensate|protected) (?:[a-z']{1,12} ){0,3}if (?!i |he |she |we |they )(?:[a-z']{1,12} ){0,3}$`,
)

const refusedDanger = new RegExp(`${refused.source}|${inTheory}`)
const refusedLaw = new RegExp(`${refused.source}|${lawRefusedBefore}`)

/** What is made to burn, or to shine, does no harm by it: a candle, a lamp, a wood fire. */
const shining =
  '(?:kerzen?|teelicht(?:er)?|lampen?|licht(?:er)?|leuchten?|leds?|(?:gluh)?birnen?|lampchen|lichterkette|anzeige|kontrollleuchte|feuer|holz|docht|brenner|kamin|grill|kohle|laser|fackel|ol|laterne)'
const burning = `(?<! ${shining} (?:[a-z]{2,12} ){0,1})brennt(?! (?:so )?(?:(?:die|das|der|eine?|meine|diese[rs]?|ihre) ){0,1}(?:[a-z]{2,15} ){0,1}${shining} | (?:[a-z0-9]{1,10} ){0,3}(?:stunden?|minuten) |(?:[a-z0-9]{1,10} ){0,3}(?:stunden?|minuten) )`
const spanishVictim =
  '(?:hij[oa]s?|nin[oa]s?|bebe|espos[oa]|marido|mujer|madre|padre|niet[oa]|herman[oa]|amig[oa]|abuel[oa]|sobrin[oa]|perr[oa]|gat[oa]|persona|alguien)'
/** A "fils" is read as mistyped. */
const frenchVictim =
  "(?:fils|file|fille|enfants?|bebe|mari|femme|mere|pere|petite?|garcon|frere|soeur|amie?|chien|chat|grand mere|grand pere|quelqu'un|personne)"
/** Danger in the other languages. */
const dangerElsewhere: Record<string, Patterns> = {
  de: over(
    '(?:mich umbringen|selbstmord|stromschlag|krankenwagen|notarzt|vergiftet|brustschmerzen|allergische reaktion)',
    `(?:${burning}|(?:hat|hatte) ${gap(4)}(?:gebrannt|feuer gefangen)|in brand|(?:ist|sind) ${gap(4)}(?:explodiert|verbrannt)|(?:bin|wurde|hat sich) ${gap(3)}verletzt|(?:riecht|stinkt) ${gap(2)}nach (?:gas|rauch))`,
    // it began to burn, smoke comes out of it; somebody is hurt
    '(?:angefangen|begonnen|fangt an|fing an|beginnt|begann) zu (?:brennen|qualmen|rauchen|schmoren|funken)',
    '(?:eine|einen|nen|ne) (?:gewischt|stromschlag|elektroschock) (?:bekommen|gekriegt|gegeben|verpasst)',
    `(?:rauch|qualm|flammen|funken) (?:kommt|kommen|kam|kamen|steigt|stieg|aus (?:dem|der|meinem|meiner|ihrem|eurem))`,
    `(?:kommt|kommen|kam|kamen|steigt|stieg|schlagen|schlugen|spruht|spruhen|spruhte) ${gap(3)}(?:rauch|qualm|flammen|funken)`,
    '(?:gerat|akku|handy|ladegerat|netzteil|kabel|stecker|batterie|maschine|herd|ofen|es) (?:raucht|qualmt|schmort)',
    `(?:mich|sich|uns|mir) ${gap(6)}(?:verbrannt|verbruht|verletzt|vergiftet)`,
    `(?:kind|sohn|tochter|baby|enkel|enkelin|kleine|kleiner|mann|frau|mutter|vater|oma|opa|hund|katze) ${gap(5)}verschluckt`,
    // who wants to die
    '(?<! (?:in|mit|bei|ohne|hier|dort|da|so|von) (?:[a-z]{1,15} ){0,2})nicht (?:mehr|langer) (?:weiter ?)?leben(?! (?:in|mit|bei|ohne|hier|dort|von) )',
    '(?:mir|sich) (?:(?:selbst|einfach|bald|jetzt|noch|heute) ){0,2}das leben (?:zu )?nehmen|(?:nimmt|nehme) (?:ich |er |sie )?(?:mir|sich) das leben',
    '(?:will|mochte|wurde am liebsten|konnte) (?:(?:einfach|nur noch|nur|am liebsten|jetzt|lieber) ){0,2}(?:sterben|tot sein)(?! vor )|am liebsten (?:ware ich |wurde ich |einfach )?(?:tot|sterben)(?! (?:vor|umfallen) )',
    '(?:keinen (?:sinn|grund) mehr (?:zu|im|am)|nichts mehr furs|nichts mehr zum) leben',
    'meinem leben ein ende',
  ),
  es: over(
    '(?:suicidarme|matarme|quitarme la vida|se incendio|se prendio fuego|se prendio|en llamas|exploto|me queme|ambulancia|(?:huele|olor) a gas|(?:descarga electrica|reaccion alergica|dolor (?:en el|de) pecho))',
    `(?:sale|salia|salio|salieron|salen|solto|soltaron|echo|lanzo|sacaba|echa|echaba|echando|suelta|soltaba|soltando|saliendo) ${gap(2)}(?:humo|chispas|llamas)`,
    '(?:empezo|comenzo|empieza|comienza|empezado|comenzado) a (?:arder|quemarse|incendiarse|humear|echar (?:humo|chispas)|soltar (?:humo|chispas))',
    '(?:esta|estaba) (?:ardiendo|quemandose|incendiandose)',
    `${spanishVictim} ${gap(3)}se (?:(?:ha|han|habia) )?(?:trago|tragado|quemo|quemado|electrocuto|electrocutado|intoxico|intoxicado|atraganto|atragantado|ahogo|asfixio|desmayo|lesiono|lesionado)`,
    'me (?:he )?(?:electrocute|electrocutado|quemado|intoxique|intoxicado|dio (?:la )?corriente|dio un (?:calambrazo|calambre)|dio una descarga)',
    // who wants to die
    'no (?:quiero|puedo|deseo) (?:seguir )?(?:viviendo|vivir)(?: mas)?(?! (?:en|con|aqui|alli|ahi|asi|cerca|lejos|sol[oa]|de|sin) )',
    '(?:quiero|deseo|ganas de|prefiero|preferiria|mejor) (?:morir|morirme|estar muert[oa])(?! (?:de|por) )|me quiero morir(?! (?:de|por) )',
    '(?:no (?:tengo|me quedan|hay|encuentro|veo)|ya sin|sin) (?:(?:ya|mas|ningun|ninguna|nada) ){0,2}(?:ganas de|motivos? para|razon(?:es)? para|razon de|por lo que|por que) (?:seguir )?(?:viviendo|vivir)(?! (?:en|con|aqui|alli|ahi) )',
    '(?:acabar|terminar) con (?:mi|su) vida|la vida no (?:vale la pena|merece la pena|tiene sentido)|quitar(?:me|se) la vida|me (?:voy a )?(?:quitar la vida|matar(?= [.!] | $)|mato(?= [.!] | $))',
  ),
  fr: over(
    "(?:me suicider|me tuer|mettre fin a mes jours|pris feu|en feu|a explose|ambulance|(?:sent le|odeur de) gaz|reaction allergique|decharge electrique|brule la main|m'a brulee?|douleurs? (?:a|dans) la poitrine)",
    `(?:fumee|etincelles|flammes) (?:(?:noire|blanche|epaisse) )?(?:qui )?(?:sort|sortait|sortent|sortaient|s'echappe|s'echappait)`,
    `(?:sort|sortait|degage|degageait|crache|crachait|fait|faisait) ${gap(2)}(?:fumee|etincelles|flammes)`,
    "(?:commence|commencait|s'est mise?|se met) a (?:bruler|fumer|prendre feu|faire des etincelles)",
    `${frenchVictim} ${gap(3)}(?:s'est|s'etait) ${gap(1)}(?:electrocutee?|brulee?|blessee?|intoxiquee?|etouffee?|empoisonnee?)`,
    `m'a (?:(?:bien|carrement|legerement|gravement|presque) )?(?:electrocutee?|brulee?|blessee?|intoxiquee?|empoisonnee?)`,
    `je me suis ${gap(1)}(?:electrocutee?|brulee?|blessee?|intoxiquee?|empoisonnee?)`,
    `${frenchVictim} (?:a|ait|vient d'|aurait) (?:avale|ingere)`,
    // who wants to die
    "(?:envie|decide|pense a|voudrais|veux)(?: d')? ?(?:d'en|en) finir(?= [.!] | $| (?:avec (?:la vie|mes jours)|une fois pour toutes|ce soir|pour de bon) )|en finir avec (?:la|ma) vie",
    '(?:ne )?(?:veux|peux|voulait|souhaite) plus (?:continuer a )?vivre(?! (?:ici|avec|dans|chez|a|en|sans|comme|la) )',
    '(?:plus|aucune|pas) (?:du tout )?(?:envie|raison|gout) (?:de|a) (?:continuer a )?vivre(?! (?:ici|avec|dans|chez|a|en|sans|comme|la) )|plus gout a la vie',
    "(?:envie de|veux|voudrais|prefere|prefererais|aimerais) (?:mourir|etre morte?)(?! (?:de|d'|moins|en|a) )|mettre fin a (?:ma vie|mes jours)",
  ),
}
const dangerRefused =
  / (?:(?:kein|keinen|no|ne|pas) (?:[a-z']{1,20} ){0,2}|(?:versichert|haftet|haften|deckt|zahlt|passiert|cubre|cubren|responde|responden|pasa|pasaria|couvre|couvrez|couvert|assure|rembourse|passe) (?:[a-z']{1,15} ){0,4}(?:wenn|falls|si) (?!ich |me |yo |je )(?:[a-z']{1,15} ){0,4})$/

/** Where the message speaks of law or danger, in the language whose rules apply; or null. @param back told of what is taken back */
export function findLegalOrSafety(line: Line, language: string, back?: (span: Span) => void): Span | null {
  if ((line.flags & (flag.law | flag.danger | flag.harm)) === 0) return null
  if (language === 'en')
    return (
      ((line.flags & flag.danger) === 0 ? null : findDanger(line, back)) ??
      ((line.flags & (flag.danger | flag.harm)) === 0
        ? null
        : findUnless(line, harm, refusedDanger, undefined, back)) ??
      ((line.flags & flag.law) === 0 ? null : findLaw(line, back))
    )
  const hurt = dangerElsewhere[language]
  const told = harmElsewhere[language]
  const lawsuit = lawElsewhere[language]
  if (hurt === undefined || told === undefined || lawsuit === undefined) return null
  return (
    findUnless(line, hurt, dangerRefused, undefined, back) ??
    findUnless(line, told, dangerRefused, undefined, back) ??
    findUnless(line, lawsuit, lawRefused, lawRefusedAfter, back)
  )
}

const findDanger = (line: Line, back?: (span: Span) => void): Span | null =>
  findUnless(line, danger, refusedDanger, undefined, back) ?? findUnless(line, hazard, refusedDanger, undefined, back)

const findLaw = (line: Line, back?: (span: Span) => void): Span | null =>
  findUnless(line, law, refusedLaw, englishLawRefusedAfter, back) ??
  findUnless(line, lawyerHere, refusedLaw, lawyerRefusedAfter, back) ??
  findUnless(line, suing, suingRefused, undefined, back)

/** Lawyers, courts, data protection; danger to somebody's life or health. @see METRICS.md, tier 3 */
export const legalOrSafety: CustomerTrigger = ({ event, signals }, _history, _policy, why) => {
  const back = takenBack(why)
  const span = firstFound(signals.languages, (language) => findLegalOrSafety(signals.line, language, back))
  if (span !== null) return certain('legal_or_safety', 3, [quote(event, span)])
  why?.(missing(signals, (signals.line.flags & flag.danger) === 0 ? flag.law : flag.danger))
  return null
}
