import type { Language } from './language.ts'
import { flag } from './lexicon.ts'
import { type Line, type Span, wordsOf } from './line.ts'
import { findUnless, gap, over, type Patterns } from './patterns.ts'

/**
 * The plain statements of anger at a service, in German, Spanish and French. There is no mood there that could be measured
 * in halves: who says none of these is not judged.
 */

const much =
  '(?:(?:ja|doch|echt|wohl|einfach|wirklich|absolut|total|richtig|langsam|mittlerweile|inzwischen|jetzt|so|sehr|mehr als|schon|nur noch|eine?|die|der|das|vollig|extrem|dermassen|ganz|aber|hier|leider) ){0,5}'
const germanOutrage =
  '(?:unverschamtheit|frechheit|sauerei|schweinerei|zumutung|schande|armutszeugnis|verarsche|abzocke|schlamperei|katastrophe|skandal)'
const germanService =
  '(?:(?:kunden)?(?:service|dienst)|support|laden|firma|hotline|chatbot|bot|unternehmen|verein|app|kommunikation|erfahrung|leistung)'
const german = over(
  `zum (?:verruckt|wahnsinnig|irre|narrisch) werden|zum (?:verzweifeln|davonlaufen|mause melken|aus der haut fahren)|(?:bin|sind) (?:(?:hier|echt|langsam|nur noch|total|wirklich|bald|schon) ){0,3}am verzweifeln|(?:macht|treibt|machen|treiben) (?:mich|uns) (?:(?:hier|echt|noch|langsam|einfach|total|vollig) ){0,3}(?:wahnsinnig|verruckt|irre|fertig|in den wahnsinn|zur weissglut)(?! (?:vor (?:freude|gluck)|glucklich) )|(?:koche|platze) (?:(?:hier|gleich|bald|echt) ){0,2}vor wut|(?:hab|habe|haben) (?:(?:langsam|echt|jetzt) ){0,2}(?:die )?(?:faxen dicke|geduld verloren)`,
  `(?:das|dies|es|was hier passiert|sowas|so was) (?:ist|war|grenzt an) ${much}(?:bodenlose |pure |reine |absolute |grosse )?(?:${germanOutrage}|unverschamt|inakzeptabel|unakzeptabel|unertraglich|unerhort|ungeheuerlich|skandalos|lachhaft|lacherlich|(?:schlechter )?witz|unfassbar|das letzte|unterirdisch|unter aller (?:sau|kanone)|nicht zu fassen|zum kotzen)(?= [.!] | $| (?:was|wie|dass|von|seit|und|mit|fur|hier|so|bei|euer|ihr|eurer|ihrer|ich|wir|keiner|niemand|immer|schon|jetzt|kein|keine|nach|nur|da|warum|erst|drei|zwei) )(?! (?:gut|toll|schon|lecker|schnell) )`,
  `(?:eine?|die) ${germanOutrage} (?:ist|sind) (?:das|es)(?= [.!] | $)|betrug am kunden|enttauscht von (?:euch|ihnen|eurem|eurer|ihrem|ihrer|diesem|dieser)|(?:rege?|reg) mich ${gap(2)}auf(?= [.!] | $| (?:uber|wenn|dass) )|verarsche am kunden`,
  `(?:was fur eine?|so eine?|absolute|pure|reine|totale|bodenlose|einzige) ${germanOutrage}|(?<=^ )(?:${germanOutrage}|unverschamt|unfassbar|inakzeptabel)(?= [.!] | $| (?:seit|dass|was|schon wieder|immer noch|kein|keine|keiner|niemand|ihr|sie|nach|wie (?:lange|schlecht)) )|so ein saftladen|saftladen`,
  `(?:ich bin|wir sind|bin|macht mich|ich werde) ${much}(?:stinksauer|stocksauer|wutend|genervt|verargert|angepisst|emport|fassungslos|entnervt|frustriert|auf 180|sauer(?= [.!] | $| (?:auf|uber|wegen|weil|dass|und) )|(?<=(?:sehr|total|massiv|schwer|extrem|mehr als|so) )enttauscht)`,
  `(?:ich )?dreh(?:e)? (?:(?:hier|noch|gleich|bald|langsam|echt|wirklich) ){0,3}durch(?! vor (?:freude|gluck) )|(?:das|es) (?:kann|darf) (?:(?:doch|ja|echt|wohl|einfach|alles|jetzt|wirklich) ){0,3}nicht wahr sein(?= [.!?] | $| (?:seit|dass|was|wie|ich|und|jetzt) )`,
  `(?:nase|schnauze) ${gap(2)}voll|(?:jetzt|langsam|mir|nun) reicht(?:s|'s| es)|(?<=^ )(?:es )?reicht(?:s|'s)?(?: es)?(?: mir)?(?: (?:jetzt|langsam|endgultig|aber))?(?= [.!] | $)`,
  `(?:kotzt|nervt|argert|regt) (?:mich|uns) ${gap(3)}(?:an|auf|tierisch|extrem|gewaltig|total|richtig|massiv|nur noch)(?= [.!] | $| (?:dass|wie|mit|euer|ihr|und) )`,
  `nie wieder (?:bestelle|kaufe|buche|fliege|etwas|bei|werde) ${gap(3)}(?:euch|ihnen|ihrem|eurem|dieser|diesem)|nie wieder bei (?:euch|ihnen)|(?:ihr seht|sie sehen) mich nie wieder`,
  `(?:schlechteste|miserable|katastrophale|unterirdische|grottenschlechte|lausige|unverschamte|unmogliche|furchtbare|grauenhafte)[rsn]? ${germanService}|${germanService} (?:ist|war) ${much}(?:miserabel|unterirdisch|katastrophal|grottenschlecht|grauenhaft|unverschamt|ein witz|ein schlechter witz)`,
  `(?<=(?:^|[.!]) )(?:(?:ach|ja|dann|ihr konnt|du kannst|sie konnen|kannst) ){0,2}(?:leckt? mich|mich (?:mal )?lecken)(?= [.!] | $| (?:doch|mal|alle|am) )|(?:geht?|fahrt?|schert euch|scher dich) zu[mr] (?:teufel|holle)|ich fasse? es (?:(?:einfach|ja|echt) )?nicht|(?:kann|konnte) es (?:(?:einfach|ja|echt) )?nicht fassen|(?:halten|haltet|haltst) (?:sie|ihr|du) (?:mich|uns) (?:(?:eigentlich|wirklich|etwa) ){0,2}fur (?:blod|dumm|bescheuert|einen? (?:idioten|trottel|deppen))|nicht mehr alle tassen|habt sie (?:doch )?(?:wohl )?nicht (?:mehr )?alle|(?:wollen sie|wollt ihr|willst du) mich (?:eigentlich )?(?:verarschen|veralbern|verappeln|auf den arm nehmen|verschaukeln|fur dumm verkaufen)|fuhle mich ${gap(3)}(?:verarscht|veralbert|betrogen|im stich gelassen|hingehalten|abgezockt|nicht ernst genommen)|platzt ${gap(2)}der kragen|zum (?:kotzen|haare raufen)`,
)

