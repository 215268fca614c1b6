/** The telephone: which number, can I ring you, easier by phone. Sources of patterns, by language. */

const you = '(?:you|u)(?: (?:guys|people|lot|all|folks))?'
const desk =
  '(?:dept|departments?|team|office|branch|desk|support|customer (?:services?|care|support)|helpdesk|complaints|claims|billing|sales|returns|refunds|accounts|head office|headquarters|hq|management|reception|warranty|call cent(?:er|re))'
const to =
  '(?:about|instead|directly|regarding|to (?:discuss|talk|sort|explain|get|ask|fix|speak)|please|tomorrow|today|now|or)'
const english = [
  // the number
  `(?:phone|telephone|contact|direct) (?:number|line) (?:to|where i can|(?:that )?(?:i|we) can|for me to|(?:i|we) should) (?:get|reach|contact|catch|speak|talk|ring|call|phone|dial|get through|get hold)(?: (?:hold of|to|with|of|through to|on))? (?:${you}|someone|somebody|anyone|an? (?:person|human|agent|advisor|colleague|actual|real|live)|your|the ${desk}|support)`,
  `(?<! (?:my|his|her|their|our) )(?:direct|contact|phone|telephone) (?:line|number)s? (?:for|to|of|at|in) (?:your |the |ur |a )?(?:(?!my |our |his |her )[a-z]{2,15} ){0,2}?${desk}`,
  `(?:what is|what's|need|have|get|give me|send me|is there|tell me) (?:the |your |an? )(?:phone|telephone|contact|direct) (?:number|line) for (?!me |my |us |our |the (?:order|driver|courier|restaurant|hotel|delivery|seller)|(?:my|our) )[a-z]{3,16}(?= [.?!] | $| (?:please|and|team|department|about) )`,
  // can I ring you
  `(?<! (?:what|which|how|else|name) )(?:can|could|may|might|let me|like|want|need|rather|prefer|able|possible|easier|better|way|sooner|how (?:do|can|could|would))(?: (?:i|we|to|just|maybe|please|actually|instead)){0,3} (?:ring|phone|call|telephone|dial|call up|ring up) ${you}(?= [.?!] | $| (?:${to}|somewhere|on the phone|because|in the) )`,
  "(?:do you|do u|you guys|you|don't you)(?: (?:guys|people))? (?:do|have|offer|provide|got|run)(?: (?:any|a|some|kind|of|sort|actual)){0,3} (?:(?:phone|telephone) (?:support|help|assistance|contact|appointments?|customer service)|(?:human|in person) (?:support|services?|help|assistance|contact|appointments?))",
  // easier by phone
  `(?:easier|better|quicker|faster|simpler|rather|sooner|prefer|preferable|preferably)(?: (?!(?:pay|paying|order|ordering|book|booking|buy|watch|play|use|not|never|my) )[a-z']{1,15}){0,6}? (?:over|by|via) (?:the )?(?:phone|telephone)(?! (?:numbers?|bill|contract|plan|line|book|call|charger|case|screen|app|shop) )`,
  `(?:can|could|can't|let's|shall|possible|possible to|like to|want to|prefer to|rather|way to) (?:(?:we|i|you|just|maybe|please|not|either) ){0,3}(?:do|discuss|sort|talk|handle|go|explain|fix|finish|resolve|deal|continue|work|clear|speak|chat)(?: (?!(?:not|never) )[a-z']{1,15}){0,5}? (?:over|by|via|on) the (?:phone|telephone)(?! (?:numbers?|bill|contract|plan|line|book|call|charger|case|screen|app|shop|while|when) )`,
  '(?:speak|speaking|talk|talking) (?:[.!] )?(?:not|instead of|rather than|and not) (?:type|typing|text|texting)(?= [.?!] | $| (?:please|to|all|everything|it) )',
  // give me a bell
  '(?<=(?:^|[.?!]|please|just|kindly|then|so|or|simply|instead) )(?:give|drop) (?:me|us) an? (?:(?:quick|little|short|phone) )?(?:call|ring|bell|buzz|shout|callback|call back)(?= [.?!] | $| (?:on|at|back|when|about|please|asap|today|tomorrow|later|now|if|tonight|this|instead|to) )',
  '(?:appreciate|like|want|need|prefer|love|request|requesting|waiting for|rather have) (?:a|an|some|your) (?:(?:quick|short|return|follow up|proper|brief) )?(?:(?:phone|telephone) (?:call|chat|conversation|appointment)|call)(?= [.?!] | $| (?:about|from|to (?:discuss|talk|explain|sort|go)|today|tomorrow|please|instead|asap|regarding|so|back) )',
  '(?:hop|jump|hopping|jumping|get) on (?:a|the) (?:(?:quick|short|video|phone|zoom|brief|teams) ){0,2}(?:call|zoom|phone)(?= [.?!] | $| (?:to|about|please|today|tomorrow|and|now|instead|so) | with (?!my |our |her |his |[0-9]))',
  // face to face
  '(?:book|make|schedule|arrange|get|have|set up|need|want|like|fix)(?: me)? (?:an?|another) (?:(?:quick|short|face to face|in person|free|personal|video) ){0,2}(?:appointment|meeting|consultation|slot|session) (?:with|to (?:see|speak (?:to|with)|meet(?: with)?|talk (?:to|with))) (?:(?:an?|the|one of your|your|some) )(?:(?:real|personal|financial|mortgage|loan|senior|human|technical|customer|account|relationship) ){0,2}(?:consultants?|advisors?|representatives?|agents?|members? of (?:your )?staff|person|human|colleagues?|bankers?)',
  '(?:see|meet) (?:someone|somebody|a person|an advisor) (?:at|in) (?:an?|the|your|one of your|my (?:local|nearest)) (?:[a-z]{3,12} )?(?:branch|office|store|shop|centre|center)',
  '(?:come|pop|drop|go) (?:in|by|over|round)(?: there)? (?:and|to) (?:see|speak to|talk to|meet) (?:someone|somebody)',
  '(?:sit|sitting|meet)(?: (?:down|up))?(?: (?:in person|face to face))? with (?:someone|somebody|an? (?:advisor|person|human|agent|member of staff))(?! (?:else|i|my|at|in) )',
]

