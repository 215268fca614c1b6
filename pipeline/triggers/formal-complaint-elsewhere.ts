import { gap, over, type Patterns, together } from '../signals/patterns.ts'

/** Complaints, and whom one turns to with them, in German, Spanish and French. */

const germanWatchdog =
  '(?:verbraucherzentrale|verbraucherschutz|bafin|bundesnetzagentur|ombudsmann|ombudsfrau|ombudsstelle|schlichtungsstelle|schlichter|luftfahrtbundesamt|stiftung warentest|datenschutzbehorde)'
const german = over(
  `(?:melde|melden|wende|wenden|beschwere|beschweren|schreibe|reiche|zeige|gehe|schalte|informiere|kontaktiere) (?:(?:ich|wir|mich|uns|sie|euch|das|dies|es|jetzt|dann|nun|auch|sofort|hiermit) ){0,4}(?:(?:bei|an|zu|zur|zum|der|die|den|dem) ){0,2}${germanWatchdog}`,
  `(?:werde|werden|will|wollen|muss|mussen) (?:(?!nicht |nie )[a-z]{1,15} ){0,4}?(?:(?:bei|an|zu|zur|zum|der|die|den|dem) ){0,2}${germanWatchdog} (?:(?!nicht )[a-z]{1,15} ){0,3}?(?:melden|wenden|einschalten|informieren|gehen|schreiben|kontaktieren|anrufen)`,
  `(?:beschwerde|reklamation) ${gap(3)}(?:einreichen|einlegen|machen|schreiben|aufgeben|erheben)`,
  '(?:mochte|will|muss|werde) (?:mich )?(?:(?!nicht |nachbar|vermieter|chef |arbeitgeber |mitbewohner|polizei |hund )[a-z]{1,20} ){0,7}beschweren',
  `lege ${gap(2)}beschwerde ein`,
  // "gegen Ihren Bescheid" may stand before the "ein"
  `(?:lege|reiche|erhebe|wir (?:legen|reichen|erheben)|(?:legen|reichen|erheben) wir) (?:(?:ich|wir|hiermit|nun|formlich|formell|offiziell|somit|jetzt|daher|deshalb|auch|eine|meine|unsere|formliche|formelle|offizielle) ){0,5}beschwerde (?:gegen|wegen|uber|bezuglich|bei|ein)`,
  // take this as one
  `(?:nehmen|nimm|nehmt|werten|werte|betrachten|betrachtet|verstehen|behandeln|behandelt|erfassen|registrieren|registriert|aufnehmen|sehen) (?:(?!nicht |nie |kein)[a-z]{1,15} ){0,5}?als (?:(?:eine|meine|formliche|formelle|offizielle) ){0,2}(?:beschwerde|reklamation)`,
  `als (?:(?:eine|meine|formliche|formelle|offizielle) ){0,2}(?:beschwerde|reklamation) (?:zu )?(?:auf(?:zu)?nehmen|(?:zu )?(?:werten|betrachten|verstehen|behandeln|erfassen|registrieren|protokollieren|vermerken|weiterleiten))`,
  // where it goes
  `(?:an wen|wohin|wo|bei wem|an welche (?:stelle|adresse)) (?:ich|man|wir) (?:meine|eine|die|unsere) (?:(?:formelle|offizielle) )?(?:beschwerde|reklamation) (?:richten|senden|schicken|einreichen|adressieren)`,
  `an wen (?:muss|kann|soll|darf) (?:ich|man) (?:mich|sich) (?:fur|mit|bei|wegen) (?:einer?|meiner|die) (?:beschwerde|reklamation)`,
  `(?:an wen|wohin|wo|bei wem|an welche (?:stelle|adresse)) (?:kann|konnte|soll|sollte|muss|darf|schicke|sende|richte|adressiere|reiche|gebe|schickt|richtet|sendet) (?:(?:ich|man|wir|meine|eine|die|unsere|formelle|offizielle) ){1,4}(?:beschwerde|reklamation)(?! (?:von|meiner kunden|unserer kunden) )`,
  '(?:formelle|offizielle) beschwerde',
  '(?:wo|wie|bei wem) (?:kann|konnte|soll|muss) (?:ich|man) (?:mich|sich) (?:(?!nicht |nachbar|vermieter|chef |arbeitgeber |mitbewohner|polizei |hund )[a-z]{1,20} ){0,4}beschweren',
  '(?:wo|wie|bei wem) beschwere ich mich',
  `(?:das|dies|es) (?:wird|gibt|gibt's) (?:(?:jetzt|noch|auch|dann) ){0,2}eine (?:[a-z]{4,12} )?beschwerde`,
  `(?:habe|hab|hatte|mochte|hier ist|das ist|dies ist|es ist) (?:(?:hier|noch|da|auch|leider|mal|gerne?|hiermit) ){0,2}(?:eine|meine) ${gap(1)}beschwerde(?= [.!?] | $| (?:uber|gegen|wegen|zu|zum|zur|bezuglich|an|und) )`,
  '(?:(?:hiermit|offiziell|formell) (?:beschwere|reklamiere) ich|ich (?:beschwere|reklamiere) (?:mich )?(?:hiermit|offiziell|formell)|(?:reklamiere|beschwere) ich (?:hiermit|offiziell|formell))',
  '(?:ich beschwere|und beschwere|beschwere ich|hiermit beschwere ich) mich(?! (?:[a-z]{2,6} )?(?:nicht|nie|selten|kaum) )',
)
/** Who watches over companies. */
const spanishWatchdog =
  '(?:consumo|(?:la )?(?:oficina|organizacion) (?:municipal )?(?:de|del) consumidor(?:es)?|(?:la )?oficina (?:municipal )?de (?:informacion|atencion|defensa) (?:al|del) consumidor|(?:la )?(?:ocu|omic|facua|profeco|sernac|indecopi|condusef|aesa)|(?:el )?defensor del (?:cliente|consumidor|pueblo|asegurado)|(?:la )?(?:asociacion|defensa) (?:de|del) consumidor(?:es)?|(?:el )?banco de espana)'
