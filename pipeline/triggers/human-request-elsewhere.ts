import { gap, over, together } from '../signals/patterns.ts'

const germanPerson =
  '(?:mensch(?:en)?|mitarbeiter(?:in)?|person|berater(?:in)?|kundenberater(?:in)?|kundendienst|kundenservice|vorgesetzten?|jemand(?:em|en)?|support|sachbearbeiter(?:in)?|ansprechpartner(?:in)?|kollegen|kollegin|chef|abteilung|rezeption)'
/** Words of which none takes the wish back. */
const germanGap = (most: number) =>
  `(?:(?!nicht |nie |kein|als (?:berater|mitarbeiter|kollege|kollegin|person))[a-z0-9']{1,24} ){0,${most}}?`
const germanOne = 'mensch|mitarbeiter|mitarbeiterin|kollege|kollegin|berater|beraterin|person'
const germanSeeing =
  '(?:ansehen|anschauen|ansieht|anschaut|prufen|pruft|draufschauen|kummern|kummert|nachsehen|nachschauen|klaren|klart|erledigen|bearbeiten|beantworten|melden|meldet|anrufen|anruft|zuruckrufen|zuruckruft|helfen|hilft|ubernehmen|ubernimmt|antworten|antwortet|schreiben|erklaren)'
export const german = over(
  `mit ${gap(4)}${germanPerson} ${gap(4)}(?:sprechen|reden|telefonieren|chatten|verbinden|verbunden|schreiben|unterhalten)`,
  `(?:sprechen|reden|chatten|verbinden) (?:(?!als |nicht |nie )[a-z0-9']{1,24} ){0,4}?mit ${gap(4)}${germanPerson}`,
  `(?:(?:verbinde|verbinden|verbindet) (?:sie )?|(?:stellen|leiten) sie |(?:leite|leitet|stell|stelle|stellt) )mich (?:(?!nicht )[a-z0-9']{1,24} ){0,3}?(?:mit|zu|durch|an|weiter)(?! nicht )`,
  `(?:will|mochte|brauche?|geben sie mir|gib mir|hatte gerne?|verlange|bevorzuge|suche) (?:(?!nicht |kein |keinen |uber |wegen |gegen |von )[a-z]{1,20} ){0,3}?(?:menschen|mitarbeiter(?:in)?|berater(?:in)?|sachbearbeiter(?:in)?|ansprechpartner(?:in)?|echte person|(?<= (?:einen?|ihren?|euren?) )(?:kollegen|kollegin) (?:von|aus) (?:der|dem|ihrem?|eurem?))`,
  `(?:gibt es|gibts|gibt's|ist|sitzt|hat es) (?:(?:hier|da|dort|auch|denn|bei euch|bei ihnen|noch|mal|irgendwo|vielleicht|uberhaupt) ){0,4}(?:jemand(?:en)?|irgendwen) (?:echte[snr]?|richtige[snr]?|reale[snr]?|lebendige[snr]?|menschliche[snr]?)`,
  `(?<! (?:mein|meinen|meinem|fur das|nach dem|nach einem) )(?:termin|telefontermin|gesprach|videocall) mit (?:einem|einer|ihrem|ihrer|dem|der) ${gap(1)}(?:berater(?:in)?|mitarbeiter(?:in)?|kundenberater(?:in)?|menschen|ansprechpartner(?:in)?)(?! (?:absagen|verschieben|war|gestern|abgesagt|verpasst) )`,
  `(?:gibt es|ist da|ist dort) ${gap(3)}(?:jemand(?:en)?|mensch(?:en)?|mitarbeiter) ${gap(3)}(?:(?<! (?:in|auf|an|von|aus|bei|zu) )(?:dem|der|den)|sprechen|reden)`,
  `(?:rufen|ruft|ruf) (?:sie |ihr )?(?:mich|uns) (?!(?:der|die|mein|meine|euer|ihr) (?:fahrer|bote|zusteller|kurier|lieferant|paketbote|nachbar|arzt|verkaufer|vermieter) )${germanGap(3)}(?:an|zuruck)`,
  `(?:mich|uns) ${gap(1)}an ${gap(3)}${germanPerson} ${gap(1)}(?:weiterleiten|ubergeben|verweisen)`,
  `(?:holen|hol|geben|schicken|rufen) (?:sie )?(?:mir )?(?:bitte )?(?:ihren?|einen?|den) ${gap(1)}(?:menschen|mitarbeiter(?:in)?|chef|vorgesetzten|kollegen|kollegin|berater(?:in)?)`,
  `jemand(?:en|em)? ${gap(2)}(?:erreiche|erreichen)`,
  '(?:mensch|mitarbeiter|mitarbeiterin|echte[nr]? mensch(?:en)?|berater|kundenberater|kundendienst|kundenservice|support) bitte',
  '(?:bitte |jetzt )(?:verbinden|weiterleiten|durchstellen)(?= [.!] | $)',
  `(?:hatte|mochte|will|wunsche|brauche|erbitte|bitte um|bitte|warte auf|erwarte) (?:(?!kein |keinen |nicht )[a-z]{1,20} ){0,3}?(?:ruckruf|anruf (?:von|ihre[rs]|eure[rs]))`,
  // to be called, or called back
  `(?:konnen|konnten|kannst|konnt|konntet|konntest|wurden|wurdet) (?:sie|ihr|du) ${germanGap(2)}(?:mich|uns) ${germanGap(5)}(?:anrufen|zuruckrufen)(?! (?:wenn|sobald|falls|bevor) )`,
  `(?:mochte|will|wurde|wunsche|wollen|mochten) ${germanGap(5)}(?:angerufen|zuruckgerufen|kontaktiert) werden`,
  // could it be a real one
  `(?:geht|ginge|klappt) (?:das|es) (?:(?:auch|nicht|vielleicht|lieber|denn|irgendwie|eventuell) ){0,3}(?:mit|uber) (?:einem|nem|einer|ner|einen|nen|so einem|irgendeinem|irgendjemand) (?:(?:(?:echten|richtigen|lebenden|wirklichen|leibhaftigen) )person|${gap(1)}(?:menschen|mitarbeiter(?:in)?|berater(?:in)?|kollegen|kollegin))`,
  // settle it with one of yours
  `(?:will|mochte|wurde|wollte|kann|konnte|lieber|gerne?|bitte) (?:(?!nicht |nie )[a-z]{1,15} ){0,6}?mit (?!meine|unsere|dem vermieter|der bank )${gap(2)}(?:mensch(?:en)?|mitarbeiter(?:in)?|berater(?:in)?|kundenberater(?:in)?|sachbearbeiter(?:in)?|ansprechpartner(?:in)?|kollegen|kollegin|vorgesetzten|jemandem) ${germanGap(2)}(?:klaren|besprechen|regeln|durchgehen|abklaren|losen)`,
  `(?:wo|wie|wann|unter welcher nummer) (?:erreiche|finde|bekomme|kriege|erwische) (?:ich|man) (?:(?:hier|da|bei euch|bei ihnen|denn|mal|endlich) ){0,2}(?:(?:einen|irgendeinen|den|ihren|euren) )?(?:(?:echten|richtigen|lebenden) )?(?:menschen|mitarbeiter|berater|sachbearbeiter|ansprechpartner|jemanden?)(?! (?:im|in der|in den|fur die) )`,
  // is there one
  `(?:gibt es|gibts|gibt's|habt ihr|haben sie|ist da|ist dort|ist hier|sitzt da|sitzt dort) ${germanGap(4)}(?:jemand(?:en|em)?|ein(?:en?)?|menschen?|mitarbeiter(?:in)?)(?: ${germanGap(1)}(?:menschen?|mitarbeiter(?:in)?|berater(?:in)?))? mit (?:dem|der|denen) (?:ich|man|wir) ${germanGap(3)}(?:sprechen|reden|telefonieren|chatten|schreiben|klaren)`,
  `(?:gibt es|gibts|gibt's|habt ihr|haben sie|ist da|ist dort|sitzt da|sitzt dort) (?:(?:hier|da|auch|denn|bei ihnen|bei euch|noch|mal|irgendwo|vielleicht|uberhaupt) ){0,3}(?:(?:ein(?:en?)?|n|nen|ne|irgendein|irgendeinen) )(?:(?:echte[nr]?|richtige[nr]?|lebende[nr]?|leibhaftige[nr]?|wirkliche[nr]?) )?(?:menschen|mensch|mitarbeiter|mitarbeiterin|berater|beraterin|ansprechpartner)(?= [.?!] | $| (?:hier|da|dort|fur mich|der mir|die mir|den ich|erreichbar|verfugbar|bitte) )`,
  `(?:bitte|bitten|ersuche)(?: ich| wir)?(?: sie)? um (?:eine |die )?(?:weiterleitung|verbindung|vermittlung) (?:an|mit|zu) ${gap(2)}${germanPerson}`,
  `(?:gibt es|gibts|gibt's|hat es|habt ihr|haben sie) (?:(?:hier|da|auch|denn|bei ihnen|bei euch|noch|mal|irgendwo|vielleicht|uberhaupt) ){0,4}(?:echte|richtige|lebende|leibhaftige|wirkliche)n? (?:menschen|mitarbeiter|kollegen|berater|ansprechpartner|leute|personen)(?= [.?!] | $| (?:hier|da|dort|mal|erreichbar|bei euch|bei ihnen|i'?m chat|am telefon|dahinter|oder nur|die mir|mit denen) )`,
  // an order without a verb form: "bitte weiterleiten an einen Mitarbeiter"
  `(?:leiten|leite|leitet|geben|gebt|gib) (?:sie |ihr )?(?:(?:das|dies|es|bitte|den chat|mein anliegen|meine anfrage|meinen fall|die sache) ){1,3}an (?:einen?|ihren?|euren?|eine) ${gap(1)}${germanPerson} weiter`,
  // somebody of theirs is to see to it
  `(?:kann|konnte|konnten|soll|sollte|muss|moge) (?:(?:sich|mich|mir|uns|das|es|mal|bitte|hier|da|bei|ihnen|doch|auch|vielleicht|endlich|einfach|eventuell|denn) ){0,5}(?:irgendjemand|irgendwer|jemand|wer|(?:ein|eine|n|ne|ihr|ihre|irgendein) (?:(?!anderer |anderes )[a-z]{3,12}(?:e|er) )?(?:${germanOne}))(?: (?:von|aus|bei) (?:ihnen|euch|ihrem|eurem|ihrer|der|dem)(?: [a-z]{2,20})?)? ${germanGap(4)}${germanSeeing}`,
  `mit (?:(?!meinen |unseren )[a-z]{1,12} ){0,2}?(?:echten|richtigen|lebenden|wirklichen) (?:leuten|personen) ${germanGap(3)}(?:sprechen|reden|schreiben|chatten|telefonieren|klaren)`,
  `(?:will|mochte|brauche?|hatte gerne?|verlange|wunsche mir) (?:(?!nicht |kein |keine )[a-z]{1,15} ){0,3}?(?:echte|richtige|lebende|wirkliche) (?:leute|personen)`,
  `(?:kann|konnte|konnten|soll|sollte|muss|musste|moge|dass) (?:sich )?(?:(?:das|es|mal|bitte|hier|da|bei|ihnen|mein|meine|meinen|fall|anliegen|sache|problem|endlich) ){0,4}(?:jemand|(?:ein|eine|ihr|ihre) (?:${germanOne}))(?: (?:von|aus|bei) (?:ihnen|euch|ihrem|eurem|ihrer|der|dem)(?: [a-z]{2,20})?)? ${gap(4)}${germanSeeing}`,
  `(?:jemand|(?:ein|eine) (?:${germanOne})) (?:von|aus) (?:ihnen|euch|ihrem|eurem|ihrer|dem|der) ${gap(5)}${germanSeeing}`,
  `(?:gibt es|haben sie|ist da|ist dort) (?:hier |da |auch |denn |bei ihnen |noch ){0,3}(?:einen?|eine) (?:echten? |richtigen? |lebenden? )?(?:menschen|mensch|mitarbeiter|mitarbeiterin|berater|beraterin|ansprechpartner)(?= [.?!] | $| (?:hier|da|fur mich|der|die|den) )`,
)
/** Not taken back by a "nicht" before it, which is of the bot: "nicht mit einem Bot, sondern mit einem Menschen"; or nothing but the person. */
export const germanPlain = together([
  ' (?:brauche|will|mochte|suche|gebt mir|geben sie mir|hatte gern) (?:[a-z]{1,12} ){0,2}(?:(?:irgend)?jemand(?:en)?|einen menschen) (?:der|die|welcher) (?:[a-z]{1,12} ){0,3}?(?:auskennt|hilft|helfen kann|entscheiden|entscheidet|versteht|zustandig|weiterhelfen|weiterhilft|bescheid weiss|ahnung hat|verantwortlich|kompetent)(?= )',
  ` (?:sondern|lieber) (?:bitte )?(?:mit )?(?:einem|einen|einer) ${gap(1)}${germanPerson}(?= )`,
  ` (?:nicht|nie|nicht langer) (?:mehr |weiter |langer )?mit (?:einem|dem|diesem|einer|ihrem|nem|ner|so nem|so ner|so einem|so einer|der|dieser|eurem) ${gap(1)}(?:bot|chatbot|roboter|computer|maschine|automaten|ki) (?:sprechen|reden|chatten|schreiben|kommunizieren|diskutieren)(?= )`,
  '(?:^ |[.?!] )(?:(?:nein|ja|ok|okay|gut|aber|also|doch|egal|moment|halt|stopp|eigentlich|vergiss (?:es|das)|vergessen sie es|lieber|bitte|jetzt|na) ){1,4}(?:einen? )?(?:echten? )?(?:mensch|menschen|mitarbeiter|mitarbeiterin|person|berater)(?: bitte| jetzt| sofort){0,2}(?= [.!] | $)',
  ` (?:kein|keine|keinen) (?:weiterer |weiteren )?(?:bot|bots|chatbot|roboter|maschine|computer)(?: bitte| mehr){0,2} (?:sondern |lieber )?(?:(?:einem|einen|ein|eine) )?(?:echte[nr]? )?(?:mensch|menschen|mitarbeiter|person)(?= [.?!] | $| bitte )`,
  ` (?:gibts|gibt es|gibt's|ist|sitzt|habt ihr|haben sie) (?:(?:hier|da|dort|denn|bei euch|bei ihnen|wirklich|gar|uberhaupt|auch) ){0,4}kein(?:en?)? (?:(?:echte[nr]?|richtige[nr]?|lebende[nr]?) )?(?:menschen?|mitarbeiter(?:in)?|berater(?:in)?|ansprechpartner)(?= [?] | $| (?:hier|da|bei euch|bei ihnen|der mir|erreichbar|im chat) )`,
  ' (?:einen?|ihren?|euren?|den|die|jemanden) (?:[a-z]{3,12} )?(?:techniker(?:in)?|chef(?:in)?|mitarbeiter(?:in)?|menschen|kollegen|vorgesetzten|berater(?:in)?|teamleiter(?:in)?|jemanden) (?:ans telefon|an den apparat|an die strippe|in den chat)(?= )',
  // there is nobody to be had
  ` (?:erreiche|erreichen|bekomme|kriege) (?:hier |da |einfach |bei ihnen |telefonisch ){0,2}(?:niemanden|keinen (?:mitarbeiter|menschen|berater|ansprechpartner))(?= )`,
  `(?<! (?:muss|musste|will|mochte)) (?:niemanden|keinen (?:mitarbeiter|menschen|berater|ansprechpartner)) (?:telefonisch |hier |zum ){0,2}(?:erreichen|erreiche|sprechen|reden|ans telefon)(?= )`,
])
/**
 * A "nicht" of what is so ("noch nicht da, ich will …") does not reach into the wish; "kann ich nicht einfach …" is one.
 * "Muss ich dafür mit jemandem sprechen" asks whether it takes one.
 */
