import { gap } from '../signals/patterns.ts'

/** An account, or all that is kept of a customer, to be gone, said briefly or of what is kept: "Account weg bitte", "don't keep my data". */

const kept = '(?:personal )?(?:info|information|details|data|records)'
const end =
  '(?= [.!?] | $| (?:please|now|too|as well|and|so|asap|completely|permanently|for good|down|you (?:have|hold|store)) )'
const beOne =
  '(?:want|wish|need|like)(?: to)? be (?:registered|signed up|a (?:registered )?(?:member|customer|user))(?: (?:with you|here|on (?:your|this) (?:site|platform|app)))?'
const english = [
  `(?:(?:remove|delete|erase|wipe|purge|scrub)(?: out| down)?|take (?:out|down)) all (?:of )?(?:my|our) ${kept}${end}`,
  `(?:remove|delete|erase|wipe|destroy|purge) (?:(?:all|any|every|everything|the|of|that) ){1,3}${kept} (?:about|on|concerning) (?:me|us)${end}`,
  `(?:remove|delete|erase|wipe|destroy) (?:whatever|anything|everything|all) (?:that )?(?:you|you've|you guys)(?: (?:have|got|hold|know|store|keep|stored|saved)){0,2} (?:on|about) (?:me|us)`,
  `(?:drop|deregister|axe|ditch|zap) (?:my|our) (?:[a-z]{2,12} )?account(?! (?:managers?|number|a |an |holder|balance|rep|details|off) )${end}`,
  '(?<=(?:^|[.?!]) )(?:(?:my|the|this|whole|just|want) ){0,2}account (?:be )?(?:gone|deleted|removed|off)(?: (?:please|now|asap)){1,2}(?= [.!] | $)',
  `no longer ${beOne}(?= [.!?] | $| (?:please|so|and) )`,
  `(?:don't|do not) ${beOne} (?:anymore|any more|any longer)`,
  `(?:(?:don't|do not|no longer) (?:want|wish|like) you (?:to )?(?:keep|keeping|store|storing|hold|holding|retain|retaining|have|having)|(?:stop|quit) (?:keeping|storing|holding|retaining)|please (?:don't|do not) (?:keep|store|hold|retain)) (?:any of )?(?:my|our) ${kept}(?: (?:anymore|any more|any longer|on file))?${end}`,
  `(?:gdpr|ccpa) (?:erasure|deletion|removal)(?! (?:policy|feature|tool|endpoint) )`,
  '(?<! (?:i|we) )(?:close|closing|closed|shut)(?: (?:out|down))? (?:my|our) (?:(?:customer|client|whole|entire) )?file(?= [.!?] | $| (?:please|with you|now|for good|permanently|and (?:delete|remove|erase|forget)) )',
  'forget me (?:under|as per|per|according to|pursuant to|in line with)',
  `(?:like|want|need|please)(?: to)? (?:have |get )?(?:all )?(?:of )?(?:my|our) (?:personal )?(?:info|details) (?:to be )?(?:erased|deleted|wiped|removed)${end}`,
  '(?:get|take|want)(?: me| us)? off (?:this|your|the) (?:platform|site|app|service) (?:for good|permanently|completely|forever|altogether)',
]

const germanKept = '(?:konto|account|profil|benutzerkonto|kundenkonto)'
const germanAll = '(?:alles|(?:alle |samtliche )?(?:angaben|infos|informationen|daten))'
const german = [
  `(?<=(?:^|[.?!]) )(?:(?:mein|meinen|das|den|bitte|ganzes|alles|hallo|und|alle|meine) ){0,3}(?:${germanKept}|daten) (?:(?:bitte|jetzt|sofort|komplett|ganz) ){0,2}(?:weg|raus)(?: (?:bitte|danke|jetzt|sofort|damit)){1,2}(?= [.!] | $)`,
  `(?<=(?:^|[.?!]) )bitte (?:(?:mein|meinen|das|den|alle|meine|ganzes|mal) ){0,3}(?:${germanKept}|daten) (?:(?:jetzt|sofort|komplett|ganz) ){0,2}(?:weg|raus)(?= [.!] | $)`,
  `(?:losche|losch|loscht|loschen|entfernt|entfernen|vernichtet|vernichten) (?:(?:sie|ihr|bitte|mal|doch|endlich) ){0,3}${germanAll} (?:von|uber|zu) (?:mir|mich|uns|meiner person)`,
  `${germanAll} (?:von|uber|zu) (?:mir|mich|uns) (?:(?:bitte|komplett|endgultig|zu|sofort|bei (?:euch|ihnen)) ){0,3}(?:loschen|entfernen|vernichten|geloscht)`,
  `(?:mein|dieses|unser|meinen|diesen) (?:[a-z]{3,12} )?${germanKept} (?:(?:soll|muss|hier|bei (?:euch|ihnen)|komplett|endlich) ){0,3}(?:verschwindet|verschwinden|verschwinde)(?= [.!] | $| (?:soll|bitte|muss|kann) )`,
  'ich (?:mochte|will) (?:(?:komplett|bitte|ganz|bei (?:euch|ihnen)|als (?:kunde|kundin|nutzer)|aus (?:eurem|ihrem) system) ){0,3}geloscht werden',
  '(?:will|mochte) (?:(?:ich|hier|bei|euch|ihnen|auch) ){0,3}nicht (?:mehr|langer) (?:(?:hier|bei|euch|ihnen|als|kunde) ){0,3}(?:registriert|angemeldet|gespeichert|gefuhrt) (?:sein|bleiben|werden)',
]

