/** No bot, whatever else there is: past it, off with it, nothing told to it. Sources of patterns, by language. */

const dull = '(?:(?:stupid|dumb|silly|damn|useless|bloody|annoying|automated|virtual|ai|chat|rubbish) ){0,2}'
const bot = '(?:bots?|chatbots?|robots?|ai|virtual agent|automated [a-z]{2,12}|answering machine)'
/** Nobody's own bot: "on my website" may not follow. */
const botEnds = '(?= [.?!] | $| (?:please|and|now|to|here|or|so|thing|stuff|nonsense) )'
const english = [
  `(?:how (?:do|can|could|would) (?:i|we|you|one)|want|like|need|let me|can i|could i|way|possible|trying|try|option|help me|please|just|able)(?: to)? (?:(?:bypass|skip|get (?:past|around|round|through)|circumvent) (?:the|this|your|that|these) ${dull}(?:${bot}|assistant)|(?:get rid of|get out of|get away from|avoid|escape|dodge) (?:the|this|your|that|these) ${dull}${bot}|(?:avoid|skip|bypass) (?:talking|speaking|chatting|typing) (?:to|with) (?:the|this|your|that|a) ${dull}${bot})${botEnds}`,
  `(?<=(?:^|[.?!]) )(?:(?:please|ok|okay|just|and|no|now) ){0,2}(?:stop|kill|quit|exit|end|leave|disable|ditch|lose|drop|close|enough (?:of|with)|shut up) (?:(?:the|this|your|that) )?${dull}(?:${bot}|automation)(?: (?:session|chat|please|now|already)){0,2}(?= [.?!] | $| (?:and|i|get|give|put) )`,
  '(?<=(?:^|[.?!]) )(?:the )?(?:bot|chatbot|robot|ai) (?:off|away|out)(?= [.?!] | $| (?:please|human|person|now) )',
  `(?<=(?:^|[.?!]|please|and|can you|could you|just|now|you) )(?:turn|switch|shut) (?:(?:the|this|your) ${dull}(?:bot|chatbot|robot|ai) off|off (?:the|this|your) ${dull}(?:bot|chatbot|robot|ai))(?= [.?!] | $| (?:please|and|now|so|i) )`,
  `(?:refuse|refusing|won't|will not|not going to|don't want|do not want|not willing|unwilling|rather not|hate|not comfortable|don't feel comfortable|uncomfortable|not)(?: to)? (?:discuss|discussing|argue|arguing|talk|talking|speak|speaking|chat|chatting|share|sharing|give|giving|deal|dealing|negotiate|negotiating|communicate|communicating|reason|reasoning)(?: (?!(?:if|that|when|because|my wife|my husband) )[a-z']{1,15}){0,5}? (?:to|with) (?:(?:an?|any|this|some|your|the) )?${dull}(?:software|programs?|machines?|bots?|chatbots?|robots?|ai|computers?|algorithms?|automation)(?= [.?!] | $| (?:please|and|again|anymore|any|about|so|over|for|like|that|who) )`,
  `(?:don't|do not|wouldn't|never|can't|cannot) trust (?:an?|this|your|the|any) (?:stupid )?(?:bots?|chatbots?|ai|robots?|machines?|computers?|algorithm)(?= [.?!] | $| (?:with|on|to|and|for|about) )`,
  `(?:not|isn't|don't feel|not feeling|never) comfortable [a-z]{2,12}ing(?: [a-z']{1,15}){0,5}? (?:with|to) (?:an?|this|your|some|the) (?:bots?|chatbots?|ai|robots?|machines?|computers?)`,
  // somebody alive
  '(?:want|wants|need|needs|requires?|deserves?|get|get me|prefer|prefers|like|sooner|rather|deal|dealing|talk|speak|chat|find me|give me)(?: (?:to|with|deal|talk|speak|hear|an?|some|have|real|actual|from|your|(?:pair|set) of)){0,4} (?:flesh and blood|(?:human|real|actual|living|friendly) (?:voice|brain|mind|ear)|voice (?:on|at) the (?:phone|line|end|other end)|living soul|human (?:touch|contact|eyes?|brain|judge?ment|review|hands)|grown ups?(?= [.?!] | $| (?:on|in|please) ))',
  "(?:need|needs|want|wants|get|give|find|send|bring|looking for|like|prefer|demand|require|is there|isn't there)(?: (?:me|us|to|speak|talk|through|have|with)){0,3} (?:someone|somebody|anyone|anybody|a (?:real |actual |live )?(?:person|human)|an? (?:agent|advisor|rep)) (?:(?:actually|really|more|properly|fully) )?(?:(?:with|who has|that has) (?:(?:an?|some|any|actual|real|half|the|more|enough|proper) ){0,3}(?:brain|brains|clue|authority|knowledge|experience|common sense|power|sense|heart|pulse|expertise|training|seniority)|competent|qualified|capable|knowledgeable|senior|intelligent|sensible|in charge|higher up|above you|in the know|english speaking|who speaks|that speaks|who isn't|that isn't)",
  '(?:skip|jump|straight|fast forward|go directly|directly)(?: (?:me|us|straight|right|ahead|directly)){0,2} to (?:an?|the|some|your) (?:(?:real|live|human|actual) ){0,2}(?:person|human|agent|operator|representative|rep|advisor|supervisor)(?! (?:name|details|account) )',
  '(?:press|pressing|hit|dial|type) (?:0|zero|[1-9]) (?:for|to (?:get|reach|speak to|talk to)) (?:(?:an?|the) )?(?:(?:real|live|human) )?(?:operator|agent|human|person|representative|rep|advisor)',
]