const muy =
  '(?:(?:una?|totalmente|absolutamente|realmente|verdader[oa]|autentic[oa]|muy|completamente|simplemente|tremend[oa]|total|super|mas que|ya|tan|bastante|pura|puro) ){0,3}'
const spanishService = '(?:servicio|atencion|empresa|experiencia|compania|soporte|trato|gestion)'
const spanishBad = '(?:pesim[oa]|horrible|nefast[oa]|lamentable|asqueros[oa]|vergonzos[oa]|malisim[oa]|deplorable)'
const spanish = over(
  `(?:es|esto es|resulta|esta siendo|ya es|es todo|me parece) ${muy}(?:desesperante|frustrante|exasperante|desquiciante|insoportable|agotador)(?= [.!] | $| (?:que|como|llevo|llevamos|esto|no|ya|y|con|de|nadie|esperar) )|que (?:rabia|coraje|frustracion|impotencia|hartazgo)(?= [.!] | $| (?:me (?:da|dan)|otra|siempre|que|con|no|ya|esto) )|me (?:desespera|saca de quicio|sacais de quicio|pone de los nervios|teneis desesperad[oa])`,
  `(?:es|esto es|eso es|me parece|son|fue|parece|menuda|menudo|vaya|esta siendo) ${muy}(?:verguenza|inaceptable|indignante|intolerable|inadmisible|vergonzos[oa]|lamentable|desastre|tomadura de pelo|falta de respeto|estafa|robo|atropello|abuso|burla|escandalo|insulto|desproposito|asco)(?= [.!] | $| (?:que|como|de|lo|el|la|para|y|con|esto|su|vuestro|llevo|llevamos|llevan|ya|nadie|nunca|cada|desde|otra|no|tres|dos|estoy|estamos|me|nos|por|tanto|tanta|solo|hace|siempre) )`,
  `que (?:verguenza|asco|desastre(?! (?:soy|estoy|tengo|mi|de (?:cocina|habitacion|pelo)) )|falta de (?:respeto|seriedad|profesionalidad)|poca verguenza|tomadura de pelo|indignacion)`,
  `(?:estoy|estamos|me tienen|me teneis|me tienes|sigo) ${muy}(?:hart[oa]s?|furios[oa]s?|enfadad[oa]s?|enojad[oa]s?|indignad[oa]s?|cabread[oa]s?|frustrad[oa]s?|desesperad[oa]s?|(?<=(?:muy|bastante|super|mas que|realmente) )(?:molest[oa]s?|decepcionad[oa]s?)|hasta (?:las narices|el gorro|el mono|los huevos|los cojones))`,
  `(?:me|nos) (?:estan|esta|estais|estas) ${gap(1)}(?:tomando el pelo|mareando|ignorando|faltando al respeto|estafando|robando)|(?:se burlan|se rien|os reis|os burlais|se estan riendo|se estan burlando) de (?:mi|nosotros|los clientes|la gente)`,
  `${spanishBad} (?:el |la |su |vuestro |vuestra )?${spanishService}|peor ${spanishService}|${spanishService}(?: (?:al cliente|tecnico|tecnica))? (?:(?:es|fue|tan|mas|muy|de lo mas|totalmente) ){0,2}(?:${spanishBad}|de verguenza|un asco|un desastre)`,
  `(?:me|nos) (?:toman|tomais|tomas|estan tomando) por (?:tont[oa]s?|idiotas?|imbeciles?|estupid[oa]s?)|(?:ya )?no (?:aguanto|soporto) (?:ni un [a-z]{3,10} )?mas(?= [.!] | $| (?:esta|este|estos|estas|esto|su|sus|tanta|tanto|con|que|asi|vuestr[oa]s?) )|ya basta|basta ya|(?<=^ )basta(?= [.!] | $)|nunca mas (?:vuelvo|compro|compraremos|volvere|os compro|les compro|contrato|pido)|(?:es|esto es) el colmo|no (?:vuelvo|volvere) a (?:comprar|contratar|pedir)(?:les|os|le)?`,
  `(?:sois|son|ustedes son|eres|vaya) (?:todos )?(?:un(?:os|as)|panda de|una panda de|una banda de) (?:ladrones|estafadores|sinverguenzas|incompetentes|inutiles|impresentables|mentirosos|caraduras)`,
)

