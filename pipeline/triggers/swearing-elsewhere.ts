/** In whose joy, or about whose slips, people swear in German, Spanish and French; over folded text with hidden words in plain letters. */

const cries = 'scheisse|scheiss|verdammt|mist|shit|fuck|mierda|joder|cono|hostia|carajo|puta madre|putain|merde|bordel'
/** "Scheiße", "putain de merde": cried out at nobody. */
const cry = `(?:(?:${cries})(?: de (?:${cries}))?)`
const praise =
  '(?:geniale?s?|super|top|parfaite?|excellente?|cool|rapides?|vite|efficaces?|incroyables?|formidables?|bons?|bonnes?|belle|chouette|bravo|rico|rica|ricos|ricas|buenisimo|delicieux|delicieuse|delicios[oa]|lecker|bueno|buena|buenos|bien|perfecto|perfecta|rapidos?|rapidas?|guay|increibles?|estupend[oa]|maravilla|gut|geil|toll|klasse|perfekt|schnell|stark|mega|spitze|hammer)'
const works =
  '(?:ca (?:marche|fonctionne|remarche)|(?:ya )?(?:funciona|llego)|(?:es|das) (?:geht|funktioniert|klappt|lauft)|enfin|por fin|endlich)'

/** The word opens a praise. It may be bitter, so thanks or relief must be there too. */
export const gladElsewhere = new RegExp(
  ` ${cry}(?: [.!])?(?: (?:mais|que|mas|tan|c'est|c'etait|ca|a|ete|trop|tellement|ist|war|das|ging|geht|ja|mal|so|echt|es|fue|ha|sido|eso|vaya|esta|muy|sois|ihr|seid|vous|etes)){0,4} ${praise}(?= )| de puta madre(?= )| (?:${praise}|de la bombe|une tuerie|una pasada)(?: [.!])? ${cry}(?= [.!] | $| (?:merci|gracias|danke) )| (?:geile?[rsnm]?|krasse?[rsnm]?|mega) (?:scheiss|scheisse|shit)(?= )`,
)
/** Or it stands beside what says that all is well now, which is no praise: relief must be there. */
export const reliefElsewhere = new RegExp(
  ` (?:merci|gracias|danke|genial|super|enfin|endlich|por fin) (?:[.!] )?${cry}(?= )| ${cry}(?: [.!])?(?: (?:mais|ja|ah|oh|oui|si)){0,2} ${works}(?= )| (?:ca (?:marche|fonctionne|remarche)|ya (?:funciona|llego)|(?:es|das) (?:geht|funktioniert|klappt|lauft))(?: [a-z]{2,10})?(?: [.!])? ${cry}(?= [.!] | $| (?:merci|gracias|danke) )`,
)
/** What tells that such a praise is meant: it works, it came, a face that smiles. */
export const relieved =
  / (?:emojiglad|marche|fonctionne|resolu|regle|recu|arrive|funciona|funciono|llego|solucionado|resuelto|arreglado|funktioniert|geklappt|klappt|angekommen|lauft|gelost|endlich|por fin|enfin|bravo|chapeau|enhorabuena|felicidades)(?= )/
/** What makes such a praise bitter. */
export const bitter =
  / (?:ne|n'[a-z]{1,12}|pas|plus|encore|toujours|sans|jamais|quand|pourquoi|nicht|nie|nichts|keine?[a-z]?|wieder|noch|ohne|wann|warum|no|nada|nunca|otra|otro|sigue|sin|cuando|(?:de|d'une|une|una|la|so eine?) (?:merde|mierda|scheisse)|[?])(?= )/

const amiss = '(?!nicht |nichts |nie |kein |keine |keinen |rien |pas |jamais |nada |nunca |no )'
const words = (most: number): string => `(?:${amiss}[a-z']{1,20} ){0,${most}}?`
const lostGerman =
  '(?:falsche[rnsm]? [a-z]{3,20} (?:angegeben|eingegeben|eingetragen|genommen|gewahlt|bestellt|geklickt|gedruckt|uberwiesen)|vergessen|verloren|vertippt|verschrieben|verwahlt|verklickt|verlegt|verwechselt|verpasst|verschlafen|geloscht|vertan|verschickt|versehentlich|aus versehen|fallen lassen|kaputt gemacht|falsch [a-z]{3,20})'
/** What happens to oneself: forgotten, lost, mistyped, mixed up, the wrong one. */
const inOwn = '(?:im|in der|in dem|en el|en la|dans la|dans le) (?:auto|zug|bus|taxi|hotel|coche|tren|voiture|train)'
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

