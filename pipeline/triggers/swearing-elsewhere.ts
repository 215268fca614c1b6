/** In whose joy, or about whose slips, people swear in German, Spanish and French; over folded text with hidden words in plain letters. */

const cries = 'scheisse|scheiss|verdammt|mist|shit|fuck|mierda|joder|cono|hostia|carajo|putain|merde|bordel'
/** "Scheiße", "putain de merde": cried out at nobody. */
const cry = `(?:(?:${cries})(?: de (?:${cries}))?)`
const praise =
  '(?:geniale?s?|super|top|parfaite?|excellente?|cool|rapides?|vite|efficaces?|incroyables?|formidables?|bons?|bonnes?|belle|chouette|bueno|buena|buenos|bien|perfecto|perfecta|rapidos?|rapidas?|guay|increibles?|estupend[oa]|maravilla|gut|geil|toll|klasse|perfekt|schnell|stark|mega|spitze|hammer)'
const works =
  '(?:ca (?:marche|fonctionne|remarche)|(?:ya )?(?:funciona|llego)|(?:es|das) (?:geht|funktioniert|klappt|lauft)|enfin|por fin|endlich)'

/** The word opens a praise. It may be bitter, so thanks or relief must be there too. */
export const gladElsewhere = new RegExp(
  ` ${cry}(?: [.!])?(?: (?:mais|que|c'est|trop|tellement|ist|war|das|so|echt|es|esta|muy|sois|ihr|seid|vous|etes)){0,4} ${praise}(?= )| de puta madre(?= )`,
)
/** Or it stands beside what says that all is well now, which is no praise: relief must be there. */
export const reliefElsewhere = new RegExp(
  ` (?:merci|gracias|danke|genial|super|enfin|endlich|por fin) (?:[.!] )?${cry}(?= )| ${cry}(?: [.!])?(?: (?:mais|ja|ah|oh|oui|si)){0,2} ${works}(?= )| (?:ca (?:marche|fonctionne|remarche)|ya (?:funciona|llego)|(?:es|das) (?:geht|funktioniert|klappt|lauft))(?: [a-z]{2,10})?(?: [.!])? ${cry}(?= [.!] | $| (?:merci|gracias|danke) )`,
)
/** What tells that such a praise is meant: it works, it came, a face that smiles. */
export const relieved =
  / (?:emojiglad|marche|fonctionne|resolu|regle|recu|arrive|funciona|funciono|llego|solucionado|resuelto|arreglado|funktioniert|geklappt|klappt|angekommen|lauft|gelost|endlich|por fin|enfin)(?= )/
/** What makes such a praise bitter. */
export const bitter =
  / (?:ne|n'[a-z]{1,12}|pas|plus|encore|toujours|sans|jamais|quand|pourquoi|nicht|nie|nichts|keine?[a-z]?|wieder|noch|ohne|wann|warum|no|nada|nunca|otra|otro|sigue|sin|cuando|(?:de|d'une|une|una|la|so eine?) (?:merde|mierda|scheisse)|[?])(?= )/

const amiss = '(?!nicht |nichts |nie |kein |keine |keinen |rien |pas |jamais |nada |nunca |no )'
const words = (most: number): string => `(?:${amiss}[a-z']{1,20} ){0,${most}}?`
const lostGerman =
  '(?:vergessen|verloren|vertippt|verschrieben|verwahlt|verklickt|verlegt|verwechselt|verpasst|verschlafen|geloscht|vertan|verschickt|versehentlich|aus versehen|fallen lassen|kaputt gemacht|falsch [a-z]{3,20})'
