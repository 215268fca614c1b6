import { gap, over, together } from '../signals/patterns.ts'

const germanPerson =
  '(?:mensch(?:en)?|mitarbeiter(?:in)?|person|berater(?:in)?|kundenberater(?:in)?|kundendienst|kundenservice|vorgesetzten?|jemand(?:em|en)?|support|sachbearbeiter(?:in)?|ansprechpartner(?:in)?|kollegen|kollegin|chef|abteilung|rezeption)'
export const german = over(
  `mit ${gap(4)}${germanPerson} ${gap(4)}(?:sprechen|reden|telefonieren|chatten|verbinden|verbunden|schreiben|unterhalten)`,
  `(?:sprechen|reden|chatten|verbinden) ${gap(4)}mit ${gap(4)}${germanPerson}`,
  `(?:(?:verbinde|verbinden|verbindet) (?:sie )?|(?:stellen|leiten) sie )mich ${gap(3)}(?:mit|zu|durch|an|weiter)`,
  `(?:will|mochte|brauche|geben sie mir|gib mir|hatte gerne?|verlange|bevorzuge|suche) (?:(?!nicht |kein |keinen )[a-z]{1,20} ){0,3}?(?:menschen|mitarbeiter(?:in)?|berater(?:in)?|sachbearbeiter(?:in)?|ansprechpartner(?:in)?|echte person)`,
  `(?:kann|konnte|soll|moge) (?:mich |mir )?(?:bitte )?(?:jemand|ein mitarbeiter|ein mensch|ein berater|ein kollege) ${gap(3)}(?:anrufen|zuruckrufen|helfen|ubernehmen|melden)`,
  `(?:gibt es|ist da|ist dort) ${gap(3)}(?:jemand(?:en)?|mensch(?:en)?|mitarbeiter) ${gap(3)}(?:dem|der|den|sprechen|reden)`,
  `(?:rufen|ruft|ruf) (?:sie |ihr )?(?:mich|uns) ${gap(3)}(?:an|zuruck)`,
  `(?:mich|uns) ${gap(1)}an ${gap(3)}${germanPerson} ${gap(1)}(?:weiterleiten|ubergeben|verweisen)`,
  `(?:holen|hol|geben|schicken|rufen) (?:sie )?(?:mir )?(?:bitte )?(?:ihren?|einen?|den) ${gap(1)}(?:menschen|mitarbeiter(?:in)?|chef|vorgesetzten|kollegen|kollegin|berater(?:in)?)`,
  `jemand(?:en|em)? ${gap(2)}(?:erreiche|erreichen)`,
  '(?:mensch|mitarbeiter|mitarbeiterin|echte[nr]? mensch(?:en)?|berater|kundendienst|kundenservice|support) bitte',
  '(?:bitte |jetzt )(?:verbinden|weiterleiten|durchstellen)(?= [.!] | $)',
)
/** Not taken back by a "nicht" before it, which is of the bot: "nicht mit einem Bot, sondern mit einem Menschen"; or nothing but the person. */
export const germanPlain = together([
  ` (?:sondern|lieber) (?:bitte )?(?:mit )?(?:einem|einen|einer) ${gap(1)}${germanPerson}(?= )`,
  ` (?:nicht|nie|nicht langer) (?:mehr |weiter )?mit (?:einem|dem|diesem|einer|ihrem) ${gap(1)}(?:bot|chatbot|roboter|computer|maschine|automaten|ki) (?:sprechen|reden|chatten|schreiben|kommunizieren|diskutieren)(?= )`,
  '(?:^ |[.?!] )(?:(?:bitte|einen?|echten?|mit|einem) ){0,3}(?:mensch|menschen|mitarbeiter|mitarbeiterin|berater|kundendienst|kundenservice)(?: bitte)?(?= [.!] | $)',
])
export const germanRefused =
  / (?:nicht|kein|keinen|keine|keinem|sind sie|bist du|spreche ich|rede ich|ohne) (?:[a-z]{1,20} ){0,4}$/
export const germanRefusedAfter = /^ (?:[a-z]{1,20} ){0,3}nicht /

const spanishPerson =
  '(?:persona|humano|humana|agente|asesora?|representante|operadora?|alguien|supervisora?|gerente|encargad[oa]|responsable|atencion al cliente|servicio al cliente|soporte|recepcion)'