const tres =
  '(?:(?:vraiment|tout simplement|absolument|totalement|completement|une?|du|de la|tout a fait|purement|juste|trop|franchement|carrement|vrai|vraie|veritable|pure?|tres|extremement|plus que|hyper|super|assez|quand meme|grand) ){0,4}'
const frenchService =
  '(?:service|support|entreprise|societe|sav|hotline|accueil|experience|appli|application|site|suivi|service client|service clients)'
const french = over(
  `je (?:craque|pete (?:un|les) (?:cable|plombs))(?= [.!] | $| (?:avec|la|a|j'|depuis|c'est|plus) )|(?:ca|cela|vous) (?:me|nous) (?:rend|rendez) (?:folle|fou|dingue|chevre)(?! (?:de (?:joie|bonheur)|amoureuse?) )|(?:je suis|on est) ${tres}a bout de (?:nerfs|patience)|(?:je vais|je deviens|devenir) (?:devenir )?(?:folle|fou|dingue|chevre)(?= [.!] | $| (?:avec|a (?:force|cause)) )|c'est ${tres}(?:desesperant|exasperant|frustrant|agacant|penible)(?= [.!] | $| (?:de|ce|cette|votre|d'[a-z]{2,15}|que|depuis|a la fin|toujours) )`,
  `(?:c'est|ca devient|je trouve (?:ca|cela)|c'etait|tout cela est|cela est|ceci est|est) ${tres}(?:inadmissible|inacceptable|scandaleu(?:x|se)|scandale|honte|honteux|lamentable|insupportable|intolerable|revoltant|ecoeurant|pitoyable|n'importe quoi|vol|arnaque|escroquerie|manque de respect|inimaginable|deplorable|se moquer du monde)(?= [.!] | $| (?:que|de|d'[a-z]{2,20}|et|ce|cette|votre|vos|comme|pour|manifeste|total|toujours|je|j'[a-z]{1,12}|on|depuis|ca|encore|vous|personne|aucune?|rien|deux|trois|jamais|cela) )`,
  `(?<=^ )(?:quelle |une )?(?:honte|scandaleux|inadmissible|inacceptable|lamentable|arnaque)(?= [.!] | $| (?:toujours|encore|aucune?|personne|depuis|rien|vous|apres) )|quelle honte|honte a vous|vous devriez avoir honte`,
  `j'en ai (?:vraiment |plus que )?(?:marre|assez|ras le bol|ma claque|plein le dos)|ras le bol (?:de|d'[a-z]{2,15})|marre de (?:vous|votre|vos|ce|cette|cet|attendre)|(?<=^ )(?:ras le bol|y en a marre|marre)(?= [.!] | $)`,
  `(?:j'en|je n'en|n'en|on en) peux (?:vraiment |juste |tout simplement )?plus(?= [.!] | $| (?:de (?:votre|vos|cette|ce|vous|cet|ces|tout)|d'(?:attendre|appeler|expliquer)|la|franchement|j'|c'est) )|(?:vous|on) me (?:faites|fait) perdre (?:mon|du|tout mon) temps`,
  `je suis ${tres}(?:furieu(?:x|se)|en colere|enervee?|excedee?|scandalisee?|outree?|indignee?|revoltee?|ulceree?|a bout|(?<=(?:tres|vraiment|extremement) )(?:mecontente?|decue?))`,
  `(?:vous|tu|on) (?:me|nous) (?:prenez|prends|prend) (?:vraiment )?pour (?:des? |une? |le |la )?(?:idiots?|imbeciles?|cons?|debiles?|abrutis?|cretins?|pigeons?|qui|vache a lait|moins que rien)(?! [a-z]{3,12} a )`,
  `(?:vous|on) (?:vous |se )?(?:moquez|fichez|foutez|payez|moque|fiche|fout) (?:de moi|de nous|du monde|de vos clients|ma tete|de qui)`,
  `(?:pire|lamentable|pitoyable|deplorable) ${frenchService}|${frenchService} (?:(?:est|etait|vraiment|tout simplement|totalement|plus que|d'une) ){0,3}(?:lamentable|deplorable|pitoyable|nul|nulle|minable|catastrophique|inexistant|desastreux|honteux|scandaleux|execrable|pourrie?)`,
  `plus jamais (?:je |chez |rien )?(?:ne )?(?:commande|commander|chez|acheter|achete|reviens|reviendrai|vous)|jamais plus chez vous|vous etes ${gap(2)}(?:voleurs|escrocs|incapables|menteurs|incompetents|irresponsables)|bande (?:de|d') ?(?:voleurs|escrocs|incapables|incompetents|menteurs|charlatans|arnaqueurs)|bande d'(?:escrocs|incapables|incompetents|arnaqueurs|abrutis|imbeciles|idiots)|commence a bien faire|trop c'est trop|c'est le comble|la coupe est pleine|(?<=^ )ca suffit(?= [.!] | $| (?:maintenant|comme ca) )`,
)
const patterns: Readonly<Record<string, Patterns>> = { de: german, es: spanish, fr: french }

