import { gap, together } from '../signals/patterns.ts'
import { coin } from './refund-request-english.ts'

/** Money asked back in German, Spanish and French; over folded text, so without marks. */

/** Up to some words, no negation among them. */
const certain = (most: number): string => `(?:(?!nicht |keine? |keinen )[a-z0-9'.,]{1,24} ){0,${most}}?`
const certainly = certain(5)
const germanBack =
  '(?:(?:ruck)?erstattung|ruckuberweisung|(?:mein|das|unser) geld|geld zuruck(?:bekommen|haben|erhalten|fordern|verlangen)?|zuruckbekommen|zuruckerhalten|(?:zuruck|wieder)haben|erstattet|zuruckerstattet|gutschrift|ruckbuchung|ruckzahlung|(?:kaufpreis|betrag|anzahlung|kaution|gebuhr|preis|kosten|summe) (?:(?:bitte|wieder|sofort|vollstandig|komplett) ){0,2}zuruck|zu erstatten|zuruckzuzahlen|zuruckzuerstatten|zu ersetzen|schadens?ersatz|entschadigung)'
/** "600", "1.200,50", "1 200", "EUR 600": a sum whose sign is not read. */
const sum = `(?:${coin} )?[0-9][0-9.,]{0,12}(?: [0-9]{3}(?:[.,][0-9]{2})?){0,2}`
export const german = [
  `(?:mochte|mochten|will|wollen|verlange|verlangen|fordere|fordern|beantrage|beantragen|bitte um|bitten um|hatte gerne?|brauche|erwarte|(?<! wann )(?:bekomme|kann|konnte|kriege) ich|steht mir) ${certainly}${germanBack}`,
  // turned round behind a clause: "da …, bitte ich um Rückzahlung"; "ich bitte Sie, mir … zu erstatten"
  `(?:bitte|bitten|ersuche|ersuchen)(?: ich| wir)? (?:(?:sie|euch|hiermit|daher|deshalb|nun|hoflich|freundlich) ){0,3}um (?:(?:die|eine|den|der|sofortige|umgehende|vollstandige|komplette|rasche|schnelle|volle|zeitnahe|baldige) ){0,3}(?:(?:ruck)?erstattung|ruckzahlung|ruckuberweisung|gutschrift|ruckbuchung|schadens?ersatz|entschadigung)`,
  // transferred back
  `(?:bitte|bitten|ersuche|ersuchen)(?: ich| wir)? (?:(?:sie|euch|hiermit|daher|deshalb) ){0,3}um (?:(?:die|eine|sofortige|umgehende|rasche|schnelle|baldige) ){0,2}(?:uberweisung|uberweisen|auszahlung) (?!nicht )${certainly}zuruck`,
  `(?:(?:bitte|bitten|ersuche|ersuchen|fordere|fordern)(?: ich| wir)? (?:sie|euch|dich)|(?:sie|euch|dich) (?:hoflich |freundlich )?bitten) (?:(?:hiermit|hoflich|daher|darum|auf) ){0,3}(?:mir|uns) ${certainly}(?:zuruckzuerstatten|zu erstatten|zuruckzuzahlen|zu ersetzen)`,
  `(?:zahlen|zahlt|geben|gebt|uberweisen|uberweist|buchen|schicken|erstatten|erstattet) (?:sie |ihr )?(?:mir |uns )?(?:bitte )?${certainly}(?:zuruck|zuruckerstatten)`,
  `(?:erstatten|erstattet|ersetzen) (?:sie |ihr )?(?:mir|uns|bitte)`,
  `(?<=(?:^|[.!?]|bitte|und) )(?:erstatten|erstattet) (?:sie |ihr )(?:das|dies|es|den (?:betrag|preis|kaufpreis)|die summe|alles)(?= [.!] | $| (?:sofort|bitte|umgehend|jetzt|zuruck|endlich|auf) )`,
  // an order without a verb form
  `bitte (?:(?!nicht |nie |keine? )[a-z0-9.,]{1,20} ){0,6}?(?:zuruckuberweisen|zuruckzahlen|zuruckerstatten|ruckerstatten|erstatten|zuruckbuchen|gutschreiben)(?= [.!] | $| (?:auf|danke|und) )`,
  `(?:konnen|konnten|konnt|konntet|kannst|konntest|wurden|wurdet|wurdest|mussen|musst|sollen|sollt) (?:sie |ihr |du )${certain(12)}(?:erstatten|zuruckerstatten|zuruckzahlen|zuruckuberweisen|zuruckbuchen|gutschreiben)`,
  `(?:geld|betrag|summe|kaution|anzahlung|gebuhr|euro|eur|franken|dollar|pfund) (?:bitte |wieder |sofort )?zuruck(?! (?:kommt|kam|ist|gekommen) )`,
  `(?:schreiben|schreibt) sie mir ${certainly}gut`,
  `${sum} (?:(?:euro|eur|franken|chf|dollar|pfund) )?(?:mussen|muss|sollen) ${certain(4)}(?:erstattet|zuruckerstattet|ruckerstattet|zuruckgezahlt|zuruckgebucht|zuruckuberwiesen) werden`,
  '(?:ist|ware) (?:da )?(?:eine |die )?(?:(?:ruck)?erstattung|ruckzahlung|gutschrift) (?:noch )?moglich',
  '(?:gebuhr|gebuhren|mahngebuhr|mahngebuhren|kosten) (?:bitte )?(?:zu )?erlassen',
  '(?:geld|anzahlung|kaution|betrag|gebuhr) (?:will|mochte|hatte|wollen|mochten|hatten) (?:ich|wir) (?:gerne? |bitte |wieder |sofort ){0,2}zuruck',
  // I want my 600 € back, in which the sign is not read
  `(?:mochten?|will|wollen|verlangen?|fordere|fordern|hatten? gerne?|brauchen?|erwarten?|(?<! wann )(?:bekomme|kriege) ich) (?:(?:ich|wir|bitte|gerne?|jetzt|nur|sofort|endlich|alle|die|diese|meine|unsere|mir|von ihnen) ){0,4}${sum} (?:und (?:die |meine )?${sum} ){0,2}(?:(?:euro|eur|us|schweizer|kanadische|australische|franken|chf|dollar|pfund|bitte|wieder|sofort|jetzt|endlich|ganz|voll) ){0,3}(?:(?:fur|von|vom|aus) (?:(?!nicht |und )[a-z]{1,20} ){1,5})?zuruck(?! (?:sein|kommen|gehen|fahren|geben|senden|schicken|bringen) )`,
]

