import { gap, over } from '../signals/patterns.ts'

/** An account, or all that is kept of a customer, to be gone: in German, Spanish and French. */

/** Where the customer is kept as such, not a list of mails. */
const germanFile = '(?:kundendatei|kundenkartei|kundendatenbank|datenbank|system|kartei|kundenstamm|kundenliste)'
/** Where a company is kept. */
const germanCompany =
  '(?:organisation|workspace|mandanten|mandant|tenant|tenants|arbeitsbereich|firmenkonto|firmenaccount|firmenprofil)'
export const german = over(
  `(?:unsere|unseren|unser|meinen|meine|diesen|diese) (?:(?:ganze|ganzen|komplette|kompletten|alte|alten|gesamte|gesamten) )?${germanCompany} (?:(?!nicht |nie |umbenennen |vom |von )[a-z']{1,24} ){0,4}?(?:loschen|schliessen|kundigen|entfernen|auflosen|deaktivieren)`,
  `(?:losche|loschen|loscht|schliesst|schliessen|entfernt|entfernen|deaktivieren) (?:(?:sie|bitte|doch) ){0,2}(?:unsere|unseren|unser|meinen|meine|diesen|diese) (?:(?:ganze|ganzen|komplette|kompletten|gesamte|gesamten) )?${germanCompany}`,
  `(?<! (?:in|im|auf|aus|vom|von) (?:(?:meinem|dem|unserem|ihrem|diesem) )?(?:[a-z]{3,12}en )?)(?:konto|account|benutzerkonto|kundenkonto|profil) (?:(?!nicht |nie |[a-z]{0,16}(?:liste|verteiler|newsletter|gerat|handy|gruppe) )[a-z']{1,24} ){0,4}?(?:loschen|schliessen|kundigen|entfernen|auflosen|deaktivieren|(?:geloscht|geschlossen) (?:haben|wird|werden))`,
  `(?:losche|loschen|loscht|schliesse|schliessen|schliesst|kundige|kundigen|entfernen|deaktivieren) (?:sie |bitte )?${gap(3)}(?:konto|account|benutzerkonto|kundenkonto|profil)`,
  `(?:losche|loschen|loscht|entfernen|entfernt) (?:sie |bitte )?${gap(2)}(?:meine|unsere) ${gap(2)}daten`,
  '(?:meine|unsere) (?:[a-z]{3,14} )?daten (?:(?:bitte|endlich|vollstandig|komplett|sofort|alle|bei ihnen|aus ihrem system) ){0,2}(?:loschen|entfernen|geloscht)',
  `(?:losche|losch|loschen|loscht|entfernen|entfernt|streicht|streichen|streiche|nehmt|nehmen) (?:sie )?(?:mich|uns|meinen namen) ${gap(2)}aus (?:der|eurer|ihrer|dem|eurem|ihrem|allen) ${germanFile}`,
  `(?:mich|uns) ${gap(2)}aus (?:der|eurer|ihrer|dem|eurem|ihrem|allen) ${germanFile} (?:zu )?(?:loschen|entfernen|streichen|austragen)`,
  // the data, as a letter asks for it
  `(?:meine|unsere) ${gap(2)}daten (?:(?!nicht |nie |auf |vom |von |im |am )[a-z]{1,20} ){0,5}?(?:zu )?(?:loschen|vernichten)`,
  `uber (?:mich|uns) (?:[a-z]{2,14} )?(?:gespeicherten?|gesammelten?|vorhandenen?|erhobenen?|vorliegenden?) (?:[a-z]{2,20} )?daten (?:(?!nicht |nie )[a-z]{1,20} ){0,5}?(?:zu )?(?:loschen|vernichten|entfernen|geloscht (?:werden|haben))`,
  `(?:losche|losch|loschen|loscht|vernichten|entfernen) (?:(?:sie|ihr|bitte|sofort|umgehend) ){0,3}(?:alles|(?:(?:alle|samtliche|die|jegliche) )?(?:(?:personenbezogenen|personlichen|gespeicherten) )?daten) (?:die |das |was |welche )?(?:sie|ihr|du) (?:(?:noch|bei|ihnen|euch|jemals) ){0,3}(?:uber|von|zu) (?:mich|mir|uns|meiner person) (?:(?:noch|alles|bei ihnen) )?(?:gespeichert|haben|habt|hast|gesammelt|speichern|wissen|wisst|besitzen)`,
  `(?:verlange|verlangen|fordere|fordern|beantrage|beantragen|bitte um|bitten um|wunsche|mochte|mochten|will|wollen|ersuche|ersuchen|begehre) (?:(?!nicht |keine |uber |wie |wann |wissen )[a-z]{1,20} ){0,5}?loschung (?:von )?(?:(?:aller|samtlicher|all|der) )?(?:(?<= aller )|(?<= samtlicher )|meiner|unserer|(?:zu meiner person|uber mich|uber uns) (?:[a-z]{5,16} )?) ?(?:[a-z]{3,20} )?daten`,
  '(?:recht|anspruch) auf (?:sofortige )?loschung(?! (?:einer|eines|der bewertung) )',
  `(?:loschung|kundigung|schliessung|auflosung) (?:meines|des|von meinem) ${gap(1)}(?:kontos|accounts|profils|konto|account)`,
  // away with it
  `(?:mach|mache|macht|machen|haut|nehmt|nehmen) (?:(?:sie|ihr|bitte|endlich|mal|doch|jetzt) ){0,3}(?:mein|meinen|unser|unseren) (?:[a-z]{3,14} )?(?:konto|account|benutzerkonto|kundenkonto|profil) (?:(?:bitte|endlich|komplett|ganz|sofort) ){0,2}weg`,
  `(?:mein|meinen|unser|unseren) (?:konto|account|benutzerkonto|kundenkonto|profil) (?:(?:bitte|endlich|komplett|ganz|sofort|soll|muss|kann) ){0,2}weg(?: (?:haben|machen))?(?= [.!] | $| (?:bitte|und|danke) )`,
)
export const germanRefused =
  / (?:(?:nicht|nie|wurde|wurden|wieso|warum|ohne|wenn|falls|bevor|nachdem|haben sie) (?:[a-z]{1,20} ){0,4}|(?:nach|durch|trotz) (?:(?:der|dem|einer|die|erfolgter) )?)$/