const germanSmall =
  '(?:(?:da|hier|mal|auch|euch|sie|bei euch|bei ihnen|irgendwo|direkt|kurz|einfach|lieber|gerne?|denn) )'
const germanCalm =
  '(?:klaren|besprechen|sprechen|reden|regeln|abklaren|losen|durchgehen|erklaren|bereden|unterhalten|beraten lassen)'
const german = [
  '(?:erreiche|erreicht|erwische) (?:ich|man) (?:euch|sie|jemanden?) (?:(?:auch|denn|irgendwie|heute|noch) ){0,3}(?:telefonisch|per telefon|am telefon)',
  '(?:seid ihr|sind sie|ist (?:jemand|bei (?:euch|ihnen) jemand)) (?:(?:auch|heute|noch|denn|irgendwie) ){0,3}(?:telefonisch|per telefon|am telefon) (?:(?:auch|noch) )?(?:erreichbar|zu erreichen|zu sprechen)',
  `(?:habt ihr|haben sie|gibt es|gibts|gibt's|hat ihre firma|wie lautet|wie ist|was ist|brauche|suche|finde|wo (?:ist|steht)|ich will|ich mochte) (?:(?!(?:meine|meiner|unsere|keine|nicht|falsche) )[a-z]{2,15} ){0,4}?(?:telefonnummer|rufnummer|hotline|servicenummer|hotlinenummer|servicehotline|durchwahl|telefonhotline|kontaktnummer|telefonsupport|telefonischen? (?:support|kontakt|service|kundenservice|beratung))(?! (?:von (?:meine[mr]|dem|der)|des (?!kundenservice|kundendienstes|supports)|geandert|andern|hinterlegt) )`,
  `welche[rn]? (?:telefon|ruf|service)?nummer (?:(?!nicht )[a-z]{1,15} ){0,5}?(?:erreiche|erreicht|erreichen|anrufen|anrufe|erreichbar|wahlen)`,
  `wie (?:kann|konnte|erreiche|erreicht|komme) (?:ich|man|wir) (?:${germanSmall}|(?:jemanden?|einen|menschen|support|den) ){0,4}(?:telefonisch|per telefon|anrufen|am telefon|ans telefon)`,
  'wie (?:kann|konnte) (?:ich|man|wir) (?:euch|sie|jemanden?) (?:(?:denn|am besten|direkt|schnell|sonst|hier) ){0,2}(?:erreichen|kontaktieren|anrufen|sprechen)',
  'wie (?:erreiche|erreicht) (?:ich|man) (?:euch|sie|jemanden?)(?= [.?!] | $| (?:denn|am besten|direkt|schnell|sonst|per telefon|telefonisch|persoenlich|personlich) )',
  `(?:kann|konnte|darf|mochte|wurde|will) (?:ich|man|wir) ${germanSmall}{1,4}(?:anrufen|durchrufen|anklingeln)`,
  '(?:meldet euch|melden sie sich|meld dich|melde dich) (?:(?:bitte|mal|doch|bei|mir|uns|gerne|direkt) ){0,4}(?:telefonisch|per telefon|unter [0-9])',
  `wen (?:kann|konnte|muss|soll|sollte|darf) (?:ich|man|wir) (?:(?:da|hier|denn|bei euch|bei ihnen|dazu|dafur|deswegen|am besten|mal) ){0,3}(?:anrufen|kontaktieren|fragen|ansprechen|anschreiben)`,
  `(?:lieber|gerne?|besser|einfacher|kann|konnen|konnte|konnten|mochte|wurde|will|schneller|leichter) (?:(?!nicht |kein|nie )[a-z']{1,15} ){0,6}?(?:telefonisch|am telefon|per telefon|personlich|mundlich|vor ort) (?:(?!nicht )[a-z]{1,12} ){0,2}?${germanCalm}`,
  '(?:mochte|hatte (?:ich )?(?:gerne?|lieber)|will|brauche|wunsche|bitte um|bevorzuge) (?:(?!nicht |kein)[a-z]{1,12} ){0,3}?(?:personliche[nsr]?|telefonische[nsr]?) (?:beratung|gesprach|betreuung|kontakt|termin|ansprechpartner|unterstutzung|hilfe|auskunft)',
]