const spanishGiveBack =
  '(?:devuelvan|devuelva|devuelvas|devolvais|reembolsen|reembolse|reembolses|reintegren|reintegre|abonen|abone|regresen|regrese)'
const spanishMoney = '(?:dinero|importe|pago|plata|deposito|fianza|lo que (?:pague|he pagado)|reembolso)'
const spanishOwn = '(?:(?:todos |ya )?(?:mis|los|esos|nuestros) )?'
const spanishAsk = '(?:quiero|queremos|necesito|exijo|solicito|pido|quisiera|deseo|reclamo|merezco)'
export const spanish = [
  `(?:quiero|queremos|necesito|exijo|solicito|pido|quisiera|(?<! cuando )puedo|deseo|reclamo|me gustaria) ${gap(5)}(?:reembolso|devolucion (?:de|del) (?:mi |el |los |las )?(?:${spanishMoney}|${sum})|la devolucion|${spanishGiveBack} ${gap(6)}(?:${spanishMoney}|${sum}|euros?|dolares|pesos|libras)|(?:me|nos) (?:reembolsen|reembolse|reintegren)|${spanishMoney} de vuelta)`,
  `(?:quiero|necesito|exijo|(?<! cuando )puedo|quisiera) ${gap(2)}(?:recuperar|pedir de vuelta) (?:${gap(2)}${spanishMoney}|(?:(?:mis|los|esos|nuestros) )?${sum}(?= (?:euros?|dolares|pesos|libras|[.!]|que|por) | $))`,
  // "devolución" alone may be of the goods
  `(?:hagan|haga|hagas|haganme|hagame|hazme|realicen|realice|tramiten|tramite|tramitenme|efectuen|efectue|procesen|procese|gestionen|gestione|inicien|inicie) (?:(?:me|por favor|ya|el|la|un|una|mi) ){0,3}(?:reembolso|devolucion (?:de|del) (?:(?:mi|el|los|las|mis|esos) )?(?:${spanishMoney}|${sum}(?= (?:euros?|dolares|pesos|libras|[.!]|que|por) | $)))`,
  '(?:devuelvanme|devuelvame|devuelveme|reembolsenme|reembolseme|reintegrenme|reintegreme|abonenme)',
  `(?:pueden|puede|podrian|podria|puedes|podrias|deben|tienen que) (?:me |nos )?(?:devolver|reembolsar|reintegrar|abonar)(?:me|nos)? ${gap(6)}(?:${spanishMoney}|${sum}|euros?|dolares|pesos|libras)`,
  `(?:me |nos )(?:pueden|puede|podrian|podria|puedes|van a|tienen que|deben) (?:devolver|reembolsar|reintegrar|abonar)`,
  `(?:quiero|queremos|necesito|exijo|pido|quisiera|deseo|reclamo|me gustaria) (?:tener |recibir )?(?:${spanishOwn}${sum} (?:euros? |dolares |pesos |libras )?de vuelta|de vuelta ${spanishOwn}${sum})`,
  `${spanishAsk} (?:ya )?(?:todo )?(?:mi|nuestro) dinero(?! (?:en|a|al|de|del|para|disponible|desde|hacia|invertido|seguro|con) )`,
  `${spanishAsk} ${gap(2)}(?:compensacion|indemnizacion)`,
  `que (?:me|nos) (?:devuelvan|devuelva|reembolsen|reembolse|reintegren|reintegre|abonen) ${gap(4)}(?:${spanishMoney}|${sum}|euros?|dolares|pesos|libras)`,
  `(?:agradeceria|agradeceriamos|rogaria|rogariamos|ruego|rogamos|pediria|gustaria|querria|posible) que (?:me|nos|se me) (?:devolvieran?|reembolsaran?|reintegraran?) (?!la llamada )(?:${gap(4)}(?:${spanishMoney}|reembolso)|(?:(?:el|la|los|las|mis) )?${sum})`,
  `(?:procedan|proceda|procedais) (?:al reembolso|a la devolucion (?:de|del) (?:(?:mi|el|los|las|mis) )?(?:${spanishMoney}|${sum}))`,
  '(?:es|seria) posible (?:(?:un|el|la|una|obtener|pedir|recibir|solicitar|tener) ){0,2}(?:reembolso|devolucion)',
  `(?:me|nos) deben (?:(?:mi|el|un|todavia|aun) ){0,2}(?:dinero|reembolso|${sum})`,
]

