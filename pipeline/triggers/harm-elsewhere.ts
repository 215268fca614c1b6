import { gap, over, type Patterns } from '../signals/patterns.ts'

/** Harm that is told by what it did, in German, Spanish and French: symptoms, accidents with a thing of ours, a theft that goes on now. */

const germanPart =
  '(?:haut|gesicht|hals|lippen?|zunge|augen?|augenlider|kopfhaut|mund|hande?|arme?|beine?|rachen|finger|fuss|fusse)'
const germanKin =
  '(?:kind|kinder|sohn|tochter|baby|mann|frau|mutter|vater|oma|opa|enkel|enkelin|hund|katze|freund|freundin|bruder|schwester|kleiner|kleine|fuss|kopf|hand|arm|bein)'
const spanishPart =
  '(?:piel|cara|garganta|labios?|lengua|ojos?|boca|manos?|brazos?|piernas?|parpados?|cuello|dedos?|pies?|rostro)'
const frenchPart =
  '(?:peau|visage|gorge|levres?|langue|yeux|oeil|bouche|mains?|bras|jambes?|paupieres?|cou|doigts?|pieds?|joues?)'
const frenchKin =
  '(?:moi|nous|lui|elle|(?:mon|ma|mes|notre|nos) (?:[a-z]{3,8} )?(?:fils|file|fille|enfants?|bebe|mari|femme|mere|pere|chien|chat|pied|tete|main|bras|jambe|frere|soeur|ami|amie))'

