/** To be answered by somebody, not by something: personally, by appointment, after they have looked; in four languages. Sources of patterns. */

/** Who looks at it for the customer is one of theirs, and no thing. */
const looks =
  '(?:the|your|ur) (?!(?:[a-z]{2,12} )?(?:drivers?|couriers?|riders?|sellers?|restaurant|hotel|host|bots?|chatbots?|ai|apps?|systems?|website|site|server|device|speakers?|widget|script|alarm|thermostat|phone|hub|robot|machine|customers?|users?|visitors|clients?) )(?:[a-z]{3,14} )?[a-z]{3,14}'
const reached =
  '(?:(?:call|ring|phone|telephone|contact) (?:me|us)(?= [.?!] | $| (?:back|on|at|about|when|with|please|asap|today|tomorrow|tonight|later|after|before|as|if|straight|to) )|(?:speak|talk|write) to (?:me|us)|give (?:me|us) an? (?:[a-z]{3,8} )?(?:call|ring|bell|shout|buzz))'
const answer = '(?:reply|response|answer)'
const byHand = '(?:personal|personali[sz]ed|individual|human|non automated)'
const english = [
  // have the warehouse check and ring me
  `(?<! (?:did|didn't|will|don't|never) (?:you )?)(?:have|get|ask|let|tell|can|could|would|may) ${looks} (?:to )?(?:(?!(?:stop|never|not|don't) )[a-z']{1,15} ){1,6}?and (?:(?:then|please|also|maybe|to) ){0,2}${reached}`,
  '(?:get back|reply|respond|answer|come back)(?: to)? (?:me|us) (?:by|over|on|via) (?:the )?(?:phone|telephone)(?! (?:number|line) )',
  "(?:want|need|like|expect|demand|require) (?:[a-z']{1,15} ){1,6}?and an? (?:(?:phone|quick|proper|return) )?(?:call back|phone call|call from (?:you|someone|somebody|your [a-z]{2,15}))(?= [.?!] | $| (?:today|tomorrow|please|asap|now|about|from|by) )",
  // reply personally
  "(?:(?<=(?:^|[.?!]|please|and|or|you|somebody|someone|to|kindly|then|just) )(?:reply|respond|answer|write|get back|speak|talk|come back)|(?<!(?:i|we|they|he|she)(?:'ll| will)? )contact)(?: (?:to|back|with|me|us)){0,3} (?:personally|in person)(?= [.?!] | $| (?:please|about|regarding|because|as|and|by|on|to|with|at|instead|not|rather|asap|today|tomorrow|now|if|when|so) )",
  `(?:want|like|need|expect|get|getting|give me|send me|deserve|appreciate|prefer|demand|hoping for|looking for|request|requesting|waiting for|have|love|ask for) (?:(?:an?|some|your) )?(?:(?:proper|real|genuine|direct|actual|more) ){0,2}(?:${byHand} (?:${answer}|contact|callback)|(?:human|non automated) (?:assistance|attention|conversation))(?! (?:card|form|time|details|page|lens(?:es)?|number|list|information|info) )`,
  `${byHand} ${answer} (?:would|will) be (?:nice|good|great|lovely|appreciated|welcome|better|ideal)`,
  `(?<=(?:^|[.?!]) )(?:(?:just|an?|only|please) ){0,2}personal ${answer}(?: please| now){1,2}(?= [.!] | $)`,
  `(?:want|like|need|expect|prefer|demand|get|have|give me|send me|waiting for) (?:an?|the|some) ${answer} (?:that(?:'s| is| was) )?(?:actually )?(?:written|typed|given|sent) by an? (?:(?:real|actual|live|living) ){0,2}(?:human|person|human being|member of staff)`,
]

const germanOne =
  '(?:menschen|mitarbeiter(?:in)?|berater(?:in)?|kundenberater(?:in)?|kolleg(?:en|in)|techniker(?:in)?|fachmann|fachfrau|fachkraft|spezialist(?:en|in)?|experten|sachbearbeiter(?:in)?|ansprechpartner(?:in)?)'
