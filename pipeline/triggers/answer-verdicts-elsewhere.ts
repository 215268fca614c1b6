import { gap, over, type Patterns } from '../signals/patterns.ts'

/** What customers say of a bot's answer, in German, Spanish and French. */

const germanAnswer =
  '(?:(?:standard|text|bot)?antwort(?:en)?|auskunft|links?|artikel|hinweise?|tipps?|vorschlage?|vorschlag|anleitung(?:en)?|schritte|hilfe|losung(?:en)?|erklarung|seite|faq)'
const germanQuestion = '(?:frage|anliegen|problem|anfrage|thema)'
const germanBot = '(?:der|dieser|dein|euer|ihr) (?:chat ?bot|bot|chat|assistent|automat)'
const gar =
  '(?:(?:leider|wirklich|uberhaupt|gar|jetzt|auch|aber|echt|nun|so|doch|absolut|immer noch|ja|hier|eigentlich) ){0,3}'
const useless =
  '(?:nutzlos|unnutz|unbrauchbar|sinnlos|wertlos|hilflos|nicht hilfreich|keine hilfe|unsinn|quatsch|blodsinn|falsch|ein witz|ein schlechter witz|lacherlich|murks|mull|nicht zu gebrauchen|fur die katz)'

const german = over(
  // it does not help
  `(?:das|dies|es|so was|sowas|sie|du|ihr|${germanBot}|${germanAnswer}) (?:hilft|helfen|hilfst|helft|bringt|bringen|nutzt|nutzen) (?:(?:mir|uns|einem|mich) )?${gar}(?:nichts?|kein (?:bisschen|stuck|meter)|null|wenig|nicht wirklich)`,
  `(?<=^ )(?:nein |leider |sorry ){0,2}(?:(?:hilft|bringt) (?:mir |uns |mich )?${gar}(?:nicht|nichts|wenig)(?: weiter)?|hat (?:mir |uns )?${gar}(?:nicht|nichts|wenig) (?:geholfen|gebracht|weitergeholfen))(?= [.!] | $)`,
  `(?:das|dies|es) (?:hat|hatte) (?:mir |uns )?${gar}(?:nichts?|wenig) ${gap(2)}(?:geholfen|gebracht|genutzt|weitergeholfen)`,
  `(?:so|damit|da) (?:komme|kommen|komm) (?:ich|wir) ${gar}nicht (?:weiter|voran)|(?:wir|das) (?:drehen|dreht) (?:uns|sich) ${gap(2)}im kreis`,
  // it does not answer
  `(?:das|dies|es|sie|du|${germanBot}|${germanAnswer}) (?:beantwortet|beantworten|beantwortest|beantwortete) (?:mir )?${gar}(?:meine|die|unsere) ${germanQuestion} ${gar}nicht`,
  `(?:haben|hast|habt|hat) (?:sie |du |ihr |mir )?${gar}(?:meine|auf meine) ${germanQuestion} ${gar}nicht ${gar}(?:beantwortet|verstanden|gelesen|geantwortet|gelost)`,
  `(?:das|dies) (?:ist|war) ${gar}(?:keine|nicht die|auch keine) (?:richtige )?(?:antwort|hilfe|losung)(?= [.!] | $| (?:auf|fur|zu) )`,
  `(?:das|danach|darum|davon) (?:habe|hab|hatte|wollte|war|ist|ging|geht) (?:(?:ich|es|mir) )?${gar}(?:nicht|nie) (?:gefragt|wissen|gemeint|meine frage|gesucht|gewollt|mein (?:problem|anliegen)|was ich (?:[a-z]{2,12} ){0,2}(?:suche|gefragt|wollte|meine|meinte|brauche|wissen))`,
  `(?:ich habe|ich hab|habe ich|hab ich) (?:etwas|was) (?:ganz |vollig )?anderes (?:gefragt|gemeint|gesucht)|${gar}(?:thema|frage) verfehlt`,
  `(?:das|es|${germanAnswer}) hat ${gar}nichts mit (?:meiner|meinem|unserem|der) ${germanQuestion} zu tun|(?:nichts )?mit (?:meiner|meinem|unserem) ${germanQuestion} (?:nichts )?zu tun(?<=nichts (?:mit (?:meiner|meinem|unserem) [a-z]{4,10} )?zu tun)`,
  `(?:redest|reden|redet) ${gap(1)}an mir vorbei|(?:ihre?|deine?|eure?|die) ${germanAnswer} (?:stimmt|stimmen|passt|passen) ${gar}nicht(?= [.!] | $| (?:fur|zu|mit) )`,
  `(?:das|dies|es|${germanAnswer}) (?:passt|trifft|gilt|lost|behebt|klart|erklart|betrifft|bezieht sich) ${gap(4)}(?:nicht|nichts)(?= [.!] | $| (?:auf|zu|fur|mein|meine|meinem|das|weiter) )(?! (?:fur|zu|auf) (?:meine[nrm]?|mein) (?:[a-z]{3,20}(?:gerat|handy|auto|rad)) )`,
  `darum (?:geht|ging) es (?:mir |hier )?${gar}nicht|das (?:weiss|wusste) ich (?:doch |ja )?(?:schon|bereits|selbst|selber)|was soll (?:der (?:quatsch|unsinn|blodsinn)|das (?:bringen|helfen|nutzen))|so (?:ein )?(?:quatsch|unsinn|blodsinn)`,
  `(?:nicht zufrieden|unzufrieden) mit (?:der|dieser|ihrer|deiner|eurer) ${germanAnswer}|(?:nicht|kein bisschen) schlauer|so schlau wie (?:vorher|zuvor)`,
  // it does not understand
  `(?:sie|du|ihr|${germanBot}) (?:verstehen|verstehst|versteht|kapierst|kapiert|begreifst) ${gap(4)}(?:nicht|nichts|kein wort)`,
  `(?:haben|hast|hat|habt) (?:sie |du |ihr )?mich ${gar}(?:nicht|falsch) (?:[a-z]{2,12} )?verstanden|(?:lesen|liest) (?:sie|du) ${gap(3)}(?:was ich|meine frage|meine nachricht)|(?:konnen|kannst) (?:sie|du) ${gap(2)}(?:nicht|uberhaupt) (?:lesen|zuhoren)`,
  // what it is
  `(?:${germanAnswer}|${germanBot}|das|dies) (?:ist|sind|war|waren) ${gar}(?:(?:komplett|total|vollig|absolut|einfach|ziemlich|schlicht|schlichtweg|offensichtlich|definitiv|eindeutig|nachweislich|glatt) ){0,2}${useless}(?= [.!] | $| (?:und|fur mich|hier) )`,
  `(?<! (?:bei|nach) (?:(?:einer|der|mehreren|drei|zu vielen) )?)(?:(?:nutzlose|unnutze|unbrauchbare|sinnlose|blode|dumme|falsche|schlechte|vorgefertigte|unsinnige|bescheuerte)[rsn]?|standard) (?:antwort(?:en)?|auskunft|hilfe|tipps?|link|vorschlage?|hinweise?)(?! (?:eingegeben|gegeben|ausgewahlt|gewahlt) )`,
  `(?:nutzlose|blode|dumme|unnutze|sinnlose)[rsn]? (?:bot|chatbot)`,
  `(?<=^ )(?:das ist |das war |ist |total |vollig |komplett |absolut ){0,2}(?:nutzlos|unbrauchbar|nicht hilfreich|wenig hilfreich|keine hilfe|sinnlos)(?= [.!] | $)`,
  `(?:immer|schon wieder|wieder|standig) (?:nur )?(?:die |der |das |den )?(?:gleichen?|selben?|dieselben?|gleicher|derselbe) (?:antwort(?:en)?|links?|text|satze|floskeln|spruch|vorschlage?|leier)`,
  `(?:zeitverschwendung|verschwenden sie (?:nicht )?meine zeit)`,
)
const germanAfter = over(
  `keine[rs]? (?:der|dieser|von den|von diesen) (?:schritte|links?|tipps?|vorschlage|losungen|optionen) (?:funktioniert|hilft|klappt|geht|hat (?:geholfen|funktioniert|geklappt)|passt)`,
  `(?:immer noch|noch immer|weiterhin) keine (?:richtige |klare |echte )?antwort auf meine (?:eigentliche )?frage`,
  `(?:diesen?|dieses|so einen?|den) (?:menupunkt|menu|knopf|button|link|reiter|punkt|option|seite|schaltflache) (?:gibt es|existiert|finde ich|sehe ich) (?:(?:gar|hier|da|bei mir|in der app|uberhaupt|doch|leider) ){0,3}nicht`,
  `(?:link|seite|artikel) ${gap(4)}(?:funktioniert|geht|offnet|fuhrt|ladt|existiert) ${gap(2)}(?:nicht|nichts|ins leere|nirgendwo ?hin)(?= [.!] | $| (?:und|mehr|auf|richtig) )`,
  `(?:fehler|problem) bleibt(?= [.!] | $| (?:bestehen|gleich|trotzdem|aber|leider) )|(?:gemacht|probiert|versucht|befolgt|getan) ${gap(5)}(?:fehler bleibt|trotzdem|ohne erfolg|immer noch|nichts|hilft nicht|geht nicht|klappt nicht|funktioniert nicht)`,
  `(?:funktioniert|geht|klappt|lauft) ${gap(2)}(?:immer noch|noch immer|weiterhin|trotzdem|leider) ${gar}(?:nicht|nichts)|(?:das|es|die losung) (?:funktioniert|klappt|geht) (?:so |leider |auch |bei mir ){0,3}nicht(?= [.!] | $)`,
  `(?:schon|bereits|alles|eben|gerade|auch schon) ${gap(2)}(?:probiert|versucht|gemacht|ausprobiert|getan|gelesen|nachgelesen|durchgelesen)(?= [.!,] | $| (?:und|aber|geht|klappt|funktioniert|bringt|hilft|ohne|trotzdem|hat|keine|nichts|es|das) )`,
  `(?:hat|hatte) (?:leider |auch |aber |nur ){0,2}(?:nicht|nichts) (?:geklappt|funktioniert|gebracht|geholfen|geandert)|keine (?:anderung|besserung|veranderung|wirkung)|(?:ohne erfolg|ohne ergebnis|erfolglos)`,
  `(?:immer noch|noch immer|weiterhin|nach wie vor) (?:der |die |das )?(?:gleiche|selbe|dieselbe|derselbe|keine?|nicht) (?:[a-z]{2,20} )?(?:fehler|problem|meldung|losung|verbindung|zugriff|besser|gelost|behoben|moglich)`,
  `(?:problem|fehler) (?:ist|besteht|bleibt) (?:leider |aber ){0,2}(?:immer noch|noch immer|weiterhin|nach wie vor|noch nicht|nicht)(?: (?:da|gelost|behoben|weg|nicht gelost|erledigt))?(?= [.!] | $)`,
)