const spanish = over(
  `(?:denunciar|denunciare|denunciaremos|denuncio|reclamar|reclamare|reclamo|quejarme|acudir|acudire|ire|ir|voy|escribir|escribire|informar|dirigirme|reportar)(?:los|las|les|lo|la|le|te|os)? (?:(?:esto|su empresa|el caso|mi caso|todo) )?(?:en|a|al|ante|con) ${spanishWatchdog}(?= [.!?] | $| (?:si|por|para|y|porque|con|manana|hoy) )`,
  `(?:presentar|poner|hacer|interponer|registrar) ${gap(3)}(?:queja|reclamacion|reclamo|denuncia)`,
  '(?:queja|reclamacion) formal',
  '(?:quiero|voy a|quisiera|como puedo|donde puedo) quejarme',
  '(?:como|donde|ante quien) me quejo',
  '(?:dejar|dejo|deje|dejen|quede|que conste|hago) (?:constancia de )?(?:mi|esta) (?:formal )?(?:queja|reclamacion)(?= [.!?] | $| (?:por|sobre|contra|de|y|formal) )',
  // where it goes; take this as one
  `(?:a quien|donde|adonde|ante quien|a que (?:correo|direccion|departamento)) (?:(?:le|se|puedo|debo|podria|podemos|hay que|tengo que) ){0,2}(?:dirijo|dirigir|envio|enviar|envia|mando|mandar|presento|presentar|presenta|pongo|poner|pone|hago|hacer|remito|remitir|entrego|entregar) (?:mi |una |la |esta |nuestra )?(?:queja|reclamacion|reclamo)`,
  `(?:consideren?|considerad|tomen?|tomad|registren?|registrad|traten|trate|conste|cuente|anoten?|anotar|registrar|considerar|valga) (?:(?!no |nunca )[a-z]{1,12} ){0,4}?(?:una |mi |como |de )(?:(?:una|mi) )?(?:queja|reclamacion)`,
  '(?:hojas?|libro|formulario) de (?:reclamaciones|quejas)',
  `(?:tengo|traigo|aqui (?:va|tienen?|esta)|esta es|esto es|es|dejar|dejo) (?:una|mi) ${gap(1)}(?:queja|reclamacion)(?= [.!?] | $| (?:sobre|contra|de|del|por|con|respecto|acerca|y) )`,
)
const frenchWatchdog =
  "(?:(?:la )?(?:dgccrf|repression des fraudes|dgac|cnil|arcep|acpr|amf|signal conso|signalconso)|signal conso|signalconso|(?:(?:le|un|au) )?(?:mediateur|conciliateur)(?: de la consommation| bancaire| de l'assurance| de l'energie)?|(?:(?:le|au) )?defenseur des droits|(?:60|soixante) millions de consommateurs|(?:l'|l' )?ufc(?: que choisir)?|que choisir|(?:une |l'|mon )?association de (?:consommateurs|defense des consommateurs))"