const germanBot =
  '(?:bots?|chatbots?|robotern?|maschinen?|computern?|ki|automat|automaten|software|programm|sprachcomputer)'
const german = [
  `(?<=(?:^|[.?!]) )(?:(?:bitte|nein|ich will|ich mochte|ich brauche|und|aber|hallo) ){0,2}(?:kein(?:en|e)?|nicht noch (?:ein|einen)|schluss mit (?:dem|diesem)|weg mit (?:dem|diesem)|bloss kein(?:en)?) (?:(?:blode[rn]?|doofe[rn]?|weitere[rn]?|damlichen?) )?(?:bots?|chatbots?|roboter|maschine|ki|automatischen? (?:antworten|nachrichten|antwort))(?: (?:bitte|mehr|hier|danke)){0,2}(?= [.!] | $| (?:sondern|ich|aber) )`,
  `(?:geht|ginge|kann|konnte|gibt|lieber|bitte|will|mochte|klappt) (?:(?!(?:nicht|mein|meine|meinen) )[a-z]{1,12} ){0,4}?ohne (?:(?:den|einen|diesen|euren|ihren) )?(?:bot|chatbot|roboter|automaten|ki)(?= [.?!] | $| (?:sprechen|reden|klaren|weitermachen) )`,
  `(?<=(?:^|[.?!]) )(?:(?:bitte|den|diesen) ){0,2}${germanBot} (?:aus|weg|raus|abschalten|ausschalten|beenden)(?= [.?!] | $| (?:bitte|mensch|ich) )`,
  `(?:rede|spreche|schreibe|chatte|diskutiere|verhandle|unterhalte mich|kommuniziere) (?:(?:ich|hier|doch|grundsatzlich|bestimmt|ganz|prinzipiell) ){0,3}nicht (?:(?:mehr|langer|gerne?) )?mit (?:(?:einem|einer|dem|der|diesem|so einem|so einer|ner|nem|irgendeiner|ihrem|eurem) )?${germanBot}`,
  `mit (?:(?:einem|einer|dem|der|diesem|so einem|so einer|ihrem|eurem) )?${germanBot} (?:rede|spreche|schreibe|diskutiere|will|mochte|werde|kann) ich (?:(?:hier|doch|grundsatzlich|mich|bestimmt|so etwas|das) ){0,3}nicht`,
  `(?:wie|kann ich|konnte ich) (?:(?:komme|kann|umgehe|uberspringe|ich|man|hier|denn) ){0,4}(?:an |den |diesen |dem |ihren |euren ){1,2}${germanBot} (?:vorbei|umgehen|uberspringen|abschalten|ausschalten)(?= [.?!] | $| (?:und|bitte) )`,
]