const notMine = '(?! (?:del|de (?:la|mi|un)) (?!atencion|servicio|soporte|empresa|tienda|oficina))'
const spanish = [
  `(?:teneis|tienen|tienes|tiene|hay|existe|cual es|me das|me dan|me da|deme|dame|necesito|busco|quiero|donde (?:esta|encuentro)) (?:(?!mi |no )[a-z]{2,12} ){0,3}?(?:numero (?:de telefono|de contacto|de atencion|telefonico|para (?:llamar|hablar|contactar))|telefono (?:de|para) (?:contacto|atencion|soporte|hablar|llamar|reclamaciones|clientes|asistencia)|linea (?:directa|telefonica|de atencion)|atencion telefonica|telefono(?= [?] | $))${notMine}`,
  'a (?:que|cual) (?:numero|telefono) (?:(?:os|los|les|le|te|puedo|debo|hay que|tengo que|puede uno|se puede|podria) ){0,3}(?:llamar(?:os|los|les|le|te)?|llamo|contactar(?:os|los|les)?|marco|marcar)',
  '(?:puedo|se puede|podria|podemos|podriamos|quiero|quisiera|prefiero|necesito|gustaria|como|mejor) (?:(?:os|los|les|le|te|puedo|yo|hacerlo|me|se puede) ){0,3}(?:llamar(?:os|los|les|le|te)?|contactar(?:os|los|les|te|me)?|telefonear(?:os|les)?|hablar|hablarlo|tratarlo|localizar(?:os|los))(?: (?:con (?:vosotros|ustedes|usted)|esto))? (?:por telefono|telefonicamente|a algun telefono|a alguien|en persona)',
  '(?:puedo|se puede|podria|podemos|quiero|quisiera|prefiero|necesito|gustaria) llamar(?:os|los|les|le|te)? a algun (?:sitio|numero|lado)',
  '(?:quiero|necesito|exijo|solicito|prefiero|busco|quisiera|pido) (?:una |la )?(?:atencion|asistencia|ayuda|soporte) (?:personal|personalizada|humana|humano|telefonica|telefonico|presencial|por telefono)',
  '(?:donde|como|a donde|adonde) (?:(?:os|los|les|te|puedo|podria|se puede) ){0,3}(?:llamo|llamar(?:os|los|les)?|telefonear)(?= [?.] | $| (?:para (?:hablar|reclamar|preguntar|que)|por) )',
]