const french = over(
  `(?:signaler?|signalerai|signalerons|denoncer?|denoncerai|saisir|saisis|saisirai|saisissons|saisirons|alerter?|alerterai|contacter?|contacterai|ecrire|ecrirai|informer?|avertir|m'adresser|me plaindre|adresser|porte[rz]? (?:l'affaire|ca|cela)) (?:(?:vos (?:pratiques|methodes)|votre (?:societe|entreprise|agence|banque)|cela|ca|mon (?:cas|dossier)|l'affaire|directement) )?(?:(?:a|au|aupres de|devant) )?${frenchWatchdog}`,
  `(?:deposer|faire|porter|formuler|introduire) ${gap(3)}(?:plainte|reclamation)`,
  // where it goes; take this as one
  `(?:a qui|ou|comment|a quelle adresse|a quel service|aupres de qui) (?:(?:puis je|dois je|peut on|doit on|faut il|pourrais je|on peut|je (?:peux|dois)|est ce que je (?:peux|dois)|est ce qu'on (?:peut|doit)) )?(?:adresser|envoyer|transmettre|deposer|faire parvenir|formuler|soumettre|remettre) (?:ma|une|la|cette|notre) (?:plainte|reclamation)`,
  `(?:considere[rz]|prene[zr]|prendre|traite[rz]|enregistre[rz]|note[rz]|enregistrer|recevez|comptez) (?:(?!pas |ne |jamais )[a-z]{1,12} ){0,4}?comme (?:une |ma )(?:plainte|reclamation)`,
  `(?:je|et) (?:vous )?(?:depose|formule|adresse|transmets|soumets|introduis|envoie|presente) (?:par la presente )?(?:une|ma|cette) ${gap(1)}(?:plainte|reclamation)`,
  '(?:plainte|reclamation) (?:formelle|officielle)',
  "(?:veux|voudrais|vais|souhaite|tiens a|aimerais|j'aimerais) me plaindre",
  "(?:ou|comment|a qui|aupres de qui) (?:(?:est ce|qu'on|que|je|on|l'on|peut|peux|puis|pourrait|pourrais|dois|doit|faut il|faut|vais|bien|donc) ){0,5}(?:se|me|nous) plaindre(?! (?:de (?:mon|ma|mes)|du (?:voisin|bruit)) )",
  '(?:plainte|reclamation) a (?:formuler|faire|deposer|transmettre|soumettre)',
  `(?:j'ai|voici|c'est|ceci est|j'aurais) (?:une|ma) ${gap(1)}(?:plainte|reclamation)(?= [.!?] | $| (?:contre|concernant|sur|pour|au sujet|a propos|et) )`,
  `je (?:porte|fais|pose) (?:une )?reclamation(?= [.!?] | $| (?:contre|concernant|pour|sur|au sujet|aupres) )`,
  'je me plains(?! (?:pas|jamais|rarement) )',
)
export const elsewhere: Readonly<Record<string, Patterns>> = { de: german, es: spanish, fr: french }

/** A message that is nothing but the word. */
export const onlyElsewhere: Readonly<Record<string, Patterns>> = {
  de: together([
    '^ (?:(?:hallo|guten tag|bitte|eine|meine|formelle|offizielle|neue) ){0,3}(?:beschwerde|reklamation)(?: bitte)?(?: [.!])? $',
  ]),
  es: together(['^ (?:(?:hola|una|mi|buenos dias) ){0,3}(?:queja|reclamacion|reclamo)(?: por favor)?(?: [.!])? $']),
  fr: together(["^ (?:(?:bonjour|une|ma) ){0,3}(?:plainte|reclamation)(?: (?:svp|stp|s'il vous plait))?(?: [.!])? $"]),
}
export const othersElsewhere =
  /^ (?:uber|gegen|de|del|contra|sobre|por|contre|du|d'un|des) (?:(?:meinen?|meiner|den|die|einen|unseren?|mi|mis|el|la|los|un|una|mon|ma|mes|le|les|une|notre) )?(?:[a-z]{2,12} )?(?:nachbarn?|nachbarin|vermieter(?:in)?|chef|arbeitgeber|mitbewohner|hund|polizei|vecinos?|vecina|casero|casera|jefe|jefa|ex|perros?|policia|ayuntamiento|gobierno|voisins?|voisine|proprietaire|patron|chien|police|mairie|employeur) /
export const refusedElsewhere =
  / (?:nicht|keine|nie|niemand(?:en|em)?|ohne|no|nunca|sin|ninguna|ne|pas|jamais|sans|aucune) (?:[a-z']{1,20} ){0,3}$/