const frenchMoney = '(?:argent|somme|montant|acompte|caution)'
export const french = [
  `(?:veux|voulons|voudrais|souhaite|souhaitons|souhaiterais|souhaiterions|sollicite|sollicitons|(?:j')?exige|demande|demandons|reclame|(?:j')?aimerais|(?<! quand )(?:puis|peux) je|comment) ${gap(5)}(?:remboursement|remboursees?|rembourses?|remboursez|rembourser|remboursiez|rendiez|(?:recuperer|ravoir) (?:mon|mes|l'|notre|la (?:caution|somme)|le (?:montant|prix|depot)|les ${sum}(?: (?:euros?|dollars|francs|livres))?(?= (?:de|du|que|pour|d'[a-z]{2,12}) )))`,
  `(?:reclame|reclamons|exige|j'exige|exigeons|demande) (?:(?:la somme de|le montant de|les|mes) )?${sum}(?: (?:euros?|dollars|francs|livres))?(?= (?:pour (?:mon|ma|mes|le|la|les|un|une|ce|cette|notre)|de (?:dedommagement|remboursement)|en (?:retour|remboursement)|suite a) )`,
  '(?:rendez|rends|redonnez|remboursez|recreditez|restituez) (?:moi|nous)',
  `(?:rendez|rends|redonnez|remboursez|restituez) ${gap(2)}${frenchMoney}`,
  `(?:pouvez vous|pourriez vous|veuillez|merci de|il faut|vous devez) (?:(?:me |nous )?(?:rembourser|rendre (?:mon|notre|mes|la|les)(?! (?:compte|acces|appel|visite|commande) )|recrediter|restituer)|(?:me|nous) crediter)`,
  // the forms of a letter: "je vous prie de bien vouloir me rembourser"
  `(?:prie|prions|remercie|remercions|invite|saurais gre|serais reconnaissante?|somme|l'amabilite|la gentillesse|l'obligeance|aimable|merci|veuillez|pouvez vous|pourriez vous|auriez vous) (?:d'avance )?(?:(?:de|a|bien|vouloir|me|nous|donc|s'il vous plait|svp|instamment|immediatement) ){1,5}(?:rembourser|recrediter|(?:restituer|rendre (?:mon|notre|mes))(?! (?:l'acces|compte|mon compte|acces|appel|visite) )|proceder au remboursement)`,
  `(?:veux|voulons|voudrais|(?:j')?exige|reclame|(?:j')?aimerais) (?:tout )?(?:mon|notre) argent(?= [.!] | $| (?:maintenant|tout de suite|svp|s'il|en retour) )`,
  `(?:veux|voulons|voudrais|souhaite|(?:j')?exige|demande|reclame|(?:j')?aimerais) ${gap(2)}(?:dedommagement|indemnisation|compensation)`,
  `(?:est il|est ce|serait il|c'est) (?:possible|envisageable) ${gap(2)}(?:d'etre remboursee?s?|un remboursement|le remboursement|d'un remboursement)`,
  'remboursement (?:est il|serait il|est) possible',
  '(?:proceder|procedez) au remboursement|(?:effectuer|effectuez|faire|faites) (?:le|un|mon) remboursement',
  "(?:me|nous) (?:devez|doit|doivent) (?:encore |toujours )?(?:de l'argent|mon argent|notre argent|un remboursement)",
  `(?:veux|voulons|voudrais|voudrions|souhaite|souhaitons|(?:j')?exige|exigeons|reclame|(?:j')?aimerais) (?:avoir |recevoir )?(?:(?:mes|les|nos|ces) )?${sum} (?:euros? |dollars |francs |livres )?(?:suisses |sterling |canadiens |americains )?(?:de|en) retour`,
]
/** It is told of one that came, or asked when it does. */
const notTold = (words: string): string => `(?!(?:[a-z0-9']{1,16} ){0,8}(?:${words}) )`
/** A sentence that is nothing but the money. */
export const bareElsewhere = together([
  `(?:^ |[.!?] )(?:(?:bitte|volle|eine|die|hallo|sofortige) ){0,3}(?:ruckerstattung|erstattung|ruckzahlung|ruckuberweisung) (?:(?:von|der|meiner|uber|in hohe von) ){0,2}${sum} ${notTold('erhalten|bekommen|angekommen|eingegangen|da|gekommen|wann|dauert|kam')}(?=[a-z]|[.!] |$)`,
  `(?:^ |[.!?] )(?:(?:un|el|hola|solicitud de|por favor) ){0,3}reembolso de (?:(?:los|mis) )?${sum} ${notTold('recibido|recibi|llego|llegado|cuando|tarda|hecho')}(?=[a-z]|[.!] |$)`,
  `(?:^ |[.!?] )(?:(?:un|le|bonjour|demande de) ){0,3}remboursement (?:de|des) (?:(?:les|mes) )?${sum} ${notTold('recu|arrive|quand|bien|effectue')}(?=[a-z]|[.!] |$)`,
  '(?:^ |[.!?] )(?:(?:ein|eine|un|una|le|el|mon|mi) )?(?:(?:ruck)?erstattung bitte|reembolso por favor|remboursement (?:svp|stp|s.il vous plait))(?= )',
  '(?:^ |[.!?] )(?:(?:bitte|mein|meine|volle|eine|ja|nein|ich will|ich mochte) ){0,3}(?:geld zuruck|ruckerstattung|erstattung|ruckzahlung|geld erstatten)(?: (?:bitte|sofort|jetzt))?(?= [.!] | $)',
  `(?:^ |[.!?] )(?:(?:un|el|mi|quiero|necesito|solicito|pido|si) ){0,3}(?:reembolso|devolucion del dinero|dinero de vuelta|(?:la )?devolucion de (?:los |mis )?${sum} (?:euros|dolares|pesos|libras))(?: (?:por favor|ya|ahora|total|completo))?(?= [.!] | $)`,
  "(?:^ |[.!?] )(?:(?:un|le|mon|je veux|je voudrais|oui|non) ){0,3}remboursement(?: (?:s'il (?:vous|te) plait|svp|stp|total|complet|immediat))?(?= [.!] | $)",
])
export const refusedElsewhere =
  / (?:nicht|keine?|keinen|nie|wo ist|wo bleibt|wann kommt|wann (?:bekomme|kriege|erhalte|habe|kann|werde) (?:ich|wir)|no|nunca|donde esta|cuando llega|cuando (?:recibo|recibire|tendre|puedo|podre)|ne|n'ai|pas|ou est|ou en est|quand arrive|quand (?:est ce que j'aurai|aurai je|puis je|pourrai je)|sans) (?:[a-z0-9']{1,20} ){0,4}$/
