/** Waiting for one of theirs, only one can do it, no trust in a bot, whatever is to be done: German, Spanish and French. */

const germanOne =
  '(?:mensch(?:en)?|mitarbeiter(?:in)?|kolleg(?:e|en|in)|berater(?:in)?|vorgesetzten?|sachbearbeiter(?:in)?|ansprechpartner(?:in)?|techniker(?:in)?|kundenberater(?:in)?|teamleiter(?:in)?|fachmann|experten?|spezialist(?:en)?)'
const germanBot = '(?:bot|chatbot|roboter|maschine|computer|ki|automaten|software)'
const german = [
  `(?:bitte|konnen|konnten|konnt|konntet|kannst|brauche?|holt?|hole|holen|schaltet?|schalten|gebt|geben|gib|schickt|schicken|lasst|lassen|verlange|fordere|wunsche|suche|nehmt|nehmen|zieht|ziehen) (?:(?!(?:nicht|kein|keine|keinen|mein|meine|meinen|meinem|als|wie|dem|der|fur|von|uber|wegen|ein|paket) )[a-z']{1,15} ){0,4}?(?:einen?|nen|euren?|ihren?|deinen?) (?:(?:echten|richtigen|freien|kompetenten|anderen|zustandigen|lebenden|nachsten) ){0,2}${germanOne}(?= [.?!] | $| (?:dazu|ran|her|hinzu|am (?:telefon|apparat)|der (?:das|mir|sich|entscheiden|uns)|einschalten|dazuholen|holen|zuschalten|zu rate) )`,
  `(?:warte|warten|bleibe|gedulde mich) (?:(?:ich|gern|gerne|hier|eben|dann|so lange|einfach|halt) ){0,3}(?:auf|bis) (?:den|einen|ein|eine|der) (?:(?:nachste[rn]?|freie[rn]?|echte[rn]?) ){0,2}${germanOne}(?! (?:kommt mit|zum aufbau) )`,
  `(?:wie lange|wann) (?:(?!(?:nicht|paket|lieferung) )[a-z]{1,12} ){0,5}?(?:jemand|jemanden|(?:ein|einen|eine|der) (?:(?:echter|echten|richtiger|richtigen) )?${germanOne}) (?:(?:mal|mir|hier|endlich|wieder) ){0,2}(?:antwortet|ubernimmt|schreibt|meldet sich|erreichbar|zu sprechen|an die strippe|sprechen|ans telefon)`,
  `(?:kann|konnen|konnte) (?:(?:das|dies|mir|da|hier|wohl|ja) ){0,3}nur (?:noch )?(?:ein|eine|einer) (?:(?:echter|richtiger) )?${germanOne}`,
  `nur (?:ein|eine) (?:(?:echter|richtiger) )?${germanOne} (?:kann|konnte|darf|versteht)`,
  '(?:muss|musste|sollte|soll|kann|konnte) (?:(?:da|hier|sich|das|mal|bitte|endlich|doch|einfach) ){0,4}(?:jemand|irgendjemand|ein mensch|ein mitarbeiter|ein kollege|ein techniker) (?:(?!nicht )[a-z]{1,12} ){0,3}?(?:ran|dran|drauf|drubersehen|druberschauen|draufsehen)',
  `(?:vertraue?|traue?) (?:ich )?(?:(?:da|hier|so) )?(?:einer|einem|dieser|diesem|der|dem|eurer|ihrer|eurem|ihrem|keiner|keinem) ${germanBot}`,
  'mit (?:der|dem|ihrer|ihrem|eurer|eurem|einer|einem) (?:filiale|niederlassung|werkstatt|praxis|agentur|geschaftsstelle|verwaltung|technik|redaktion) (?:(?!nicht )[a-z]{1,12} ){0,3}?(?:verbinden|sprechen|reden|telefonieren|verbunden)',
  '(?:mich|uns) (?:(?:bitte|mal|jetzt|direkt|gleich|einfach|sofort) ){0,3}(?:weiterverbinden|durchstellen|weitervermitteln)(?= [.?!] | $| (?:bitte|danke) )',
  '(?:holt?|hole|holen|schickt?|schicken|gibts|gibt es|verbinden sie mich mit|gebt mir|brauche?|verbindet mich mit|sucht) (?:(?:sie|bitte|mir|mal|denn|da|hier) ){0,3}(?:jemand(?:en|em)?|wen) (?:der|die|mit) (?:[a-z]{1,12} ){0,4}?(?:auskennt|hilft|helfen|entscheiden|entscheidet|versteht|zustandig|weiterhilft|weiss|ahnung|verantwortung|befugnis|darf)',
  `(?:brauch|brauche|will|mochte) (?:(?!(?:nicht|kein|keinen) )[a-z]{1,12} ){0,4}?${germanOne} am (?:telefon|apparat)`,
]

