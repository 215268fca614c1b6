import { gap, over } from './patterns.ts'

/** How customers say that they said it already, in German, Spanish and French. */

const germanSaid =
  '(?:gesagt|geschrieben|mitgeteilt|angegeben|erklart|genannt|geschickt|beantwortet|gegeben|erzahlt|erwahnt|geschildert|beschrieben|durchgegeben|eingegeben|wiederholt|geantwortet)'
export const german = over(
  `(?<=^ )zum (?:zweiten|dritten|vierten|funften|letzten|hundertsten|tausendsten|x ten|xten|wiederholten) mal (?:[.!] )?(?:ich|mein|meine|es|nein|ja|wo|wann|warum|wie)(?= )`,
  `warum (?:fragen sie|fragst du|fragt ihr) (?:(?:mich|das|denn|jetzt|uns) ){0,3}(?:schon wieder|nochmal|noch (?:ein)?mal|immer wieder|wieder)`,
  `(?:schon|bereits) (?:alles )?von mir (?:bekommen|erhalten|gekriegt|gesagt bekommen)|kann (?:mich|es) (?:da |hier )?(?:nur|bloss) wiederholen`,
  `siehe (?:meine|meiner|meinen|oben|weiter oben|vorherige|erste|letzte|nachricht)|(?:ihr|sie|du) (?:habt|haben|hast) (?:(?:doch|ja|alle) ){0,2}(?:meinen?|meine|alle|alles) ${gap(3)}(?:schon|bereits)(?= [.!?] | $)`,
  // to you, or to somebody who works with you
  `(?:(?:habe|hab|hatte) ich|ich (?:habe|hab|hatte)|(?<=^ )(?:habe|hab)) (?:(?:es|das|ihnen|dir|euch|ihrem|ihrer|ihren|eurem|eurer|deinem|deiner|dem|der|ihr|meine|meinen|mein|kollegen|kollegin|mitarbeiter|mitarbeiterin|bot|nummer|namen|adresse|kundennummer|bestellnummer|frage|alles|doch|ja|nun|oben|vorhin|jetzt|wirklich|auch|auf|diese|die|dazu) ){0,6}(?:schon|bereits|gerade eben|eben erst|eben|vorhin|oben|mehrfach|mehrmals|zweimal|dreimal|[2-5]x|hundertmal|tausendmal) (?:[2-5]x )?(?:(?!meiner |meinem |nachbarn? )[a-z]{1,20} ){0,4}?${germanSaid}`,
  `(?<=^ )(?:(?:also|ja|nein|nochmal|aber) ){0,2}wie gesagt(?= )`,
  `(?<=^ )(?:nochmals?|noch (?:ein)?mal)(?: [.!])? (?:ich (?:habe|hab) (?:keine?n?|nicht)|meine? (?:[a-z]{3,20} ){1,2}(?:ist|lautet)|es (?:ist|geht um))`,
  `(?:muss|soll|musste) ich (?:(?:das|es|ihnen|dir|euch|jetzt|denn|wirklich|hier|alles|immer|etwa|mich|ernsthaft) ){0,5}(?:nochmals?|noch (?:ein)?mal|schon wieder|wieder|von vorne?|standig|immer wieder|alles) (?:[a-z]{1,12} ){0,3}?(?:erklaren|sagen|wiederholen|schreiben|erzahlen|schildern|beantworten|angeben)`,
  `(?:steht|stand|stehen) (?:(?:doch|ja|alles|bereits|schon|auch|so) ){0,3}(?:oben|weiter oben|in meiner (?:ersten|letzten|vorigen) (?:nachricht|mail)|in meiner nachricht|da oben|im chat|im verlauf)`,
  `(?:haben|hast|habt|wurde|wurden) (?:(?:sie|du|ihr|ich|mich|das|gerade|eben|doch|ja|vorhin) ){1,5}(?:schon|bereits|gerade|eben|vorhin)(?: (?:mal|einmal|zweimal|dreimal|gerade|eben|mehrfach|mehrmals)){0,2} gefragt`,
  `(?:schon wieder|immer wieder|zum (?:zweiten|dritten|vierten|x ten|xten) mal|immer|wieder) (?:die|der) (?:gleiche|selbe|gleichen|selben)n? fragen?|(?:schon wieder|immer wieder|immer) (?:dieselben?|die gleichen?) fragen?`,
  `(?:lesen sie|lies|lest|schauen sie|schau|lesen sie bitte|lies bitte) (?:(?:doch|bitte|mal|einfach|endlich|erst|nochmal|sich|dir) ){0,4}(?:was ich|meine (?:nachricht|nachrichten|frage|erste nachricht|letzte nachricht)|nach oben|weiter oben|den verlauf)`,
  `ich (?:sage|schreibe|erklare|sag|schreib) (?:(?:es|das|ihnen|dir|euch|jetzt|gerne|auch|nun) ){0,4}(?:noch (?:ein)?mal|nochmals?|zum (?:letzten|zweiten|dritten|vierten|hundertsten|x ten|xten) mal|ein letztes mal)`,
  `(?:zum|das) (?:hundertsten|tausendsten|x ten|xten|zigsten|wiederholten) mal(?= [.!] | $| (?:ich|meine?|die|der|das|es|nein|ja|jetzt) )`,
  `(?:keine lust|leid|satt|mude) (?:(?:es|das|hier|davon|alles|mich|immer|nochmal|noch|einmal|standig|wieder|dauernd) ){0,5}(?:zu )?(?:wiederholen|erklaren|erzahlen)`,
  `(?:habe|hab|hatte) ich (?:es |das |ihnen |dir |euch ){0,3}(?:doch |ja |nun |oben |vorhin |alles ){0,3}(?:schon|bereits|gerade|eben|oben|vorhin|mehrfach|mehrmals|zweimal|dreimal) (?:(?!(?:meine[rm]|unsere[rm]|seine[rm]|ihm) )[a-z]{1,20} ){0,4}(?:gesagt|geschrieben|mitgeteilt|angegeben|erklart|genannt|geschickt)`,
  'ich (?:habe |hab )(?:es |das |ihnen |dir |euch ){0,3}(?:doch |ja |oben |vorhin |alles ){0,3}(?:schon|bereits|gerade|eben|oben|vorhin|mehrfach|mehrmals|zweimal|dreimal) (?:(?!(?:meine[rm]|unsere[rm]|seine[rm]|ihm) )[a-z]{1,20} ){0,4}(?:gesagt|geschrieben|mitgeteilt|angegeben|erklart|genannt|geschickt)',
  'wie (?:ich )?(?:schon |bereits |vorhin |oben |eben ){1,2}(?:gesagt|geschrieben|erwahnt|erklart|angegeben|mitgeteilt)',
  `wie oft (?:soll|sollen|muss|mussen|darf|musste) (?:ich|wir) ${gap(5)}(?:erklaren|sagen|wiederholen|schreiben|erzahlen|angeben|nennen|mitteilen|beantworten)`,
  `wie oft (?:habe|hab) ich ${gap(5)}(?:gesagt|geschrieben|erklart|wiederholt|angegeben|erzahlt)`,
  '(?<=^ )(?:nochmals?|noch (?:ein)?mal|zum (?:zweiten|dritten|vierten|funften|letzten|hundertsten|wiederholten|x ten|xten) mal) (?:[.!] (?:meine?|die|der|das|es|ich|nein)|meine? [a-z]{2,25} (?:ist|lautet|war))',
  'ich (?:frage|frag|bitte|melde|erwahne) (?:(?:es|das|ihnen|sie|dir|dich|euch|jetzt|nun|hiermit|mich|also|schon) ){0,4}zum (?:letzten|zweiten|dritten|vierten|funften|hundertsten|x ten|xten|wiederholten) mal',
  `(?:(?:habe|hab) ich|ich (?:habe|hab)) (?:[a-z0-9']{1,20} ){0,4}?(?:zwei|drei|vier|mehreren|einigen|verschiedenen|[2-9]) (?:(?:ihrer|eurer|deiner|von|ihren|euren|verschiedenen|anderen) ){0,2}(?:kollegen|mitarbeitern|mitarbeiter|leuten|personen|beratern|agenten) (?:[a-z']{1,20} ){0,4}?${germanSaid}`,
  '(?:die )?(?:gleiche|selbe|dieselbe) frage wie (?:gestern|vorhin|eben|oben|letzte woche|letztes mal|beim letzten mal|vorgestern|heute (?:morgen|fruh))',
  'ich wiederhole (?:mich|es|das|gerne?|nochmal|noch einmal|[.!])',
)
const spanishToYou =
  '(?! (?:a |al )(?:mi|su|un|una|la|el) (?:herman|amig|marid|espos|madre|padre|jef|hij|vecin|banc|prim)[a-z]{1,6} )'
