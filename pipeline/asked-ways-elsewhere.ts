/** The words with which somebody asks for a thing in German, Spanish and French, whatever it is; in lower case. */

/** One way to ask, of whole words. */
export const way = (source: string): readonly [number, RegExp] => [0, new RegExp(`(?<![\\p{L}-])(?:${source})`, 'u')]

/** One of these is in every such question, but in one that is nothing but the noun. */
export const tellsElsewhere =
  /(?<!\p{L})(?:von wann|um wie ?viel|was genau|wo (?:liegt|sollen)|wobei|womit|tienes?|merci de|veuillez|que se|qu'(?:avez|est)|c'était|où|de quelle?|au nom|a nombre|à l'ordre|ihre?[nmr]?|deine?[nmr]?|sie|ich|bitte|wie|wann|wohin|welche[nmrs]?|su|tu|me (?:da|das|dice|dices|indica|indicas|facilita|facilitas|pasa|pasas|confirma|confirmas|proporciona|comparte|repite|puede|podría|puedes|podrías)|qué|cuál|cuándo|cuánto|quién|dónde|cómo|necesito|necesitamos|por favor|votre|vous|quel|quelle|quand|combien|qui|comment|puis|j'aurais|il (?:me|nous)|s'il|svp|können|könnten|puede|podría|puedes|podrías|pouvez|pourriez|und (?:die|der|das)|y (?:el|la)|et (?:la|le))(?!\p{L})/u

/** It is there already, not needed, or another one is meant. */
export const declinesElsewhere =
  /(?<!\p{L})(?:(?:brauchen?|benötigen?|müssen) .{0,40}(?:nicht|keine?n?)|(?:habe|haben|hab|sehe|sehen) (?:ich|wir)|(?:ich|wir) (?:habe|haben|hab|sehe|sehen)(?! (?:noch )?(?:eine|die) frage)|liegt .{0,30}vor|sobald|falls|andere[nmrs]?|anders|zweite[nrs]?|weitere[nrs]?|neue[nmrs]?|stattdessen|abweich\p{L}{1,8}|alternativ\p{L}{0,3}|no (?:necesit|hace|es neces)\p{L}{0,8}|ya (?:tengo|tenemos|veo|vemos|lo|la)|otr[oa]s?|nuev[oa]s?|segund[oa]|distint[oa]s?|diferentes?|pas besoin|n'(?:ai|avons|aurai|aurons|est) (?:pas|plus)|(?:j'ai|nous avons|je vois|nous voyons) (?:bien|déjà|votre|la|le)|déjà|autres?|nouve(?:l|lle|au)x?|deuxième|seconde?|différente?s?)(?!\p{L})/u

export const filler =
  "(?:(?:mir|uns|bitte|noch|kurz|dazu|dafür|doch|mal|einmal|ein|nur|zuerst|erst|zunächst|vielleicht|gerade|jetzt|also|denn|nochmals?|auch|ich|wir|sie|um|por favor|usted|también|aún|todavía|primero|primeramente|saber|conocer|tener|s'il vous plaît|svp|également|aussi|encore|d'abord|juste|de nouveau|à nouveau|bien),? ){0,4}"
export const own =
  "(?:(?:ihre?[nmr]?|deine?[nmr]?|eure?[nrm]?|die|der|den|das|eine?[nr]?|vollständige[nrs]?|vollen?|genaue[nrs]?|su|tu|el|la|un|una|vuestr[oa]|votre|vos|ton|ta|le|l'|une?|de|d') ?){0,3}"
export const verbs =
  '(?:nennen|geben|sagen|mitteilen|angeben|durchgeben|verraten|schicken|senden|schreiben|bestätigen|haben|erfahren|bitten|wissen|bekommen|notieren|zukommen lassen)'
export const frames = [
  'wie (?:lautet|ist|war)',
  '(?:nennen|geben|sagen|schicken|senden|schreiben|verraten|bestätigen|teilen) sie',
  '(?:nenn|gib|sag|schick|schreib|verrat|bestätig)e? (?:mir|uns)',
  '(?:brauche|bräuchte|benötige|benötigte|brauchen|bräuchten|benötigen)',
  '(?:haben|hätten|hast|hättest) (?:sie|du)',
  'cuál (?:es|era|fue|sería)',
  '(?:puede|podría|puedes|podrías|pueden|podrían|quiere)s? (?:usted )?(?:por favor )?(?:(?:dar|decir|indicar|facilitar|proporcionar|confirmar|enviar|compartir|pasar|repetir|escribir|dejar|brindar)(?:me|nos)?)',
  '(?:me|nos) (?:(?:puede|podría|puedes|podrías|pueden) (?:por favor )?(?:dar|decir|indicar|facilitar|proporcionar|confirmar|enviar|compartir|pasar|repetir|escribir|dejar|brindar)|da|das|dice|dices|indica|indicas|facilita|facilitas|pasa|pasas|confirma|confirmas|proporciona|proporcionas|comparte|repite)',
  '(?<!no )(?:necesito|necesitamos|necesitaría|necesitaríamos|preciso|requiero|requerimos|haría falta|hace falta)',
  '(?:dígame|deme|déme|indíqueme|facilíteme|confírmeme|páseme|envíeme|escríbame|proporcióneme|bríndeme|dime|dame|indícame|facilítame|confírmame|pásame)(?:,? por favor,?)?',
  'tienes?',
  'quel(?:le)?s? (?:est|était|serait)',
  "(?:(?:pouvez|pourriez|peux|pourrais|voulez)[- ](?:vous|tu)|vous (?:pouvez|pourriez)|veuillez|merci de)(?: s'il vous plaît)? (?:bien )?(?:me |m'|nous )?(?:re)?(?:donner|communiquer|indiquer|fournir|transmettre|préciser|confirmer|rappeler|envoyer|dire|partager|laisser)",
  "(?:puis-je|pourrais-je|peut-on|pourrait-on|je peux|est-ce que je peux|j'aimerais|je voudrais) (?:avoir|connaître|savoir|obtenir|demander|prendre)",
  "(?:j'(?:ai|aurais|aurai) besoin|nous (?:avons|aurions) besoin|il (?:me|nous) (?:faut|faudrait|faudra|manque))",
  '(?:donnez|indiquez|communiquez|envoyez|précisez|rappelez|confirmez|dites|transmettez|donne|dis|envoie)-(?:moi|nous)',
  'avez-vous',
].join('|')
/** A question's verb may come behind what it asks for. */
export const modals = '(?:können|könnten|würden|kannst|könntest|würdest|darf|dürfte|kann|könnte) (?:sie|du|ich|wir)'
/** of something or somebody else */
export const notOf =
  "(?! (?:des|vom|von|ihres|ihrer|del?(?! la ) |de la|du|des|d'un|d'une|de (?:su|tu|votre|la|l')|a (?:su|la)) ?(?!(?:reserva|pedido|cuenta|compra|cliente|titular|compte|commande|dossier|réservation|contrat|client|titulaire|kontos|bestellung|buchung)(?!\\p{L}))\\p{L})(?![\\p{L}'-])"
export const politely = "(?:,? (?:bitte|por favor|s'il vous plaît|svp|merci))"