/** What happens to oneself: forgotten, lost, mistyped, mixed up, the wrong one. */
const slip = `(?:${[
  `(?:ich (?:hab|habe|hatte|bin)|(?:hab|habe|hatte) ich) ${words(5)}${lostGerman}`,
  `hab ${words(4)}${lostGerman}`,
  '(?:das war (?:die |der |das )?)?falsche[rns]? (?:nummer|adresse|chat|taste|knopf|fenster|mail|link|name|konto|datum|button|bestellung)',
  '(?:mein fehler|meine schuld|mein versehen)',
  `(?:j'ai|j'avais|on a|je me suis|je viens de|je crois que j'ai) ${words(3)}(?:oublier?|perdre|perdu|trompee?|effacer?|supprimer?|casser?|rate|loupe|egare|plantee?|confondu|renverser?|mal [a-z]{3,20}|envoye|cliquer?|fait tomber)`,
  "(?:c'(?:est|etait) (?:le |la )?)?mauvaise? (?:numero|adresse|bouton|chat|fenetre|lien|mail|compte|commande|touche|date)",
  "(?:c'est )?(?:de )?(?:ma faute|mon erreur|erreur de ma part|faute de frappe)",
  `(?:he|habia) ${words(2)}(?:olvidado|perdido|borrado|roto|equivocado|confundido|(?:escrito|puesto|metido|marcado) mal)`,
  '(?:ya )?me (?:he )?(?:equivocado|equivoque|olvidado|olvide|confundido|confundi|dormido|dormi|deje)',
  'se me (?:ha |han )?(?:olvidado|olvido|olvidaron|perdido|perdio|cayo|caido|rompio|roto|paso|pasado|borro|borrado)',
  '(?:perdi|borre|olvide|rompi|escribi mal|puse mal) (?:el|la|mi|los|las|mis)',
  '(?:numero|chat|boton|mensaje|correo|enlace|direccion|ventana|cuenta) equivocad[oa]',
  '(?:culpa mia|fue mi culpa|error mio|ha sido culpa mia)',
].join('|')})`

/** Of whom one may speak ill in passing. */
const relation =
  '(?:voisine?|voisins|patron|patronne|proprietaire|chef|cheffe|ex|nachbar|nachbarin|vermieter|chefin|vecin[oa]|vecinos|jefe|jefa|caser[oa]|suegr[oa]|belle mere|schwiegermutter|mitbewohner)'
const insult =
  '(?:con|cons|conne|connard|connards|connasse|salaud|salope|enfoire|idioten|arschloch|arschlocher|wichser|vollidiot|drecksack|cabron|cabrones|gilipollas|pendejo|pendeja|hijo de puta)'

/** Said of one's own slip, before it or behind it. */
export const passingElsewhere = new RegExp(
  ` (?:scheiss|verdammtes?|mist|puto|puta|putain de|foutu) ?(?:wetter|tag|montag|verkehr|regen|winter|kalte|hitze|tiempo|lluvia|calor|temps|pluie|circulation)(?= )| (?:(?:le|la|ce|cet|cette|mon|ma|el|la|ese|mi|der|dieser|mein|meine) )?${insult} (?:de |von )?(?:(?:mon|ma|meinem|meiner|mi) )?${relation}(?= )| (?:mon|ma|mi|mein|meine) (?:[a-z]{2,12} )?${relation} (?:est|es|ist) (?:(?:une?|un|una|eine?|so|echt|vraiment|muy|tres|voll) ){0,2}${insult}(?= )| (?:oh |ach |ah |och |ay |ups )?${cry}(?: [.!])? (?:(?:jetzt|da|oh|nein|nun|sorry|ay|non|desolee?|perdon|pardon|ich glaube|creo que|que|es que) ){0,2}${slip}(?= )| ${slip} ${words(4)}(?:[.!] )?${cry}(?= [.!] | $)`,
  'g',
)
/** The service is blamed in the same breath. */
export const blamed =
  / (?:euer|eure[nmrs]?|ihr|ihre[nmrs]?|dein|deine[nmrs]?|votre|vos|ton|ta|vuestr[oa]s?|su|sus|tu) (?:[a-z]{1,15} )?(?:service|kundenservice|support|bot|chatbot|laden|app|seite|hotline|firma|verein|site|servicio|soporte|empresa|pagina|aplicacion|entreprise|appli|boite)(?= )/