/** What one leaves as a customer, not a list or a tariff. */
const spanishPlace =
  '(?:(?:la|mi|esta|su|vuestra|tu) (?:app|aplicacion|plataforma|web|pagina|cuenta)|vuestra tienda|su sistema)'
const notOneOf =
  '(?! (?:premium|pro|plus|de (?:correo|email|ahorro|notificaciones)|bancaria|corriente|conjunta|newsletter) )'
const notAllData =
  '(?! (?:(?:bancarios )?de (?:pago|tarjeta|navegacion|envio|facturacion|acceso|contacto)|bancarios|moviles) )'
export const spanish = over(
  `(?:darme|me doy|me dan|me den|me deis|dame|denme|deme|dadme|darnos|nos damos|nos den|darse|me quiero dar|me puedo dar|quiero dar|dar) de baja (?:(?:ya|por favor|definitivamente|completamente|definitiva) ){0,2}(?:de|en) ${spanishPlace}${notOneOf}`,
  `(?:borro|elimino|suprimo|borrar|eliminar) (?:(?:todos|todas|ya|toda) ){0,2}mis ${gap(1)}datos${notAllData}`,
  `(?:borrar|borren|borra|borre|borrad|eliminar|eliminen|elimina|elimine|eliminad|cerrar|cierren|cierre|dar de baja|den de baja|suprimir) (?:(?:por favor|a|toda) ){0,2}(?:nuestra|nuestro|mi|este|esta) (?:organizacion|espacio de trabajo|workspace|tenant)(?! (?:de la lista|del boletin) )`,
  `(?:borrar|borren|borra|borre|eliminar|eliminen|elimina|elimine|cerrar|cierren|cierra|cierre|cancelar|cancelen|cancela|cancele|suprimir|dar de baja|den de baja) ${gap(2)}(?:mi|la|esta|una|nuestra) ${gap(2)}(?:cuenta|perfil)`,
  `(?:borrad|eliminad|cerrad|cancelad|suprimid|borrar|borren|borra|borre|eliminar|eliminen|elimina|elimine|suprimir|dar de baja) ${gap(1)}(?:mi|nuestro|este) (?:usuario|registro)(?! (?:de (?:llamadas|actividad)) )`,
  `(?:borrad|eliminad|cerrad|cancelad|suprimid|dad de baja) ${gap(2)}(?:mi|la|esta|nuestra) ${gap(1)}(?:cuenta|perfil)`,
  `(?:borrar|eliminar|cerrar|cancelar|dar de baja) (?:cuenta|perfil)(?= [.!] | $| por favor )`,
  `(?:borrar|borren|borra|borre|eliminar|eliminen|elimina|elimine) ${gap(2)}mis ${gap(1)}datos`,
  `(?:borren|borrenme|borrame|borreme|eliminenme|eliminame|elimineme|quitenme|quitame|saquenme|sacame) (?:por favor )?(?:de|del) (?:(?:su|sus|vuestra|vuestro|la|los|todos sus|tu) )?(?:base de datos|sistemas?|registros|ficheros?)`,
  `(?:dame|denme|deme|dadme|darme|den|deis) de baja (?:(?:ya|por favor|definitivamente|de) ){0,2}(?:la|mi|esta|nuestra) (?:[a-z]{2,12} )?(?:cuenta|perfil)(?! (?:de (?:correo|email|ahorro)|bancaria|premium|pro|plus) )`,
  `(?:cierrame|cierrenme|cierreme|borrame|borrenme|borreme|eliminame|eliminenme|elimineme|cancelame|cancelenme) (?:(?:ya|por favor) )?(?:la|mi|esta) (?:cuenta|perfil)`,
  // the data, as a letter asks for it
  `(?:solicito|solicitamos|pido|pedimos|exijo|quiero|queremos|requiero|deseo|solicitar|pedir|quisiera|reclamo|procedan a) (?:(?!no )[a-z]{1,12} ){0,4}?(?:supresion|eliminacion|borrado|cancelacion) (?:(?:total|completa|inmediata|definitiva) ){0,2}de (?:(?:todos|todas|cada uno de|la totalidad de) )?(?:(?:mis|nuestros) ${gap(1)}datos|(?:los )?datos personales)`,
  `(?:solicito|quisiera|pido|ruego|quiero|exijo|gustaria) que se (?:borren|borraran|eliminen|eliminaran|supriman|suprimieran) ${gap(2)}(?:mis|nuestros) ${gap(1)}datos`,
  `(?:quiero|quisiera|solicito|pido|exijo|gustaria|necesito|deseo) que (?:se (?:elimine|eliminara|cierre|cerrara|borre|borrara|cancele|cancelara) (?:mi|nuestra|esta) ${gap(1)}(?:cuenta|perfil)|(?:mi|nuestra|esta) ${gap(1)}(?:cuenta|perfil) (?:sea|quede|fuera) (?:(?:totalmente|completamente|definitivamente) )?(?:eliminad[oa]|cerrad[oa]|borrad[oa]|cancelad[oa]|dad[oa] de baja))`,
  'derecho (?:de|a la|a) supresion',
  `(?:borrar|borren|borra|borre|eliminar|eliminen|elimina|elimine|suprimir|suprima|supriman|suprime) ${gap(2)}(?:mis|nuestros) ${gap(1)}datos`,
  `(?:borrar|borren|borra|borre|eliminar|eliminen|elimina|elimine|suprimir|suprima|supriman|suprime) (?:todo lo|(?:(?:todos|toda|los|la|cualquier) ){0,2}(?:datos|informacion)(?: personal(?:es)?)?) que (?:(?:se|haya|hayan|aun|todavia) ){0,2}(?:tengan?|tienen?|tengais|teneis|conserven?|conservan|guarden?|guardan|almacenen|almacenan|posean) (?:(?:guardad|almacenad|registrad)[oa]s? )?(?:sobre|de|acerca de) (?:mi|nosotros)`,
  `(?:borrar|borren|borra|borre|eliminar|eliminen|elimina|elimine|suprimir|suprima|supriman|suprime) (?:(?:todos?|toda|los|la|cualquier) ){1,3}(?:datos mios|informacion mia)`,
  `(?:eliminacion|cancelacion|cierre|baja) de (?:mi|la) ${gap(1)}cuenta(?! (?:premium|pro|plus) )`,
  `(?:como|donde) (?:elimino|borro|cierro|cancelo|doy de baja) (?:mi|la|esta) ${gap(1)}(?:cuenta|perfil)`,
)
export const spanishRefused =
  / (?:(?:no|nunca|sin|han|ha|por que) (?:[a-z]{1,20} ){0,3}|(?:despues de|tras|luego de|al|una vez) (?:(?:la|haber) )?)$/
