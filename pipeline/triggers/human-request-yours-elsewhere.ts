/** One of theirs is to call, to look at it, to be given it: German, Spanish and French. Sources of patterns. */

const gap = (most: number): string => `(?:[a-z0-9']{1,24} ){0,${most}}?`

const germanOne =
  '(?:menschen?|mitarbeiter(?:in)?|berater(?:in)?|kundenberater(?:in)?|kolleg(?:en|in)|techniker(?:in)?|fachmann|spezialist(?:en|in)?|experten|vorgesetzten?|chef(?:in)?|teamleiter(?:in)?|filialleiter(?:in)?|sachbearbeiter(?:in)?|ansprechpartner(?:in)?|fachabteilung|abteilung|buchhaltung|geschaftsleitung|geschaftsfuhrung|verantwortlichen?|zustandigen?|stelle)'
const germanIts =
  '(?:(?:sie|ihr|das|dies|es|bitte|mein|meine|meinen|fall|anliegen|anfrage|problem|sache|nachricht|chat|den|diesen|diese) ){1,5}'
const german = [
  `(?:holen|hole?|holt|gebt?|geben|gib|schicken|schickt?|rufen|ruft?|bringen?) (?:(?:sie|ihr|mir|uns|bitte|mal|jetzt|doch|sofort|endlich|einfach|her) ){0,4}(?:ihren?|einen?|eine|den|die|deinen?|euren?|irgendeinen?) ${gap(1)}(?:menschen|mitarbeiter(?:in)?|chef(?:in)?|vorgesetzten?|kollegen|kollegin|berater(?:in)?|teamleiter(?:in)?|verantwortlichen)(?! (?:lohn|[a-z]{2,12}nummer) )`,
  `(?:kann|konnte|soll|sollte|muss|moge|dass|damit) (?:(?:sich|mich|mir|uns|das|es|mal|bitte|hier|da|doch|auch|vielleicht|endlich|einfach) ){0,4}(?:ein|eine|n|ne|ihr|ihre|euer|eure|irgendein|der|die) (?:(?!anderer )[a-z]{3,12} )?(?:techniker(?:in)?|fachmann|spezialist(?:in)?|experte|profi|vorgesetzter|teamleiter(?:in)?|sachbearbeiter(?:in)?|kundenberater(?:in)?|ansprechpartner(?:in)?|fachabteilung|abteilung) (?:(?!(?:nicht|vorher|wenn|bevor) )[a-z]{1,15} ){0,5}?(?:ansehen|anschauen|ansieht|anschaut|prufen|draufschauen|kummern|nachsehen|nachschauen|klaren|bearbeiten|melden|meldet|anrufen|anruft|zuruckrufen|kontaktieren|weiterhelfen|helfen|ubernehmen|antworten|erklaren)`,
  `(?:leiten|leite|leitet|geben|gebt|gib|reichen|reicht|ubergeben|eskalieren|tragen) ${germanIts}an (?:(?:einen?|ihren?|euren?|eine|die|den|das|jemanden?|deinen?) )(?:(?!andere)[a-z]{3,14} )?${germanOne}`,
  `(?:bitte|konnen|konnten|kannst|konntet|konntest|wurden) (?:(?:sie|ihr|du|das|dies|es|mir|mich|bitte|mein|meine|meinen|den|diesen|diese|fall|anliegen|anfrage|problem|sache|nachricht|chat|ticket|vorgang|beschwerde|direkt|einfach|mal|doch|gleich) ){0,6}?an (?:den|die|das|ihren?|euren?|einen?|eine|deinen?) (?:(?!andere)[a-z]{3,14} )?${germanOne} (?:weiterleiten|weitergeben|ubergeben|eskalieren|weiterreichen)`,
  '(?:ich (?:mochte|will|wurde|muss)|(?:mochte|will|wurde) ich|kann ich|konnte ich) (?:(?!(?:nicht|wlan|netz|internet|bluetooth) )[a-z]{1,15} ){0,6}?(?:durchgestellt|weiterverbunden|vermittelt) werden',
  'mit (?:der|dem|ihrer|ihrem|eurer|eurem|einer|einem) (?:(?!(?:meiner|meinem) )[a-z]{3,14} )?[a-z]{0,16}(?:abteilung|zentrale|betreuung|beratung|service|dienst|leitung|buchhaltung|hotline|stelle) (?:(?!nicht )[a-z]{1,12} ){0,3}?(?:verbinden|sprechen|reden|telefonieren|verbunden)',
  `(?:kann|konnte|soll|sollte|mag|will|moge|bitte) (?:(?:mich|mir|uns|sich|das|bitte|mal|vielleicht|da|endlich) ){0,3}(?:einer|eine|jemand|wer|irgendwer) (?:von|aus) (?:euch|ihnen|eurem team|ihrem team) (?:(?!nicht )[a-z]{1,15} ){0,5}?(?:melden|anrufen|zuruckrufen|kontaktieren|helfen|weiterhelfen|ubernehmen)`,
  '(?:mensch(?:en)?|jemand(?:en|em)?|person|ansprechpartner|mitarbeiter|wesen) aus fleisch und blut',
]