export const germanRefused =
  / (?:(?<!(?:kann|konnte|konnen|darf) (?:ich|wir|man) (?:hier |denn )?)nicht|kein|keinen|keine|keinem|sind sie|bist du|spreche ich|rede ich|schreibe ich|ohne) (?:(?!(?:(?<!dass |wenn |ob |weil )(?:ich|wir)|aber|also|dann|bitte|geben|verbinden) )[a-z]{1,20} ){0,4}$| (?<! (?:wem|wen|wer|wo|wie|warum|wieso|was|wann|dass|also|jetzt|nun|aber|sofort) )(?:muss|mussen) (?:ich|man|wir) (?:(?!(?:jetzt|unbedingt|dringend|endlich|sofort|aber|bitte|und) )[a-z0-9]{1,20} ){0,6}$/
/** Of the wish itself ("mit einem Menschen reden will ich nicht"), not of what comes behind it ("…, ich komm nicht weiter"). */
export const germanRefusedAfter =
  /^ (?:(?:will|wollen|wollte|mochte|mochten|muss|mussen|soll|sollen|brauche|brauchen|braucht|ist|ware|war|hilft|nutzt|bringt|geht) )?(?:(?:ich|wir|es|man|mich|mir|uns|sie|bitte|jetzt|heute|hier|noch|auch|wirklich|eigentlich|aber|doch|lieber|gerade|erst|mal|dringend) ){0,3}nicht(?! (?:nur|mehr lange)) /