const spanish = [
  '(?:borra|borre|borren|borrad|borrar|elimina|elimine|eliminen|eliminar|quita|quite|quiten|quitar) todo lo (?:mio|nuestro|que tengan? (?:de|sobre) mi)',
  '(?:quita|quite|quiten|quitar|quitad|retiren|retire|retirar) (?:(?:por favor|ya) )?(?:mi|esta|nuestra) (?:cuenta|perfil)(?! (?:de (?!su |vuestr[oa] )[a-z]{1,20}|del|bancaria|premium) )',
  `(?:quiero|quisiera|necesito|pido|exijo|gustaria) que ${gap(1)}desaparezcan? (?:mi|nuestra|mis) (?:cuenta|perfil|datos)`,
  `(?:quiero|quisiera|necesito|pido|exijo|gustaria) que (?:mi|nuestra|mis) (?:cuenta|perfil|datos) desaparezcan?`,
  '(?<=(?:^|[.?!]) )(?:(?:mi|la|esta|por favor) ){0,2}(?:cuenta|perfil) (?:fuera|eliminada|borrada|cerrada)(?: (?:por favor|ya|gracias)){1,2}(?= [.!] | $)',
  'no (?:quiero|deseo|queremos) que (?:(?:me|sigan|ustedes|se) )?(?:guarden|guarde|conserven|conserve|tengan|almacenen|guardando|conservando) (?:mas )?(?:mis|nuestros) datos(?= [.!?] | $| (?:mas|por favor|nunca|en (?:su|vuestra|vuestro|sus)) )',
]

const french = [
  '(?<! (?:ne|pas) )(?:enlevez|enleve|enlever|virez|vire|retirez|retire|retirer|otez|oter|degagez|radiez) (?:(?:svp|tout de suite|definitivement) )?(?:mon|notre|ce) (?:compte|profil)(?! (?:epargne|courant|joint|de la liste|facebook) )',
  "(?:retirez|retirer|enlevez|enlever|virez|otez) (?:(?:toutes|tous) )?(?:mes|nos) (?:infos|informations|donnees|coordonnees)(?! (?:bancaires|du|des|sur|de (?!(?:votre|vos) (?:site|base|systemes?|plateforme|fichiers?|serveurs?|registres) )[a-z']{1,20}) )",
  '(?:veux|voudrais|souhaite|faut|aimerais|exige) que (?:mon|notre|ce) (?:compte|profil) disparaisse',
  "(?<=(?:^|[.?!]) )(?:(?:mon|un|bonjour|ce) ){0,2}(?:compte|profil) a (?:supprimer|fermer|cloturer|effacer)(?: (?:svp|stp|merci|s'il vous plait)){0,2}(?= [.!] | $)",
  "(?:ne )?(?:gardez|conservez|stockez) (?:plus|pas) (?:mes|nos) (?:donnees|infos|informations|coordonnees)(?= [.!?] | $| (?:svp|stp|merci|s'il vous plait|et|dans (?:vos|votre)|chez vous) )",
  '(?:ne )?(?:veux|souhaite|voudrais|desire) plus (?:etre|rester) (?:inscrite?|enregistree?|cliente?|membre)(?= [.!?] | $| (?:chez vous|sur votre (?:site|plateforme)|svp) )',
  '(?<! (?:ne|pas) )oubliez (?:moi|nous)(?= [.!?] | $| (?:svp|stp|completement|definitivement|totalement|pour toujours) )',
  'radiez (?:moi|nous) de (?:votre|vos|la) (?:base|fichiers?|systemes?)',
]

/** Sources of patterns, by language. */
export const briefly = { en: english, de: german, es: spanish, fr: french }
