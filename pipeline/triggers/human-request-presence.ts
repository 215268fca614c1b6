/** Whether anybody is there at all: "hello?? anyone home". Sources of patterns, by language; nothing takes them back. */

const start = '(?<=(?:^|[.?!]) )'
const hello =
  '(?:(?:hi|hello|hey|hiya|yo|oi|excuse me|sorry|ok|okay|so|um|and|but|or|please|good (?:morning|evening|afternoon)) ){0,3}'
const body = '(?:anyone|anybody|someone|somebody)'
const present =
  '(?:home|awake|alive|listening|watching|there|here|around|online|available|free|on duty|at work|working|reading(?: (?:this|these|that|it|me|my messages?|along))?|receiving (?:this|me))'
const ends =
  '(?= [.?!] | $| or (?:am|is|are|just|only|do|did|what|not) | to (?:talk|chat|speak|(?:help|answer|assist|respond|reply) (?:me|us|to me)) )'
/** What comes behind "one of your": never a table, a room. */
const crew =
  '(?:team|staff|people|agents?|advisors?|colleagues?|humans|reps?|representatives?|crew|guys|specialists?|experts?|support team|support staff|supervisors?|consultants?|operators?)'
const english = [
  `${start}${hello}(?:is )?(?:there )?${body}(?: (?:even|still|actually|really|at least|out))? ${present}(?: (?:over|out|right|at all|today|tonight|now|there|here|please|yet|at (?:your|the other) end|on (?:the other|your) (?:end|side)|in (?:this|the) chat)){0,3}${ends}`,
  `${start}${hello}(?:(?:can|does) ${body} (?:(?:even|actually) )?(?:hear|read|copy) me|(?:does|will|is|would) ${body} (?:(?:even|actually|ever|really|going to|gonna) ){0,2}(?:answer|answering|reply|replying|respond|responding|monitor|monitoring|working)(?: (?:me(?: here)?|us|this|these|here|my messages?|this chat|these messages|the chat|to (?:me|this|us)|(?:on|in) (?:this|here|the) ?(?:thing|chat|app|line)?))?)(?= [.?!] | $| or )`,
  `${start}${hello}${body} (?:around|there|online|available)(?: (?:now|here|today|please))? (?:who|that) (?:can|could|might|is able to|knows|would)`,
  `(?:is|isn't) (?:anyone|anybody) (?:home|awake|alive|listening|reading (?:this|these|me))${ends}`,
  `${start}${hello}is (?:this|the) (?:thing|chat|line|channel) (?:even |actually )?(?:manned|staffed|monitored)(?= [?] | $)`,
  `(?:is|are|aren't|isn't) (?:any|one|some|${body}) (?:of|from|in) (?:your|the|ur) ${crew} (?:online|free|available|around|about|awake|there|here|working|on duty)(?= [.?!] | $| (?:right|now|today|tonight|at the moment|to|who|that|yet|please|this) )`,
]

const german = [
  `${start}(?:(?:hallo|hey|hi|moin|guten tag|entschuldigung|sorry|bitte|ja|und|oder|huhu) ){0,3}(?:ist|sitzt|antwortet|liest|hort|gibt es|gibts|hat es) (?:(?:hier|da|dort|noch|uberhaupt|eigentlich|denn|auch|mal|bei euch|bei ihnen|online|gerade|mir|mit) ){0,4}(?:jemand|irgendjemand|irgendwer|irgendeiner|wer)(?: (?:da|hier|dort|online|wach|erreichbar|zu erreichen|ansprechbar|mit|mir|anwesend|zuhause|zu hause|am (?:apparat|telefon|start|platz|anderen ende)|im (?:chat|dienst)|i'm (?:chat|dienst)|zu|uberhaupt)){0,3}(?= [?.!] | $| (?:oder|der mir|die mir|der helfen) )`,
  `${start}(?:(?:hallo|hi|und) ){0,2}(?:ist|sind) (?:(?:heute|noch|gerade|jetzt|denn|da|hier|dort|auch|bei euch|bei ihnen) ){0,4}(?:(?:ein|eine|irgendein|der) )?(?:(?:echter|richtiger) )?(?:mitarbeiter(?:in)?|mensch|menschen|berater(?:in)?|kolleg(?:e|en|in)) (?:da|hier|online|erreichbar|verfugbar|frei|ansprechbar|im (?:chat|dienst)|i'm (?:chat|dienst))(?= [?] | $)`,
  `${start}(?:(?:hallo|hey|hi|moin|guten tag|huhu|ist) ){0,3}(?:jemand|irgendjemand|irgendwer) (?:da|hier|online|wach|zuhause|erreichbar)(?= [?.!] | $)`,
]

const spanish = [
  `${start}(?:(?:hola|buenas|perdon|perdona|oiga|oye|disculpe|y|pero|buenos dias|buenas tardes|o) ){0,3}(?:(?:hay|queda|esta) (?:(?:ahi|aqui|por ahi|por aqui) )?(?:alguien|nadie)|alguien)(?: (?:ahi|aqui|por ahi|por aqui|disponible|en linea|despierto|conectado|real|humano|al otro lado|del otro lado|leyendo|escuchando|leyendome))+(?= [?.!] | $| (?:o|que) )`,
  `${start}(?:(?:hola|buenas|perdon|oiga|oye|disculpe|pero) ){0,3}(?:hay|no hay) (?:alguien|nadie)(?= [?.!] | $)`,
  `${start}(?:(?:hola|buenas|y|pero|no) ){0,2}(?:me )?(?:lee|escucha|contesta|responde|atiende) (?:alguien|nadie)(?= [?!] | $)`,
]

const french = [
  `${start}(?:(?:allo|bonjour|bonsoir|salut|coucou|hello|he|eh|ho|oh|et|mais|ou|excusez moi|pardon) ){0,3}(?:est ce qu'il |il |n')?(?:y a|y'a|ya)(?: t il| t'il)?(?: (?:toujours|encore|bien|vraiment|pas|au moins|enfin))? (?:quelqu'un|quelqu un|personne)(?: (?:la|ici|en ligne|au bout|derriere|a l'ecoute|qui (?:me )?(?:lit|repond|ecoute)|dans (?:le|ce) chat|pour (?:m'aider|me repondre)|de disponible|de dispo)){0,2}(?= [?.!] | $| ou )`,
  `${start}(?:(?:allo|bonjour|bonsoir|salut|coucou|et|mais) ){0,3}(?:quelqu'un|quelqu un) (?:la|ici|en ligne|me lit|me repond|m'entend|m'ecoute|est la|pour (?:m'aider|me repondre))(?= [?.!] | $)`,
  `${start}(?:(?:est ce que|et|mais) ){0,2}(?:quelqu'un|quelqu un) (?:peut me repondre|me lit|me recoit|va me repondre|m'entend)(?= [?.!] | $)`,
]

export const presence = { en: english, de: german, es: spanish, fr: french }