const spanishPerson =
  '(?:persona|humano|humana|agente|asesora?|ejecutiv[oa]|representante|operadora?|alguien|supervisora?|gerente|encargad[oa]|responsable|superior|jefe|jefa|gente (?:real|de verdad|de carne|humana)|personas (?:reales|de verdad)|atencion al cliente|servicio al cliente|soporte|recepcion)'
/** A courier calls when the parcel comes, and who asks for that asks for no talk. */
const notCourier = '(?<! (?:repartidora?|mensajer[oa]|carter[oa]|transportista|conductora?|chofer|vendedora?) )'
const notOnArrival = '(?! (?:cuando|si|al llegar|antes de (?:la )?(?:entrega|entregar|venir|llegar)) )'
const spanishSeeing =
  '(?:revise|revisen|mire|miren|vea|atienda|ayude|llame|contacte|conteste|responda|solucione|resuelva|arregle|explique)'
/** "que" as it is typed in haste. */
const inHaste = (...sources: string[]) =>
  over(...sources.map((source) => source.replaceAll(/\bque\b/g, '(?:que|qe|q|k)')))
export const spanish = inHaste(
  `(?:hablar(?:l[oae]s?)?|tratarl[oa]|comentarl[oa]|consultarl[oa]|discutirl[oa]|verl[oa]|resolverl[oa]|chatear|comunicarme|comunicar|contactar|conversar|platicar|charlar)(?: directamente| mejor)? (?:con|a) ${gap(4)}${spanishPerson}`,
  `(?:me )?(?:puede|podria|puedes|podrias|pueden) (?:(?:atender|ayudar|llamar|contactar)(?:me)? )?${gap(1)}(?:una persona|un humano|un agente|un asesor|alguien)`,
  `(?:me|nos) (?:pasas|pasa|pasan|pones|pone|ponen|comunicas|comunica|comunican|transfieres|transfiere|conectas|conecta) con ${gap(3)}${spanishPerson}`,
  'hay alguien (?:con quien|con el que|que)',
  '(?<! (?:saber|se|sepa) )con quien (?:puedo|podria|podemos|debo|tengo que|se puede|hay que) (?:hablar|comunicarme|contactar)',
  `(?:puede|podria|puedes|podrias|pueden|podrian|(?:quiero|necesito|quisiera|prefiero|exijo|pido|espero|gustaria|necesitaria|queria) que|por favor) (?:me |nos )?(?:pasar|comunicar|poner|transferir|conectar|derivar|pases?|pasen|paseis|comuniques?|comuniquen|pongas?|pongan|transfieras?|transfieran|conecten?|deriven?|pasaran?|comunicaran?|pusieran?)(?:me|nos)? (?:en contacto )?(?:con|a) ${gap(3)}${spanishPerson}`,
  `(?:que|q|k) (?:me )?(?:llame|atienda|contacte|ayude) ${gap(1)}(?:una persona|un humano|un agente|un asesor|alguien)`,
  '(?:humano|agente|persona real|operador|operadora|asesor|asesora) por favor',
  // somebody of theirs is to see to it
  `que (?:me |lo |la |nos )?(?:alguien|una? (?:persona|agente|humano|asesora?))(?: real| humana?)?(?: (?:de|en) (?:su|tu|vuestro|el|la|ustedes|atencion|soporte)(?: [a-z]{2,12})?)? (?:me |lo |la |le |nos )?${spanishSeeing}`,
  `(?:quiero|necesito|pido|solicito|prefiero|quisiera) que (?:me )?(?:un|una|algun|alguna|el|la) (?:tecnic[oa]|supervisora?|responsable|gestora?|companer[oa]|comercial|encargad[oa]|especialista) (?:(?:de|del) [a-z]{3,15} )?(?:me |nos )(?:llame|contacte|atienda|explique|escriba|conteste)`,
  '(?:que|quiero que|necesito que|pido que) (?:lo|la|me lo|esto) (?:mire|vea|revise|lleve|resuelva|atienda|gestione) (?:un|una|algun|alguna|otro|otra) (?:companer[oa]|persona|humano|agente|emplead[oa]|responsable|supervisora?)',
  '(?:que|quiero que|necesito que) (?:me )?(?:atienda|ayude|mire) (?:alguien|una persona|un humano|un agente|un companero)',
  // politely: "sería posible que me atendiera una persona", "quisiera ser atendida"
  `(?:posible|posibilidad de|mejor|bueno|ideal|gustaria|encantaria|preferiria|quisiera|agradeceria|rogaria|prefiero) que (?:(?:me|nos|lo|la|le|se) ){0,2}(?:atendiera|atendiese|ayudara|ayudase|llamara|llamase|contactara|contactase|explicara|explicase|revisara|revisase|mirara|mirase|respondiera|respondiese|contestara|contestase|atienda|llame|explique|contacte|responda) ${gap(1)}(?:alguien|una? (?:persona|agente|humano|humana|asesora?|responsable|companer[oa]|operadora?|representante))${notOnArrival}`,
  `(?:amable|amabilidad|bondad|favor) de (?:pasar|comunicar|poner|transferir|conectar|derivar)(?:me|nos)(?: en contacto)? (?:con|a) ${gap(3)}${spanishPerson}`,
  `(?:podria|puedo|quisiera|quiero|gustaria|desearia|deseo|prefiero|preferiria|necesito) ser (?:atendid|contactad|llamad|derivad|transferid|ayudad|asesorad)[oa] (?:por|a|con) ${gap(2)}${spanishPerson}`,
  `(?:solicito|pido|ruego|exijo|agradeceria|quisiera|rogaria) que (?:(?:se|me|nos) ){0,2}(?:comunique|comuniquen|comunicaran?|pase|pasen|pasaran?|transfiera|transfieran|conecte|conecten|derive|deriven|pongan? en contacto|pusieran? en contacto) (?:con|a) ${gap(3)}${spanishPerson}`,
  `hay (?:algun|alguna|un|una) (?:humano|persona|agente|asesora?|operadora?)(?: real| humana?)?(?= [.?!] | $| (?:ahi|aqui|alli|por (?:ahi|aqui|alli|favor)|disponible|conectad[oa]|en linea|al que|con|que) )`,
  // to be called, or called back
  `${notCourier}(?:(?:me|nos) )?(?:pueden|podrian|puede|podria|puedes|podrias|podeis|podriais) (?:por favor |alguien )?(?:volver a )?(?:llamar(?:me|nos)|telefonearme|devolverme la llamada|contactarme)${notOnArrival}`,
  `${notCourier}(?:me|nos) (?:pueden|podrian|puede|podria|puedes|podrias|podeis|podriais) (?:por favor )?(?:volver a )?(?:llamar|telefonear|devolver la llamada)${notOnArrival}`,
  `(?:quiero|necesito|prefiero|quisiera|gustaria|solicito|pido|espero) (?:que|q|k) (?:me|nos) (?:llamen|llameis|llamaran|telefoneen|devuelvan la llamada|contacten)${notOnArrival}`,
  `(?:quiero|necesito|prefiero|quisiera|gustaria|solicito|pido) (?:recibir )?una llamada(?= [.?!] | $| (?:por favor|de|con|telefonica) )`,
)
/** Begins with the wish itself, so that only a "no" right before it takes it back: "no funciona necesito un asesor". */
export const spanishWish = over(
  `(?:quiero|necesito|prefiero|quisiera|exijo|deme|dame|busco) (?:a )?(?:un|una) ${gap(2)}(?:humano|persona|agente|asesora?|representante|operadora?|supervisora?)(?! (?:de (?:limpieza|viajes|seguros|aduanas|policia|seguridad)|inmobiliari[oa]|inmobiliarios|mas) )`,
)
export const spanishWishRefused = / (?:no|nunca|tampoco|ni)(?: [lmt]es?)? $/
/** A request that cannot be negated in this form ("no me pase"). */
export const spanishPlain = inHaste(
  'hay nadie (?:ahi |aqui |por ahi |real |humano |de verdad |disponible |mas ){0,2}(?:con quien|que (?:me |nos )?(?:pueda|puede|atienda|ayude|conteste|responda)|(?=[?] ))',
  'hay (?:gente|personas|humanos) (?:reales|real|de verdad|de carne y hueso|humanas?)(?= [?]| (?:ahi|aqui|disponible|con quien|que (?:me|nos) (?:atienda|ayude)))',
  'hay (?:alguna|ninguna) persona (?:(?:humana|real|de verdad) )?(?:ahi|aqui|disponible|con (?:la )?quien|que (?:me )?(?:atienda|ayude|pueda|puede)|(?=[?] ))',
  'hay alguien (?:ahi |aqui |por ahi |real |de verdad |disponible |mas ){0,2}(?:que (?:me |nos )?(?:pueda|puede|atienda|ayude)|(?=[?] ))',
  `(?:llamenme|llamadme|llameme|llamame|llamenos|telefoneenme)(?! (?:loco|loca|cuando (?:lleguen?|este|salga)|al llegar|antes de entregar|[a-z]{2,20} (?:[.?!] |$)) )`,
  'no (?:quiero|quisiera|voy a|pienso) (?:seguir )?(?:hablar|hablando|chatear|chateando|escribir) con (?:una|un|este|esta|el|la|su) (?:maquina|robot|bot|chatbot|ordenador|computadora)',
  '(?:paseme|pasenme|pasame|ponme|pongame|ponganme|transfierame|transfiereme|transfieranme|comuniqueme|comunicame|derivame|deriveme) con',
  `(?:paseme|pasenme|pasame|ponme|pongame|ponganme|transfierame|transfiereme|transfieranme|conectame|conecteme|comuniqueme|comunicame|derivame|deriveme) (?:con|a|al) ${gap(3)}(?:${spanishPerson}|equipo|departamento)`,
)
/** A sentence that is nothing but the person. */
export const spanishBare = together([
  '(?:^ |[.?!] )(?:(?:no|si|ok|vale|bueno|pues|pero|mejor|espera|espere|da igual|olvidalo|olvidelo|en realidad|basta|ya) ){1,4}(?:con )?(?:un |una )?(?:persona|humano|agente|asesora?|operadora?)(?: por favor| ya| ahora){0,2}(?= [.!] | $)',
  '(?:^ |[.?!] )(?:(?:un|una|con|hablar|quiero|necesito|si|no) ){0,3}(?:agente|humano|humana|operador|operadora|asesor|asesora|persona real)(?: (?:por favor|gracias|porfa)){0,2}(?= [.!] | $)',
])
/** A "no" of what is so ("no ha llegado quiero …") does not reach into the wish. */
export const spanishRefused =
  / (?:no(?! (?:puedo|podria|podemos|consigo|logro|hay (?:forma|manera|modo)))|ni|eres|es usted|es(?! (?:posible|urgente|necesario|preciso|mejor))|estoy|sin|hablando) (?:[a-z]{1,20} (?:(?!(?:quiero|necesito|quisiera|prefiero|exijo|pero|deme|dame|por favor|y) )[a-z]{1,20} ){0,2})?$| (?:hace falta|hara falta|haria falta|(?:es|sera) (?:obligatorio|obligado|imprescindible)|(?<! (?:quien|donde|como|cuando) )hay que) (?:(?:que|ir a|primero|antes) ){0,2}$/