/** What is broken or lost of one's own, with the swear word before it: "das scheiß handy". */
const ownThing = `(?:${[
  `(?:mir|uns|(?:meinem|meiner|unserem|unserer) [a-z]{3,12}) (?:ist|sind) (?:[a-z]{2,12} ){0,3}?(?:das|die|der|mein|meine|unser|unsere) (?:scheiss|scheiss[a-z]{3,15}|verdammte?s?|verfluchte?s?|beschissene?s?) ?(?:[a-z]{2,15} )?(?:[a-z]{1,15} ){0,4}?(?:gefallen|runtergefallen|hingefallen|kaputtgegangen|kaputt gegangen|zerbrochen|gerissen|ausgelaufen|geklaut worden|gestohlen worden|abhanden gekommen|abgesoffen|ersoffen)`,
  `(?:hab|habe|haben|hat) (?:[a-z]{2,12} ){0,4}?(?:das|die|den|der|mein|meine|meinen|unser|unsere|unseren) (?:scheiss|scheiss[a-z]{3,15}|verdammte[sn]?|verfluchte[sn]?|beschissene[sn]?) ?(?:[a-z]{2,15} )?(?:[a-z]{1,15} ){0,4}?(?:fallen lassen|verloren|kaputt gemacht|kaputtgemacht|vergessen|geschrottet|versenkt|uberfahren|gewaschen|verlegt|liegen lassen|verschuttet|gekippt|zerbrochen)`,
  `(?:se me (?:ha |han )?(?:cayo|caido|rompio|roto|perdio|perdido|olvido|olvidado|mojo|mojado|estropeo|estropeado)|perdi|rompi|tire|moje|he (?:roto|perdido|tirado|mojado|olvidado)|derrame [a-z]{2,10}|me (?:han robado|robaron|deje|sente encima de)) (?:[a-z]{2,10} ){0,3}?(?:el|la|mi|los|las|mis|sobre el|sobre la) (?:put[oa]s?|maldit[oa]s?|jodid[oa]s?|pinche|mierda de) [a-z]{3,15}`,
  `(?:j'ai|on a|(?:mon|ma) [a-z]{3,12} a|je viens de|on m'a) (?:[a-z]{2,12} ){0,3}?(?:fait tomber|casse|perdu|renverse|oublie|noye|laisse|explose|fele|lave|raye|laisse tomber|vole|ecrase) (?:[a-z']{1,12} ){0,4}?(?:mon|ma|le|la|mes|ce|cette) (?:putain|bordel|foutue?|merde|fichue?)(?: de)? [a-z]{3,15}`,
].join('|')})`
/** Of whom one may speak ill in passing. */
const relation =
  '(?:voisine?|voisins|patron|patronne|proprietaire|chef|cheffe|ex|nachbar|nachbarin|vermieter|chefin|vecin[oa]|vecinos|jefe|jefa|caser[oa]|suegr[oa]|belle mere|schwiegermutter|mitbewohner)'
const insult =
  '(?:con|cons|conne|connard|connards|connasse|salaud|salope|enfoire|idioten|arschloch|arschlocher|wichser|vollidiot|drecksack|cabron|cabrones|gilipollas|pendejo|pendeja|hijo de puta)'

/** What one is called, with what stands before it. */
const named = `(?!(?:de la merde|de merde|la mierda|una mierda|die scheisse|eine scheisse|so eine scheisse) )(?:(?:un|una|une|ein|eine|einen|el|la|de|le|sale|gros|grosse|petit|petite|pauvre|vieux|espece de|gran|put[oa]|fils de|hij[oa] de(?: la(?: gran)?)?|pedazo de|blode[rsn]?|dumme[rsn]?|alte[rsn]?) ){0,3}(?:${insult}|put[ao]s?|putes?|gilipollas|zorra|mamon|culero|culo|subnormal|hijoputa|encule|encules|batard|fdp|couillon|pute|hurensohn|hure|fotze|schlampe|missgeburt|spast|idiot|scheisse|mierda|merde|fick dich|ficken|fuck|bitch)`
const others =
  "(?:jemand|einer|irgendwer|irgendjemand|leute|alguien|algunos|quelqu'un|on|certains|(?:ein|eine|un|una|une|otro|otra|el|la|le|der|die|autre|l'autre) (?:autre |andere[rn]? |otro |otra )?(?!(?:bot|chatbot|support|service|kundenservice|laden|firma|app|empresa|servicio|soporte|entreprise|robot|appli|site) )[a-z]{3,15}|(?:die|la|les|los|las|des|other|otros) (?!(?:bot|support|firma|app|empresa|gestion|appli|hotline|machine) )(?:leute|gente|gens|[a-z]{4,15}))"
const insulting = '(?:foutre|merde|con|mierda|puta|cono|joder|arsch|scheisse|scheiss|ficken|fick|arschloch|idioten)'
/** Somebody else's words, at the customer or in a place where people write. */
const reported = [
  `ich (?:wurde|werde|bin) (?:[a-z']{1,20} ){0,5}(?:genannt|beschimpft|beleidigt|bezeichnet|betitelt|tituliert)`,
  `(?:hat|haben|hatte|hatten|wurde|werde|wird|nennt|nannte|beschimpft(?:e)?) (?:[a-z']{1,20} ){0,2}(?:mich|uns|ihn|sie|ich|wir|mein(?:e|en|em)? [a-z]{3,15}) (?:[a-z']{1,20} ){0,5}?(?:genannt|beschimpft|beleidigt|bezeichnet|betitelt|tituliert)`,
  `(?:nennt|nannte|nennen|beschimpft|beschimpfte) (?:mich|uns|ihn) (?:(?:immer|standig|dauernd|im chat|i'm chat|als) ){0,3}${named}`,
  `${others} (?:hat|haben) (?:[a-z']{1,20} ){0,3}?${named} (?:[a-z']{1,20} ){0,4}?(?:geschrieben|gepostet|gesagt|kommentiert|geschmiert|gespruht|gerufen)`,
  `(?:hat|haben) ${others} (?:[a-z']{1,20} ){0,3}?${named} (?:[a-z']{1,20} ){0,4}?(?:geschrieben|gepostet|kommentiert|geschmiert|gespruht)`,
  `${named} (?:in|unter|auf|an) (?:die|den|der|das|meine?[mnr]?|unsere?[mnr]?|ihre?[mnr]?) [a-z]{3,20} (?:schreib(?:t|en)|poste(?:t|n)|schmier(?:t|en))`,
  `(?:me|nos|le|lo|la) (?:(?:ha|han|habia|esta|estan) )?(?:llamo|llamado|llamaron|llama|llaman|llamando|dijo|dijeron|dicho|grito|gritaron|tacho) ${named}`,
  `${others} (?:(?:me|nos|le|ha|han|lo|no) ){0,2}(?:escribio|escrito|escribe|escribieron|escriba|escriban|puso|puesto|pone|pongan|ponga|dejo|comento|publico|diga|digan) ${named}`,
  `(?:m'|nous |l'|me |s'est fait(?:e)? |fait(?:e)? )(?:a |ont |avait |avez )?(?:traitee?s?|traiter?|appelee?|qualifiee?|insultee?)(?: moi)? (?:de |d')?${named}`,
  `${others} (?:(?:m'a|m'ont|nous|a|ont|ne|d') ?){0,2}(?:ecrit|ecrivent|ecrire|mis|mettent|poste|laisse|commente|tague|disent) ${named}`,
  // a title
  `(?:das (?:buch|lied|album|spiel|horbuch)|der (?:film|song|roman)|die (?:tasse|serie|karte)|el (?:libro|disco|juego)|la (?:cancion|pelicula|serie|camiseta|taza)|le (?:livre|film|roman|jeu|tee shirt|mug)|la (?:chanson|serie|carte)|l'album) (?!(?:ist|war|es|fue|est|etait) (?:so |echt |muy |vraiment |total |une? |eine? |de )?${insulting})(?:(?!(?:und|y|et|aber|pero|mais) )[a-z0-9']{1,20} ){0,8}?${insulting}`,
  // the word is the matter
  `(?:das (?:wort|schimpfwort)|(?:worter|begriffe|beleidigungen|schimpfworter|beschimpfungen|ausdrucke|kommentare) wie|la palabra|(?:palabras|palabrotas|insultos) como|le mot|l'insulte|(?:mots|insultes) comme|el insulto) ${named}`,
  `(?:mein|unser|sein|ihr) (?:nachname|familienname|name|vorname|nickname|spielername) (?:ist|lautet|war)(?: [a-z]{2,15})? (?!ihr |euch |du |dich )[a-z]{3,15}`,
  `(?:mi|su|nuestro) (?:(?:primer|segundo|otro) )?(?:apellido|nombre)(?: de [a-z]{4,10})? es (?:[a-z]{2,15} )?[a-z]{3,15}`,
  `(?:mon|notre|son) (?:nom|prenom)(?: de (?:famille|jeune fille|naissance))? (?:est|c'est) (?:[a-z]{2,15} )?(?!vous |tu )[a-z]{3,15}`,
  `(?:ich heisse|je m'appelle|me llamo) (?:[a-z]{2,15} )?(?!ihr |vous )[a-z]{3,15}`,
].join('|')
/** Said of oneself. */
const oneself = [
  `(?:je suis|j'ai ete|j'etais|suis je|que je suis) (?:(?:vraiment|un|une|peu|trop|tellement|bien|tres|juste|quand meme|parfois|qu'un|gros|grosse|si|moi) ){0,4}(?:con|conne|connard|couillon|cons)`,
  `quelle? (?:con|conne) je (?:suis|fais)`,
  `ich (?:(?:bin|war) (?:(?:ja|doch|so|echt|auch|wohl|manchmal|einfach|halt|ein|eine|der|die|was|fur) ){0,4})?(?:vollidiot|volltrottel|idiot|arsch|depp|trottel|arschloch|spast)`,
  `(?:soy|fui|he sido|estoy) (?:(?:un|una|muy|tan|medio|poco|mas|bastante|que|completo|autentico) ){0,4}(?:gilipollas|pendej[oa]|cabron|subnormal|capullo|mamon)`,
  `que (?:gilipollas|pendej[oa]) (?:soy|fui|estoy)`,
].join('|')

/** Said of one's own slip, before it or behind it. */
export const passingElsewhere = new RegExp(
  ` (?:scheiss|verdammtes?|mist|puto|puta|putain de|foutu) ?(?:wetter|tag|montag|verkehr|regen|winter|kalte|hitze|tiempo|lluvia|calor|temps|pluie|circulation)(?= )| (?:(?:le|la|ce|cet|cette|mon|ma|el|la|ese|mi|der|dieser|mein|meine) )?${insult} (?:de |von )?(?:(?:mon|ma|meinem|meiner|mi) )?${relation}(?= )| (?:mon|ma|mi|mein|meine) (?:[a-z]{2,12} )?${relation} (?:est|es|ist) (?:(?:une?|un|una|eine?|so|echt|vraiment|muy|tres|voll) ){0,2}${insult}(?= )| (?:oh |ach |ah |och |ay |ups )?${cry}(?: [.!])? (?:(?:jetzt|da|oh|nein|nun|sorry|ay|non|desolee?|perdon|pardon|ich glaube|creo que|que|es que) ){0,2}${slip}(?= )| ${ownThing}(?= )| ${slip} ${words(4)}(?:[.!] )?${cry}(?= [.!] | $)| (?:${reported}|${oneself})(?= )`,
  'g',
)
/** A cry, and then what the matter is: "scheiße, passwort vergessen", "putain mon téléphone est tombé". */
export const criedOut = new RegExp(
  `^ (?:(?:oh|ach|ah|och|ay|ups|na|ja) ){0,2}${cry}(?: (?:[.!]|${cries})){0,3}(?= (?:ich|mir|mein|meine|meinen|j'ai|je|mon|ma|mes|he|me|mi|mis|se|perdi|[a-z]{1,20}(?: [a-z]{1,20}){0,3} (?:vergessen|verloren|verlegt|verpasst|verwechselt|vertippt|weg|olvidad[oa]|perdid[oa]|equivocad[oa]|oubliee?s?|perdue?s?|trompee?|${inOwn})) )`,
)
/** What the company has to do with: what it sends and asks for, and whom the customer speaks to. */
export const theirs =
  / (?:[a-z]{0,12}paket|lieferung|bestellung|rechnung|erstattung|geld|gutschrift|pedido|paquete|factura|dinero|reembolso|envio|colis|commande|facture|remboursement|argent|livraison|ihr|euch|euer|eure[nmrs]?|sie|ihnen|ihre[nmrs]?|du|dein|deine[nmrs]?|vous|votre|vos|tu|ton|ta|te|usted|ustedes|vosotros|os|vuestr[oa]s?|su|sus|service|kundenservice|support|bot|chatbot|laden|app|seite|hotline|firma|verein|site|servicio|soporte|empresa|pagina|aplicacion|entreprise|appli|boite|truc|warte|wartet|espero|attends|[a-z]{2,12}ez)(?= )/
/** The service is blamed in the same breath. */
export const blamed =
  / (?:euer|eure[nmrs]?|ihr|ihre[nmrs]?|dein|deine[nmrs]?|votre|vos|ton|ta|vuestr[oa]s?|su|sus|tu) (?:[a-z]{1,15} )?(?:service|kundenservice|support|bot|chatbot|laden|app|seite|hotline|firma|verein|site|servicio|soporte|empresa|pagina|aplicacion|entreprise|appli|boite)(?= )/