const spanishAnswer =
  '(?:respuestas?|enlaces?|articulos?|pagina|instrucciones|pasos|informacion|ayuda|solucion|consejos?|explicacion)'
const spanishQuestion = '(?:pregunta|duda|problema|consulta|caso|caso concreto|situacion|solicitud)'
const spanishBot = '(?:este|el|su|tu|vuestro) (?:bot|chat ?bot|chat|asistente|robot)'
const spanishUseless =
  '(?:inutil(?:es)?|absurd[oa]s?|una tonteria|una broma|un chiste|una perdida de tiempo|incorrect[oa]s?|equivocad[oa]s?|no sirven?|una basura|un desastre|ridicul[oa]s?)'
const spanish = over(
  `${spanishAnswer}(?: que (?:me )?(?:das|da|dan|dais|diste|dio|dieron|has dado|ha dado|han dado))? (?:esta|estan|estaba) (?:(?:muy|totalmente|completamente) )?(?:mal|equivocad[oa]s?|desactualizad[oa]s?|anticuad[oa]s?|desfasad[oa]s?)(?= [.!] | $| (?:y|en|no|porque) )`,
  `(?:(?:eso|esto|ello|asi|${spanishAnswer}|${spanishBot}|usted|ustedes|tu) |(?<=^ ))no (?:me |nos )?(?:(?:esta|estas|estan) )?(?:ayuda|ayudas|ayudan|ayudando|ayudo|sirve|sirven|sirvio|aclara|aclaran|soluciona|solucionan|soluciono|resuelve|resuelven|resolvio|aporta)(?= [.!] | $| (?:nada|en nada|para nada|de nada|mucho|mi|mis|el problema|la duda|esa respuesta|su respuesta|tu respuesta|lo que|esto|eso|con|y|a) )`,
  `no me (?:ha |han |has )(?:ayudado|servido|solucionado|resuelto|aclarado)|no me (?:ayudo|ayudaste|ayudaron|solucionaron|resolvieron) (?:en |para )?(?:nada|mucho)`,
  `no (?:me )?(?:ha |han |has |esta |estas )?(?:responde|responden|respondes|contesta|contestan|contestas|respondido|contestado|respondiendo|contestando|respondio|contesto) ${gap(1)}(?:(?:a )?(?:mi|la) ${spanishQuestion}|(?:a )?lo que)`,
  `no (?:es|era|fue) (?:eso )?lo que (?:yo )?(?:(?:te|le|les|os) )?(?:he |habia |estoy |estaba )?(?:pregunte|preguntado|preguntaba|preguntando|necesito|necesitaba|queria|busco|buscaba|buscando|pregunto)`,
  `no (?:me |lo |le )?(?:(?:esta|estas|estan|ha|has|han) )?(?:entiende|entiendes|entienden|entendiendo|entendido|entendiste|entendio|comprende|comprendes|comprenden|comprendido|escucha|escuchas|escuchando|leyendo|lee|lees)(?= [.!] | $| (?:nada|lo que|mi pregunta|mi problema|bien|la pregunta|usted|ustedes|a mi|de que|mi mensaje|mis mensajes|pregunto|pregunte|preguntaba|hablo|me refiero|yo|te|le|quiero|necesito|estoy|digo) )(?! (?:lo que|nada|mi) (?:dice|pone|de la|del) )`,
  `(?:no tiene|nada|sin tener) (?:nada )?(?:que|k|q) ver con (?:(?:mi|la) ${spanishQuestion}|lo (?:que|k|q) (?:[a-z]{1,6} )?(?:pregunte|pregunto|necesito|digo|dije|dicho|preguntado))`,
  `(?:${spanishAnswer}|${spanishBot}|eso|esto)(?: (?:que )?(?:me )?(?:has|ha|han) (?:dado|enviado|mandado|pasado)| que me (?:diste|dio|dieron|envio|enviaste|mandaste|paso))? (?:es|son|era|fue|no) (?:(?:muy|totalmente|completamente|realmente|una|un|del todo|absolutamente) ){0,2}(?:${spanishUseless}|de (?:ayuda|utilidad)|utiles|util|correcta|funciona|funcionan|sirve)(?<! (?:es|son|era|fue) (?:muy )?(?:util|utiles|correcta|de ayuda|de utilidad))(?= [.!] | $| (?:para|y|a) )`,
  `(?:no sirve|no sirven|no sirves|no vale|no valen) (?:absolutamente )?(?:para|de) nada`,
  `(?:respuesta|contestacion|ayuda|informacion|bot|chatbot|asistente)s? (?:(?:mas|tan|muy|totalmente|completamente) )?(?:inutil(?:es)?|absurd[oa]s?|generic[oa]s?|automatic[oa]s?|automatizad[oa]s?|equivocad[oa]s?|incorrect[oa]s?|ridicul[oa]s?|estupid[oa]s?)|vaya (?:respuesta|ayuda)|que (?:clase|tipo) de (?:respuesta|ayuda) es`,
  `(?:(?:no )?vamos|llegamos|llego|estamos yendo|lleva) a (?:ninguna parte|ningun lado|ningun sitio)|(?:estamos|estoy) dando vueltas|en circulos`,
  `(?:siempre|otra vez|de nuevo) (?:me (?:das?|dan|dice|dices|responde|respondes|manda|envia|repite|repites) )?(?:con )?(?:la |el |lo )?mism[oa]s? (?:respuesta|enlace|mensaje|cosa|contestacion)|(?:me (?:das?|dan|responde|respondes|manda|mandas|repite|repites)) (?:siempre )?(?:la |el |lo )mism[oa](?: (?:respuesta|enlace|mensaje|cosa))?`,
  `no (?:me |nos )(?:esta|estas|estan) (?:respondiendo|contestando|escuchando|ayudando|entendiendo)(?= [.!] | $| (?:nada|a|lo) )`,
  `(?:esa|eso|esto|esta) no (?:era|es|fue) (?:mi|la) (?:pregunta|duda|consulta|problema|cuestion)|no (?:estoy|quede|quedo) (?:satisfech[oa]|conforme|content[oa]) con (?:la|esa|esta|su|tu) ${spanishAnswer}`,
  `(?:eso|esto|${spanishAnswer}) no (?:se )?(?:aplica|corresponde|tiene sentido|dice nada|explica nada|menciona)`,
  `(?:perdida de tiempo|perdiendo (?:el|mi) tiempo|me haces? perder (?:el )?tiempo)`,
  `(?<=^ )(?:(?:eso|es|totalmente|muy|que|no|pues) ){0,2}(?:inutil|irrelevante|no ayuda|no ayuda nada|nada util|no es util|no es una respuesta|no es la respuesta)(?= [.!] | $)|(?:eso|esto|esa) no es (?:una |la |ninguna )?(?:respuesta|solucion|ayuda)(?= [.!] | $| (?:a|para) )`,
)
const spanishAfter = over(
  `ningun[oa] de (?:es[oa]s|est[oa]s|los|las|sus) (?:pasos|enlaces|opciones|soluciones|consejos) (?:me )?(?:funciona|funciono|sirve|sirvio|ayuda|ha funcionado)`,
  `(?:sigo|continuo|todavia|aun) (?:estoy )?sin (?:una )?respuesta a mi (?:pregunta|duda|consulta)`,
  `(?:es[ea]|dich[oa]|tal|no hay ningun|es[ea]) (?:menu|boton|opcion|pestana|apartado|enlace|pagina) (?:no (?:existe|aparece|esta|me sale)(?= [.!] | $| (?:en|por|y) ))`,
  `(?:enlace|link|pagina|articulo|solucion) ${gap(5)}no (?:se )?(?:abre|funciona|va|carga|existe|sirve|lleva)(?= [.!] | $| (?:a|y|pero|bien) )`,
  `(?:sigo|seguimos|me quedo) (?:igual|con el mismo|sin poder|sin entender|sin saber|en las mismas|con lo mismo)`,
  `(?:sigue|siguen|continua|aun|todavia) (?:(?:exactamente|todo|todavia|aun) ){0,2}(?:sin (?:funcionar|ir|solucion|solucionarse|cargar|conectar|abrir)|igual|lo mismo|con el mismo|dando (?:el mismo )?error|fallando|no funciona|no va|no me deja)`,
  `(?:ya|acabo de|tambien) (?:lo |la |eso |los |las )?(?:(?:he|habia|hemos) )?(?:probado|probe|intentado|intente|hice|hecho|hacerlo|probarlo|intentarlo|seguido|leido|lei)(?: (?:eso|esto|todo|todo eso|todo esto|esos pasos|varias veces|dos veces|antes|ya|el articulo|la pagina)){0,2}(?= [.!] | $| (?:y|pero|sin) )`,
  `(?:no (?:ha )?(?:funciono|funcionado|cambio|cambiado|cambia)(?: nada)?|nada cambia|nada ha cambiado|sin exito|no hubo suerte|no hay manera|el mismo (?:error|problema))(?= [.!] | $| (?:y|pero|otra vez) )`,
  `(?<=^ )(?:(?:eso|no|pues|tampoco|lo siento|asi|sigue|aun|todavia) ){1,2}(?:no )?(?:funciona|funciono|ha funcionado|va)(?= [.!] | $| (?:tampoco|aun|todavia) )`,
)