const spanishOne =
  '(?:persona|human[oa]|agente|asesora?|tecnic[oa]|supervisora?|responsable|gestora?|companer[oa]|encargad[oa]|especialista|emplead[oa]|operadora?|ejecutiv[oa]|representante|jef[ea]|expert[oa]|superior)'
const spanish = [
  `(?:que) (?:(?:se|lo|me) )?(?:ponga|intervenga|venga|entre|hable|participe|decida|aparezca|tome|coja) (?:(?:ya|conmigo|al telefono) )?(?:un|una|su|el|la|algun|alguna|vuestro|tu|otro) (?:[a-z]{3,12} )?${spanishOne}`,
  `hay (?:algun|alguna|un|una) (?:[a-z]{3,10} )?${spanishOne} (?:libre|desocupad[oa]|despiert[oa]|que (?:pueda|sepa|hable))`,
  `(?:pongame|ponme|ponganme|poner(?:me)?|pongan(?:me)?) en contacto con (?!mi )[a-z]{2,12}`,
  '(?<=(?:^|[.?!]|favor|ya) )(?:conectame|conecteme|comuniqueme|comunicame|transfierame|transfiereme|derivame|deriveme|paseme|pasame)(?: (?:ya|por favor|ahora))?(?= [.!] | $)',
  `(?:solo|unicamente) (?:(?:me )?(?:lo )?(?:puede|podria|sabe) (?:[a-z]{3,12} )?(?:un|una) ${spanishOne}|(?:un|una) ${spanishOne} (?:puede|podria|sabe|entiende))`,
  `(?:no me fio|no confio|desconfio) (?:nada )?(?:de|en) (?:una?|este|esta|el|la|su|los|las) (?:ia|bots?|maquinas?|robots?|chatbot|inteligencia artificial)`,
  '(?:comunicar(?:me)?|pasar(?:me)?|poner(?:me)?|hablar|comuniqueme|paseme|ponme) con (?:la|el|su|una|vuestra) (?:sucursal|oficina|central|tienda|taller|clinica|gerencia|direccion|recepcion)(?! (?:de mi|de la esquina) )',
  `(?:necesito|quiero|busco|mandame|mandenme|envienme|traiganme|consigame) (?:(?!(?:no|ser|mi) )[a-z]{2,12} ){0,2}?(?:un|una|algun|alguna) (?:[a-z]{3,12} )?${spanishOne} (?:al telefono|en linea|ahora|ya|que (?:sepa|entienda|decida|hable|pueda))`,
  `(?:espero|esperare|me espero|quedo a la espera) (?:a|de|por|hasta) (?:(?:que (?:haya|venga|llegue|me atienda) )?)(?:un|una|algun|el|la|el proximo|la proxima) (?:[a-z]{3,12} )?${spanishOne}(?= [.!] | $| (?:libre|disponible|por favor|y) )`,
]

const quelquun = "(?:quelqu'un|quelqu un)"
const frenchOne =
  '(?:humaine?|conseillere?s?|agente?|collegue|collaborat(?:eur|rice)|interlocut(?:eur|rice)|technicien(?:ne)?|responsable|expert|specialiste|gestionnaire|superviseur|superieur|operateur|operatrice|manager)'
const french = [
  `(?:seule?|uniquement|il n'y a qu'|que) (?:une?|qu'une?) (?:vraie? )?(?:${frenchOne}|personne) (?:peut|pourrait|saura|peuvent|qui puisse)`,
  `(?:trouve[rz]?|envoye[rz]?|donne[rz]?|amene[rz]?|appele[rz]?|cherche[rz]?) (?:moi|nous) (?:${quelquun}|une? (?:[a-z]{3,10} )?${frenchOne})(?! (?:d'autre|pour livrer) )`,
  "(?:pas|aucune|zero) (?:vraiment )?confiance (?:a|en|dans) (?:une?|ce|cette|votre|le|la|les|l') ?(?:ia|robots?|bots?|chatbot|machine)",
  `(?:demande|exige|souhaite|veux|voudrais|sollicite) (?:l'intervention|l'avis|l'aide|la presence|le concours) d'une? (?:[a-z]{3,10} )?${frenchOne}`,
  `(?<=(?:^|[.?!]) )(?:(?:est ce qu'|y a t il|et) ?)?une? ${frenchOne} (?:est |serait )?(?:libre|disponible|dispo)(?= [?] | $| (?:svp|maintenant|pour) )`,
  `(?:patiente|patienter|attends|j'attends|attendrai|j'attendrai) (?:(?:pour|d'avoir|le|la|un|une|qu'un|qu'une|que|prochain|prochaine) ){1,3}(?:${frenchOne}|personne disponible)(?! (?:depuis|qui devait) )`,
  `(?:bascule[rz]?|oriente[rz]?|dirige[rz]?) (?:moi|nous) (?:vers|a) (?:${quelquun}|une? (?:[a-z]{3,10} )?${frenchOne})`,
]

export const openElsewhere = { de: german, es: spanish, fr: french }