export const french = over(
  `(?:d')?(?:supprimer|supprimez|supprimiez|fermer|fermez|cloturer|cloturez|effacer|effacez|resilier|resiliez|desactiver|desactivez) (?:(?:svp|definitivement|completement|immediatement) )?(?:notre|mon|cet|cette|nos) (?:(?:ancienne?|propre) )?(?:organisation|espace(?: de travail| client| pro)?|workspace|tenant)(?! (?:de stockage|disque|de la liste) )`,
  `(?:d')?(?:supprimer|supprimez|supprimiez|fermer|fermez|fermiez|cloturer|cloturez|cloturiez|effacer|effacez|effaciez|resilier|resiliez|desactiver|desactivez) ${gap(2)}(?:mon|le|ce|notre) ${gap(3)}(?:compte|profil)`,
  `(?:comment|peut on|puis je|veux|voudrais|souhaite|aimerais|j'aimerais) (?:on |je )?(?:supprimer|fermer|cloturer|effacer|resilier|desactiver) un compte(?= [.!?] | $| (?:joint|courant|client|bancaire|epargne|chez|sur|a) )`,
  `(?:d')?(?:supprimer|fermer|cloturer|effacer|resilier) (?:compte|profil)(?= [.!] | $| (?:s'il|svp|stp) )`,
  `(?:d')?(?:supprimer|supprimez|effacer|effacez) ${gap(2)}mes ${gap(1)}(?:donnees|infos|informations|coordonnees)(?! (?:de (?:carte|paiement|livraison)|bancaires) )`,
  // the data, as a letter asks for it
  `(?:d')?(?:supprimer|supprimez|supprimiez|effacer|effacez|effaciez|detruire|detruisez) (?:(?:toutes?|tous|l'ensemble|l'integralite|la|totalite|de|svp|definitivement|immediatement) ){0,4}(?:mes|nos) ${gap(1)}donnees`,
  `(?:d')?(?:supprimer|supprimez|supprimiez|effacer|effacez|effaciez|detruire|detruisez) (?:toutes les|les|toute|l'ensemble des|toutes) (?:donnees|informations) (?:personnelles )?que vous (?:detenez|avez|conservez|possedez|gardez|stockez) (?:encore )?(?:sur|a propos de|concernant) (?:moi|nous)`,
  '(?:supprimer|supprimez|effacer|effacez) tout ce que vous (?:avez|detenez|savez|gardez|conservez) (?:(?:encore|enregistre|stocke|garde) ){0,2}sur (?:moi|nous)',
  `(?:demande|demandons|exige|sollicite|souhaite|veux|voudrais|requiers|reclame|aimerais|j'aimerais|j'exige) (?:(?!pas |ne |quand |si )[a-z']{1,12} ){0,4}?(?:l'effacement|effacement|suppression) (?:(?:totale?|complete?|immediate?|definitive?|definitif|de|des|l'integralite|l'ensemble|toutes?|la|totalite) ){1,5}(?:mes|nos) ${gap(1)}donnees`,
  `(?:proceder|procedez|procediez) a (?:l'effacement|la suppression) (?:(?:totale|complete|immediate|definitive|de|des|l'integralite|l'ensemble|toutes?) ){1,5}(?:mes|nos) ${gap(1)}donnees`,
  '(?:mon|notre) (?:compte|profil) (?:soit|doit etre|devrait etre|puisse etre) (?:definitivement )?(?:supprime|ferme|cloture|efface|desactive|resilie)',
  "droit a (?:l'effacement|l'oubli)",
  `(?:supprimez|supprimer|retirez|retirer|effacez|effacer|enlevez|enlever|supprime) (?:moi |nous |me )?(?:svp )?(?:de|du) (?:(?:votre|vos|la|tous vos) )?(?:base(?: de donnees| clients?)?|fichiers?(?: clients?)?|systemes?|registres)(?= [.!?] | $| (?:svp|s'il|merci|et|maintenant) )`,
  `(?:suppression|fermeture|cloture|resiliation) (?:de|du) (?:mon )?${gap(1)}compte`,
)
export const frenchRefused =
  / (?:(?:ne|pas|jamais|sans|pourquoi|avez) (?:[a-z']{1,20} ){0,4}|apres (?:[a-z']{1,12} )?|est ce que )$/