const frenchPerson =
  "(?:humains?|humaines?|conseilleres?|conseillers?|collaborat(?:eurs?|rices?)|interlocut(?:eurs?|rices?)|(?<= (?:une?|le|la|votre|vraie?|autre|au|du) )conseill(?:ee?|ers|ez)|agents?|personn?e|operateurs?|operatrices?|responsables?|quelqu'un|superviseurs?|techniciens?|service client|directeur|directrice|collegues?|reception)"
/** Before a verb in any ending: who writes by ear writes "je veux parlé". */
const frenchWish =
  "(?:ve?ux?|veut|voudrais|voudrai|voudrait|(?:j')?aimerai[st]?|souhaite|souhaiterais|peux|peut|puis|pourrais|pourrai|pourrait|dois|faut(?! il )|faudrait|prefere|besoin de|envie de|possible de|laissez moi|laisse moi|(?:moyen|possibilite|possible) (?:de|que)|demande a|demande de) (?:(?:que|je|on|bien|juste|vraiment|enfin|directement|me|t'il|il) ){0,3}"
const frenchOne = 'personne|humain|conseillere?|agent|collegue|responsable|technicien|superviseur|expert'
const frenchSeeing =
  '(?:regarder?|regarde[zr]?|verifier?|occuper?|aider?|repond(?:re|e)?|rappelle|rappeler|appelle|appeler|contacter?|jeter un oeil|voir|traiter?|expliquer?|resou(?:dre|t))'