export const spanish = over(
  `(?:tengo|tenemos|hay|debo|tendre) que (?:(?:volver a|estar) )?(?:repetir|repetirlo|repetirme|repetirselo|repetirle|explicarlo|explicarselo|decirlo|decirselo|explicar|contarlo|contar|decir|repitiendo)(?: (?:lo mismo|lo|todo|esto|eso|le|mi [a-z]{2,12})){0,2} (?:otra vez|de nuevo|nuevamente|todo|cada vez|una y otra vez|mil veces)`,
  `ya me (?:lo |la )?(?:(?:ha|han|has|habian|habia) )?(?:pregunto|preguntaron|preguntaste|preguntado|preguntaba|pidio|pidieron|pediste|pedido)(?= [.!?] | $| (?:eso|esto|antes|lo mismo|mi|dos|tres|varias|ese|esa|el|la) )`,
  `(?:se |te |os )?l[oae]s? (?:he |habia )?(?:dicho|explicado|repetido|explique|dije|repeti|contado|escrito|mandado) (?:ya )?(?:dos|tres|cuatro|cinco|diez|mil|cien|varias|muchas|[0-9]{1,3}) veces`,
  `(?:se |te |le |les |os |yo )(?:lo |la )?(?:dije|di|escribi|explique|mande|envie|comente|mencione) ${gap(3)}hace (?:un|una|dos|tres|cinco|diez|unos|unas|[0-9]{1,2}) (?:minutos?|momento|momentito|rato|segundos?|horas?|mensajes?)`,
  `es la (?:segunda|tercera|cuarta|quinta|decima|enesima|milesima) vez que (?:(?:se|te|le|les|os) )?(?:lo |la )?(?:digo|repito|explico|escribo|pregunto|contesto|doy|mando|envio|tengo que)`,
  `no (?:quiero|voy a|pienso|deberia) (?:(?:tener que|volver a) )?(?:repetir|repetirlo|repetirme|repetirselo|explicarlo|explicar todo)(?= [.!] | $| (?:otra|de nuevo|todo|lo mismo|mas|una vez|nada) )`,
  `ya (?:se |te |le |les |os )(?:lo |la |los |las )?(?:mande|enviamos|envie|mandamos|pase|facilite|dimos|proporcione)(?= [.!?] | $| (?:todo|todos|toda|todas|mi|mis|el|la|los|las|eso|esos|esa|esto|antes|ayer|arriba) )(?! (?:el|la|los) (?:paquete|pago|dinero|transferencia|caja|producto) )`,
  // bought, flown or broken a second time: said of no word
  `(?<! (?:compre|comprado|compro|compramos|pedi|reserve|reservado|reservo|viaje|viajo|viajado|vuelo|volado|vine|vengo|vuelvo|contrate|contratado|uso|alquile|renove|gane|cobraron|cobran|cobrado|paso|pasa|pasado|falla|fallo|fallado|rompio|rompe|roto|llego|llega|cancelaron|cancelado|averio|estropeo) )por (?:segunda|tercera|cuarta|quinta|decima|enesima|milesima|ultima) vez(?= [.!] | $| (?:[.!] )?(?:no|mi|el|la|quiero|ya|le|te|se|es|yo) )`,
  `(?:(?:lo|la|se lo|te lo|eso|ya lo) )?acabo de (?:decir|decirlo|decirselo|decirtelo|decirle|explicar|explicarlo|explicarselo|dar|darselo|darle|escribir|escribirlo|mencionar|mencionarlo|contestar|contestarlo|responder)(?= [.!?] | $| (?:eso|esto|que|mi|el|la|lo|a esa|a eso) )`,
  `ya (?:(?:le|te|les|os|se lo|te lo|lo) )?(?:(?:he|habia|hemos) )?(?:conteste|contestado|respondi|respondido|conte|contado|indique|indicado|escribi|escrito|facilite|facilitado|proporcione|proporcionado|repeti|informe|informado)(?= [.!?] | $| (?:a |esa |eso |esto |que |mi |el |la |todo |antes |arriba |esta ))`,
  `(?:lea|lee|lean|leed|relea|mire|mira|vea|revise) (?:(?:por favor|bien|otra vez|de nuevo) )?(?:lo que (?:ya )?(?:le |te |les |os )?(?:he |habia )?(?:escribi|escrito|puse|dije|dicho|mande|envie|puesto)|mis? mensajes?(?: (?:anterior|anteriores|de arriba|de antes))?|(?:mas )?arriba|el historial)`,
  `(?:siempre|otra vez|de nuevo|una y otra vez) (?:me (?:hacen|hace|haces|preguntan|pregunta|preguntas|piden|pide|pides) )?(?:con )?(?:la|las|lo) mism[oa]s? (?:preguntas?|datos?|informacion)?|me (?:hacen|hace|haces|preguntan|pregunta|preguntas|piden|pide|pides) (?:siempre |otra vez |de nuevo )?(?:la misma pregunta|las mismas preguntas|lo mismo|los mismos datos)`,
  `(?:cansad[oa]|hart[oa]|aburrid[oa]) de (?:tener que )?(?:repetir|repetirlo|explicar|explicarlo|decir|contar|escribir|repetirme)(?: (?:lo mismo|siempre lo mismo|todo|esto|mi [a-z]{2,12}))?`,
  `vuelvo a (?:repetir|decir|explicar|escribir|repetirle|decirle|repetirlo|decirlo)|(?:le|les|te|os|se lo|te lo) repito(?! (?:si|cuando) )|repito que|insisto en que|como ya (?:sabe|sabes|saben)`,
  `(?:esta|estaba|viene) (?:escrito |todo )?(?:mas )?(?:arriba|en mi (?:primer|anterior|ultimo) mensaje|en el mensaje anterior)`,
  `ya (?:tiene|tienes|tienen|teneis) (?:mi|mis|todos mis|ese|esa) (?:[a-z]{3,15} )?(?:numero|datos|informacion|nombre|correo|direccion|telefono|pedido|dato)`,
  `ya (?:se |te |le |les |os )?(?:lo |la )?(?:dije|he dicho|di|he dado|explique|he explicado|mencione|envie|habia dicho|comente|he comentado|he mencionado|he repetido)(?! de (?:alta|baja) | (?:mi|su) (?:[a-z]{3,15} )?[?] )${spanishToYou}`,
  'como (?:ya )?(?:se |te |le |les |os )?(?:lo )?(?:dije|he dicho|mencione|he mencionado|explique|he explicado|comente|he comentado|indique|he indicado|escribi|senale)',
  `(?:pregunto|digo|repito|escribo|explico|pido|solicito|indico|consulto)(?: (?!si )[a-z]{1,10}){0,3} por (?:segunda|tercera|cuarta|quinta|decima|enesima|ultima) vez`,
  `(?:les|le|te|os|se lo|se la|te lo|os lo) (?:ya )?(?:he |hemos )?(?:dado|di|mandado|mande|enviado|envie|facilitado|facilite|pasado|pase) (?:ya )?(?:(?!dinero |pago |transferencia |importe |euros )[a-z0-9]{1,20} ){0,4}?(?:dos veces|tres veces|[2-9] veces|[2-5]x)(?= [.!?] | $| (?:ya|y|pero|mi|el|la|los|mis) )`,
  `(?:he|hemos|se lo|ya|yo) (?:(?:ya|lo|se|le|les|he) ){0,3}(?:explicado|explique|contado|conte|dicho|dije|repetido) (?:[a-z0-9]{1,15} ){0,3}?a (?:dos|tres|cuatro|varios|varias|[2-9]) (?:de (?:sus|tus|vuestros|los) )?(?:companeros|companeras|agentes|personas|operadores|colegas|compas)`,
  'misma pregunta (?:que|de) (?:ayer|antes|la semana pasada|la otra vez|esta manana|anteayer|la ultima vez)',
  'cuantas veces (?:mas )?(?:(?:te |se |le |les |os )?(?:lo |la )?(?:tengo|tenemos|debo|debemos|voy|hay)(?: a tener)? (?:que |de )?(?:repetir|decir|explicar|escribir|contar)(?:lo|la|les|le|te|se|selo|telo|oslo|me)?|(?:te |se |le |les |os )(?:lo |la )?(?:he dicho|he explicado|he repetido|dije|repito))',
  '(?<=^ )(?:otra vez|una vez mas|(?:lo |te lo |se lo )?repito|por (?:segunda|tercera|cuarta|quinta|enesima|ultima) vez) (?:[.!] (?:mi|el|la|es|no|quiero)|mi (?:[a-z]{2,20} ){1,4}es)',
)
const frenchToYou =
  "(?! a (?:ma|mon|mes|une?|la|l') ?(?:soeur|frere|mari|femme|mere|pere|amie?|voisine?|patron|banque|fils|fille|copain|copine|collegue de)[a-z]{0,3} )"
