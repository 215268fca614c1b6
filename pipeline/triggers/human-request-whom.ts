/** Whom one turns to: "who deals with refunds at your end". Sources of patterns, by language; who to complain to is a complaint's question. */

const atYours =
  '(?:(?:at|on|in|from) (?:your|ur) (?:end|side|company|team|office|place|bank|branch|department|organi[sz]ation|firm)|over there|with you guys|for you guys)'
const english = [
  "(?:who|what|which)(?:'s| is| are| would be)? (?:the |my |your )?(?:right|correct|relevant|proper|appropriate|responsible|best) (?:person|people|contact person|point of contact|department)(?= [.?!] | $| (?:for|to (?:ask|talk|speak|contact|call|see|help|reach|deal|approach|email)|i|about|regarding|over there) )",
  `who (?:deals with|handles|looks after|takes care of|is (?:in charge of|responsible for|dealing with|handling|looking after)|sorts(?: out)?|manages|processes|works on|covers) (?:(?!complaints? )[a-z']{1,15} ){1,6}?${atYours}(?= [.?!] | $| (?:please|and|so|now|because) )`,
  'whom? (?:do|should|would|must|can|could|might|shall|am|are)(?: (?:i|we))(?: (?:supposed|meant|need|have|best|to|now|then|actually)){0,3} (?:get in touch with|reach out to|get hold of|talk to|speak to|speak with|talk with|shout at|yell at|write to)(?= [.?!] | $| (?:about|regarding|for|if|when|now|instead) )',
  '(?<! (?:see|know|on|check) )who (?:can|could|will|would|is able to|might|is going to) (?:(?:actually|then|really|please) )?(?:help|assist)(?: (?:me|us|out|here|with this|with it|with that)){0,2}(?= [.?!] | $| (?:with|about|then|please|instead|over) )',
  '(?<=[.?!] )(?:so |then )?who can(?= [?] | $| then )',
  "(?:if|since|as|but|so) you (?:can't|cannot|don't|won't) (?:[a-z']{1,12} ){0,3}who (?:can|does|will|would)(?: help)?(?= [?] | $)",
  'whom? (?:can|could|should|do|must|might) (?:i|we) (?:(?:then|please|best|have to|need to) )?(?:discuss|raise|take|sort|settle|go over|clear|bring|check|clarify|resolve|escalate)(?: (?:this|it|that|my [a-z]{3,12}|further|up|out)){0,3} (?:with|to)(?= [?] | $)',
  "who(?:'s| is| are) (?:above|over|higher than) you",
]

const german = [
  `(?:an wen|bei wem|mit wem|zu wem) (?:kann|muss|soll|sollte|konnte|darf|musste) (?:ich|man|wir) (?:(?!(?:teilen|beschwerde|reklamation|fur (?:eine|meine) beschwerde) )[a-z]{2,15} ){0,6}?(?:wenden|melden|sprechen|reden|telefonieren|klaren|besprechen)`,
  '(?:an wen|bei wem|mit wem) (?:wende|melde|spreche|rede) ich(?! (?:hier|gerade|da|eigentlich) )(?! (?:[a-z]{2,10} ){0,3}(?:beschwerde|reklamation))',
  'wer ist (?:(?!(?:nicht|schuld) )[a-z]{2,15} ){0,5}?(?:(?:bei euch|bei ihnen|hier|da|dort) (?:[a-z]{2,15} ){0,4}?(?:zustandig|verantwortlich|ansprechpartner(?:in)?)|(?:mein|unser) (?:neuer )?ansprechpartner)',
  'wer (?:kummert sich|bearbeitet|betreut|regelt|macht) (?:(?!(?:meine|nicht) )[a-z]{2,15} ){0,4}?(?:bei euch|bei ihnen)',
  'wer (?:kann|konnte) (?:mir|uns) (?:(?!nicht )[a-z]{2,15} ){0,5}?(?:helfen|weiterhelfen)',
  'wer ist (?:ihr|dein|euer|hier der|der) (?:vorgesetzter?|chef|teamleiter)',
  'wer hilft (?:mir|uns)(?= [?] | $| (?:denn|jetzt|hier|da|bei|weiter) )',
  '(?:welche|welcher) (?:abteilung|mitarbeiter|stelle|ansprechpartner) (?:(?!nicht )[a-z]{2,15} ){0,4}?(?:zustandig|verantwortlich|hilft|wenden)',
]

const spanish = [
  '(?<! (?:saber|se|sepa) )(?:con|a) (?:quien|que (?:departamento|persona)) (?:(?:me|le|se|puedo|debo|tengo que|hay que|podria|deberia|tendria que|necesito) ){0,3}(?:hablar|dirijo|dirigirme|dirigir|contacto|contactar|comunicarme|acudir|acudo|llamar|llamo|preguntar(?:le)?|pregunto|pedir ayuda)(?! (?:una queja|la queja|mi queja|para quejarme) )',
  'quien (?:(?:me|nos) )?(?:(?:puede|podria|pudiera) )(?:ayudar(?:me|nos)?|atender(?:me|nos)?|asesorar(?:me|nos)?|informar(?:me)?)',
  'quien (?:lleva|gestiona|se encarga de|se ocupa de|atiende|tramita|es (?:el|la) (?:encargad[oa]|responsable)(?: de)?) (?:(?!(?:quejas|reclamaciones|mi|mis) )[a-z]{1,15} ){1,5}?(?:ahi|alli|en su (?:empresa|oficina)|en vuestra (?:empresa|oficina)|por ahi|de ustedes|con ustedes|entre ustedes)',
]

const french = [
  "(?:a|vers|aupres de|avec) qui (?:(?:je|on|dois|doit|peux|peut|puis|faut il|est ce que|est ce qu'on|il faut|pourrais) ){1,5}(?:telephoner|m'adresser|s'adresser|me tourner|parler|me renseigner|voir|demander|en parler|discuter)(?! (?:pour (?:une |ma )?(?:plainte|reclamation)|(?:une |ma )?(?:plainte|reclamation)) )",
  "(?<! (?:sais|savoir) )qui (?:(?:dois|puis|faut|doit|peut|peux|est ce que|est ce qu'on|je|il|on) ){1,4}(?:contacter|appeler|joindre|solliciter|prevenir)(?= [.?!] | $| (?:pour|si|au sujet|concernant|chez|en cas|quand|a propos) )",
  "qui (?:s'occupe|gere|traite|est (?:en charge|responsable|charge)) (?:(?!(?:plaintes|reclamations|mon|ma) )[a-z']{1,15} ){1,5}?(?:chez vous|ici|dans votre (?:equipe|service|agence|societe)|de votre cote|la bas)",
  "qui (?:peut|pourrait|va|saurait) (?:donc )?(?:m'aider|nous aider|me renseigner|me repondre|me conseiller)",
]

export const whom = { en: english, de: german, es: spanish, fr: french }