export const french = over(
  `${frenchWish}(?:parle[rz]?|parlee|parler|discute[rz]?|discutee|echange[rz]?|contacte[rz]?|contactee|joindre|appele[rz]?)(?: directement)? (?:(?:a|avec|au) )?${gap(4)}${frenchPerson}`,
  // somebody of theirs is to see to it
  `(?:que|qu'une?) (?:quelqu'un|(?:un |une )?(?:${frenchOne}))(?: de [a-z]{2,12}(?: [a-z]{2,12})?)? (?:(?:me|le|la|y|s'en|puisse) ){0,2}(?:m'|nous )?${frenchSeeing}`,
  `(?:pouvez vous|peux tu|pourriez vous|pourrais tu|veuillez|merci de) (?:me |nous )?(?:passer|transferer|rediriger|connecter) (?!ma |mon |mes )${gap(3)}${frenchPerson}`,
  `(?:qu'on|que (?:vous|l'on)) (?:m'|me |nous )(?:rappelle|rappeliez|appelle|contacte)`,
  `(?:d'avoir|avoir|trouver|joindre) (?:enfin |directement |juste )?(?:quelqu'un|une? (?:vraie? |autre |veritable )?(?:${frenchOne}|conseillee?))(?= [.?!] | $| (?:ici|stp|maintenant|pour (?:m'aider|me repondre|m'expliquer)|a la place|qui (?:peut|puisse|pourrait|comprend|sait)|au|en|par|svp|s'il|de chez|de votre|rapidement|humain|disponible) )`,
  `(?:y a t il|y a t'il|y a til|est ce qu'il y a|avez vous|y aurait il|existe t il) (?:une? )(?:vraie? )?(?:humain|personne|conseillere?|agent|operateur|collegue)(?= [.?!] | $| (?:disponible|dispo|en ligne|ici|au|pour|qui (?:peut|puisse|pourrait)|a qui|avec) )`,
  `(?:parler|discuter|echanger|communiquer|joindre|contacter)(?: directement)? (?:(?:a|avec|au) )?${gap(4)}${frenchPerson}`,
  `(?:veux|voudrais|souhaite|prefere|demande|donnez moi|besoin d'une?|exige) (?!(?:pas|plus|aucun|aucune|ni) )(?:une? |d'une? )?${gap(2)}(?:humain|conseillere?|(?<= une? )conseillee?|agent|operateur|operatrice|vraie personne|responsable)`,
  `(?:quelqu'un|un conseiller|une conseillere|un agent|un humain) (?:peut il |peut |pourrait il |pourrait )(?:me )?(?:rappeler|appeler|aider|contacter|repondre)`,
  `(?:il y a|y a|ya)(?: bien| quand meme| pas)? une? (?:vraie? )?(?:humain|personne|conseillere?|agent|operateur|collegue) (?:disponible|dispo|en ligne|pour (?:m'aider|me repondre|m'expliquer)|a qui (?:parler|je)|avec qui)`,
  `(?:pouvez vous|vous pouvez|pourriez vous|vous pourriez|possible de|merci de|veuillez|veux|voudrais|souhaite|souhaiterais|aimerais|j'aimerais|peux|puis je|pourrais|pourrait on|peut on|moyen de) (?:(?:je|on|bien|juste|svp) ){0,2}(?:me |nous )?faire (?:rappeler|appeler|recontacter)(?! (?:(?:par |a )?(?:mon|ma|mes|le livreur)|si|quand|lorsque) )`,
  // to be called, or called back
  `(?:pouvez vous|vous pouvez|pourriez vous|vous pourriez|peux tu|tu peux|pourrais tu|merci de|priere de|veuillez|possible de|peut on|quelqu'un peut|quelqu'un pourrait) (?:bien |svp )?(?:me|nous) (?:rappeler|telephoner|recontacter)(?= [.?!] | $| (?:au|svp|stp|s'il|demain|aujourd'hui|maintenant|vite|rapidement|sur mon|pour (?:en )?(?:parler|discuter|regler|m'expliquer|me)|ce (?:soir|matin)|cet apres|a (?:partir|[0-9][0-9a-z]{0,4})|entre|par|directement|[0-9]{1,14}) )`,
  `(?:pouvez vous|vous pouvez|pourriez vous|vous pourriez|peux tu|tu peux|pourrais tu|merci de|veuillez|possible de) (?:bien |svp )?(?:m'appeler|nous appeler|me passer un (?:coup de fil|appel)|me donner un coup de fil)(?! (?:si|quand|lorsque|des|avant|monsieur|madame|par mon) )`,
  `(?:veux|voudrais|souhaite|souhaiterais|j'aimerais|aimerais|prefere|prefererais|possible d'|demande a|demande d') ?(?:etre|me faire) (?:rappelee?|rappeler|appelee?|recontactee?)(?! (?:par mon|si|quand|lorsque) )`,
  "(?:(?:d')?etre mise? en (?:relation|contact|communication)|etre transferee?|(?:me )?mettre en (?:relation|contact|communication)) (?:a|avec|vers)(?! (?:mon|ma|mes) )",
  `(?:d')?etre (?:transferee?|transfere|orientee?|dirigee?|redirigee?|aidee?|contactee?|conseillee?|servie?) (?:a|avec|vers|par) (?!mon |ma |mes )${gap(2)}${frenchPerson}`,
  `(?:prie|remercie|saurais gre|merci|veuillez|l'amabilite|la gentillesse|l'obligeance) (?:(?:de|bien|vouloir|me|nous) ){1,5}(?:passer|transferer|rediriger|connecter|orienter|adresser|faire (?:rappeler|appeler|contacter)) (?:(?:a|au|vers|par|avec) )?(?!mon |ma |mes )${gap(2)}${frenchPerson}`,
  `(?:y a t il|y a t'il|y a til|y'a t il|y'a t'il|est ce qu'il y a|il y a|avez vous|y aurait il) (?:bien )?quelqu'un (?:de|d') ?(?:reel|vrai|vivant|humain|competent)`,
  `quelqu'un (?:que|a qui|avec qui) (?:je|on) (?:peux|peut|puisse|pourrais) ${gap(1)}(?:appeler|parler|contacter|joindre)`,
  // see to it with a real one
  `(?:voir|regler|traiter|discuter de|expliquer|gerer|resoudre) (?:ca|cela|ceci|le probleme|mon probleme|mon dossier|la suite) (?:directement )?avec (?:une? )(?:(?:vraie?|autre) )?(?:humain|personne|conseillere?|agent|operateur|collegue|technicien|responsable)(?= [.?!] | $| (?:svp|s'il|pas|plutot|et|au|humaine|reelle|de) )`,
  `(?:y'a|y a|ya|il y a) (?:(?:bien|pas|vraiment) )?quelqu'un(?= (?:de (?:reel|vrai|vivant|humain|competent)|(?:ici |la )?(?:[?]|pour (?:m'aider|me repondre)))(?: |$))`,
)
/** Whom one asks for after "y a pas": "y a pas un humain ici ?" */
const frenchSomebody =
  "(?:quelqu'un|une? (?:(?:vraie?|veritable|autre|seule?|etre) ){0,2}(?:humaine?|personne|conseillere?|conseillee?|agente?|operateur|operatrice|collegue|interlocuteur|interlocutrice|technicien|responsable))"
