import { over, type Patterns } from '../signals/patterns.ts'

/** Customers who are lost: they go elsewhere, will not come back, will say so in public; in four languages. */

const rival =
  '(?:(?:other|different|better|cheaper|new|proper|real) ){0,2}(?:competitors?|competition|provider|supplier|carrier|network|insurer|rivals?|broker)(?! (?:account|plan|settings) )'
const bad =
  '(?:(?:very|really|honest|public|nice|big|fat|well deserved) ){0,2}(?:bad|negative|terrible|awful|scathing|poor|horrible|damning|1|one|zero|0|nasty|angry|brutal)'
const soon =
  "(?:i'm|i am|i'll|i will|we're|we'll|we will|we are|going to|about to|time to|might as well|better|rather|have to|considering|thinking of|thinking about|decided to|want to)"
const ours =
  '(?:you|your [a-z]{3,12}|here|this (?:company|shop|store|place|bank|airline|website|site|service|provider))'
const english = over(
  '(?:taking|take|moving|move|bringing) (?:my|our) (?:business|custom|money|account|policy|contract|mortgage) (?:elsewhere|somewhere else|to (?:an?|another|your|the) (?:competitors?|competition|rivals?|provider|insurer|broker))',
  '(?:moving|switching) (?:my|our) (?:business|money|account|policy|contract|mortgage) to (?:another|a (?:different|better|new|proper)) (?:bank|company|firm)',
  `${soon} (?:(?:just|now|definitely|be|also|seriously) ){0,3}(?:going|go|switching|switch|moving|move|changing|change|leaving you|leave you)(?: (?:over|back))? (?:to|for) (?:an?|another|your|the|some) ${rival}`,
  `${soon} (?:(?:just|now|definitely|be|also|seriously) ){0,3}(?:switching|switch|moving|leaving you)(?: over)? (?:to|for) (?:another|an other|a (?:different|better|new|proper|real)) (?:bank|company|airline|operator|firm)(?! account )`,
  "(?:you|you've|you're|you'll)(?: (?:guys|just|have|are|about to|will|going to|now|officially|all)){0,3} (?:lost|losing|lose)(?: (?:yourselves|yourself))? (?:(?:me|us) as )?(?:(?:my|our) (?:business|custom)|(?:an?|another|one more|your)(?: (?:good|loyal|long term|long time|longtime|paying|faithful|valued|very)){0,3} (?:customers?|clients?|subscribers?|members?|guests?))(?= [.!] | $| (?:and|because|over|today|forever|for|here|with|by|due|now|as) )",
  `(?:will never|i'll never|we'll never|never again|never)(?: (?:will i|ever|be|again)){0,2} (?:shop|shopping|order|ordering|buy|buying|fly|flying|book|booking|deal|dealing|renew|renewing|bank|banking|do business|come back|coming back) (?:(?:with|from|at|to|anything|through) ){0,2}${ours}(?: (?:guys|lot|people))?(?: (?:ever|again|anymore|any more)){0,2}(?= [.!] | $| (?:and|because|after|as|if this) )`,
  `(?:won't|will not|not going to|won't ever)(?: (?:ever|be)){1,2} (?:shopping|ordering|buying|flying|booking|dealing|renewing|banking|coming back)(?: (?:with|from|at|to|anything|through)){0,2} ${ours}(?: (?:guys|lot|people))?(?: (?:ever|again|anymore)){0,2}(?= [.!] | $| (?:and|because|after|as) )`,
  `(?:won't|will not|can't|never|not going to|wouldn't)(?: (?:ever|be|going to)){0,2} (?:recommend|recommending) ${ours}(?= [.!] | $| (?:guys|to|again|ever|because|after|anymore) )`,
  `(?:${soon}|will be|you'll|you will|you deserve|expect|deserves?|get ready for|prepare for)(?: (?:be|now|definitely|also|just|really|gladly|so)){0,3}(?: (?:leave|leaving|write|writing|post|posting|give|giving|put|putting|get|getting|drop|dropping|have|having))?(?: (?:you|this|them|this company))?(?: (?:an?|another|the|some|my))? ${bad}(?: stars?)?(?: (?:google|trustpilot|online|yelp|public|amazon|honest))? (?:reviews?|ratings?|stars?)`,
  '(?<=(?:^|[.!]) )(?:one|1|zero|0) stars?(?: (?:review|rating))?(?= [.!] | $| (?:from me|for you|for this|deserved) )',
  "(?:going to|i'll|i will|we'll|will be|i'm)(?: (?:be|definitely|also|just)){0,2} (?:warn|warning|tell|telling) (?:everyone|everybody|(?:all )?my (?:friends|followers))(?: (?:i know|on [a-z]{3,12}|online|here)){0,2} (?:about (?:this|you|how)|how|what|not to|to (?:avoid|stay away)|that you)",
  "(?:this|it|that|story|chat)(?:'s| is|'ll| will)? (?:goes|going|go|be|ending up|end up) (?:(?:all|straight) )?(?:on|over|to|up on) (?:trustpilot|google reviews|yelp|tripadvisor|twitter|facebook|reddit|social media|instagram|tiktok|the (?:press|papers))",
  "(?:i'm|i am|we're|we are) (?:(?:so|just|completely|totally|absolutely|finally) )?(?:done|finished) with (?:you|this (?:company|bank|service|shop|store|provider|brand|website|airline|place|joke))(?: (?:guys|people|lot))?(?= [.!] | $| (?:and|now|forever|for good) )",
  "after (?:[0-9]{1,2}|two|three|four|five|six|seven|eight|ten|twelve|fifteen|twenty|all these|so many|many) (?:years|months)(?: [a-z']{1,15}){0,6} (?:i'm|i am|we're|we are) (?:out|gone|leaving|done|off|cancelling|canceling|moving on)(?= [.!] | $| (?:of here|and|because) )",
  "(?:last|final) (?:time|order|purchase)(?: that)? (?:i|we|i'll|i will|i'm|we'll)(?: (?:ever|will|am|going to)){0,2} (?:order|ordering|buy|buying|shop|shopping|use|using|fly|flying|book|booking)(?: (?:anything|something))? (?:from|with|at|here)(?= [.!] | $| (?:you|your|this) )",
)