export const harmElsewhere: Record<string, Patterns> = {
  de: over(
    `${germanPart} (?:(?:ist|sind|war|waren|hat|haben|wurde|ganz|komplett|sofort|danach|total|stark|davon|richtig|dann|auch|nach|der|dem|creme|ihrer|eurer) ){0,6}(?:angeschwollen|geschwollen|zugeschwollen|aufgequollen|veratzt|verbruht|taub|blutet|bluten|geblutet|blasen (?:geworfen|bekommen|geschlagen)|wirft blasen|entzundet)`,
    `(?:schwoll|schwollen|schwillt) ${gap(4)}(?:an|zu)(?= [.!?] | $| (?:und|nachdem|als|so|dass|wegen) )`,
    `(?:blasen|brandblasen|quaddeln|ausschlag|veratzungen) ${gap(3)}(?:bekommen|gekriegt|auf der haut|im gesicht|von (?:der|dem|ihrer|eurer)|durch)`,
    `(?:in (?:die|der)|zur) notaufnahme`,
    `(?:keine|kaum) luft (?:mehr )?(?:bekommen|gekriegt|bekomme|kriege|bekam)`,
    `(?:bewusstlos|ohnmachtig)`,
    `(?:musste|mussten|wurde|wurden) ${gap(4)}genaht`,
    `(?:auf|gegen|uber) (?:mich|uns|ihn|(?:mein|meine|meinen|meinem|meiner|unser|unsere|unseren) (?:[a-z]{3,9} )?${germanKin}) (?:gefallen|gesturzt|gekippt|gekracht|umgekippt|umgefallen)`,
    `(?:unter|mit) (?:mir|uns|ihm|ihr|(?:meinem|meiner|unserem|unserer) (?:[a-z]{3,9} )?${germanKin}) (?:zusammengebrochen|zusammengekracht|eingebrochen|weggebrochen)`,
    `bremsen? ${gap(5)}(?:versagt|ausgefallen|blockiert)`,
    `(?:finger|hand|arm|fuss|haare) ${gap(4)}(?:eingeklemmt|gequetscht)`,
    `(?<! (?:ihr|sie|ich|wir|euer|bank) )(?:raumt|raumen|plundert|plundern|leert|leeren|hebt|heben|stiehlt|stehlen|klaut|klauen|uberweist) (?:(?:jemand|betruger|hacker|da|mir|irgendwer|ein|fremder|diebe) ){0,3}(?:gerade|jetzt|momentan|in diesem moment|in diesem augenblick) ${gap(5)}(?:konto|geld|karte|depot|erspartes)`,
    `(?:gerade|jetzt|momentan|in diesem moment|in diesem augenblick) (?:raumt|raumen|plundert|plundern|leert|leeren|hebt|heben|stiehlt|stehlen|klaut|klauen|uberweist) (?!(?:ihr|sie|ich|wir) )${gap(5)}(?:konto|geld|karte|depot|erspartes)`,
    `(?:jemand|betruger|hacker|fremder) (?:ist|sind) (?:gerade|jetzt|in diesem moment) (?:in|auf) meinem (?:[a-z]{3,10} )?(?:konto|onlinebanking)`,
    `(?:ex|ex mann|ex freund|ex frau|ex freundin|exmann|exfreund|stalker|jemand) (?:verfolgt|ortet|uberwacht|stalkt|beobachtet) (?:mich|uns|meine[nr]? (?:tochter|kinder|frau|familie|sohn|standort|freundin|schwester|mutter))`,
  ),
  es: over(
    `se (?:me|le|nos) (?:ha |han |empezo a |empezaron a )?(?:hincho|hincharon|hinchado|hinchar|inflamo|inflamaron|inflamado|cerro|cerraba|durmio|entumecio|lleno de ampollas|llenaron de ampollas|pelo|pelaron) ${gap(2)}${spanishPart}`,
    `${spanishPart} ${gap(2)}(?:se )?(?:me |le )?(?:hincho|hincharon|hinchad[oa]s?|inflamo|inflamad[oa]s?|sangra|sangraba|lleno de ampollas)`,
    `(?:salieron|salio|han salido|ha salido|salian) (?:(?:unas|muchas|unos|un) )?(?:ampollas|ronchas|sarpullido|llagas|quemaduras)`,
    `(?:fui|fuimos|ir|acabe|acabamos|termine|terminamos|llevar|llevarl[oa]|lleve|llevamos|acabo|termino) (?:(?:en|a|de|corriendo|directamente|hoy|ayer) ){1,2}urgencias`,
    `no (?:puedo|podia|podiamos|puede|podia) (?:ni )?respirar`,
    `se (?:me|le|nos) (?:cayo|vino|volco|desplomo|ha caido|cayeron) encima`,
    `(?:cayo|cayeron|volco) (?:encima (?:de|a)|sobre) (?:mi|mis|nuestr[oa]) ?(?:hij[oa]s?|bebe|pie|cabeza|madre|padre|mujer|marido|perr[oa]|nin[oa]s?)`,
    `(?:frenos? ${gap(5)}(?:fallaron|fallo|fallado|no (?:funcionaron|respondieron))|fallaron los frenos|fallo el freno)`,
    `(?:me|se) (?:rompi|rompio|parti|partio) (?:un|una|el|la|dos) (?:diente|muela|brazo|pierna|muneca|tobillo|dedo|costilla|cadera)`,
    `(?:alguien|(?:un|una|unos|el|los) (?:ladron|ladrones|hackers?|estafador|estafadores|delincuentes?)) (?:me )?(?:esta|estan) (?:ahora mismo |ahorita )?(?:vaciando|sacando|robando|retirando|gastando|transfiriendo|usando) ${gap(4)}(?:cuenta|dinero|tarjeta|plata|ahorros)`,
    `(?:estan|esta) (?:vaciando|sacando|robando|retirando) ${gap(4)}(?:cuenta|dinero|tarjeta|plata) ${gap(3)}(?:ahora mismo|en este momento|ahorita)`,
    `(?:ex|expareja|ex marido|ex novio|exmarido|exnovio|acosador|alguien) (?:me )?(?:esta|sigue) (?:(?:rastreando|siguiendo|espiando|vigilando|acosando)(?:me)?)(?! (?:en (?:instagram|twitter)|mi (?:pedido|paquete)|el (?:pedido|paquete)) )`,
  ),
  fr: over(
    `(?:ma|sa|la|mon|mes|ses|les|son|le) ${frenchPart} (?:(?:a|ont|est|sont|s'est|se sont|etait|etaient|m'a|tout|toute|completement|immediatement|tres) ){1,4}(?:gonflee?s?|enflee?s?|brulee?s?|cloquee?|saignee?|fermee?s?|engourdie?s?|boursouflee?s?|irritee?s?|mis a (?:gonfler|enfler|saigner|peler))`,
    `(?:des |pleine? de |couverte? de )(?:cloques|ampoules aux (?:pieds|mains|doigts)|plaques rouges|brulures|ecchymoses)`,
    `(?:fini|finir|finie|alle|allee|aller|allees|emmener?|emmenee?|conduite?|partie?|termine|atterri|retrouvee?|filer|filee?) ${gap(2)}(?:aux|a l'hopital aux) urgences`,
    `(?:pouvais|peux|arrivais|arrive|arrivait|pouvait) (?:plus|pas|meme plus|plus a|pas a) respirer`,
    `tombee? (?:dessus|sur ${frenchKin})`,
    `(?:s'est (?:effondree?|cassee?|brisee?|ecroulee?) (?:sous|sur|avec) ${frenchKin})`,
    `freins? ${gap(4)}(?:lache|lacher|lachee?s?|cede|bloques?)`,
    `(?:casse|fracture|foule|tordu) (?:le|la|une?|les|deux) (?:bras|jambe|poignet|cheville|dent|dents|nez|doigt|genou|epaule|hanche|pied)(?! (?:du|de la|de l'|des) )`,
    `(?:quelqu'un|on|(?:un|des|les) (?:escrocs?|voleurs?|pirates?|fraudeurs?|hackers?)|ils?|elle) (?:est|sont) (?:en train|entrain) de (?:me )?(?:vider|voler|retirer|piller|depenser) ${gap(4)}(?:compte|argent|carte|economies)`,
    `(?:ex|ex mari|ex copain|ex femme|ex conjoint|harceleur|quelqu'un) (?:me |m')(?:piste|espionne|surveille|traque|harcele|localise)(?! sur (?:instagram|twitter) )`,
  ),
}