/** A request that cannot be negated in this form ("ne me passez pas"). */
export const frenchPlain = over(
  `(?:y'a|y a|ya|n'y a|n'y aurait|y aurait|avez vous|n'avez vous|n'auriez vous|vous avez|vous n'avez) (?:t il |t'il )?(?:vraiment )?pas (?:(?:au moins|quand meme|juste|plutot|par hasard) )?${frenchSomebody}(?= [?]| $| (?:ici|la|chez vous|au (?:telephone|tel|bout)|au service|en ligne|dispo|disponible|derriere|de (?:reel|vrai|vivant|humain|disponible|dispo|competent)|pour (?:m'aider|me repondre|m'expliquer|nous aider|regarder)|a qui|avec qui|qui (?:peut|puisse|pourrait|sait)|humain|svp|stp|s'il|que je) )`,
  "(?:n'y a|y a|n'avez vous|vous n'avez) (?:t il )?(?:vraiment )?pas (?:d'|de )(?:vraie? )?(?:humain|conseillere?|agent|operateur|interlocuteur|personne)(?= [?] | $| (?:ici|chez vous|au telephone|disponible|pour) )",
  "quelqu'un a qui (?:je peux |je puisse |pouvoir )?(?:parler|m'adresser|expliquer|demander)",
  "(?:avoir|j'aurais|ai) affaire a (?:un humain|une personne|quelqu'un|un conseiller|une vraie personne|un etre humain)",
  "il (?:me|nous) faut (?:parler a )?(?:(?:un|une) )?(?:vraie? )?(?:personne|humain|conseiller|conseillere|agent|quelqu'un|responsable)(?! (?:pour (?:monter|installer|livrer|reparer)|de plus) )",
  '(?:veux|voudrais|souhaite|vais) (?:pas|plus) (?:parler|discuter|echanger|ecrire) (?:a|avec) (?:un|une|ce|cette|votre) (?:robot|bot|chatbot|machine|ordinateur)',
  `(?:passe[rz]?|bascule[rz]?|transfere[rz]?|mettez|mettre|mets?|connecte[rz]?|redirige[rz]?) moi (?:(?:a|avec|en|un|une|le|la|au|vers|votre) )?${gap(3)}(?:${frenchPerson}|service|support|equipe|chef)`,
  'mettez moi en (?:relation|contact)',
  "(?:rappelez|appelez) moi(?= [.!?] | $| (?:au|svp|s'il|demain|aujourd'hui|vite|rapidement|sur|pour) )",
  '(?:du|de ce|de votre|le|ce|un|cette|une|pas de|plus de) (?:robot|bot|chatbot|machine) (?:mais |svp )?une? (?:vraie? )?(?:humain|conseillere?|agent|personne)(?= [.!?] | $| svp )',
)
export const frenchBare = together([
  "(?:^ |[.?!] )(?:(?:non|oui|ok|bon|mais|en fait|plutot|attendez|attends|laisse tomber|laissez tomber|tant pis|stop|alors|bref|euh) ){1,4}(?:a |avec )?(?:une? )?(?:vraie? )?(?:personne|humain|agent|conseillere?|operateur)(?: (?:s'il (?:vous|te) plait|svp|stp|maintenant|vite)){0,2}(?= [.!] | $)",
  "(?:^ |[.?!] )(?:(?:un|une|avec|parler|oui|non|vrai|vraie) ){0,3}(?:agent|humain|humaine|conseillere?|operateur|operatrice|service client|vraie personne)(?: (?:s'il (?:vous|te) plait|svp|stp|merci|d'avance)){0,2}(?= [.!] | $)",
])
/** A "pas" of what is so ("pas arrivé je veux …") does not reach into the wish; who cannot get one wants one, who asks whether it takes one does not. */
export const frenchRefused =
  / (?:ne(?! (?:peux|peut|puis|pourrais|parviens|reussis))|(?<!(?:peux|peut|puis je|puis|peut on|pourrais je|n'arrive|arrive|parviens) )pas(?! (?:un |de )?(?:moyen|possible|possibilite) )|etes vous|es tu|t'es|vous etes|tu es|est ce que je(?! (?:peux|pourrais|peut|pourrai|dois))|suis je|sans) (?:(?!(?:je|j'ai|mais|alors|donc|passez|svp) )[a-z']{1,20} ){0,4}$| (?:est ce qu'il(?: faut)?|(?<! (?:qui|quand|ou|comment) )faut il|doit on|(?:est il|il est) (?:necessaire|obligatoire)) (?:(?:de|absolument|forcement|vraiment|d'abord|obligatoirement) ){0,2}$/