const german = over(
  '(?:geh|gehe|gehen|wechsle|wechsel|wechsele|wechseln|kaufe|bestelle) (?:(?:ich|wir|halt|eben|dann|jetzt|lieber|gleich|einfach|wohl|nun) ){0,4}(?:zur|zu der|zu einer|zu einem|bei der|zum|zu) (?:(?:einem|einer|anderen|anderem) ){0,2}(?:konkurrenz|mitbewerb|mitbewerber|anbieter)',
  '(?:dann|werde|werden|will|wollen|muss|mussen) (?:(?:ich|wir|halt|eben|jetzt|lieber|wohl|nun) ){0,4}(?:zur|zu einer|zu einem|zum|zu) (?:anderen )?(?:konkurrenz|mitbewerb|mitbewerber|anbieter) (?:gehen|wechseln)',
  '(?:habt ihr|haben sie|ihr habt|sie haben|ihr|sie) (?:(?:jetzt|gerade|damit|somit|einen|mich|uns|als|heute|soeben|noch) ){1,5}(?:(?:treuen|guten|langjahrigen|zahlenden|weiteren) )?(?:kunden|kundin) (?:weniger|verloren)',
  '(?:nie|niemals) (?:wieder|mehr) (?:(?:bestelle?|kaufe?|buche?|fliege?|nutze?|hole?) ich|(?:etwas |was )?(?:bei|mit) (?:euch|ihnen)|(?:werde|wurde) ich)',
  '(?:bestelle?|kaufe?|buche?|fliege?|nutze?|komme?) (?:ich |wir )?(?:(?:hier|bei euch|bei ihnen|mit euch|euch|sie|garantiert|bestimmt|sicher|definitiv|ganz) ){0,4}(?:nie|niemals) (?:wieder|mehr)',
  '(?:gibt|geb|gebe|geben|schreibe?|schreiben|hinterlasse?|hinterlassen|bekommt|bekommen|kriegt|setze|erwartet|verfasse) (?:(?:[a-z]{2,8}|1) ){0,4}?(?:(?:schlechte|negative|miese|vernichtende) (?:bewertung|rezension)|(?:1|ein|einen|null) sterne?)',
  '(?:schlechte|negative|miese|vernichtende) (?:bewertung|rezension) (?:(?:schreiben|hinterlassen|abgeben|geben|verfassen)|von mir|ist euch|ist ihnen)',
  '(?:kann|werde|wurde) (?:ich )?(?:euch|sie|den laden|diese firma) (?:(?:leider|wirklich|auf keinen fall|keinesfalls|definitiv|nicht|nie|niemandem|mehr) ){1,3}(?:weiterempfehlen|empfehlen)',
)