const spanishOne =
  '(?:persona|human[oa]|agente|asesora?|tecnic[oa]|supervisora?|responsable|gestora?|companer[oa]|comercial|encargad[oa]|especialista|emplead[oa]|operadora?|ejecutiv[oa]|representante|jef[ea]|expert[oa]|trabajadora?)'
const spanish = [
  `(?<! (?:pedi|pidieron|solicite|dijeron|pedimos|dijo|logre|consegui|hicieron) )(?:que|q|k) (?:(?:me|nos|lo|la|le) ){1,2}(?:llam(?:en?|ara|ase)|contact(?:en?|ara|ase)|atiendan?|atendiera|escriban?|escribiera|expli(?:quen?|cara)|contest(?:en?|ara)|respondan?|respondiera|revis(?:en?|ara)|mir(?:en?|ara)|asesor(?:en?|ara)) (?:(?:un|una|algun|alguna|el|la|su|vuestr[oa]) (?:(?!otr[oa] )[a-z]{2,12} )?${spanishOne}|alguien de (?!mi ))`,
  `(?:me|nos) (?:atiende|responde|contesta|va a atender|puede atender|podria atender|atendera) (?:(?:ya|aqui|al fin) )?(?:un|una|algun|alguna) (?:[a-z]{2,12} )?${spanishOne}(?= [.?!] | $| (?:o|por favor|ya|de verdad|real) )`,
  `(?:preferiria|prefiero|gustaria|quiero|quisiera|necesito|puedo|podria|mejor|deseo|desearia|dejame|dejeme|podemos) (?:(?:yo|mejor|poder|explicar|que|me) ){0,2}(?:explicar|contar|comentar|consultar|tratar|hablar|ver|aclarar|resolver|gestionar|discutir|revisar|solucionar|arreglar)(?:selo|sela|selos|lo|la|los|las|le)? (?:(?:esto|todo|directamente|mejor|el tema|el asunto|mi (?:caso|problema)) ){0,2}(?:con|a) (?:(?:un|una|algun|alguna) (?:(?!otr[oa] )[a-z]{2,12} )?${spanishOne}|(?:uno|una|alguno|alguna) de (?:sus|vuestros|tus|vuestras|los|las) (?:companer[oa]s|emplead[oa]s|agentes|asesores|tecnicos|responsables|especialistas)|alguien (?:de (?:su|vuestr[oa]|tu|ustedes|la (?:empresa|tienda))|real|humano|competente|que (?:sepa|entienda|pueda)))`,
  `(?:derive|deriven|derivad|deriva|pase|pasen|pasad|pasa|escale|escalen|remita|remitan|traslade|trasladen|transfiera|transfieran|eleve|eleven|derivar|pasar|trasladar|transferir|escalar|remitir|elevar)(?:lo|la)? (?:(?:esto|mi (?:caso|queja|consulta|solicitud|peticion|problema|mensaje|expediente|reclamacion)|el caso|este caso|la consulta|por favor) ){0,2}(?:a|al|con) (?:(?:un|una|su|sus|vuestro|vuestra|el|la|los|algun) )?(?:(?!(?:otr[oa]|mi) )[a-z]{2,12} )?(?:${spanishOne}|superior(?:es)?|departamento|equipo)(?! (?:de mi|mas) )`,
  `(?:avise|avisen|avisad|avisa|llame|llamen|llamad|busque|busquen|traiga|traigan) a (?:su|un|una|tu|vuestro|algun) (?:jef[ea]|supervisora?|encargad[oa]|responsable|companer[oa]|gerente|superior)`,
]