export const spanish = over(
  `(?:hablar|chatear|comunicarme|comunicar|contactar|conversar|platicar|charlar)(?: directamente)? (?:con|a) ${gap(4)}${spanishPerson}`,
  `(?:quiero|necesito|prefiero|quisiera|exijo|deme|dame|busco) (?:a )?(?:un|una) ${gap(2)}(?:humano|persona|agente|asesora?|representante|operadora?|supervisora?)`,
  `(?:me )?(?:puede|podria|puedes|podrias|pueden) (?:(?:atender|ayudar|llamar|contactar)(?:me)? )?${gap(1)}(?:una persona|un humano|un agente|un asesor|alguien)`,
  'hay alguien (?:con quien|con el que|que)',
  `(?:puede|podria|puedes|podrias|pueden|podrian|quiero que|necesito que|por favor) (?:me |nos )?(?:pasar|comunicar|poner|transferir|conectar|derivar|pase|pasen|comunique|comuniquen|ponga|pongan|transfiera|transfieran)(?:me|nos)? (?:con|a) ${gap(3)}${spanishPerson}`,
  `que (?:me )?(?:llame|atienda|contacte|ayude) ${gap(1)}(?:una persona|un humano|un agente|un asesor|alguien)`,
  '(?:humano|agente|persona real|operador|operadora|asesor|asesora) por favor',
)
/** A request that cannot be negated in this form ("no me pase"). */
export const spanishPlain = over(
  'no (?:quiero|quisiera|voy a|pienso) (?:seguir )?(?:hablar|hablando|chatear|chateando|escribir) con (?:una|un|este|esta|el|la|su) (?:maquina|robot|bot|chatbot|ordenador|computadora)',
  '(?:paseme|pasenme|pasame|ponme|pongame|ponganme|transfierame|transfiereme|transfieranme|comuniqueme|comunicame|derivame|deriveme) con',
  `(?:paseme|pasenme|pasame|ponme|pongame|ponganme|transfierame|transfiereme|transfieranme|conectame|conecteme|comuniqueme|comunicame|derivame|deriveme) (?:con|a|al) ${gap(3)}(?:${spanishPerson}|equipo|departamento)`,
)
/** A sentence that is nothing but the person. */
export const spanishBare = together([
  '(?:^ |[.?!] )(?:(?:un|una|con|hablar|quiero|necesito|si|no) ){0,3}(?:agente|humano|humana|operador|operadora|asesor|asesora|persona real)(?: por favor)?(?= [.!] | $)',
])
export const spanishRefused = / (?:no|eres|es usted|es|estoy|sin|hablando) (?:[a-z]{1,20} ){0,3}$/

const frenchPerson =
  "(?:humain|humaine|personne|conseillere?|agent|operateur|operatrice|responsable|quelqu'un|superviseur|service client|directeur|directrice|collegue|reception)"
export const french = over(
  `(?:parler|discuter|echanger|communiquer|joindre|contacter)(?: directement)? (?:(?:a|avec|au) )?${gap(4)}${frenchPerson}`,
  `(?:veux|voudrais|souhaite|prefere|demande|donnez moi|besoin d'une?|exige) (?:une? |d'une? )?${gap(2)}(?:humain|conseillere?|agent|operateur|operatrice|vraie personne|responsable)`,
  `(?:quelqu'un|un conseiller|une conseillere|un agent|un humain) (?:peut il |peut |pourrait il |pourrait )(?:me )?(?:rappeler|appeler|aider|contacter|repondre)`,
  '(?:etre mise? en relation|etre transferee?|(?:me )?mettre en (?:relation|contact)) (?:a|avec|vers)',
  `quelqu'un (?:que|a qui|avec qui) (?:je|on) (?:peux|peut|puisse|pourrais) ${gap(1)}(?:appeler|parler|contacter|joindre)`,
  "(?:humain|conseillere?|agent|operateur) (?:s'il (?:vous|te) plait|svp|stp)",
)
/** A request that cannot be negated in this form ("ne me passez pas"). */
export const frenchPlain = over(
  '(?:veux|voudrais|souhaite|vais) (?:pas|plus) (?:parler|discuter|echanger|ecrire) (?:a|avec) (?:un|une|ce|cette|votre) (?:robot|bot|chatbot|machine|ordinateur)',
  `(?:passez|transferez|mettez|connectez|redirigez) moi (?:(?:a|avec|en|un|une|le|la|au|vers|votre) )?${gap(3)}(?:${frenchPerson}|service|support|equipe|chef)`,
  'mettez moi en (?:relation|contact)',
)
export const frenchBare = together([
  "(?:^ |[.?!] )(?:(?:un|une|avec|parler|oui|non|vrai|vraie) ){0,3}(?:agent|humain|humaine|conseillere?|operateur|operatrice|service client|vraie personne)(?: (?:s'il (?:vous|te) plait|svp|stp))?(?= [.!] | $)",
])
export const frenchRefused = / (?:ne|pas|etes vous|es tu|est ce que je|suis je|sans) (?:[a-z']{1,20} ){0,4}$/