const spanish = over(
  '(?:me voy|me ire|me cambio|me paso|me cambiare|me pasare|nos vamos|me voy a ir|voy a cambiarme|voy a pasarme|voy a irme|me llevo mi dinero) (?:(?:con|a|para) )?(?:(?:la|otra|otro|un|una) )?(?:competencia|operador|operadora|proveedor|competidor)',
  '(?:habeis|han|has|acaban de|acabais de|van a|estan) (?:(?:a|ya) )?(?:perdido|perder|perdiendo) (?:a )?(?:(?:un|una|otro|otra) )?(?:(?:buen|buena|fiel) )?client[ea]',
  '(?:no|nunca mas|nunca|jamas) (?:(?:les|os|mas|te) )?(?:vuelvo|volvere|pienso volver|voy a volver) a (?:comprar|pedir|contratar|reservar|usar|viajar|volar)(?:les|os)?(?= [.!] | $| (?:nada|con (?:ustedes|vosotros)|aqui|en (?:esta|su)|mas|su) )',
  '(?:poner|dejar|pondre|dejare|pongo|dejo|escribir|escribire|publicar|publicare|esperen|merecen|mereceis)(?:les|os)? (?:(?:les|os|una|un|muy|la|su|en google) ){0,3}(?:(?:mala|pesima|negativa|malisima|horrible) (?:resena|valoracion|critica|opinion|calificacion|puntuacion)|(?:resena|valoracion|critica|opinion|calificacion) (?:negativa|mala|pesima)|(?:1|0|cero) estrellas?)',
  '(?:no|nunca|jamas) (?:(?:les|os|la|lo|pienso|voy a|puedo) ){0,3}(?:recomendare|recomiendo|recomendar(?:los|os|les|la)?) (?:a (?:nadie|ninguno|mis)|esta (?:empresa|tienda|compania)|su|vuestr[oa])',
)

const french = over(
  "(?:aller|vais|irai|passe|partir|pars|passer|tourner|m'en vais|partirai) (?:(?:donc|voir|directement|aller|me) ){0,2}(?:chez|a|pour|vers) (?:(?:un|une|le|la|les|vos|votre|des) )?(?:autre )?(?:concurrents?|concurrence|operateur|fournisseur|assureur|prestataire)",
  'vous (?:avez|venez de|allez) (?:(?:juste|encore|bien|officiellement) )?(?:perdu|perdre) (?:(?:un|une|encore un) )?(?:(?:bon|bonne|fidele|autre) )?(?:client|cliente)',
  "(?:plus jamais|jamais plus) (?:(?:je|ne|on|nous) ){0,2}(?:commande|n'achete|achete|reserve|commanderai|acheterai|n'acheterai|reviendrai|reviens|voyage|chez vous|avec vous)",
  '(?:commande|achete|reserve|commanderai|acheterai|reserverai|reviendrai|reviens|mettrai les pieds) (?:(?:rien|chez vous|ici) ){0,2}(?:plus jamais|jamais plus|jamais)',
  '(?:mettre|laisser|ecrire|poster|donner|publier|laisse|mets|mettrai|laisserai|posterai|attendez vous a|meritez) (?:(?:un|une|vous|tres|google) ){0,3}(?:(?:mauvais|mauvaise|horrible) (?:avis|commentaire|critique|evaluation)|(?:avis|commentaire|critique|evaluation) (?:google )?(?:negatif|negative|desastreux|catastrophique|assassin)|(?:1|zero|0) etoiles?)',
  '(?:recommande|recommanderai|conseille|conseillerai) (?:(?:vraiment|absolument|surtout) )?(?:pas|plus|jamais|a personne) (?:votre|cette|ce|vos|chez vous|vous)',
)

export const leavingUs: Readonly<Record<string, Patterns>> = { en: english, de: german, es: spanish, fr: french }
/** Of others, asked how to, or only supposed. */
export const notLeavingUs =
  / (?:(?:how|where|can|could|may|should|did|do|does|if|in case|unless|before|wenn|falls|wo|wie|kann|darf|soll|si|donde|como|puedo|cuando|ou|comment|puis je|peut on|quand) (?:[a-z']{1,12} ){0,4})$/
