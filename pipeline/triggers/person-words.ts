/** How people name the person they want, and what must not be taken for one. Pieces of patterns over `Line.text`. */

/** Words that may stand between a verb and the person it is about: never "my", "her" (their own agent, not ours). */
export const link =
  "(?:(?!my |his |her |their |our |travel |estate |insurance |property |about |regarding |than )[a-z0-9']{1,24} ){0,5}?"
export const staff =
  '(?:humans?|agents?|assistants?|representatives?|reps?|operators?|managers?|supervisors?|advisors?|specialists?|consultants?|technicians?|employees?|attendants?|associates?|executives?|csr|colleagues?|' +
  'superiors?|boss|management|personnel|staff|receptionists?|reception|front desk|help desk|concierge|call cent(?:er|re)|department|team|expert|whoever|' +
  'customer (?:services?|support|care|assistance|relations)|(?:support|service|sales|billing|technical|tech) (?:team|staff|desk|support|department))'
export const anyPerson = `(?:${staff}|person|people|lady|gentleman|someone|somebody|anyone|anybody|human being|living soul|one of your [a-z]{1,20}|some of your [a-z]{1,20}|your (?!(?:thermostats?|speakers?|hubs?|lights?|shops?|stores?|depots?|warehouses?|attention|lockers?) )[a-z]{1,20})`
export const certainStaff =
  '(?:humans?|agents?|representatives?|reps?|operators?|managers?|supervisors?|specialists?|advisors?|associates?|csr|boss|superior|colleague|member of staff|(?:staff|team) member|(?:real|reel|live|living|actual|human|physical) (?:person|people|being|support|advisor|employee)|(?:live|human) (?:one|chat|help)|person)'
/** "agent number", "manager discount": the word describes another thing. */
export const notStaff =
  '(?! (?:to person|to be (?:removed|added|refunded|banned|blocked)|resources|error|errors|rights|body|account|accounts|fee|fees|position|job|jobs|name|number|id|discount|mode|role|permissions?|login|access|portal|console|policy|salary|special|rate|card|seats?|licen[cs]es?) )'
export const soft =
  '(?:(?:to|a|an|the|some|one|your|another|any|other|different|new|help|assistance|support|from|by|with|of|real|reel|live|living|breathing|actual|human|physical|genuine|proper|senior|please|now|right|just|only|me|us|have|see|customer|service|talk|speak|chat|online) ){0,6}?'
export const politely =
  '(?:please|now|asap|immediately|right now|right away|thanks|thank you|for me|here|only|instead|already|today)'
export const machine =
  '(?:bots?|robots?|machines?|computers?|ai|chatbots?|automated [a-z]{2,12}|algorithms?|recordings?|programs?|scripts?)'
/** Teams that are named without an article. */
export const teamName =
  '(?:sales|support|billing|reception|housekeeping|maintenance|management|accounting|collections|technical support|tech support|claims|complaints)'
/** Things one may talk to that are no persons. */
export const thing =
  '(?:(?:[a-z]{2,12} )?voice|apps?|apis?|servers?|databases?|devices?|printers?|routers?|modems?|networks?|phones?|cameras?|sites?|websites?|system|backend|kernel|drivers?|hosts?|ports?|hardware|bots?|robots?|machines?|computers?|chatbots?|ai|software|weather|wall|hand|tv|car|same|other (?:ai|bot|person on)|seller|owner|driver)'