/** What begins a clause without which the one before it is not said. */
const hanging =
  /^ (?:wenn|falls|sobald|dass|ob|weil|damit|um|si|que|quand|lorsque|cuando|para|pour|als|den|die|der|das|qui) /
/** Longer lists say no more. */
const MOST_COMMAS = 3

/** A "not", a condition, somebody else's anger. */
const refused =
  / (?:nicht|keine?[nrm]?|nie|ohne|wenn|falls|ob|no|nunca es|sin|ni|si|pas|jamais de|sans|lorsque|quand|chef|mann|frau|mutter|vater|jefe|marido|esposa|madre|padre|patron|mari|femme|mere|pere|voisin|nachbar|vecino) (?:[a-z']{1,20} ){0,3}$/
/** It is over, or was meant well. */
const refusedAfter =
  /(?: |^)(?:(?:jetzt|inzwischen|nun) (?:ist|geht|lauft|klappt|passt) (?:es |alles |das )?(?:wieder |gut|geklart|gelost)|aber ihr (?:seid|wart) (?:super|toll|spitze)|danke|pero ya (?:funciona|esta|llego|va)|gracias|mais c'est (?:regle|resolu|bon)|merci) |^ (?:gut|lecker|schon(?! (?:wieder|seit|lange|wochen|tage))|gunstig|bonito|barato|barata|bon|beau) /

/** Where the customer says plainly how angry they are, or null. English has a measure instead. */
export function findAnger(line: Line, language: Language): Span | null {
  if ((line.flags & flag.anger) === 0) return null
  const said = patterns[language]
  if (said === undefined) return null
  return findUnless(line, said, refused, refusedAfter) ?? findBeforeComma(line, said)
}

function upTo(line: Line, end: number): Line {
  const text = line.text.slice(0, end)
  return { ...line, text, spelled: wordsOf(text), patterns: null }
}

/** "C'est une honte, quatre semaines sans eau": a comma ends a statement as a full stop does. */
function findBeforeComma(line: Line, said: Patterns): Span | null {
  for (const end of line.clauses.slice(0, MOST_COMMAS)) {
    const after = line.text.slice(end - 1)
    const found = end > 1 ? findUnless(upTo(line, end), said, refused) : null
    if (found !== null && !refusedAfter.test(after) && !hanging.test(after)) return found
  }
  return null
}