const ofTrade = '(?:jemand(?:en|em)?|wen|einen|einer|eine) (?:(?:richtig|wirklich) )?vom fach'
const meeting = '(?:(?:beratungs|telefon|ruckruf|video)?termin|(?:beratungs|telefon|video)?gesprach)'
const german = [
  '(?<! (?:ich|wir|mich|uns) )(?:antworte[nt]?|melde|meldet(?! sich)|melden|schreibt?|schreiben|kontaktiere[nt]?) (?:(?:sie|ihr|mir|mich|uns|euch|sich|dich|bitte|doch|mal|bei) ){0,4}(?:personlich|hochstpersonlich)(?= [.?!] | $| (?:bitte|und|bei|per|zu) )',
  '(?:bitte|mir|uns) (?:(?:nur|doch|mal|einfach|auch) ){0,2}personlich (?:(?:bei mir|bei uns|zu) )?(?:antworten|melden|zuruckschreiben|schreiben|kontaktieren|bearbeiten)',
  '(?:mochte|will|wunsche|erwarte|brauche|bitte um|verlange|hatte|bekomme|bevorzuge|bitte) (?:(?!(?:nicht|kein|keine) )[a-z]{1,12} ){0,3}?(?:personliche|individuelle|menschliche) (?:antwort|ruckmeldung|ruckantwort|bearbeitung)',
  // one of the trade
  `(?:brauche(?! ich)|mochte|will|wunsche|verlange|lieber|kann (?:mir|uns)) (?:(?!nicht |kein)[a-z]{1,12} ){0,4}?${ofTrade}`,
  `(?<=(?:^|[.?!]) )(?:(?:bitte|nur|lieber) ){0,2}${ofTrade}(?= [.!] | $| (?:bitte|jetzt|sofort) )`,
  '(?<=(?:^|[.?!]) )(?:(?:ich|bitte|hallo|brauche|will|mochte|mal|nur|gerne?|lieber|nein) ){0,4}(?:einen?|jemanden|eine) (?:(?:echten?|richtigen?) )?(?:fachmann|fachfrau|fachkraft|spezialisten|experten|profi)(?: (?:bitte|jetzt|sofort|sprechen)){1,2}(?= [.!] | $)',
  // by appointment: one that is wished for, or nothing else is said; never one that there is
  `(?:(?<=(?:^|[.?!]) )(?:(?:bitte|einen|ein) ){0,2}|(?:mochte|hatte gerne?|wunsche|will|brauche(?! ich)|bitte um) (?:(?!nicht |kein|mein|den |der |dem )[a-z]{1,12} ){0,4}?)${meeting} (?:bei|mit) (?:einem|einer|ihrem|ihrer|eurem|eurer|dem|der) (?:(?!anderen )[a-z]{3,12} )?${germanOne}(?= [.!?] | $| (?:bitte|haben|vereinbaren|ausmachen|machen|buchen|bekommen) )`,
]

const spanishOne =
  '(?:persona|human[oa]|agente|asesora?|tecnic[oa]|supervisora?|responsable|gestora?|comercial|especialista|emplead[oa]|ejecutiv[oa]|representante|expert[oa]|consultora?)'
const spanish = [
  '(?:responda|respondan|respondeme|respondame|respondanme|responderme|conteste|contesten|contesteme|contestenme|contestame|contestarme|atienda|atiendan|atenderme|atiendanme|escribame|escribanme|contacte|contacten|contactarme|contactenme) (?:(?:por favor|a|mi) ){0,2}(?:personalmente|en persona)',
  '(?<! (?:no|sin) (?:quiero )?(?:una )?)(?:quiero|quisiera|necesito|espero|exijo|pido|prefiero|deseo|agradeceria|gustaria|solicito|deme|dame) (?:(?!no )[a-z]{1,12} ){0,2}?(?:una? )?(?:respuesta|atencion|asistencia|contestacion) (?:mas )?(?:personal|personalizada|humana|individual)(?! (?:de (?:limpieza|seguridad)) )',
  `(?:pedir|pido|solicitar|solicito|concertar|reservar|agendar|programar|sacar|coger|quiero|quisiera|necesito|darme|dame|deme|me dan) (?:(?:una|cita|reunion) ){0,2}(?<=(?:cita|reunion) )(?:previa )?con (?:un|una|el|la|su|algun|alguna|mi) (?:[a-z]{3,12} )?${spanishOne}`,
]

const frenchOne =
  '(?:humaine?|conseillere?s?|agente?|collegue|collaborat(?:eur|rice)|interlocut(?:eur|rice)|technicien(?:ne)?|responsable|expert|specialiste|gestionnaire|employee?|personne)'
const french = [
  '(?:(?<! vous )(?:repondez|contactez|ecrivez) (?:(?:moi|nous|svp) ){0,2}|(?:me|nous) (?:repondre|contacter|ecrire) )(?:personnellement|en personne)',
  "(?:veux|voudrais|souhaite|souhaiterais|aimerais|j'aimerais|attends|j'attends|exige|j'exige|demande|besoin|prefere|merci) (?:(?!(?:pas|plus) )[a-z']{1,12} ){0,2}?(?:(?:une|d'une) )?reponse (?:plus )?(?:personnelle|personnalisee|humaine|individuelle)",
  "(?<=(?:^|[.?!]) )(?:(?:une|juste|bonjour) ){0,2}reponse (?:personnelle|personnalisee)(?: (?:svp|stp|s'il vous plait|merci)){1,2}(?= [.!] | $)",
  `(?:prendre|fixer|obtenir|(?:puis|pourrais) je avoir|convenir|demander|planifier|programmer|organiser|caler|reserver|veux|voudrais|souhaite|souhaiterais|aimerais|j'aimerais|besoin|faut|svp) (?:(?:avoir|d'avoir) )?(?:(?:un|d'un) )?(?:rendez vous|rdv|entretien|echange)(?: (?:telephonique|video|physique|en agence)){0,2} avec (?:(?:une? |votre |mon |ma |l'un de vos |le |la )(?:[a-z]{3,12} )?${frenchOne}|quelqu'un (?:de|du|des|chez|au|qui))(?! (?:hier|est annule|annule) )`,
]

export const personal = { en: english, de: german, es: spanish, fr: french }