/** The closure was a mistake, has been done: told of one that is over; or the account only leaves a list. */
export const doneElsewhere =
  /^ (?:(?:(?:bitte|aber|doch) )?nicht(?= [.!?]| $)|war|wurde|fue|ha sido|etait|a ete|aus versehen|versehentlich|gestern|letzte|por error|sin querer|ayer|hace|la semana pasada|accidentalmente|par erreur|hier|la semaine derniere|(?:aus|von) (?:[a-z]{2,12} ){1,3}?[a-z]{0,16}(?:liste|verteiler|newsletter|gerat|handy|gruppe)|(?:auf|von|vom) (?:(?:dem|meinem|einem|der|meiner|diesem) )?(?:[a-z]{2,12} )?[a-z]{0,12}(?:handy|tablet|telefon|laptop|gerat|rechner|computer|ipad|iphone|karte|stick|platte)|(?:del|de mi) (?:telefono|movil|ordenador|tablet|portatil|disco)|(?:du|de mon|sur mon) (?:telephone|portable|ordinateur|disque)|de (?:la|las|el|los|su|sus|este|esta) (?:[a-z]{2,20} )?(?:listas?|newsletter|boletin|boletines|correos?|grupo|dispositivo|movil|plan|notificaciones)|(?:de (?:la|votre|vos|ce|cet|mon|le) (?:[a-z]{2,20} )?|des |de )(?:liste|newsletter|mails|notifications|appareil|telephone|groupe|forfait|l'appareil|l'infolettre)) /