const spanishBot =
  '(?:bots?|robots?|maquinas?|chatbots?|respuestas automaticas|contestador(?: automatico)?|asistente virtual|ordenador)'
const spanish = [
  `(?<=(?:^|[.?!]) )(?:(?:por favor|hola|y|pero|que) ){0,2}(?:no|basta de|nada de|sin|ya no|no mas|menos) (?:(?:quiero|mas|un|una|este|esta|hablar con|ningun|ninguna|tanto) ){0,3}${spanishBot}(?: (?:por favor|gracias|ya)){0,2}(?= [.!] | $| (?:una?|quiero|necesito|ponme|paseme|pasame) )`,
  `(?<=(?:^|[.?!]) )(?:(?:por favor|ya) )?(?:apaga|apague|apaguen|quita|quite|quiten|para|desactiva|desactive|cierra|fuera|adios) (?:(?:ya|el|al|este|la|esta|ese) ){0,2}${spanishBot}(?= [.!] | $| (?:y|ya|por favor) )`,
  `(?<! (?:clientes|usuarios) )no (?:quiero|pienso|voy a|acepto|deseo) (?:(?:hablar|tratar|discutir|seguir|contar|explicar|darle|dar|perder)(?:lo|le|selo)? )?(?:(?!(?:mi|que) )[a-z]{1,12} ){0,4}?(?:a|con) (?:un|una|este|esta|ningun|ninguna|el|la) ${spanishBot}`,
  `(?:como|quiero|puedo|manera de|forma de) (?:(?:me|puedo|hago|para|se) ){0,3}(?:saltar(?:me)?|salto|evitar|evito|quitar|quito|salir(?: de)?|esquivar) (?:el|del|al|este|a este) ${spanishBot}(?= [.?!] | $| (?:y|para hablar) )`,
]

const frenchBot =
  '(?:robots?|bots?|chatbots?|machines?|ia|ordinateur|repondeurs?|reponses? automatiques?|assistant virtuel)'
const french = [
  `(?<=(?:^|[.?!]) )(?:(?:s'il vous plait|bonjour|et|mais|surtout|non) ){0,2}(?:pas|plus|jamais|stop|assez|fini|marre|ras le bol) (?:(?:de|les|le|aux?|du|cet|cette|ce|votre|des|par) ){0,2}${frenchBot}(?: (?:svp|stp|merci|s'il vous plait)){0,2}(?= [.!] | $| (?:je|un|une|donnez|passez) )`,
  `(?:refuse|veux pas|veux plus|voudrais pas|souhaite pas|vais pas|deteste|aime pas) (?:(?:de|du tout) )?(?:parler|discuter|echanger|expliquer|traiter|donner|raconter|perdre mon temps) (?:(?!(?:si|que) )[a-z']{1,12} ){0,4}?(?:a|avec) (?:une?|ce|cette|des|votre|le|la) ${frenchBot}`,
  `(?:comment|moyen de|puis je|peut on|je peux|veux|voudrais) (?:(?:faire pour|je|on|peux|peut) ){0,3}(?:passer outre|contourner|eviter|sauter|desactiver|couper|sortir de) (?:le|la|ce|cette|votre) ${frenchBot}(?= [.?!] | $| (?:et|pour parler|svp) )`,
]

export const pastBot = { en: english, de: german, es: spanish, fr: french }