const quelquun = "(?:quelqu'un|quelqu un)"
const frenchOne =
  '(?:personne|humaine?|conseillere?s?|agente?s?|collegues?|collaborat(?:eur|rice)s?|interlocut(?:eur|rice)s?|technicien(?:ne)?s?|responsables?|experts?|specialistes?|gestionnaires?|employee?s?|superviseurs?|superieurs?|chefs?|operateurs?|operatrices?|managers?)'
const frenchYours = `(?:${quelquun}|(?:qu')?une? (?:(?:vraie?|veritable|de vos|de tes) )?${frenchOne}|l'une? de vos ${frenchOne}|votre ${frenchOne})`
const french = [
  `${frenchYours} (?:(?:de chez vous|competente?|de votre (?:equipe|service)|humaine?|qualifiee?) )?(?:peut|pourrait|puisse|doit|va|pourra)(?: (?:il|elle))? (?:(?:me|nous|y|le|la|bien|vraiment) ){0,2}(?:m'|l')?(?:contacter|appeler|rappeler|joindre|recontacter|ecrire|repondre|expliquer|regarder|jeter un (?:oeil|coup d'oeil)|prendre (?:le relais|en charge|contact)|intervenir|verifier)(?! (?:avant|quand|si|des) )`,
  `(?:me|nous) mettre (?:(?:en (?:relation|contact|ligne)|directement) )?(?:avec|a) ${frenchYours}(?! (?:d'autre|de ma|de mon) )`,
  `(?:demande[rz]?|dites|dire|dis) a ${frenchYours} (?:de|que|d'[a-z]{1,12}|qu'[a-z]{1,12})`,
  `(?:faire suivre|faites suivre|fais suivre|transmettre|transmettez|transferer|transferez|passer|passez|remonter|remontez|escalader|escaladez|confier|confiez|rediriger|redirigez|orienter) (?:(?:ca|cela|ceci|ma|mon|la|le|cette|ce|demande|dossier|cas|message|requete|question|probleme|conversation|plainte|reclamation|svp) ){0,4}(?:a|au|aux|vers) (?:(?:la|le|une?|vos|votre|les) )?(?:(?!(?:ma|mon|mes|autre) )[a-z]{3,14} )?(?:personne (?:competente|concernee|en charge|responsable|qui)|service (?:concerne|competent|technique|juridique)|responsables?|superieurs?|chefs?|collegues?|equipe|humain|conseiller|technicien|specialiste|expert|direction|hierarchie|${quelquun})(?! (?:de mon|de ma|d'autre) )`,
  `(?:veux|voudrais|souhaite|prefere|aimerais|exige|prefererais|j'aimerais|demande) que ce soit une? (?:vraie? )?${frenchOne} qui`,
  `(?:prefere|prefererais|voudrais|souhaite|souhaiterais|aimerais|j'aimerais|veux|peux|puis je|peut on|possible de) (?:voir|regler|traiter|discuter|parler|echanger|expliquer|gerer|resoudre|confier|montrer) (?:(?:ca|cela|ceci|tout|de ca|mon (?:probleme|dossier|cas)|le probleme|directement) ){0,3}(?:avec|a) ${frenchYours}(?! (?:d'autre|de ma|de mon) )`,
  `(?:moyen|possible|possibilite|avoir|obtenir|voudrais|souhaite|veux|besoin|faut|trouver|joindre|existe t il|avez vous|d'avoir)(?: (?:de|d'|d'avoir|avoir|une?|d'une?|joindre|parler a|le|contact avec)){0,3} (?:interlocut(?:eur|rice)|conseillere?|agent|personne|service|contact|standard|aide|assistance) (?:humaine?|physique|reel(?:le)?|en chair et en os)`,
  `(?:${quelquun}|personne|humain|conseillere?|agent|interlocuteur) en chair et en os`,
]

export const yoursElsewhere = { de: german, es: spanish, fr: french }