const frenchYou = '(?:vous|te)'
const notTheirs = "(?! (?:du|de la|de mon|de ma|de l'[a-z]{2,15}) (?!service|support|sav|standard|agence))"
const french = [
  `(?:quel(?:le)? est|c'est quoi|vous avez|avez vous|auriez vous|il y a|y a t il|donnez moi|je cherche|je veux|j'aimerais|besoin d'un|il me faut|ou (?:est|trouver)) (?:(?!(?:mon|ma|pas|plus) )[a-z']{2,12} ){0,3}?(?:numero (?:de telephone|de tel|de contact|telephonique|du service client|d'appel|ou (?:appeler|vous joindre)|(?:a|pour) (?:appeler|vous (?:joindre|appeler|contacter)))|ligne (?:directe|telephonique)|hotline|assistance telephonique|service telephonique)${notTheirs}`,
  '(?:a|sur) quel(?:le)? (?:numero|ligne) (?:(?:je|on|peux|peut|puis|vous|dois|est ce que|doit|faut il) ){0,5}(?:joindre|appeler|contacter|telephoner|rappeler)',
  `(?:comment|ou) (?:(?:est ce que|je|on|faire pour|peux|peut|puis|pourrais|dois) ){0,4}${frenchYou} (?:joindre|contacter|appeler|telephoner)`,
  `(?:peut on|puis je|on peut|je peux|pourrais je|pourrait on|est ce qu'on peut|est ce que je peux|possible de|je voudrais|je souhaite|j'aimerais|je prefere) ${frenchYou} (?:telephoner|appeler|joindre|avoir au (?:telephone|tel))(?! (?:si|quand) )`,
  "(?:peut on|puis je|on peut|on pourrait|je peux|pourrais je|pourrait on|est ce qu'on peut|est ce que je peux|possible d'en|possible de|prefere|prefererais|aimerais|voudrais|plus simple de|mieux de) (?:(?:en|le|la|se|me|vous|je|plutot|bien) ){0,3}(?:parler|discuter|voir|regler|faire|expliquer|echanger|traiter)(?: (?:ca|cela|tout ca|de ca|avec vous|directement|de vive voix)){0,2} (?:par (?:telephone|tel)|au (?:telephone|tel)|de vive voix|de visu|en personne)",
  "(?:avoir|joindre|trouver|parler a|parler avec) (?:(?:enfin|directement|juste) )?(?:quelqu'un|quelqu un) (?:au (?:telephone|tel|bout du fil)|par telephone|en (?:direct|personne|vrai))",
]

export const telephone = { en: english, de: german, es: spanish, fr: french }