export const french = over(
  `(?:il faut|faut il|faut|dois je|je dois|on doit|faudrait|va falloir|devoir|suis oblige de|suis obligee de) (?:(?:encore|que|je|vraiment|toujours|vous|te|tout|le|l'|tous|a chaque fois|une fois de plus) ){0,4}(?:repete|reexplique|redise|repeter|reexpliquer|redire|tout reexpliquer|tout repeter)(?= [.!?] | $| (?:encore|tout|a chaque|la meme|mon|ma|mes|toujours|cela|ca|une) )`,
  `(?:vous|tu|on) (?:me )?(?:m'avez|m'as|m'a|avez|l'avez|l'as) (?:deja )(?:demande|pose|interroge|pose la question)(?! (?:si|de) )|(?:vous|tu) (?:venez|viens) de me (?:le |la )?demander`,
  `(?:ca fait|cela fait|c'est) (?:bien )?(?:la )?(?:deux|trois|quatre|cinq|dix|cent|mille|[0-9]{1,3}|plusieurs|deuxieme|troisieme|quatrieme|cinquieme|dixieme|enieme) fois que je (?:vous |te )?(?:le |la |l'|l' |m'|me )?(?:dis|repete|explique|ecris|redis|reponds|donne|raconte|l'explique|l'ecris|demande|tape)`,
  `(?:je (?:vous|te) (?:l'ai|ai) (?:dit|ecrit|donne|explique|envoye)|je l'ai (?:dit|ecrit|explique)) ${gap(3)}(?:il y a (?:une|deux|trois|cinq|dix|quelques|a peine|[0-9]{1,2}) ${gap(1)}(?:minutes?|secondes?|instants?|heures?|messages?)|tout a l'heure|a l'instant|juste avant|plus haut)`,
  "comme (?:explique|dit|precise|indique|mentionne|ecrit)(?= [.!] | $| (?:je|j'ai|j'avais|mon|ma|il|non|c'est|ca|le colis|la commande) )",
  `je ne (?:vais|veux|compte) pas (?:(?:encore|tout|me|vous|le|la|l') ){0,3}(?:repeter|reexpliquer|redire|tout reexpliquer)`,
  `(?:vous|tu) (?:me )?(?:redemandez|redemandes)|(?:vous|tu) me (?:demandez|demandes) (?:encore|toujours) (?:la meme chose|ca|cela|la meme|mon|ma)`,
  `(?<=^ |(?:dis|repete|demande|explique|redis|ecris) )pour la (?:deuxieme|troisieme|quatrieme|cinquieme|dixieme|centieme|enieme|derniere|millieme) fois(?= [.!] | $| (?:[.!] )?(?:je|mon|ma|non|ca|c'est|le|la|il|j'ai) )`,
  `je viens (?:juste |tout juste )?de (?:vous |te )?(?:le |la |l'|les )?(?:dire|expliquer|donner|ecrire|repondre|envoyer|mentionner|preciser|l'ecrire|l'expliquer|indiquer)(?= [.!?] | $| (?:ca|cela|que|mon|ma|mes|il|a l'instant|plus haut|a cette) )`,
  `(?:j'ai|je vous ai|je t'ai|j'y ai|je l'ai|je lui ai|j'avais) deja (?:tout )?(?:repondu|tout dit|tout explique|tout donne|precise|signale|raconte|ecrit|fournis?|communique|transmis|mentionnee?|repete|tape|explique)(?! a (?:ma|mon) )(?= [.!?] | $| (?:a|ca|cela|que|tout|mon|ma|mes|le|la|les|plus|deux|trois|plusieurs|mille|ce|cette|hier|dans|avant|tout a) )`,
  `(?:lisez|relisez|lis|relis|regardez|regarde|voyez|remontez|remonte) (?:(?:donc|bien|svp|plutot|s'il vous plait) ){0,2}(?:ce que (?:je|j'ai|j'avais) (?:viens |vous |t')?(?:de |ai |avais )?(?:dire|ecrit|dit|ecrire|mis|envoye)|(?:mes? messages?|mon (?:premier |dernier |precedent )?(?:message|mail|email|courriel))(?: (?:precedents?|plus haut|d'avant|d'hier))?|plus haut|la conversation|l'historique)`,
  `(?:toujours|encore|sans arret|sans cesse|a chaque fois) (?:(?:la|les) )?memes? questions?|(?:posez|pose|poses|demandez|demandes) (?:toujours |encore |sans cesse )?(?:la meme chose|(?:la|les) memes? questions?|les memes informations)`,
  `(?:marre|assez|fatiguee?|lasse?|ras le bol) (?:d'avoir a |d'etre obligee? de |de (?:devoir |toujours )?)(?:repeter|me repeter|reexpliquer|redire|expliquer|tout repeter|tout reexpliquer|retaper)`,
  `je (?:vous |te |le |me |vous le |te le )?(?:repete|redis)(?= [.!] | $| (?:que|mon|ma|encore|une fois|encore une fois|pour|la derniere) )|j'insiste(?= [.!] | $| (?:je|mon|sur le fait) )|encore une fois (?:je|ca|il|mon|ma|le|la|c'est|non|j'ai)`,
  `(?:c'est|tout est|est|c'etait) (?:deja )?(?:ecrit|indique|marque|dit|note) (?:(?:plus haut|au dessus|dans mon (?:premier|dernier|precedent) message|dans le message precedent|ci dessus))`,
  `vous avez deja (?:mon|ma|mes|toutes mes|tous mes|cette|ce|l') ?(?:[a-z]{3,15} )?(?:numero|nom|adresse|mail|informations?|coordonnees|commande|donnees|telephone|email|dossier)`,
  `(?<! (?:ai|avais) )(?:je |j'ai |j'avais )(?:vous |te |t'ai |l'ai |l'avais |ai ){0,3}deja (?:dit|donne|explique|envoye|indique|fourni|mentionne)(?! le colis | (?:mon|ma) [a-z]{2,15} [?] )${frenchToYou}`,
  `(?:je vous ai|je t'ai|je vous l'ai|je te l'ai|je l'ai|vous l'ai) (?:deja )?(?:donnee?s?|envoyee?s?|dit|fournie?s?|expliquee?|transmise?|transmis|communiquee?|ecrit|repete) (?:(?!argent |virement |paiement |euros )[a-z0-9']{1,20} ){0,4}?(?:deux|trois|quatre|cinq|plusieurs|[2-9]) fois(?= [.!?] | $| (?:deja|et|mais|mon|ma|mes|le|la) )`,
  `(?:je vous ai|je t'ai|je vous l'ai|je l'ai|j'ai) (?:deja )?(?:donnee?s?|envoyee?s?|dit|fournie?s?|expliquee?|transmis|communiquee?) (?:(?:mon|ma|mes|le|la|les|ce|cette|tout) (?:[a-z']{2,15} ){1,3}?)?[2-5]x(?= [.!?] | $| (?:deja|et|mais) )`,
  `j'ai (?:deja )?(?:tout )?(?:explique|raconte|dit|decrit|repete|expose) (?:[a-z0-9']{1,15} ){0,3}?a (?:deux|trois|quatre|plusieurs|differents|[2-9]) (?:(?:de|d'entre) )?(?:(?:vos|tes|autres) )?(?:collegues|conseillers|conseilleres|personnes|agents|interlocuteurs|operateurs)`,
  `meme question (?:qu'|que |qu' ?)(?:hier|avant hier|tout a l'heure|la semaine derniere|precedemment|la derniere fois|ce matin)`,
  "comme je (?:l'ai |vous l'ai |te l'ai |vous ai |ai )(?:deja )?(?:dit|explique|indique)",
  "comme (?:deja )?(?:dit|indique|mentionne|explique|precise) (?:plus haut|precedemment|auparavant|plus tot|deja|tout a l'heure)|comme deja (?:dit|indique|mentionne|explique|precise)",
  `combien de fois (?:encore )?(?:faut il|faudra t il|il faut|dois je|devrai je|vais je devoir|est ce que je dois|je dois)(?: encore)? (?:que je )?(?:vous |te )?(?:le |la |l')?(?:repete|dise|redise|explique|ecrive|repeter|dire|redire|expliquer|reexpliquer|ecrire)`,
  `combien de fois (?:(?:vous|te) l'ai je|je (?:vous|te) l'ai) (?:deja )?(?:dit|explique|repete)`,
  "(?<=^ )(?:encore une fois|une fois de plus|je (?:vous |te )?(?:le )?repete|pour la (?:deuxieme|troisieme|quatrieme|enieme|derniere) fois) (?:[.!] (?:mon|ma|le|la|c'est|je|non)|m(?:on|a) (?:[a-z]{2,20} ){1,4}est)",
)