const frenchAnswer =
  '(?:reponses?|liens?|articles?|page|instructions|etapes|informations?|aide|solutions?|conseils?|explications?|faq)'
const frenchQuestion = '(?:question|demande|probleme|cas|situation|besoin)'
const frenchBot = '(?:ce|le|votre|ton) (?:chat ?bot|bot|robot|chat|assistant)'
const du =
  '(?:(?:vraiment|absolument|toujours|du tout|pas|plus|tout|completement|totalement|en|franchement|trop) ){0,3}'
const french = over(
  `(?:ca|cela|ceci|vous|tu|${frenchBot}|(?:votre|cette|ta|vos) ${frenchAnswer}|qui) (?:ne )?(?:n'|m'|me |nous )?(?:aide|aidez|aides|aident|avance|avancent|apportent|conviennent|sert|servent|apporte|arrange|convient) ${gap(1)}(?:pas|rien|guere|en rien|a rien|de rien)`,
  `(?:ca|cela|ceci|vous|tu) (?:ne |n')?(?:m'a|m'avez|m'as|m'ont) ${gap(1)}(?:pas|rien|guere) (?:[a-z]{2,10} )?(?:aidee?|servi|avance)|n'aidez? ${gap(2)}(?:pas|rien)`,
  `(?:ne |n')?(?:repond|repondez|reponds|repondent|resout|resolvez|resolvent|regle|traite) ${gap(1)}(?:pas|rien|aucunement|toujours pas) (?:(?:du tout|vraiment) )?(?:a (?:ma|la|mes)|mon|le|a mon|a ce que)(?: ${frenchQuestion}| [a-z']{1,12})?`,
  `(?:n'avez|n'as|n'a|avez|vous ai) ${gap(1)}(?:pas |toujours pas |rien )?(?:repondu|compris|resolu|lu|saisi) ${gap(1)}(?:a )?(?:ma|mon|la|ce que|le)(?: ${frenchQuestion}| [a-z']{1,12})`,
  `(?:c'est|c'etait|n'est|n'etait|est|etait) (?:(?:absolument|vraiment|toujours) )?pas (?:du tout )?(?:(?:ce|ca) que (?:je|j'ai|j'avais|moi je) (?:vous |te )?(?:demande|demandais|voulais|cherche|cherchais|recherche|recherchais)|ma question|mon probleme|la (?:bonne )?question|(?:la|une) (?:bonne )?reponse|une solution)(?! (?:[?]) )`,
  `(?:vous|tu|il|${frenchBot}) (?:ne )?(?:me |m'|n')?(?:comprenez|comprends|comprend|ecoutez|ecoutes|lisez|lis|saisissez) ${gap(1)}(?:pas|rien)(?! (?:le (?:francais|mode)) )|(?:avez|as|a|n'avez|n'as|n'a) (?:(?:toujours|vraiment|absolument|decidement|encore) )?(?:pas|mal|rien) (?:(?:du tout|bien|vraiment|encore) )?compris`,
  `(?:(?:reponses?|ca|cela|article|lien) (?:ne )?(?:me |nous )?(?:concerne|concernent|s'applique|s'appliquent) pas|(?:je le|ca je le|ca on le) sa(?:is|it) deja|pas satisfaite? (?:de|par) (?:votre|cette|la|ta) reponse|pas plus avancee?|(?:demande|parle|dit) (?:de )?tout autre chose|n'est pas (?:le sujet|le probleme|la question|mon probleme))|rien a voir avec (?:(?:ma|mon|le|la) (?:${frenchQuestion}|sujet)|ce que (?:je|j'ai))|a cote de la (?:plaque|question)|hors sujet`,
  `(?:(?:votre|cette|ta|vos|ces|la) ${frenchAnswer}|${frenchBot}|c'est|c'etait|ca) (?:est |sont |etait )?${du}(?:nul|nulle|nuls|inutiles?|absurdes?|inutilisable|n'importe quoi|ridicule|faux|fausse|erronees?|incorrecte?s?|une blague|perte de temps|une perte de temps|bidon)(?= [.!] | $| (?:et|pour) )`,
  `(?:reponses?|aide|bot|chatbot|conseils?|informations?) (?:(?:totalement|completement|vraiment|tout a fait) )?(?:inutiles?|nulles?|nuls?|absurdes?|automatiques?|toutes faites|bidons?|stupides?|generiques?|erronees?|a cote de la plaque)|quelle (?:aide|reponse)(?= ! )`,
  `(?:c'est|ce n'est|n'est) pas (?:la bonne|le bon) (?:page|reponse|article|lien|sujet|produit|explication|solution)(?= [.!] | $| (?:pour|et) )`,
  `(?:(?:vous|tu|il|bot|robot|chat) (?:(?:m'|nous |me )?(?:avez|as|a|donnez|donnes|donne) |m'avez |m'as |m'a )(?:(?:encore|toujours|deja|bien|donne|envoye|fourni) ){0,2}(?:de |des |une |la |les )?(?:mauvaises?|fausses?) (?:reponses?|informations?|infos?|solutions?|explications?)|(?<=^ )(?:encore une |c'est une |c'est la )?(?:mauvaise|fausse) reponse(?= [.!] | $))`,
  `(?:ne |n')?(?:sert|servez|servent|sers|vaut) (?:strictement |absolument |vraiment )?a rien`,
  `(?:on|nous|je) (?:tourne|tournons) en rond|(?:on|nous|ca|cela) (?:n' ?)?(?:avance|avancons|mene) (?:pas|a rien|nulle part)`,
  `(?:toujours|encore|sans arret) (?:la |le |les )?memes? (?:reponses?|liens?|messages?|phrases?|chose)|(?:perte|perdre|perds|gaspillage) (?:de |mon |du )?temps`,
  `(?<=^ )(?:(?:ce|c'est|non|pas|desolee?|tres|bof|ca|vraiment|mais) ){0,3}(?:inutile|pas utile|pas d'aide|aucune aide|aucune utilite|pas pertinent|sans interet)(?= [.!] | $| (?:du tout|pour moi) )|(?<=^ )pas (?:tres )?(?:utile|pertinent)(?= [.!] | $| (?:du tout|pour moi) )`,
)
const frenchAfter = over(
  `aucune? de (?:ces|vos|tes) (?:etapes|liens|solutions|conseils|options) (?:ne |n')?(?:marche|fonctionne|m'aide|aide|a marche|a fonctionne|convient)`,
  `(?:toujours|encore) (?:pas|aucune) (?:(?:eu|obtenu|recu|de|la|une) ){0,2}reponse a (?:ma|mes) (?:questions?|demande)`,
  `(?:ce|cet|cette|votre) (?:menu|bouton|option|onglet|rubrique|page|lien) (?:ne |n')?(?:n'existe|existe|n'apparait|apparait|s'affiche) pas|(?:il )?(?:n'y a|y a) pas (?:de|d') ?(?:tel |telle )?(?:menu|bouton|option|onglet|rubrique)`,
  `(?<=^ (?:(?:non|mais|desolee?) )?)(?:c'est|cela est) (?:completement |totalement )?faux (?:ce|cette|il|le|la|l'[a-z]{2,15}|votre)(?= )`,
  `(?:liens?|page|article|solution) ${gap(5)}(?:ne |n')?(?:fonctionne|marche|s'ouvre|mene|existe|charge)(?:nt)? (?:pas|plus|nulle part|a rien)(?= [.!] | $| (?:et|mais|non) )`,
  `(?:fait|essaye|suivi|teste|applique) ${gap(4)}(?:et|mais) ${gap(2)}(?:rien|toujours|(?:ca |cela )?(?:ne )?(?:marche|fonctionne) (?:toujours )?pas|encore|meme)(?= [.!] | $| (?:ne|n'|pas|la|le|ca|change|erreur|probleme) )`,
  `(?:ca|cela|il|elle|rien|tout) (?:ne |n')?(?:marche|fonctionne|va|change) (?:toujours |encore |rien |meme |malheureusement ){0,2}(?:pas|rien|plus)(?= [.!] | $| (?:non plus|du tout|mieux|et|malgre|chez moi|pour moi) )|(?:marche|fonctionne) toujours pas`,
  `(?:deja|bien|tout) (?:tout |bien )?(?:essaye|essaie|teste|fait|tente|lu|consulte|suivi|regarde)(?: (?:ca|cela|tout ca|plusieurs fois|deux fois|cette page|cet article|la page|les etapes|la faq|ces etapes)){0,2}(?= [.!] | $| (?:et|mais|ca|cela|sans|rien|pas) )`,
  `(?:ca n'a|cela n'a|ca a|n'a) (?:rien |pas |toujours pas )(?:change|marche|fonctionne|resolu|regle)|(?:sans succes|sans resultat|aucun changement|aucun effet|aucune amelioration|(?:toujours|encore) (?:le |la )?meme (?:erreur|probleme|message|chose|souci))`,
  `(?:probleme|souci|erreur|bug) (?:est |n'est )?(?:toujours|persiste|encore|pas)(?: (?:la|pas|resolu|regle|present|non resolu)){0,3}(?= [.!] | $)`,
)

/** Said of an answer, whatever came before it; what is said of what the bot proposed counts only after it has answered. */
export const verdictElsewhere: Readonly<Record<string, { ever: Patterns; afterAnswer: Patterns }>> = {
  de: { ever: german, afterAnswer: germanAfter },
  es: { ever: spanish, afterAnswer: spanishAfter },
  fr: { ever: french, afterAnswer: frenchAfter },
}

/** A condition, a hope, somebody else: no verdict. */
export const supposedElsewhere =
  / (?:wenn|falls|ob|sollte|hoffe|hoffentlich|si|sino|ojala|cuando|quand|lorsque|espere|espero|j'espere|au cas ou|mutter|mann|frau|vater|madre|padre|marido|esposa|mere|pere|mari) (?:[a-z']{1,20} ){0,4}$/
